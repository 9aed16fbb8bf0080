// Runs programs of a project: to their end, or as a server.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** Nothing reports usage, checks for updates or asks questions. */
const quiet = {
  CI: "1",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
  NODE_ENV: undefined,
  // The test runner of this process would be taken for that of the project.
  NODE_TEST_CONTEXT: undefined,
  NEXT_TELEMETRY_DISABLED: "1",
  NUXT_TELEMETRY_DISABLED: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  STORYBOOK_DISABLE_TELEMETRY: "1",
  NG_CLI_ANALYTICS: "false",
  YARN_ENABLE_TELEMETRY: "0",
  DO_NOT_TRACK: "1",
};
const startTimeout = 90_000;

/** Programs start others, which end with them: each gets a process group of its own, except on Windows. */
function start([program, ...args], { cwd, env }) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...quiet, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    shell: process.platform === "win32",
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk) => (text = (text + chunk).slice(-20_000)));
  const ended = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
  const stop = async () => {
    try {
      if (process.platform === "win32") child.kill();
      else process.kill(-child.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error; // it has ended by itself
    }
    await ended;
  };
  return { ended, stop, output: () => text };
}

/** Runs a command to its end and returns its output. When it fails or takes too long, the error contains the end of the output. */
export async function runCommand(command, { timeout = 300_000, ...options } = {}) {
  const child = start(command, options);
  const timer = setTimeout(child.stop, timeout);
  const result = await child.ended;
  clearTimeout(timer);
  if (result === 0) return child.output();
  throw Object.assign(new Error(`${command.join(" ")} ended with ${result}\n${child.output()}`), { output: child.output() });
}

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a server that listens on the port that `command(port)` names. Resolves when it responds: `{ url, output(), stop() }`. */
export async function startServer(command, options) {
  const port = await freePort();
  const args = command(port);
  const env = { PORT: String(port), HOST: "127.0.0.1", HOSTNAME: "127.0.0.1", ...options.env };
  const child = start(args, { ...options, env });
  let result;
  void child.ended.then((value) => (result = value));
  const url = `http://127.0.0.1:${port}`;
  const since = Date.now();
  for (;;) {
    if (await responds(url)) return { url, output: child.output, stop: child.stop };
    const late = Date.now() - since > startTimeout;
    if (late) await child.stop();
    if (late || result !== undefined)
      throw new Error(`${args.join(" ")} ${late ? "did not respond" : `ended with ${result}`}\n${child.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function responds(url) {
  try {
    await (await fetch(url, { signal: AbortSignal.timeout(20_000) })).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
