// The time of a call compared with plain fetch and the official SDK, in Node and in Chromium.

import { createRequire } from "node:module";
import * as ours from "genesys-users";
import { startBrowser } from "../tests/support/browser.mjs";
import { browserRemedy, findBrowser } from "../scripts/set-up.mjs";
import { candidates } from "./lib/candidates.mjs";
import { clocks } from "./lib/clocks.mjs";
import { compare, summary } from "./lib/compare.mjs";
import { startServer } from "./lib/server.mjs";
import { comparisonTable } from "./lib/table.mjs";
import { changes } from "./lib/users.mjs";

export async function run(print, { quick = false } = {}) {
  const rounds = quick ? 5 : 31;
  const server = await startServer();
  try {
    const sdk = createRequire(import.meta.url)("purecloud-platform-client-v2");
    const rows = candidates({ url: server.url, ours, sdk, changes });
    for (const [title, clock] of Object.entries(clocks)) {
      const results = [];
      for (const row of rows) results.push([row.name, summary(await compare(row, { rounds, clock }))]);
      print(`Node ${process.versions.node}, ${title}`);
      comparisonTable(print, results);
      print();
    }
    if (findBrowser()) await inChromium(print, server.url, rounds);
    else print(`The calls in a browser are left out. ${browserRemedy}`);
  } finally {
    server.stop();
  }
}

async function inChromium(print, url, rounds) {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/page.html`);
    await page.addScriptTag({ url: "/sdk.js" });
    const results = await page.evaluate(async (rounds) => {
      const [ours, { compare, summary }, { candidates }, { changes }] = await Promise.all(
        ["/packages/ours/dist/index.js", "/compare.js", "/candidates.js", "/users.js"].map((file) => import(file)),
      );
      const sdk = globalThis.require("platformClient");
      const results = [];
      for (const row of candidates({ url: location.origin, ours, sdk, changes })) {
        results.push([row.name, summary(await compare(row, { rounds, clock: () => performance.now() }))]);
      }
      return results;
    }, rounds);
    print(`Chromium ${browser.version()}, elapsed time`);
    comparisonTable(print, results);
  } finally {
    await browser.close();
  }
}
