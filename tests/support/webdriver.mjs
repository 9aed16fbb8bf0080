// A WebDriver that passes everything on to the real one, and starts a sandbox that the tested page finds in its address
// as `?sandbox=<url>`. So `wasm-pack test` needs no other preparation.
//
// The test runner ends its driver with SIGKILL, so nothing here may rely on cleaning up: the sandbox watches its standard input,
// and the real driver runs below a shell that does the same.

import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port.mjs";
import { startSandbox } from "./sandbox.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The real driver: named by GENESYS_CHROMEDRIVER, on PATH, or the one that wasm-pack has downloaded. */
async function realDriver(name) {
  const { ask, which } = await import("../../scripts/lib/run.mjs");
  const named = process.env[`GENESYS_${name.toUpperCase()}`] ?? which(name);
  if (named) return named;
  const { homedir } = await import("node:os");
  const cache =
    process.env.WASM_PACK_CACHE ?? path.join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache", ".wasm-pack");
  const cached = ask("find", [cache, "-type", "f", "-name", name])?.split("\n")[0];
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
  const port = await freePort();
  const child = spawn("sh", ["-c", guardian, "sh", program, `--port=${port}`], { stdio: ["pipe", "inherit", "inherit"] });
  // The tests' outcome does not depend on how the driver ends.
  child.stdin.on("error", () => {});
  for (let attempt = 0; attempt < 100; attempt++) {
    const socket = net.connect(port, "127.0.0.1");
    const connected = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (connected) return { port, child };
    await sleep(100);
  }
  throw new Error(`${program} does not listen on the port it was told.`);
}

/** Sends a request on to the driver and gives its answer. */
function forward(port, request, body) {
  return new Promise((resolve, reject) => {
    const headers = { ...request.headers, host: `127.0.0.1:${port}`, "content-length": Buffer.byteLength(body) };
    const options = { host: "127.0.0.1", port, method: request.method, path: request.url, headers };
    const sent = http.request(options, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The body of a navigation with the sandbox in the query of its address. */
function withSandbox(body, sandbox) {
  const command = JSON.parse(body);
  const url = new URL(command.url);
  url.searchParams.set("sandbox", sandbox.url);
  return JSON.stringify({ ...command, url: url.href });
}

/** Tells the guardian which browser a new session has. */
function watchBrowser(driver, body) {
  const answer = JSON.parse(body);
  const capabilities = answer.value?.capabilities ?? answer.value ?? {};
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
  starting.catch(() => {}); // told to each request

  const server = http.createServer(async (request, response) => {
    try {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      let body = Buffer.concat(chunks).toString();
      const [sandbox, driver] = await starting;
      if (request.method === "POST" && /^\/session\/[^/]+\/url$/.test(request.url)) body = withSandbox(body, sandbox);
      const answer = await forward(driver.port, request, body);
      if (request.method === "POST" && request.url === "/session") watchBrowser(driver, answer.body);
      delete answer.headers["transfer-encoding"];
      response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length }).end(answer.body);
    } catch (error) {
      // In the form of WebDriver, whose message the runner shows. It takes the answer of chromedriver from `status`.
      const value = { error: "unknown error", message: error.message, stacktrace: "" };
      response.writeHead(500, { "content-type": "application/json" }).end(JSON.stringify({ status: 13, value }));
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
