// A WebDriver that forwards everything to the real driver, and starts a sandbox. The tested page finds the sandbox in its own address, as
// `?sandbox=<url>`, so `wasm-pack test` needs no other preparation.
//
// The test runner kills its driver with SIGKILL, so nothing here may rely on a clean-up: the sandbox watches its standard input, and the
// real driver runs below a shell that does the same.

import { spawn } from "node:child_process";
import http from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { waitForServer } from "selenium-webdriver/http/util.js";
import { findFreePort } from "selenium-webdriver/net/portprober.js";
import { startSandbox } from "./sandbox.mjs";

const startTimeout = 10_000;
const here = path.dirname(fileURLToPath(import.meta.url));

/** The path of the real driver: from GENESYS_CHROMEDRIVER or GENESYS_GECKODRIVER, on PATH, or downloaded by wasm-pack. */
async function realDriver(name) {
  const { tryOutput, which } = await import("../../scripts/lib/run.mjs");
  const named = process.env[`GENESYS_${name.toUpperCase()}`] ?? which(name);
  if (named) return named;
  const { homedir } = await import("node:os");
  const cache =
    process.env.WASM_PACK_CACHE ?? path.join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache", ".wasm-pack");
  const cached = tryOutput("find", [cache, "-type", "f", "-name", name])?.split("\n")[0];
  if (cached) return cached;
  throw new Error(
    `No ${name} found. Install it (Debian, Ubuntu: apt-get install chromium-driver), or name it in GENESYS_${name.toUpperCase()}.`,
  );
}

// Ends the driver, and the browsers whose process ids arrive on standard input, when that input ends.
const guardian = `
"$@" &
driver=$!
pids=
while read -r pid; do pids="$pids $pid"; done
kill $driver $pids 2>/dev/null
wait $driver
`;

async function startDriver(name) {
  const program = await realDriver(name);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn("sh", ["-c", guardian, "sh", program, `--port=${port}`], { stdio: ["pipe", "inherit", "inherit"] });
  // The result of the tests does not depend on how the driver ends.
  child.stdin.on("error", () => {});
  await waitForServer(url, startTimeout);
  return { url, child };
}

/** Forwards a request to the driver and returns its response. */
function forward(driver, { method, url }, body) {
  return fetch(new URL(url, driver.url), { method, headers: { "Content-Type": "application/json" }, body: body === "" ? undefined : body });
}

/** The body of a navigation with the sandbox in the query of its address. */
function withSandbox(body, sandbox) {
  const command = JSON.parse(body);
  const url = new URL(command.url);
  url.searchParams.set("sandbox", sandbox.url);
  return JSON.stringify({ ...command, url: url.href });
}

/** Passes the process id of the browser of a new session to the guardian. */
function watchBrowser(driver, reply) {
  const { value } = JSON.parse(reply);
  const capabilities = value?.capabilities ?? value ?? {};
  const pid = capabilities["goog:processID"] ?? capabilities["moz:processID"];
  if (Number.isInteger(pid)) driver.child.stdin.write(`${pid}\n`);
}

/** Serves as the driver `name` with the arguments that the test runner gave. */
export async function serve(name, args) {
  const port = Number(args.find((arg) => arg.startsWith("--port="))?.slice("--port=".length));
  if (!Number.isInteger(port)) {
    console.error(`${path.join(here, name)} is started by wasm-bindgen-test-runner, with --port=NUMBER.`);
    process.exit(2);
  }
  // Started at once, awaited by the first request: the runner waits for this port for a few seconds only.
  const starting = Promise.all([startSandbox(), startDriver(name)]);
  starting.catch(() => {}); // each request reports it

  const server = http.createServer(async (request, outgoing) => {
    try {
      let body = await text(request);
      const [sandbox, driver] = await starting;
      if (request.method === "POST" && /^\/session\/[^/]+\/url$/.test(request.url)) body = withSandbox(body, sandbox);
      const response = await forward(driver, request, body);
      const reply = await response.text();
      if (request.method === "POST" && request.url === "/session") watchBrowser(driver, reply);
      outgoing.writeHead(response.status, { "Content-Type": response.headers.get("Content-Type") ?? "application/json" }).end(reply);
    } catch (error) {
      // In the form of WebDriver, whose message the runner shows. It reads the result of chromedriver from `status`.
      const value = { error: "unknown error", message: error.message, stacktrace: "" };
      outgoing.writeHead(500, { "Content-Type": "application/json" }).end(JSON.stringify({ status: 13, value }));
    }
  });
  server.listen(port, "127.0.0.1");

  const end = async () => {
    const [sandbox, driver] = await starting.catch(() => []);
    driver?.child.stdin.end();
    await sandbox?.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
}
