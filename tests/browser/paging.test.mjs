// Pagers, jobs and bulk calls in a browser, against the sandbox.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { startSandbox } from "../support/sandbox.mjs";

const script = createRequire(import.meta.url)
  .resolve("genesys-users/genesys-users.wasm")
  .replace("genesys-users.wasm", "genesys-users.iife.js");
let sandbox, server, browser, page;

before(async () => {
  sandbox = await startSandbox({ args: ["--users", "500"] });
  server = createServer(async (request, response) => {
    const isScript = request.url === "/genesys-users.iife.js";
    response.writeHead(200, { "Content-Type": isScript ? "text/javascript" : "text/html" });
    response.end(isScript ? await readFile(script) : '<!doctype html><meta charset="utf-8"><script src="/genesys-users.iife.js"></script>');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(
    ({ url, token }) => {
      const { ApiClient, UsersApi } = globalThis.GenesysUsers;
      globalThis.users = new UsersApi(new ApiClient({ basePath: url, accessToken: token }));
    },
    { url: sandbox.url, token: sandbox.token },
  );
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await sandbox?.stop();
});

test("a pager reads all users ahead, and resumes from a position", async () => {
  const result = await page.evaluate(async () => {
    const pager = globalThis.users.getUsersAll({ pageSize: 50, prefetch: 3 });
    const first = await pager.toArray({ limit: 120 });
    const rest = await globalThis.users.getUsersAll({ pageSize: 50, from: pager.position }).toArray();
    return { ids: [...first, ...rest].map(({ id }) => id), total: pager.total };
  });
  assert.equal(result.ids.length, result.total);
  assert.equal(new Set(result.ids).size, result.total);
});

test("a break aborts the requests in flight", async () => {
  await fetch(`${sandbox.url}/__sandbox/rules`, {
    method: "POST",
    body: JSON.stringify({ operation: "getUsers", skip: 1, latency: 60_000 }),
  });
  const abortedUrls = [];
  page.on("requestfailed", (request) => abortedUrls.push(request.url()));
  const elapsed = await page.evaluate(async () => {
    const start = performance.now();
    for await (const user of globalThis.users.getUsersAll({ pageSize: 50, prefetch: 2 })) if (user) break;
    return performance.now() - start;
  });
  await fetch(`${sandbox.url}/__sandbox/rules`, { method: "DELETE" });
  assert.ok(elapsed < 10_000, String(elapsed));
  while (abortedUrls.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(abortedUrls.every((url) => url.includes("pageNumber=")));
});

test("a job returns its results, and an abort cancels one on the server", async () => {
  const interval = `${new Date(Date.now() - 864e5).toISOString()}/${new Date().toISOString()}`;
  const result = await page.evaluate(async (interval) => {
    const states = [];
    const run = globalThis.users.runUsersDetailsJob({ interval }, { onProgress: ({ state }) => states.push(state) });
    const results = await run.toArray();
    const controller = new AbortController();
    const abortedJob = globalThis.users.runUsersDetailsJob(
      { interval },
      { signal: controller.signal, onProgress: () => controller.abort("enough") },
    );
    const reason = await abortedJob.toArray().catch((error) => error);
    return { count: results.length, states, reason, id: abortedJob.jobId };
  }, interval);
  assert.ok(result.count > 0);
  assert.equal(result.states.at(-1), "FULFILLED");
  assert.equal(result.reason, "enough");
  for (;;) {
    const { jobs } = await (await fetch(`${sandbox.url}/__sandbox/jobs`)).json();
    if (jobs.find(({ id }) => id === result.id)?.state === "CANCELLED") break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

test("a bulk call rejects only its invalid item", async () => {
  const outcomes = await page.evaluate(async () => {
    const ids = (await globalThis.users.getUsersAll({ pageSize: 100 }).toArray({ limit: 120 })).map(({ id }) => id);
    ids[60] = "nobody";
    const outcomes = await globalThis.users.patchUsersBulkAll(ids.map((id) => ({ id, acdAutoAnswer: true })));
    return outcomes.map(({ status, reason }) => reason?.name ?? status);
  });
  assert.deepEqual([...new Set(outcomes)], ["fulfilled", "NotFoundError"]);
  assert.equal(outcomes.indexOf("NotFoundError"), 60);
});
