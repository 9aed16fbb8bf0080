// Starts the sandbox, the local organization, for the demo and the tests. Imports only modules of Node.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { buildSandbox } from "./cargo.mjs";
import { UserError } from "./run.mjs";

/** The token that a sandbox accepts by default. */
export const sandboxToken = "sandbox-token";

/** The OAuth client with which people sign in to a sandbox. */
export const sandboxClient = "sandbox-widget";

/**
 * Starts a sandbox. Returns `{ url, token, stop(), exited, errorOutput() }`. The sandbox listens on a free port unless `args` names one. It
 * exits with this process, however that ends, because it watches its standard input. Without `program` the sandbox is built;
 * GENESYS_SANDBOX names a program that is built already. One with very many people takes longer than the usual `startTimeout` in ms.
 */
export async function startSandbox({ args = [], token = sandboxToken, program = process.env.GENESYS_SANDBOX, startTimeout = 20_000 } = {}) {
  program ??= buildSandbox();
  const port = args.includes("--port") ? [] : ["--port", "0"];
  const child = spawn(program, [...port, "--token", token, "--exit-with-stdin", ...args], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  // The message of a failed start quotes it. The end of the text is enough.
  child.stderr.setEncoding("utf8").on("data", (text) => (errors = (errors + text).slice(-4000)));
  const exited = new Promise((resolve) => child.on("close", (code, signal) => resolve(signal ?? `code ${code}`)));
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill();
      reject(new UserError(`The sandbox did not listen within ${startTimeout / 1000} s. Start it alone to see why: npm run sandbox`));
    }, startTimeout);
    createInterface(child.stdout).on("line", (line) => {
      const ready = /listening on (http:\/\/\S+)/.exec(line);
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready[1]);
    });
    child.on("error", (error) => reject(new UserError(`The sandbox could not be started: ${error.message}`)));
    exited.then((result) => {
      clearTimeout(timer);
      reject(new UserError(`The sandbox ended (${result}) before it was ready. ${errors.trim()}`));
    });
  });
  // A running sandbox must not keep the process of a test alive.
  const handles = [child, child.stdin, child.stdout, child.stderr];
  for (const handle of handles) handle.unref();
  const stop = async () => {
    // Node would exit while `stop` waits, if nothing else kept it alive.
    for (const handle of handles) handle.ref();
    child.kill();
    await exited;
  };
  return { url, token, stop, exited, errorOutput: () => errors.trim() };
}
