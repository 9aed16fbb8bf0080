// Paging, jobs and bulk calls in a real browser, against the sandbox.

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

test("all users, ahead and from a position", async () => {
  const told = await page.evaluate(async () => {
    const pager = globalThis.users.getUsersAll({ pageSize: 50, prefetch: 3 });
    const some = await pager.toArray({ limit: 120 });
    const rest = await globalThis.users.getUsersAll({ pageSize: 50, from: pager.position }).toArray();
    return { ids: [...some, ...rest].map(({ id }) => id), total: pager.total };
  });
  assert.equal(told.ids.length, told.total);
  assert.equal(new Set(told.ids).size, told.total);
});

test("a break aborts the requests under way", async () => {
  await fetch(`${sandbox.url}/__sandbox/rules`, {
    method: "POST",
    body: JSON.stringify({ operation: "getUsers", skip: 1, latency: 60_000 }),
  });
  const failed = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  const elapsed = await page.evaluate(async () => {
    const start = performance.now();
    for await (const user of globalThis.users.getUsersAll({ pageSize: 50, prefetch: 2 })) if (user) break;
    return performance.now() - start;
  });
  await fetch(`${sandbox.url}/__sandbox/rules`, { method: "DELETE" });
  assert.ok(elapsed < 10_000, String(elapsed));
  while (failed.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(failed.every((url) => url.includes("pageNumber=")));
});

test("a job and its abort", async () => {
  const interval = `${new Date(Date.now() - 864e5).toISOString()}/${new Date().toISOString()}`;
  const told = await page.evaluate(async (interval) => {
    const states = [];
    const run = globalThis.users.runUsersDetailsJob({ interval }, { onProgress: ({ state }) => states.push(state) });
    const results = await run.toArray();
    const controller = new AbortController();
    const left = globalThis.users.runUsersDetailsJob(
      { interval },
      { signal: controller.signal, onProgress: () => controller.abort("enough") },
    );
    const reason = await left.toArray().catch((error) => error);
    return { count: results.length, states, reason, id: left.jobId };
  }, interval);
  assert.ok(told.count > 0);
  assert.equal(told.states.at(-1), "FULFILLED");
  assert.equal(told.reason, "enough");
  for (;;) {
    const { jobs } = await (await fetch(`${sandbox.url}/__sandbox/jobs`)).json();
    if (jobs.find(({ id }) => id === told.id)?.state === "CANCELLED") break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

test("a bulk call with a fault among its items", async () => {
  const told = await page.evaluate(async () => {
    const ids = (await globalThis.users.getUsersAll({ pageSize: 100 }).toArray({ limit: 120 })).map(({ id }) => id);
    ids[60] = "nobody";
    const outcomes = await globalThis.users.patchUsersBulkAll(ids.map((id) => ({ id, acdAutoAnswer: true })));
    return outcomes.map(({ status, reason }) => reason?.name ?? status);
  });
  assert.deepEqual([...new Set(told)], ["fulfilled", "NotFoundError"]);
  assert.equal(told.indexOf("NotFoundError"), 60);
});
