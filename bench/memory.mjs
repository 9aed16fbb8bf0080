// What 10,000 calls leave behind: memory after garbage collection, before and after them, in a process or page of each contestant.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findBrowser } from "../scripts/set-up.mjs";
import { startBrowser } from "../tests/support/browser.mjs";
import { startServer } from "./lib/server.mjs";
import { table } from "./lib/table.mjs";

export const name = "memory";

const contestants = ["fetch", "ours", "sdk"];
const root = fileURLToPath(new URL("..", import.meta.url));

const node = (contestant, url, calls) => `
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
  }.${contestant}();
  // Ten at a time, as an application does at its busiest.
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
    for (const contestant of contestants) {
      const args = ["--expose-gc", "--input-type=module", "-e", node(contestant, server.url, calls)];
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
      const { before, after } = JSON.parse(stdout);
      rows.push([contestant, mb(before.heap), perCall(after.heap - before.heap, calls), mb(after.rss)]);
    }
    print(`Node ${process.versions.node}, ${calls.toLocaleString("en-US")} calls, ten at a time`);
    table(print, ["contestant", "heap and buffers before, MB", "kept per call, bytes", "resident after, MB"], rows);
    print();
    if (findBrowser()) await inChromium(print, server.url, calls);
    else print("No Chromium is installed; memory in a browser is left out.");
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
    for (const contestant of contestants) {
      const page = await browser.newPage();
      await page.goto(`${url}/page.html`);
      if (contestant === "sdk") await page.addScriptTag({ url: "/sdk.js" });
      await page.evaluate(prepare, contestant);
      const session = await page.context().newCDPSession(page);
      const measure = async () => {
        for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
        const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
        return usedSize + backingStorageSize;
      };
      await page.evaluate(() => globalThis.benchRun(1000));
      const before = await measure();
      await page.evaluate((count) => globalThis.benchRun(count), calls);
      rows.push([contestant, mb(before), perCall((await measure()) - before, calls)]);
      await page.close();
    }
    print(`Chromium ${browser.version()}, ${calls.toLocaleString("en-US")} calls, ten at a time`);
    table(print, ["contestant", "heap and buffers before, MB", "kept per call, bytes"], rows);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: makes `benchRun`. */
async function prepare(contestant) {
  let call;
  if (contestant === "fetch") {
    call = async () => (await fetch("/api/v2/users/1", { headers: { Authorization: "Bearer token" } })).json();
  } else if (contestant === "ours") {
    const { ApiClient, UsersApi } = await import("/ours/index.js");
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
