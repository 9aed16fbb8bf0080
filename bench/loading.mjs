// What an application pays before its first answer: the import in a fresh process or page, and the first call after it.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findBrowser } from "../scripts/set-up.mjs";
import { startBrowser } from "../tests/support/browser.mjs";
import { summary } from "./lib/contest.mjs";
import { startServer } from "./lib/server.mjs";
import { ratio, table } from "./lib/table.mjs";

export const name = "loading";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Programs that print the ms of the import and of the first call, and the heap that the import has taken. */
const programs = (() => {
  const require = createRequire(import.meta.url);
  const text = JSON.stringify;
  const call = {
    fetch: `fetch(url + "/api/v2/users?pageSize=25", { headers: { Authorization: "Bearer token" } }).then((response) => response.json())`,
  };
  const ours = `const users = new lib.UsersApi(new lib.ApiClient({ basePath: url, accessToken: "token" }))`;
  const sdk = `lib.ApiClient.instance.config.basePath = url; lib.ApiClient.instance.setAccessToken("token"); const users = new lib.UsersApi()`;
  const users = (make) => `(() => { ${make}; return users.getUsers({ pageSize: 25 }); })()`;
  return {
    sdk: [`require(${text(require.resolve("purecloud-platform-client-v2"))})`, users(sdk)],
    "ours (import)": [`await import(${text(import.meta.resolve("genesys-users"))})`, users(ours)],
    "ours (require)": [`require(${text(require.resolve("genesys-users"))})`, users(ours)],
    fetch: ["undefined", call.fetch],
  };
})();

const program = ([load, call], url) => `
  import { createRequire } from "node:module";
  const require = createRequire(${JSON.stringify(import.meta.url)});
  const url = ${JSON.stringify(url)};
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const lib = ${load};
  const loaded = performance.now();
  const heap = process.memoryUsage().heapUsed - before;
  const page = await ${call};
  const done = performance.now();
  if (page.entities.length !== 25) throw new Error("no people");
  console.log(JSON.stringify({ load: loaded - start, first: done - loaded, heap: heap / 1e6 }));`;

export async function run(print, { quick = false } = {}) {
  const rounds = quick ? 3 : 15;
  const server = await startServer();
  try {
    const found = await collect(Object.keys(programs), rounds, async (contestant) => {
      const code = program(programs[contestant], server.url);
      const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], { cwd: root });
      return JSON.parse(stdout);
    });
    print(`Node ${process.versions.node}, a fresh process each`);
    show(print, found, { load: "import, ms", heap: "heap of the import, MB", first: "first call, ms" });
    print();
    if (findBrowser()) await inChromium(print, server.url, rounds);
    else print("No Chromium is installed; loading in a browser is left out.");
  } finally {
    server.stop();
  }
}

/** Runs all contestants in every round, in changing order: lists by measure and contestant. */
async function collect(contestants, rounds, measure) {
  const found = {};
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(round + turn) % contestants.length];
      for (const [key, value] of Object.entries(await measure(contestant))) {
        found[key] ??= Object.fromEntries(contestants.map((name) => [name, []]));
        found[key][contestant].push(value);
      }
    }
  }
  return found;
}

/** Contestants down, measures across: the medians, and after them the ratio to the SDK, which comes first. */
function show(print, found, titles) {
  const summaries = Object.entries(titles).map(([key, title]) => [title, summary(found[key])]);
  const contestants = Object.keys(summaries[0][1]);
  table(
    print,
    ["median, and the ratio to the SDK (quartiles)", ...summaries.flatMap(([title]) => [title, "/ sdk"])],
    contestants.map((contestant) => [
      contestant,
      ...summaries.flatMap(([, result]) => [result[contestant].time.median.toFixed(2), ratio(result[contestant].ratio)]),
    ]),
  );
}

async function inChromium(print, url, rounds) {
  const browser = await startBrowser();
  try {
    const found = await collect(["sdk", "ours (import)", "ours (script)", "fetch, small module"], rounds, async (contestant) => {
      // A context of its own: nothing is cached.
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        await page.goto(`${url}/page.html`);
        return await page.evaluate(load, contestant);
      } finally {
        await context.close();
      }
    });
    print(`Chromium ${browser.version()}, a fresh page each`);
    show(print, found, { load: "load, ms", first: "first call, ms" });
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function load(contestant) {
  const url = location.origin;
  const script = (src) =>
    new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject });
      document.head.append(element);
    });
  const start = performance.now();
  let call;
  if (contestant === "sdk") {
    await script("/sdk.js");
    const { ApiClient, UsersApi } = globalThis.require("platformClient");
    ApiClient.instance.config.basePath = url;
    ApiClient.instance.setAccessToken("token");
    const users = new UsersApi();
    call = () => users.getUsers({ pageSize: 25 });
  } else if (contestant.startsWith("ours")) {
    if (contestant === "ours (script)") await script("/ours/script.js");
    const { ApiClient, UsersApi } = globalThis.GenesysUsers ?? (await import("/ours/index.js"));
    const users = new UsersApi(new ApiClient({ basePath: url, accessToken: "token" }));
    call = () => users.getUsers({ pageSize: 25 });
  } else {
    // What a page waits for at least, before it has anything from the network.
    await import("/people.js");
    call = async () => (await fetch("/api/v2/users?pageSize=25", { headers: { Authorization: "Bearer token" } })).json();
  }
  const loaded = performance.now();
  const page = await call();
  const done = performance.now();
  if (page.entities.length !== 25) throw new Error("no people");
  return { load: loaded - start, first: done - loaded };
}
