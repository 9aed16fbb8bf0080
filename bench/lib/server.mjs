// The server of the benches: a process of its own that answers prepared bytes, so that only the client's work differs. It also
// serves what a page needs, from the same origin: a preflight of one contestant and not of another would decide the contest.

import { fork } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listing, person } from "./people.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Starts it: `{ url, stop() }`. It ends with this process, whatever ends that. */
export async function startServer() {
  const child = fork(fileURLToPath(import.meta.url), ["serve"]);
  const [url] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`the server of the benches ended with code ${code}`))),
  ]);
  return { url, stop: () => void child.kill() };
}

const files = {
  "/page.html": "bench/lib/page.html",
  "/people.js": "bench/lib/people.mjs",
  "/contest.js": "bench/lib/contest.mjs",
  "/contestants.js": "bench/lib/contestants.mjs",
  "/ours/index.js": "pkg/dist/index.js",
  "/ours/errors.js": "pkg/dist/errors.js",
  "/ours/script.js": "pkg/dist/genesys-users.iife.js",
};
const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript" };

function serve() {
  const sdk = createRequire(import.meta.url).resolve("purecloud-platform-client-v2/package.json");
  const sdkFile = path.join(path.dirname(sdk), "dist/web-cjs/purecloud-platform-client-v2.min.js");
  const json = (value) => Buffer.from(JSON.stringify(value));
  const pages = new Map([25, 500].map((count) => [String(count), json(listing(count))]));
  const one = json(person(1));
  const done = json({ results: [], total: 0 });

  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const file = pathname === "/sdk.js" ? sdkFile : files[pathname] && path.join(root, files[pathname]);
    if (file) {
      response.setHeader("Content-Type", types[path.extname(file)]);
      // With these a page's clock has steps of 5 µs rather than 100.
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
      createReadStream(file).pipe(response);
      return;
    }
    const body = request.method === "PATCH" ? done : pathname === "/api/v2/users" ? pages.get(searchParams.get("pageSize")) : one;
    const answer = () => {
      response.writeHead(body ? 200 : 404, { "Content-Type": "application/json", "Content-Length": body?.length ?? 0 });
      response.end(body);
    };
    if (request.method === "GET") answer();
    else request.resume().on("end", answer);
  });
  server.keepAliveTimeout = 600_000;
  server.listen(0, "127.0.0.1", () => process.send(`http://127.0.0.1:${server.address().port}`));
  process.on("disconnect", () => process.exit());
}

if (process.argv[2] === "serve" && process.send) serve();
