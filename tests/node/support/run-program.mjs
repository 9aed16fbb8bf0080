// Runs a program of tests/programs in a process of its own: once for the official SDK and once for this package, which differ in one line,
// the name in `require`. What the program sends to the cloud goes to a sandbox. A process is a run of a script, or a visit to a page.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { withPage } from "./page.mjs";

const require = createRequire(import.meta.url);
const { program, side, sandbox, environment, page: visit } = JSON.parse(process.argv[2]);
const lines = [];
const hosts = new Set();

const scripts = {
  official: "purecloud-platform-client-v2/dist/web-cjs/purecloud-platform-client-v2.js",
  package: "genesys-users/genesys-users.iife.js",
};

/** `https://api.mypurecloud.ie/x` as an address of the sandbox. Nothing may go anywhere else. */
function detour(address) {
  const url = new URL(address);
  if (url.origin === sandbox) return address;
  if (!/^https:\/\/(api|login)\./.test(url.origin)) throw new Error(`the program asks for ${address}, which is no address of the cloud`);
  hosts.add(url.origin);
  return address.replace(url.origin, sandbox);
}

/** What the program gets by `require`. */
function load() {
  if (side === "package") {
    const { fetch } = globalThis;
    globalThis.fetch = (address, init) => fetch(detour(String(address)), init);
  }
  if (program.script) {
    // A page has no `require` of its own; both libraries bring one.
    vm.runInThisContext(readFileSync(require.resolve(scripts[side]), "utf8"), { filename: scripts[side] });
    if (typeof globalThis.require !== "function") throw new Error(`${scripts[side]} leaves no require("platformClient") on the page`);
  }
  const platformClient = program.script
    ? globalThis.require("platformClient")
    : require(side === "official" ? "purecloud-platform-client-v2" : "genesys-users");
  if (side === "official") {
    // All clients of the SDK ask this method for their address, also those that the program makes.
    const configuration = Object.getPrototypeOf(platformClient.ApiClient.instance.config);
    configuration.getConfUrl = (kind, address) => detour(address);
  }
  return platformClient;
}

async function run() {
  const platformClient = load();
  const { run } = await import(new URL(`../../programs/${program.name}.mjs`, import.meta.url).href);
  await run({ platformClient, require: globalThis.require, environment, log: (line) => lines.push(String(line)) });
}

function finish(result) {
  process.send({ lines, hosts: [...hosts].sort(), ...result }, () => process.exit());
}

const fail = (error) => finish({ failure: error?.stack ?? JSON.stringify(error) ?? String(error) });
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

/** Runs the program on a page, until it is done or leaves the page. */
async function runOnPage() {
  await withPage(async (page) => {
    page.url = visit.url;
    Object.assign(page.globals.document, { title: "" });
    for (const area of ["localStorage", "sessionStorage"]) for (const [key, value] of visit[area]) page.globals[area].setItem(key, value);
    // The SDK gives a path here.
    page.globals.history.replaceState = (state, title, url) => (page.url = new URL(url, page.url).href);
    globalThis.window = globalThis;
    const leaving = new Promise((resolve) => {
      for (const name of ["assign", "replace"]) page.globals.location[name] = resolve;
    });
    const left = await Promise.race([run(), leaving]);
    const areas = ["localStorage", "sessionStorage"].map((area) => [area, [...page.globals[area].entries]]);
    finish({ left: left && detour(left), page: { url: page.url, ...Object.fromEntries(areas) } });
  });
}

(visit ? runOnPage() : run().then(() => finish({}))).catch(fail);
