// A sandbox for a test: `const sandbox = await startSandbox({ args: ["--users", "50"] })`, then `sandbox.url`,
// `sandbox.token` and `await sandbox.stop()`.

import { startSandbox as start } from "../../scripts/lib/sandbox.mjs";

/** Like `startSandbox` of the scripts, but without a rate limit, unless `args` sets one. */
export const startSandbox = ({ args = [], ...rest } = {}) =>
  start({ ...rest, args: args.includes("--rate-limit") ? args : ["--rate-limit", "0", ...args] });
