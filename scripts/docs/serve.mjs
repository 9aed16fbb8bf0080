// The documentation of `npm start`: built in the background where it is missing or out of date, and served beside the page.

import { spawn } from "node:child_process";
import { createReadStream, statSync } from "node:fs";
import { setPriority } from "node:os";
import path from "node:path";
import { defaultBase, site, upToDate } from "./built.mjs";
import { root } from "../lib/run.mjs";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** The last lines of a failed build are enough to see why it failed. */
const shownOutput = 2000;

/**
 * Builds the documentation in another process if that is needed. Returns `{ state(), stop() }`; the state is `{ ready: true }`, or
 * `{ ready: false, failure }`, where `failure` is the output of a build that failed.
 */
export function prepareDocumentation() {
  if (upToDate()) return { state: () => ({ ready: true }), stop() {} };
  const state = { ready: false, failure: undefined };
  let output = "";
  const child = spawn(process.execPath, [path.join("scripts", "docs.mjs")], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  // The page and the sandbox go first. Without a pid the program has not started, and the event "error" follows.
  if (child.pid !== undefined) setPriority(child.pid, 10);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (output = (output + text).slice(-shownOutput)));
  }
  child.on("error", (error) => (state.failure = error.message));
  child.on("close", (code) => {
    state.ready = code === 0;
    if (code !== 0) state.failure ??= output;
  });
  return { state: () => state, stop: () => child.kill() };
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
// eslint-disable-next-line no-control-regex -- the build colours its output for the terminal
const withoutColours = (text) => text.replace(/\x1b\[\d*m/g, "");

const notice = (refresh, text) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">${refresh}<title>Documentation</title><body>${text}`;

function explain(response, { failure }) {
  response.setHeader("Content-Type", types[".html"]);
  response.setHeader("Cache-Control", "no-store");
  response.statusCode = 503;
  const waiting = '<meta http-equiv="refresh" content="3">';
  response.end(
    failure === undefined
      ? notice(waiting, "<p>The documentation is being built. This takes a minute, and the page reloads by itself.")
      : notice(
          "",
          `<p>The documentation could not be built. Run <code>npm run docs</code> to see why.<pre>${escaped(withoutColours(failure))}</pre>`,
        ),
  );
}

/** The file of the site for the path of a request below `/docs/`, or undefined. */
export function fileOf(pathname, folder = site) {
  let relative;
  try {
    relative = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = path.join(folder, relative.endsWith("/") ? `${relative}index.html` : relative);
  const isInside = file.startsWith(folder + path.sep) && !path.relative(folder, file).startsWith(".");
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** A plugin of vite that serves the documentation. */
export function serveDocumentation({ state }) {
  return {
    name: "genesys-users-documentation",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url, "http://127.0.0.1");
        if (`${pathname}/` === defaultBase) return response.writeHead(302, { Location: defaultBase }).end();
        if (!pathname.startsWith(defaultBase)) return next();
        const now = state();
        if (!now.ready) return explain(response, now);
        const file = fileOf(pathname.slice(defaultBase.length - 1));
        if (file === undefined) {
          response.writeHead(404, { "Content-Type": types[".html"] });
          return createReadStream(path.join(site, "404.html")).pipe(response);
        }
        response.writeHead(200, { "Content-Type": types[path.extname(file)] ?? "application/octet-stream", "Cache-Control": "no-cache" });
        createReadStream(file).pipe(response);
      });
    },
  };
}
