// Pages with the admin widget for tests: a sandbox, a web server that sends a strict Content Security Policy, and a browser.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sandboxClient, startSandbox } from "../../../scripts/lib/sandbox.mjs";
import { startBrowser } from "../../support/browser.mjs";

const dist = fileURLToPath(new URL("../../../www/dist/", import.meta.url));
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Makes the element from the options in the page, which are data: the policy allows no script in the page itself. */
const pageScript = `{
const { attributes, client, into } = JSON.parse(document.getElementById("options").textContent);
const element = document.createElement("genesys-users-admin");
for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
if (client) element.client = new GenesysUsersAdmin.ApiClient(client);
window.events = [];
for (const name of ["signed-in", "signed-out", "user-changed", "selection-changed", "error"]) {
  element.addEventListener(name, ({ type, detail }) => window.events.push({ type, detail }));
}
document.querySelector(into).append(element);
}`;

const pageStyle = "html, body, main { margin: 0; block-size: 100%; }";

/** The policy that the README names, and for the tests frames of the same origin. */
const policy = (sandbox) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; ` +
  `connect-src ${sandbox} ${sandbox.replace("http", "ws")}; base-uri 'none'; frame-src 'self'`;

function pageHtml({ attributes, client, head, body, foot, into }) {
  const options = JSON.stringify({ attributes, client, into }).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Test</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">${head}</head><body>${body}
<script type="application/json" id="options">${options}</script><script src="/dist/genesys-users-admin.iife.js"></script>
<script src="/page.js"></script>${foot}</body></html>`;
}

/**
 * Starts a sandbox with `args`, a web server and a browser. Returns `{ sandbox, browser, open(), control(), close() }`.
 */
export async function startWidget({ args = ["--users", "60"], browser: launch = startBrowser, startTimeout } = {}) {
  const sandbox = await startSandbox({ args: ["--rate-limit", "0", ...args], startTimeout });
  const pages = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const texts = { "/page.js": pageScript, "/page.css": pageStyle };
    try {
      const body = pathname.startsWith("/dist/")
        ? await readFile(path.join(dist, path.basename(pathname)))
        : (texts[pathname] ?? pages.get(pathname));
      assert.notEqual(body, undefined);
      const type = types[path.extname(pathname)] ?? "text/html";
      response.writeHead(200, {
        "Content-Type": `${type}; charset=utf-8`,
        "Content-Security-Policy": policy(sandbox.url),
        "Cache-Control": "no-store",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await launch();

  /** Serves a page with this text. Returns its address. */
  function serveHtml(html) {
    const name = `/page-${pages.size}.html`;
    pages.set(name, html);
    return origin + name;
  }

  /** Opens a page with this text. Its `problems` are the errors of its console, which `expectNoProblems` looks at. */
  async function openHtml(html, { viewport = { width: 1280, height: 800 }, query = "", context = {} } = {}) {
    const address = serveHtml(html);
    const page = await browser.newPage({ viewport, ...context });
    page.problems = [];
    page.on("console", (message) => message.type() === "error" && page.problems.push(message.text()));
    page.on("pageerror", (error) => page.problems.push(String(error.stack ?? error)));
    await page.goto(address + query);
    return page;
  }

  function widgetHtml({
    attributes = {},
    token = sandbox.token,
    login = false,
    head = "",
    body = "<main></main>",
    foot = "",
    into = "main",
  }) {
    const connection = login
      ? { attributes: { "client-id": sandboxClient, "base-path": sandbox.url, "login-path": sandbox.url, ...attributes } }
      : { attributes, client: { basePath: sandbox.url, accessToken: token } };
    return pageHtml({ ...connection, head, body, foot, into });
  }

  return {
    sandbox,
    browser,
    origin,
    /** Serves another file beside the pages. */
    serve: (name, text) => pages.set(name, text),

    openHtml,

    /** Opens a page with one element, signed in with the token `token`, or with `login: true` over the login page. */
    open: ({ viewport, query, context, ...element } = {}) => openHtml(widgetHtml(element), { viewport, query, context }),

    /** Serves such a page. Returns its address. */
    serveWidget: (element = {}) => serveHtml(widgetHtml(element)),

    /** Calls the control API of the sandbox. */
    async control(method, name, body) {
      const response = await fetch(`${sandbox.url}/__sandbox/${name}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      assert.ok(response.ok, `${method} ${name}: ${response.status}`);
      return response.json().catch(() => undefined);
    },

    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await sandbox.stop();
    },
  };
}

/** Fails when the page has logged an error, such as a violation of its policy. */
export function expectNoProblems(page) {
  assert.deepEqual(page.problems, []);
}

/** The rows of the list of people, as they are shown. */
export const rows = (page) =>
  page
    .getByRole("grid")
    .getByRole("row")
    .filter({ has: page.getByRole("gridcell") });

/** Waits until the list shows people. */
export async function waitForList(page) {
  await page.locator(".grid-rows .cell-name .name").first().waitFor();
}

/** Loads the page anew, for a person who has these permissions alone. */
export async function reloadWithPermissions(page, permissions) {
  await page.route(/users\/me/, async (route) => {
    const response = await route.fetch();
    const me = await response.json();
    me.authorization.permissions = permissions;
    await route.fulfill({ response, json: me });
  });
  await page.reload();
  await waitForList(page);
}
