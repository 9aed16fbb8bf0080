// A web server for the files of a folder.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";

const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
};

/** Serves `folder` on a free port. Returns `{ url, stop() }`. */
export async function serveFiles(folder) {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname.replace(/\/$/, "/index.html"))));
    const content = await readFile(file).catch(() => undefined);
    response.writeHead(content ? 200 : 404, {
      "Content-Type": `${types[path.extname(file)] ?? "application/octet-stream"}; charset=utf-8`,
      // For an iframe without an origin of its own.
      "Access-Control-Allow-Origin": "*",
    });
    response.end(content ?? "not found");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
}
