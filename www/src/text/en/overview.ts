export const overview = {
  title: "Overview",
  login: "Login",
  signedIn: "Logged in",
  signedOut: "Not logged in",
  counted: (part: string, whole: string) => `Counted ${part} of ${whole}`,
  limited: (part: string, whole: string) => `Only the first ${part} of ${whole} people are counted.`,
  live: "Changes appear as they happen.",
  polled: "Changes appear within about 20 seconds.",
};
