import type { Messages } from "../messages.js";

export const filters: Messages["filters"] = {
  search: "ユーザーを検索",
  searchHint: "名前、メール、役職、部署",
  add: "フィルター",
  remove: (filter) => `フィルター「${filter}」を外す`,
  clearAll: "フィルターを解除",
  find: (list) => `${list}を検索`,
  nothing: "見つかりません",
  loading: "読み込み中…",
  state: "状態",
  divisions: "ディビジョン",
  skills: "スキル",
  languages: "言語",
  queues: "キュー",
  roles: "ロール",
  presences: "プレゼンス",
  routingStatuses: "ルーティング状態",
  any: "すべて",
};
