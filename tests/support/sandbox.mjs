// A sandbox for a test: `const sandbox = await startSandbox({ args: ["--users", "50"] })`, then `sandbox.url`,
// `sandbox.token` and `await sandbox.stop()`.

export { startSandbox } from "../../scripts/lib/sandbox.mjs";
