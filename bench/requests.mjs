// Calls against plain fetch and the official SDK, in Node and in Chromium.

import { createRequire } from "node:module";
import * as ours from "genesys-users";
import { startBrowser } from "../tests/support/browser.mjs";
import { findBrowser } from "../scripts/set-up.mjs";
import { contest } from "./lib/contest.mjs";
import { contestants } from "./lib/contestants.mjs";
import { changes } from "./lib/people.mjs";
import { startServer } from "./lib/server.mjs";
import { contestTable } from "./lib/table.mjs";

export const name = "requests";

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export async function run(print, { quick = false } = {}) {
  const rounds = quick ? 5 : 31;
  const server = await startServer();
  try {
    const sdk = createRequire(import.meta.url)("purecloud-platform-client-v2");
    const rows = contestants({ url: server.url, ours, sdk, changes });
    for (const [what, clock] of [
      ["elapsed time", () => performance.now()],
      ["processor time of the client, which a busy machine disturbs less", cpu],
    ]) {
      const results = [];
      for (const row of rows) results.push([row.name, await contest(row, { rounds, clock })]);
      print(`Node ${process.versions.node}, ${what}`);
      contestTable(print, results);
      print();
    }
    if (findBrowser()) await inChromium(print, server.url, rounds);
    else print("No Chromium is installed; the calls in a browser are left out.");
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
      const [ours, { contest }, { contestants }, { changes }] = await Promise.all(
        ["/ours/index.js", "/contest.js", "/contestants.js", "/people.js"].map((file) => import(file)),
      );
      const sdk = globalThis.require("platformClient");
      const results = [];
      for (const row of contestants({ url: location.origin, ours, sdk, changes })) {
        results.push([row.name, await contest(row, { rounds, clock: () => performance.now() })]);
      }
      return results;
    }, rounds);
    print(`Chromium ${browser.version()}, elapsed time`);
    contestTable(print, results);
  } finally {
    await browser.close();
  }
}
