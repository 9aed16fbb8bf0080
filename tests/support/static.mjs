// A small web server for pages of tests: the built package under /dist/, and pages that a test passes as texts.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../pkg/dist/", import.meta.url));
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

/**
 * Serves `pages`, texts by path, on a free port. Returns `{ url, otherUrl, close() }`: the same server under two origins.
 */
export async function servePages(pages) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const type = types[path.extname(pathname)] ?? "text/html";
    try {
      const body = pages[pathname] ?? (pathname.startsWith("/dist/") && (await readFile(path.join(dist, path.basename(pathname)))));
      if (body === false) throw new Error("no such page");
      response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}`,
    otherUrl: `http://localhost:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
