export const session = {
  signIn: "Sign in",
  signInTitle: "Sign in to manage people",
  signInHint: "You go to the login page of Genesys Cloud, and come back here.",
  signInHintPopup: "The login page of Genesys Cloud opens in a window.",
  signingIn: "Signing in…",
  signOut: "Sign out",
  starting: "Loading…",
  expired: "Your session has ended. What you have typed is kept.",
  expiredManaged: "Your session has ended. Sign in again in the application.",
  signedInAs: (name: string) => `Signed in as ${name}`,
};
