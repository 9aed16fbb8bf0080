import type { ProblemKind } from "../../session/problem.js";

const titles: Record<ProblemKind, string> = {
  expired: "Your session has ended",
  forbidden: "You are not allowed to do this",
  "not-found": "This no longer exists",
  conflict: "Somebody else has changed this",
  "rate-limited": "Too many requests",
  refused: "The request was refused",
  server: "Genesys Cloud has a problem",
  offline: "You are offline",
  unreachable: "Genesys Cloud cannot be reached",
  timeout: "Genesys Cloud did not answer in time",
  unreadable: "The answer could not be read",
  login: "Signing in failed",
  unknown: "Something went wrong",
};

export const problems = {
  titles,
  unanswered: "Check the connection to the internet, then try again.",
  details: "Details",
  correlationId: "Correlation id",
  copyId: "Copy the correlation id",
  offline: "You are offline. What you see may be out of date.",
  online: "You are back online.",
  limited: (seconds: string) => `Genesys Cloud asks for a pause. Going on in ${seconds} s.`,
};
