import type { Messages } from "../messages.js";

export const session: Messages["session"] = {
  signIn: "ログイン",
  signInTitle: "ログインしてユーザーを管理",
  signInHint: "Genesys Cloud のログインページに移動し、ここに戻ります。",
  signInHintPopup: "Genesys Cloud のログインページがウィンドウで開きます。",
  signingIn: "ログイン中…",
  signOut: "ログアウト",
  starting: "読み込み中…",
  expired: "セッションが終了しました。入力した内容は保持されています。",
  expiredManaged: "セッションが終了しました。アプリケーションで再度ログインしてください。",
  signedInAs: (name) => `${name} としてログイン中`,
};
