// Makes the steps of calls, which Rust asks for one at a time.

import type { Host } from "./genesys_users.js";

export const callSteps = {
  awaitPermit: (sequence, timeout) => ({ kind: "await-permit", sequence, timeout }),
  awaitToken: (source, timeout) => ({ kind: "await-token", source, timeout }),
  send: (url, token, timeout, attempts, attemptLimit) => ({ kind: "send", url, token, timeout, attempts, attemptLimit }),
  retry: (attempt, delay, wait, isThrottled) => ({ kind: "retry", attempt, delay, wait, isThrottled }),
  succeed: () => ({ kind: "succeed" }),
  failAttempt: (attempt) => ({ kind: "fail-attempt", attempt }),
  exceedDeadline: (limit, attempt) => ({ kind: "exceed-deadline", limit, attempt }),
  refuseToken: (error) => ({ kind: "refuse-token", error }),
  fail: (failure, url) => ({ kind: "fail", failure, url }),
  ignore: () => ({ kind: "ignore" }),
  failedAttempt: (failure, errorClass, retryAfter) => ({ failure, errorClass, retryAfter }),
} satisfies Partial<Host>;
