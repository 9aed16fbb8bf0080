import type { English } from "../en/index.js";

export const overview: English["overview"] = {
  title: "概要",
  login: "ログイン",
  signedIn: "ログイン中",
  signedOut: "未ログイン",
  counted: (part, whole) => `${whole} 人中 ${part} 人を集計済み`,
  limited: (part, whole) => `${whole} 人のうち最初の ${part} 人だけを集計しています。`,
  live: "変更はすぐに反映されます。",
  polled: "変更は約 20 秒で反映されます。",
};
