// The soak test of tests/node/soak.test.mjs in Chromium: many calls of a page with faults. SOAK_CALLS=100000 makes a long test.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { startSandbox } from "../support/sandbox.mjs";
import {
  add,
  calls,
  checkAccount,
  checkFlat,
  checkRequests,
  concurrency,
  injectFaults,
  round,
  sandboxArgs,
} from "../support/soak-check.mjs";

const files = {
  "/": ["text/html", "<!doctype html><title>soak</title>"],
  "/soak.js": ["text/javascript", await readFile(new URL("../support/soak.js", import.meta.url))],
  "/index.js": ["text/javascript", await readFile(new URL("../../pkg/dist/index.js", import.meta.url))],
  "/errors.js": ["text/javascript", await readFile(new URL("../../pkg/dist/errors.js", import.meta.url))],
  "/inline.js": ["text/javascript", await readFile(new URL("../../pkg/dist/inline.js", import.meta.url))],
  "/wasm-text.js": ["text/javascript", await readFile(new URL("../../pkg/dist/wasm-text.js", import.meta.url))],
};

test(`${calls} calls of a page with faults end, and no memory grows`, { timeout: 3_600_000 }, async () => {
  const sandbox = await startSandbox({ args: sandboxArgs });
  // The sandbox does not keep this process alive, so without a timer the process could end before the sandbox.
  const keepAlive = setInterval(() => {}, 60_000);
  const server = createServer((request, response) => {
    const [type, text] = files[request.url] ?? [];
    response.writeHead(type ? 200 : 404, { "Content-Type": type ?? "text/plain" }).end(text);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate(
      async ({ url, token }) => {
        const { soak, watchModule, watchWrites } = await import("/soak.js");
        const writes = watchWrites();
        const moduleSizes = watchModule();
        const { ApiClient, UsersApi } = await import("/index.js");
        const users = new UsersApi(new ApiClient({ fetch: writes.fetch, basePath: url, accessToken: () => token, logLevel: "off" }));
        const { entities } = await users.getUsers({ pageSize: 50 });
        const fixtures = { ids: entities.map(({ id }) => id), divisionId: entities[0].division.id };
        globalThis.run = (part) => soak({ users, ...fixtures, ...part });
        globalThis.moduleSizes = moduleSizes;
        globalThis.violations = () => (writes.forget(), writes.violations);
      },
      { url: sandbox.url, token: sandbox.token },
    );
    await injectFaults(sandbox);
    const devtools = await page.context().newCDPSession(page);
    const account = {};
    const samples = [];
    for (let first = 0; first < calls; first += round) {
      const part = { first, count: Math.min(round, calls - first), concurrency };
      add(account, await page.evaluate((part) => globalThis.run(part), part));
      const counts = await checkRequests(sandbox, { hostResends: true });
      assert.deepEqual(await page.evaluate(() => globalThis.violations()), []);
      // Twice, because finalizers run in between.
      for (let i = 0; i < 2; i++) {
        await devtools.send("HeapProfiler.collectGarbage");
        await page.waitForTimeout(50);
      }
      const { usedSize } = await devtools.send("Runtime.getHeapUsage");
      samples.push({ ...(await page.evaluate(() => globalThis.moduleSizes())), heap: usedSize });
      console.log(`${first + round} calls: ${JSON.stringify({ ...counts, ...samples.at(-1) })}`);
    }
    console.log(account);
    checkAccount(account);
    checkFlat(samples);
    assert.deepEqual(errors, [], "the page has errors outside of the calls");
  } finally {
    await browser.close();
    server.close();
    await sandbox.stop();
    clearInterval(keepAlive);
  }
});
