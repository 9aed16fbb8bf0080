// The server of the benches: a process of its own with prepared responses, so that only the work of the clients differs. It also serves
// what a page needs. All of it has one origin, because a preflight request of one candidate and not of another would decide the result.

import { fork } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listing, user } from "./users.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Starts the server: `{ url, stop() }`. It ends with this process, however that ends. `packages` are folders of packages by name. Their
 * files, and those of this package as `ours`, are served below `/packages/NAME/`.
 */
export async function startServer({ packages = {} } = {}) {
  const child = fork(fileURLToPath(import.meta.url), ["serve", JSON.stringify({ ours: path.join(root, "pkg"), ...packages })]);
  const [url] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`the server of the benches ended with code ${code}`))),
  ]);
  return { url, stop: () => void child.kill() };
}

const files = {
  "/page.html": "bench/lib/page.html",
  "/users.js": "bench/lib/users.mjs",
  "/compare.js": "bench/lib/compare.mjs",
  "/candidates.js": "bench/lib/candidates.mjs",
};
const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript" };

/** The file for the path of a request, or undefined. */
function findFile(pathname, packages) {
  if (files[pathname]) return path.join(root, files[pathname]);
  const [, name, file] = /^\/packages\/(\w+)\/([\w./-]+)$/.exec(pathname) ?? [];
  return packages[name] && path.join(packages[name], path.normalize(`/${file}`));
}

function serve(packages) {
  const sdk = createRequire(import.meta.url).resolve("purecloud-platform-client-v2/package.json");
  const sdkFile = path.join(path.dirname(sdk), "dist/web-cjs/purecloud-platform-client-v2.min.js");
  const json = (value) => Buffer.from(JSON.stringify(value));
  const pages = new Map([25, 500].map((count) => [String(count), json(listing(count))]));
  const one = json(user(1));
  const bulkResult = json({ results: [], total: 0 });

  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const file = pathname === "/sdk.js" ? sdkFile : findFile(pathname, packages);
    if (file) {
      response.setHeader("Content-Type", types[path.extname(file)] ?? "application/octet-stream");
      // With these two headers the clock of a page has steps of 5 µs instead of 100.
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
      createReadStream(file)
        .on("error", () => response.writeHead(404).end())
        .pipe(response);
      return;
    }
    const body = request.method === "PATCH" ? bulkResult : pathname === "/api/v2/users" ? pages.get(searchParams.get("pageSize")) : one;
    const respond = () => {
      response.writeHead(body ? 200 : 404, { "Content-Type": "application/json", "Content-Length": body?.length ?? 0 });
      response.end(body);
    };
    if (request.method === "GET") respond();
    else request.resume().on("end", respond);
  });
  server.keepAliveTimeout = 600_000;
  server.listen(0, "127.0.0.1", () => process.send(`http://127.0.0.1:${server.address().port}`));
  process.on("disconnect", () => process.exit());
}

if (process.argv[2] === "serve" && process.send) serve(JSON.parse(process.argv[3]));
