// A case in which Firefox and Chromium may differ: a popup that the login page isolates with Cross-Origin-Opener-Policy.

import assert from "node:assert/strict";
import { createServer, request as sendRequest } from "node:http";
import { once } from "node:events";
import { after, before, describe, test } from "node:test";
import { By, until } from "selenium-webdriver";
import { findFirefox, firefoxRemedy } from "../../scripts/set-up.mjs";
import { startFirefox } from "../support/firefox.mjs";
import { startSandbox } from "../support/sandbox.mjs";
import { servePages } from "../support/static.mjs";

/** Starts a proxy of an origin. It adds the header that isolates the pages from the window that opened them. */
async function startIsolatingProxy(origin) {
  const server = createServer((request, response) => {
    const headers = { ...request.headers, host: new URL(origin).host };
    const forwardRequest = sendRequest(origin + request.url, { method: request.method, headers }, (loginResponse) => {
      response.writeHead(loginResponse.statusCode, { ...loginResponse.headers, "cross-origin-opener-policy": "same-origin" });
      loginResponse.pipe(response);
    });
    request.pipe(forwardRequest);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}

const app = `<!doctype html><title>app</title><link rel="icon" href="data:,"><button>Sign in</button>
<script type="module">
  import { ApiClient, UsersApi } from "/dist/index.js";
  const [basePath, loginPath, method] = JSON.parse(decodeURIComponent(location.search.slice(1)));
  const client = new ApiClient({ basePath, loginPath });
  const options = { popup: { returnUrl: location.origin + "/dist/popup.html" } };
  document.querySelector("button").onclick = () =>
    client[method]("sandbox-widget", location.origin + "/app.html", options).then(
      async () => (window.outcome = (await new UsersApi(client).getUsersMe()).id),
      (error) => (window.outcome = error.code + ": " + error.message),
    );
  window.ready = true;
</script>`;

describe("Firefox", { timeout: 120_000, skip: !findFirefox() && firefoxRemedy }, () => {
  let sandbox, login, pages, driver;

  before(async () => {
    sandbox = await startSandbox({ args: ["--users", "30"] });
    login = await startIsolatingProxy(sandbox.url);
    pages = await servePages({ "/app.html": app });
    driver = await startFirefox();
  });
  after(async () => {
    await driver?.quit();
    login?.close();
    pages?.close();
    await sandbox?.stop();
  });

  for (const method of ["loginImplicitGrant", "loginPKCEGrant"]) {
    test(`${method}: a popup that the login page isolates (Cross-Origin-Opener-Policy) returns its response and closes`, async () => {
      const inPage = (script) => driver.executeScript(script);
      const settings = encodeURIComponent(JSON.stringify([sandbox.url, login.url, method]));
      await driver.get(`${pages.url}/app.html?${settings}`);
      const page = await driver.getWindowHandle();
      await driver.wait(() => inPage("return window.ready"), 10_000);
      await driver.findElement(By.css("button")).click();
      await driver.wait(async () => (await driver.getAllWindowHandles()).length === 2, 10_000);
      const popup = (await driver.getAllWindowHandles()).find((handle) => handle !== page);
      await driver.switchTo().window(popup);
      const allow = await driver.wait(until.elementLocated(By.xpath("//button[normalize-space()='Allow']")), 10_000);
      // `closed` of the popup is true all the time. The page must not get the focus, because that would mean that the user closed the popup.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await allow.click();
      await driver.wait(async () => (await driver.getAllWindowHandles()).length === 1, 10_000);
      await driver.switchTo().window(page);
      await driver.wait(() => inPage("return window.outcome"), 10_000);
      assert.match(await inPage("return window.outcome"), /^[0-9a-f-]{36}$/);
    });
  }
});
