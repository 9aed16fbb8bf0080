// What an application pays before its first response: the import in a fresh process or page, and the first call after it.

import { createRequire } from "node:module";
import { browserRemedy, findBrowser } from "../scripts/set-up.mjs";
import { startBrowser } from "../tests/support/browser.mjs";
import { inFreshPage, measureFresh, runProgram } from "./lib/fresh.mjs";
import { startServer } from "./lib/server.mjs";
import { freshTable } from "./lib/table.mjs";

const text = JSON.stringify;

/** For each way to load a package the candidates; for each candidate two expressions: one that imports it, one that makes the first call. */
const ways = (() => {
  const require = createRequire(import.meta.url);
  const call = (setUp) => `(() => { ${setUp}; return users.getUsers({ pageSize: 25 }); })()`;
  const calls = {
    sdk: call(
      `lib.ApiClient.instance.config.basePath = url; lib.ApiClient.instance.setAccessToken("token"); const users = new lib.UsersApi()`,
    ),
    ours: call(`const users = new lib.UsersApi(new lib.ApiClient({ basePath: url, accessToken: "token" }))`),
  };
  const names = { sdk: "purecloud-platform-client-v2", ours: "genesys-users" };
  const candidates = (load) => Object.fromEntries(Object.entries(names).map(([key, name]) => [key, [load(name), calls[key]]]));
  const fetchCall = `fetch(url + "/api/v2/users?pageSize=25", { headers: { Authorization: "Bearer token" } }).then((response) => response.json())`;
  return {
    // The SDK is a CommonJS module, whose exports Node has to find in its text before an import has them. Its `default` has them all.
    "import()": candidates((name) => `await import(${text(import.meta.resolve(name))}).then((lib) => lib.default ?? lib)`),
    "require()": { ...candidates((name) => `require(${text(require.resolve(name))})`), fetch: ["undefined", fetchCall] },
  };
})();

const program = ([load, call], url) => `
  import { createRequire } from "node:module";
  const require = createRequire(${text(import.meta.url)});
  const url = ${text(url)};
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const lib = ${load};
  const loaded = performance.now();
  const heap = process.memoryUsage().heapUsed - before;
  const page = await ${call};
  const done = performance.now();
  if (page.entities.length !== 25) throw new Error("wrong number of users");
  console.log(JSON.stringify({ load: loaded - start, first: done - loaded, heap: heap / 1e6 }));`;

export async function run(print, { quick = false } = {}) {
  const rounds = quick ? 3 : 15;
  const server = await startServer();
  try {
    for (const [way, candidates] of Object.entries(ways)) {
      const summaries = await measureFresh(Object.keys(candidates), rounds, (candidate) =>
        runProgram(program(candidates[candidate], server.url)),
      );
      print(`Node ${process.versions.node}, ${way}, a fresh process each`);
      freshTable(print, summaries, { load: "load, ms", heap: "heap of the load, MB", first: "first call, ms" });
      print();
    }
    if (findBrowser()) await inChromium(print, server.url, rounds);
    else print(`Loading in a browser is left out. ${browserRemedy}`);
  } finally {
    server.stop();
  }
}

async function inChromium(print, url, rounds) {
  const browser = await startBrowser();
  try {
    const candidates = ["sdk", "ours (import)", "ours (script)", "fetch, small module"];
    const summaries = await measureFresh(candidates, rounds, (candidate) => inFreshPage(browser, `${url}/page.html`, load, candidate));
    print(`Chromium ${browser.version()}, a fresh page each`);
    freshTable(print, summaries, { load: "load, ms", first: "first call, ms" });
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function load(candidate) {
  const url = location.origin;
  const script = (src) =>
    new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject });
      document.head.append(element);
    });
  const start = performance.now();
  let call;
  if (candidate === "sdk") {
    await script("/sdk.js");
    const { ApiClient, UsersApi } = globalThis.require("platformClient");
    ApiClient.instance.config.basePath = url;
    ApiClient.instance.setAccessToken("token");
    const users = new UsersApi();
    call = () => users.getUsers({ pageSize: 25 });
  } else if (candidate.startsWith("ours")) {
    if (candidate === "ours (script)") await script("/packages/ours/dist/genesys-users.iife.js");
    const { ApiClient, UsersApi } = globalThis.GenesysUsers ?? (await import("/packages/ours/dist/index.js"));
    const users = new UsersApi(new ApiClient({ basePath: url, accessToken: "token" }));
    call = () => users.getUsers({ pageSize: 25 });
  } else {
    // The least that a page waits for: one module from the network.
    await import("/users.js");
    call = async () => (await fetch("/api/v2/users?pageSize=25", { headers: { Authorization: "Bearer token" } })).json();
  }
  const loaded = performance.now();
  const page = await call();
  const done = performance.now();
  if (page.entities.length !== 25) throw new Error("wrong number of users");
  return { load: loaded - start, first: done - loaded };
}
