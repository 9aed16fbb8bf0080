// `npm run sandbox`: starts the local organization by itself; options after `--` are its own (`-- --help` lists them).

import { spawn } from "node:child_process";
import { buildSandbox } from "./lib/cargo.mjs";
import { main } from "./lib/run.mjs";

await main(async () => {
  const child = spawn(buildSandbox({ optimized: true }), process.argv.slice(2), { stdio: "inherit" });
  // Ctrl-C reaches it directly; it decides when this script ends.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
});
