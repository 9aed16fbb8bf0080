// The policies of the guide, letter by letter, in Chromium: with each the package and the widget run, and without one of its parts the messages
// are those that the guides quote. The hosts of the policies are answered by a sandbox.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { root } from "../../scripts/lib/run.mjs";
import { startSandbox } from "../../scripts/lib/sandbox.mjs";
import { startBrowser } from "../support/browser.mjs";

const app = "https://app.example";
const api = "https://api.mypurecloud.ie";
const types = { ".js": "text/javascript", ".html": "text/html" };

const script = `
globalThis.violations = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => violations.push(effectiveDirective + " " + blockedURI));
try {
  const { ApiClient, UsersApi } = await import("/pkg/dist/index.js");
  const client = new ApiClient({ region: "eu_west_1", accessToken: "sandbox-token", maxRetries: 0 });
  globalThis.outcome = (await new UsersApi(client).getUsers({ pageSize: 3 })).entities.length;
} catch (error) {
  globalThis.outcome = error.message;
}`;

const widgetScript = `
globalThis.violations = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => violations.push(effectiveDirective + " " + blockedURI));
const element = document.createElement("genesys-users-admin");
element.client = new GenesysUsersAdmin.ApiClient({ region: "eu_west_1", accessToken: "sandbox-token" });
document.body.append(element);`;

const files = {
  "/package.html": `<!doctype html><script type="module" nonce="abc" src="/package.js"></script>`,
  "/package.js": script,
  "/widget.html": `<!doctype html><body><script src="/www/dist/genesys-users-admin.iife.js"></script><script src="/widget.js"></script></body>`,
  "/widget.js": widgetScript,
};

// The pictures and the WebSocket of a sandbox are at addresses that the platform does not use, so the tests of the widget leave them out.

describe("the policies of the guide", { timeout: 120_000 }, () => {
  let sandbox;
  let browser;
  const policies = {};
  before(async () => {
    for (const name of ["package", "widget"]) {
      policies[name] = (await readFile(path.join(root, "docs", "samples", "content-security-policy", `${name}.txt`), "utf8")).trim();
    }
    sandbox = await startSandbox({ args: ["--users", "30", "--rate-limit", "0"] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await sandbox?.stop();
  });

  async function open(name, policy) {
    const page = await browser.newPage();
    await page.route("**/*", async (route) => {
      const url = new URL(route.request().url());
      if (url.origin === api) {
        const response = await route.fetch({ url: sandbox.url + url.pathname + url.search });
        return route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": app } });
      }
      assert.equal(url.origin, app);
      const body = files[url.pathname] ?? (await readFile(path.join(root, url.pathname)).catch(() => undefined));
      if (body === undefined) return route.fulfill({ status: 404 });
      const headers = { "Content-Security-Policy": policy };
      return route.fulfill({ body, contentType: types[path.extname(url.pathname)] ?? "text/plain", headers });
    });
    await page.goto(`${app}/${name}.html`);
    return page;
  }

  async function outcomeWith(policy) {
    const page = await open("package", policy);
    await page.waitForFunction(() => "outcome" in globalThis);
    const found = await page.evaluate(() => [globalThis.outcome, globalThis.violations]);
    await page.close();
    return found;
  }

  test("the package makes a call, and nothing is stopped", async () => {
    assert.deepEqual(await outcomeWith(policies.package), [3, []]);
  });

  test("a nonce with 'strict-dynamic' is enough for the script and for what it imports", async () => {
    const policy = policies.package.replace("'self'", "'nonce-abc' 'strict-dynamic'");
    assert.notEqual(policy, policies.package);
    assert.deepEqual(await outcomeWith(policy), [3, []]);
    const page = await open("package", policy.replace("nonce-abc", "nonce-other"));
    assert.equal(await page.evaluate(() => "violations" in globalThis), false);
    await page.close();
  });

  test("without 'wasm-unsafe-eval' the import says what to add", async () => {
    const [message] = await outcomeWith(policies.package.replace(" 'wasm-unsafe-eval'", ""));
    assert.equal(message, "This page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src");
  });

  test("without the origin of the API the call says what may be missing", async () => {
    const [message, violations] = await outcomeWith(policies.package.replace(api, "https://other.example"));
    assert.equal(
      message,
      `getUsers: the connection failed; see the cause, and the console of the browser: CORS, or a Content Security Policy without \`connect-src ${api}\`, may have stopped it`,
    );
    assert.match(violations[0], /^connect-src /);
  });

  test("the widget shows the list, and nothing is stopped", async () => {
    const page = await open("widget", policies.widget);
    await page.locator(".grid-rows .name").first().waitFor();
    await page.locator(".grid-rows .name").first().click();
    await page.locator("genesys-users-admin-person").getByRole("tab").first().waitFor();
    assert.deepEqual(
      await page.evaluate(() => globalThis.violations.filter((text) => !/^(connect-src ws:\/\/127|img-src data)/.test(text))),
      [],
    );
    await page.close();
  });

  test("without 'self' in style-src the widget is as it should be, because it writes no inline style", async () => {
    const page = await open("widget", policies.widget.replace("style-src 'self'", "style-src 'none'"));
    await page.locator(".grid-rows .name").first().waitFor();
    assert.deepEqual(
      await page.evaluate(() => globalThis.violations.filter((text) => !/^(connect-src ws:\/\/127|img-src data)/.test(text))),
      [],
    );
    await page.close();
  });
});
