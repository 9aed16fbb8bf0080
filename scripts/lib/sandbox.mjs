// Starts the sandbox, the local organization, for the demo and the tests. Node built-ins only.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { buildSandbox } from "./cargo.mjs";
import { UserError } from "./run.mjs";

const patience = 20_000;

/** The token that a sandbox accepts unless it is told another. */
export const sandboxToken = "sandbox-token";

/**
 * Starts a sandbox and gives `{ url, token, stop(), exited, lastWords() }`. It listens on a free port unless `args` names one, and
 * ends with this process, however that ends, because it watches its standard input. `program` is built when it is not given;
 * GENESYS_SANDBOX names one that is built already.
 */
export async function startSandbox({ args = [], token = sandboxToken, program = process.env.GENESYS_SANDBOX } = {}) {
  program ??= buildSandbox();
  const port = args.includes("--port") ? [] : ["--port", "0"];
  const child = spawn(program, [...port, "--token", token, "--exit-with-stdin", ...args], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  // Kept for the message when it does not start; later only what it says last can matter.
  child.stderr.setEncoding("utf8").on("data", (text) => (errors = (errors + text).slice(-4000)));
  const exited = new Promise((resolve) => child.on("close", (code, signal) => resolve(signal ?? `code ${code}`)));
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill();
      reject(new UserError(`The sandbox did not say within ${patience / 1000} s that it listens.`));
    }, patience);
    createInterface(child.stdout).on("line", (line) => {
      const ready = /listening on (http:\/\/\S+)/.exec(line);
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready[1]);
    });
    child.on("error", (error) => reject(new UserError(`The sandbox could not be started: ${error.message}`)));
    exited.then((how) => {
      clearTimeout(timer);
      reject(new UserError(`The sandbox ended (${how}) before it was ready. ${errors.trim()}`));
    });
  });
  // It must not keep a test process alive.
  const handles = [child, child.stdin, child.stdout, child.stderr];
  for (const handle of handles) handle.unref();
  const stop = async () => {
    // Whoever waits for its end must not run out of work meanwhile.
    for (const handle of handles) handle.ref();
    child.kill();
    await exited;
  };
  return { url, token, stop, exited, lastWords: () => errors.trim() };
}
