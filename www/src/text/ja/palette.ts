import type { English } from "../en/index.js";

export const palette: English["palette"] = {
  title: "コマンド",
  hint: "人またはコマンドを検索",
  shortcuts: "キーボード ショートカット",
  next: "次の人",
  previous: "前の人",
  theme: { auto: "システムのテーマ", light: "ライト テーマ", dark: "ダーク テーマ" },
  move: "人の間を移動",
  open: "人を開く",
  select: "人を選択",
  extend: "選択範囲を広げる",
};
