import type { Messages } from "../messages.js";

export const people: Messages["people"] = {
  title: "ユーザー",
  hits: ({ text }) => `${text} 人`,
  moreHits: (count) => `${count} 人超`,
  loading: "ユーザーを読み込み中…",
  readingIds: ({ text }) => `ユーザーを検索中: 現在 ${text} 人`,
  select: (name) => `${name} を選択`,
  selectAll: "すべて選択",
  selected: ({ text }) => `${text} 人を選択中`,
  empty: "該当するユーザーがいません",
  emptyHint: "別の言葉で検索するか、フィルターを外してください。",
  emptyOrganization: "まだユーザーがいません",
  create: "ユーザーを追加",
  limited: (shown, total) => `${total} 人のうち最初の ${shown} 人を表示しています。残りを見るには検索を絞り込んでください。`,
  cut: "条件に合うユーザーが多すぎるため、一部だけを表示しています。検索を絞り込んでください。",
  stale: "一覧を更新できませんでした。表示内容が古い可能性があります。",
  unreadRow: "これらのユーザーを読み込めませんでした。",
  close: "操作の一覧を閉じる",
};
