// Makes the steps of calls, which Rust asks for one at a time.

import type { Host } from "./genesys_users.js";

export const callSteps = {
  permitStep: (sequence, timeout) => ({ kind: "await-permit", sequence, timeout }),
  tokenStep: (source, timeout) => ({ kind: "await-token", source, timeout }),
  sendStep: (url, token, timeout, attempts, attemptLimit) => ({ kind: "send", url, token, timeout, attempts, attemptLimit }),
  retryStep: (attempt, delay, wait, isThrottled) => ({ kind: "retry", attempt, delay, wait, isThrottled }),
  successStep: () => ({ kind: "succeed" }),
  attemptFailureStep: (attempt) => ({ kind: "fail-attempt", attempt }),
  deadlineStep: (limit, attempt) => ({ kind: "exceed-deadline", limit, attempt }),
  tokenRefusalStep: (error) => ({ kind: "refuse-token", error }),
  failureStep: (failure, url) => ({ kind: "fail", failure, url }),
  ignoredEventStep: () => ({ kind: "ignore" }),
  failedAttempt: (failure, errorClass, retryAfter) => ({ failure, errorClass, retryAfter }),
} satisfies Partial<Host>;
