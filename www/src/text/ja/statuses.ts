import type { Messages } from "../messages.js";

export const statuses: Messages["statuses"] = {
  state: { active: "有効", inactive: "無効", deleted: "削除済み", any: "すべての状態" },
  presence: {
    AVAILABLE: "応対可能",
    AWAY: "離席中",
    BREAK: "休憩中",
    BUSY: "取り込み中",
    IDLE: "アイドル",
    MEAL: "食事中",
    MEETING: "会議中",
    OFFLINE: "オフライン",
    ON_QUEUE: "キュー待機中",
    TRAINING: "研修中",
  },
  routing: {
    OFF_QUEUE: "キュー外",
    IDLE: "待機中",
    INTERACTING: "応対中",
    NOT_RESPONDING: "応答なし",
    COMMUNICATING: "通信中",
  },
};
