// The memory that 10,000 calls leave behind: after garbage collection, before and after them, in a process or page for each candidate.

import { createRequire } from "node:module";
import { browserRemedy, findBrowser } from "../scripts/set-up.mjs";
import { startBrowser } from "../tests/support/browser.mjs";
import { runProgram } from "./lib/fresh.mjs";
import { startServer } from "./lib/server.mjs";
import { table } from "./lib/table.mjs";

const candidates = ["fetch", "ours", "sdk"];

/** The program that measures a candidate in Node. */
const nodeProgram = (candidate, url, calls) => `
  import { createRequire } from "node:module";
  const require = createRequire(${JSON.stringify(import.meta.url)});
  const url = ${JSON.stringify(url)};
  const call = await {
    async fetch() {
      return async () => (await fetch(url + "/api/v2/users/1", { headers: { Authorization: "Bearer token" } })).json();
    },
    async ours() {
      const { ApiClient, UsersApi } = await import(${JSON.stringify(import.meta.resolve("genesys-users"))});
      const users = new UsersApi(new ApiClient({ basePath: url, accessToken: "token" }));
      return () => users.getUser("1");
    },
    async sdk() {
      const { ApiClient, UsersApi } = require(${JSON.stringify(createRequire(import.meta.url).resolve("purecloud-platform-client-v2"))});
      ApiClient.instance.config.basePath = url;
      ApiClient.instance.setAccessToken("token");
      const users = new UsersApi();
      return () => users.getUser("1");
    },
  }.${candidate}();
  // Ten at a time, like a busy application.
  const run = async (count) => {
    await Promise.all(Array.from({ length: 10 }, async () => {
      for (let i = 0; i < count / 10; i++) await call();
    }));
  };
  const measure = async () => {
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      gc();
    }
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    return { heap: heapUsed + arrayBuffers, rss };
  };
  await run(1000);
  const before = await measure();
  await run(${calls});
  const after = await measure();
  console.log(JSON.stringify({ before, after }));
  process.exit();`;

export async function run(print, { quick = false } = {}) {
  const calls = quick ? 1000 : 10_000;
  const server = await startServer();
  try {
    const rows = [];
    for (const candidate of candidates) {
      const { before, after } = await runProgram(nodeProgram(candidate, server.url, calls), "--expose-gc");
      rows.push([candidate, mb(before.heap), perCall(after.heap - before.heap, calls), mb(after.rss)]);
    }
    print(`Node ${process.versions.node}, ${calls.toLocaleString("en-US")} calls, ten at a time`);
    table(print, ["candidate", "heap and buffers before, MB", "kept per call, bytes", "resident after, MB"], rows);
    print();
    if (findBrowser()) await inChromium(print, server.url, calls);
    else print(`The memory of a page is left out. ${browserRemedy}`);
  } finally {
    server.stop();
  }
}

const mb = (bytes) => (bytes / 1e6).toFixed(2);
const perCall = (bytes, calls) => (bytes / calls).toFixed(1);

async function inChromium(print, url, calls) {
  const browser = await startBrowser();
  try {
    const rows = [];
    for (const candidate of candidates) {
      const page = await browser.newPage();
      await page.goto(`${url}/page.html`);
      if (candidate === "sdk") await page.addScriptTag({ url: "/sdk.js" });
      await page.evaluate(prepare, candidate);
      const session = await page.context().newCDPSession(page);
      const measure = async () => {
        for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
        const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
        return usedSize + backingStorageSize;
      };
      await page.evaluate(() => globalThis.benchRun(1000));
      const before = await measure();
      await page.evaluate((count) => globalThis.benchRun(count), calls);
      rows.push([candidate, mb(before), perCall((await measure()) - before, calls)]);
      await page.close();
    }
    print(`Chromium ${browser.version()}, ${calls.toLocaleString("en-US")} calls, ten at a time`);
    table(print, ["candidate", "heap and buffers before, MB", "kept per call, bytes"], rows);
  } finally {
    await browser.close();
  }
}

/** Runs in the page and defines `benchRun`. */
async function prepare(candidate) {
  let call;
  if (candidate === "fetch") {
    call = async () => (await fetch("/api/v2/users/1", { headers: { Authorization: "Bearer token" } })).json();
  } else if (candidate === "ours") {
    const { ApiClient, UsersApi } = await import("/packages/ours/dist/index.js");
    const users = new UsersApi(new ApiClient({ basePath: location.origin, accessToken: "token" }));
    call = () => users.getUser("1");
  } else {
    const { ApiClient, UsersApi } = globalThis.require("platformClient");
    ApiClient.instance.config.basePath = location.origin;
    ApiClient.instance.setAccessToken("token");
    const users = new UsersApi();
    call = () => users.getUser("1");
  }
  globalThis.benchRun = async (count) => {
    const one = async () => {
      for (let i = 0; i < count / 10; i++) await call();
    };
    await Promise.all(Array.from({ length: 10 }, one));
  };
}
