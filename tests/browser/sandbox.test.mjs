// The sandbox in a browser: a page of another origin may use every endpoint, and users can sign in with the keyboard.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { startSandbox } from "../support/sandbox.mjs";

let sandbox, browser, server, origin;

before(async () => {
  sandbox = await startSandbox({ args: ["--users", "60", "--rate-limit", "5"] });
  browser = await startBrowser();
  server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Page</title>"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  origin = `http://localhost:${server.address().port}`;
});

after(async () => {
  await browser?.close();
  server?.close();
  await sandbox?.stop();
});

/** Sends requests `[method, path, { headers, body }]` from a page of another origin. Returns what the page can read of each response. */
async function sendFromPage(requests) {
  const page = await browser.newPage();
  try {
    await page.goto(origin);
    return await page.evaluate(
      async ([url, list]) => {
        const readable = [];
        for (const [method, path, options] of list) {
          const response = await fetch(url + path, { method, ...options });
          readable.push({
            status: response.status,
            text: await response.text(),
            correlationId: response.headers.get("ININ-Correlation-Id"),
            retryAfter: response.headers.get("Retry-After"),
          });
        }
        return readable;
      },
      [sandbox.url, requests],
    );
  } finally {
    await page.close();
  }
}

test("a page of another origin may use every endpoint", async () => {
  const headers = { Authorization: `Bearer ${sandbox.token}` };
  const json = { ...headers, "Content-Type": "application/json" };
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  const basic = { ...form, Authorization: `Basic ${btoa("sandbox-service:sandbox-secret")}` };
  const expected = [
    [200, "GET", "/api/v2/users", { headers }],
    [401, "GET", "/api/v2/users", {}],
    [404, "DELETE", "/api/v2/users/nobody", { headers }],
    [404, "PATCH", "/api/v2/users/nobody", { headers: json, body: '{"version":1}' }],
    [400, "PUT", "/api/v2/users/nobody/routingstatus", { headers: json, body: "[]" }],
    [200, "GET", "/api/v2/tokens/me", { headers }],
    [429, "POST", "/api/v2/users/search", { headers: json, body: "{}" }],
    [404, "GET", "/elsewhere", {}],
    [200, "POST", "/oauth/token", { headers: basic, body: "grant_type=client_credentials" }],
    [401, "POST", "/oauth/token", { headers: form, body: "grant_type=authorization_code&code=x&client_id=nobody" }],
    [200, "GET", "/logout?client_id=sandbox-widget", {}],
    [200, "GET", "/__sandbox/health", {}],
    [201, "POST", "/__sandbox/rules", { headers: json, body: '{"operation":"getUser","fault":"drop"}' }],
    [200, "GET", "/__sandbox/rules", {}],
    [204, "DELETE", "/__sandbox/rules", {}],
    [204, "POST", "/__sandbox/jobs", { headers: json, body: '{"fail":0}' }],
    [400, "POST", "/__sandbox/clock", { headers: json, body: "{}" }],
    [200, "GET", "/__sandbox/requests?after=0", {}],
  ];
  const responses = await sendFromPage(expected.map(([, ...request]) => request));
  assert.deepEqual(
    responses.map(({ status }, index) => `${status} ${expected[index][1]} ${expected[index][2]}`),
    expected.map(([status, method, path]) => `${status} ${method} ${path}`),
  );
  assert.equal(
    new Set(responses.map(({ correlationId }) => correlationId)).size,
    responses.length,
    "the page cannot read a correlation id of each response",
  );
  const rateLimited = responses.find(({ status }) => status === 429);
  assert.match(rateLimited.text, /Retry the request in \[\d+\] seconds/);
  assert.equal(rateLimited.retryAfter, null, "the browser hides Retry-After, as with the real API");
});

test("users sign in with the keyboard, and an unknown name is reported next to the field", async () => {
  const page = await browser.newPage();
  try {
    const query = new URLSearchParams({
      client_id: "sandbox-widget",
      redirect_uri: `${origin}/back`,
      response_type: "token",
      state: "a b&c",
    });
    await page.goto(`${sandbox.url}/oauth/authorize?${query}`);
    assert.match(await page.title(), /^Sign in to /);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    for (const input of await page.locator("input:not([type=hidden])").all()) {
      assert.ok(await input.evaluate((element) => element.labels.length > 0), "each field has a label");
    }
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    const userId = await page.locator("input[name=person]:checked").getAttribute("value");
    await page.keyboard.press("Tab");
    await page.keyboard.type("nobody@x.example");
    await page.keyboard.press("Enter");
    const field = page.getByLabel("Email address or id");
    // The page loads again.
    await page.locator("[aria-invalid=true]").waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.match(await page.locator(`#${await field.getAttribute("aria-describedby")}`).innerText(), /no active person/);
    await field.fill(userId);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/back#**`);
    const parameters = new URLSearchParams(new URL(page.url()).hash.slice(1));
    assert.equal(parameters.get("state"), "a b&c");
    const response = await fetch(`${sandbox.url}/api/v2/users/me`, {
      headers: { Authorization: `Bearer ${parameters.get("access_token")}` },
    });
    assert.equal((await response.json()).id, userId);
  } finally {
    await page.close();
  }
});
