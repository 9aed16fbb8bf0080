// `npm run sandbox`: starts the local organization alone. Options after `--` are passed to it; `npm run sandbox -- --help` lists them.

import { spawn } from "node:child_process";
import { buildSandbox } from "./lib/cargo.mjs";
import { log, main } from "./lib/run.mjs";

await main(async () => {
  log("sandbox: the local organization (compiled once, this takes some minutes)");
  const child = spawn(buildSandbox({ optimized: true }), process.argv.slice(2), { stdio: "inherit" });
  // Ctrl-C reaches the sandbox directly. This script ends when the sandbox does.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
});
