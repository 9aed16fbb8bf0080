import type { Messages } from "../messages.js";

const titles: Messages["problems"]["titles"] = {
  expired: "セッションが終了しました",
  forbidden: "この操作は許可されていません",
  "not-found": "すでに存在しません",
  conflict: "ほかの人が変更しました",
  "rate-limited": "リクエストが多すぎます",
  refused: "リクエストが拒否されました",
  server: "Genesys Cloud で問題が発生しています",
  offline: "オフラインです",
  unreachable: "Genesys Cloud に接続できません",
  timeout: "Genesys Cloud から時間内に応答がありません",
  unreadable: "応答を読み取れませんでした",
  login: "ログインに失敗しました",
  unknown: "問題が発生しました",
};

export const problems: Messages["problems"] = {
  titles,
  unanswered: "インターネット接続を確認して、もう一度お試しください。",
  details: "詳細",
  correlationId: "相関 ID",
  copyId: "相関 ID をコピー",
  offline: "オフラインです。表示内容が古い可能性があります。",
  online: "オンラインに戻りました。",
  limited: (seconds) => `Genesys Cloud が待機を求めています。${seconds} 秒後に再開します。`,
};
