import type { Messages } from "../messages.js";

export const columns: Messages["columns"] = {
  choose: "列",
  name: "名前",
  email: "メール",
  title: "役職",
  department: "部署",
  division: "ディビジョン",
  state: "状態",
  presence: "プレゼンス",
  routingStatus: "ルーティング",
  skills: "スキル",
  languages: "言語",
  phone: "電話",
  team: "チーム",
  station: "ステーション",
  employeeId: "社員番号",
  lastLogin: "最終ログイン",
  autoAnswer: "自動応答",
  sort: (column) => `${column}で並べ替え`,
  none: "なし",
  more: (count) => `+${count}`,
};
