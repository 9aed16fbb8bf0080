import type { Messages } from "../messages.js";

export const actions: Messages["actions"] = {
  cancel: "キャンセル",
  clear: "消去",
  close: "閉じる",
  copied: "コピーしました",
  copy: "コピー",
  dismiss: "閉じる",
  more: "その他の操作",
  refresh: "更新",
  retry: "再試行",
  save: "保存",
  undo: "元に戻す",
  lacks: (permissions) => `権限 ${permissions} がありません。`,
  readOnly: "この画面は閲覧専用です。",
};
