// Hosts that lack something or have changed something: the import works, calls work, and what is missing is a GenesysError that names it when
// it is needed.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import vm from "node:vm";
import { JSDOM } from "jsdom";
import { startCapture } from "./support/capture.mjs";

const require = createRequire(import.meta.url);
const dist = require.resolve("genesys-users/genesys-users.wasm").replace("genesys-users.wasm", "");

/** How a program gets the package. */
const entries = {
  "the default entry": `await import("genesys-users")`,
  "the default entry, by require": `(await import("node:module")).createRequire(process.cwd() + "/x")("genesys-users")`,
  "the slim entry": `await import("genesys-users/slim").then(async (slim) => (await slim.init(), slim))`,
  "the slim entry, by require": `await (async (slim) => (await slim.init(), slim))((await import("node:module")).createRequire(process.cwd() + "/x")("genesys-users/slim"))`,
  "the classic script": `((await import("node:vm")).runInThisContext((await import("node:fs")).readFileSync(${JSON.stringify(`${dist}genesys-users.iife.js`)}, "utf8")), GenesysUsers)`,
};

/** Runs a program in a process of its own: first `prepare`, then the import, then `use`, whose value it gives. */
async function run(entry, prepare, use, flags = []) {
  const program = `
    const { stringify } = JSON;
    new Headers(new Response("").headers); // Loads what Node loads late.
    const print = (value) => process.stdout.write(stringify(value) ?? "null");
    ${prepare}
    const genesys = ${entry};
    const { ApiClient, UsersApi, GenesysError, errorFromJSON, PureCloudRegionHosts } = genesys;
    print(await (async () => { ${use} })());`;
  const args = [...flags, "--no-warnings", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  return JSON.parse(stdout);
}

/** Calls of every kind with a \`fetch\` that answers by itself; gives what they came to. */
const useAll = `
  const fetch = async (url, { headers, body }) => {
    // Not a Response, which not every host of the tests has.
    const answer = (value, status = 200) => ({ status, headers: { get: () => null }, text: async () => JSON.stringify(value) });
    if (url.includes("/oauth/token")) return answer({ access_token: "granted", token_type: "bearer", expires_in: 60 });
    if (url.includes("missing")) return answer({ message: "none – 😀", code: "not.found" }, 404);
    if (url.includes("/users?")) return answer({ entities: [{ id: "1" }, { id: "2" }], pageCount: 1, total: 2 });
    return answer({ id: decodeURIComponent(url.split("/").at(-1)), body: body && JSON.parse(body) });
  };
  const client = new ApiClient({ fetch, logLevel: "off", maxRetries: 0, loginPath: "https://login.example" });
  await client.loginClientCredentialsGrant("id", "sécret");
  const users = new UsersApi(client);
  const error = await users.getUser("missing", { headers: { "X-A": "a" } }).catch((thrown) => thrown);
  const again = errorFromJSON(JSON.parse(stringify(error)));
  return [
    await users.getUser("ü 😀"),
    await users.putUserState("1", { state: "é" }),
    (await users.getUsersAll().toArray()).length,
    (await users.getUsersByIds(["1", "3"])).map(({ status }) => status),
    [error.name, error.message, error.status, error instanceof GenesysError, again instanceof GenesysError, again.code],
    await users.getUser({}).catch((thrown) => thrown.name),
    PureCloudRegionHosts.us_east_1,
    typeof users.operations[0].name,
  ];`;
const all = [
  { id: "ü 😀" },
  { id: "state", body: { state: "é" } },
  2,
  ["fulfilled", "rejected"],
  ["NotFoundError", "getUser: 404: none – 😀", 404, true, true, "not.found"],
  "ParameterError",
  "mypurecloud.com",
  "string",
];

const extend = (names, value) => `
  for (const name of ${JSON.stringify(names)})
    Object.defineProperty(Object.prototype, name, { __proto__: null, value: ${value}, enumerable: true, writable: true, configurable: true });`;

/** Name of a host → what makes this process one. */
const hosts = {
  "as it is": "",
  "without TextEncoder and TextDecoder": "delete globalThis.TextEncoder; delete globalThis.TextDecoder;",
  "without performance": "delete globalThis.performance;",
  "without FinalizationRegistry": "delete globalThis.FinalizationRegistry;",
  "without URL and Base64": "globalThis.atob = globalThis.btoa = undefined;",
  "with methods on Object.prototype": extend(["clone", "each", "extend", "constructorOf"], "function () { return this; }"),
  "with texts on Object.prototype": extend(["version", "ie8", "vendor"], '"text"'),
  "with numbers, objects and nothing on Object.prototype": `${extend(["a", "b"], "5")} ${extend(["c"], "null")} ${extend(["d"], "{}")}`,
  "with parts of descriptors on Object.prototype": extend(["get", "set"], "function () {}"),
  "with other parts of descriptors on Object.prototype": extend(["value", "writable", "enumerable", "configurable"], "true"),
  "with something like a promise on Object.prototype": extend(["then", "catch", "finally"], '"text"'),
  "with an older Object.prototype": "delete Object.prototype.__proto__; delete Object.prototype.__defineGetter__;",
  "with more on Array.prototype": `Array.prototype.remove = function () {}; Array.prototype.first = function () { return this[0]; };`,
  "with frozen intrinsics": `
    const freeze = (value, seen = new Set()) => {
      if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return seen;
      seen.add(value);
      for (const { value: part, get, set } of Object.values(Object.getOwnPropertyDescriptors(value))) for (const each of [part, get, set]) freeze(each, seen);
      freeze(Object.getPrototypeOf(value), seen);
      return seen;
    };
    for (const name of ["Object", "Function", "Array", "Error", "TypeError", "RangeError", "SyntaxError", "Promise", "Map", "Set", "WeakMap", "WeakRef", "FinalizationRegistry", "String", "Number", "Boolean", "Symbol", "BigInt", "RegExp", "Date", "JSON", "Math", "Reflect", "Proxy", "Uint8Array", "Uint16Array", "ArrayBuffer", "DataView", "Iterator", "WebAssembly"])
      for (const object of freeze(globalThis[name])) Object.freeze(object);
    for (const object of freeze(Object.getPrototypeOf(async function* () {}))) Object.freeze(object);`,
};

for (const [host, prepare] of Object.entries(hosts)) {
  describe(`a host ${host}`, () => {
    for (const [entry, program] of Object.entries(entries)) {
      test(`has ${entry} work`, async () => {
        assert.deepEqual(await run(program, prepare, useAll), all);
      });
    }
  });
}

test("Node with --frozen-intrinsics", async () => {
  assert.deepEqual(await run(entries["the default entry"], "", useAll, ["--frozen-intrinsics"]), all);
});

test("an extended Object.prototype adds nothing to what is exported", async () => {
  for (const entry of Object.values(entries)) {
    const use = `return [Object.keys(genesys), Object.getOwnPropertyNames(UsersApi.prototype).length, ApiClient.name, new GenesysError("m").name];`;
    assert.deepEqual(await run(entry, hosts["with methods on Object.prototype"], use), await run(entry, "", use));
  }
});

describe("what a host lacks is a GenesysError that names it when it is needed", () => {
  const use = `
    const client = new ApiClient({ accessToken: "t", logLevel: "off", maxRetries: 0, loginPath: "http://127.0.0.1:1" });
    const users = new UsersApi(client);
    const signingIn = new ApiClient({ loginPath: "http://127.0.0.1:1", logLevel: "off", maxRetries: 0 });
    const told = async (promise) => promise.then(() => "none", (error) => [error instanceof GenesysError, error.operation, error.message]);
    return [
      await told(users.getUser("1")),
      await told(users.postUsers({})),
      await told(users.getUsersAll().toArray()),
      await told(users.patchUsersBulkAll([{ id: "1" }]).then(([{ reason }]) => Promise.reject(reason))),
      await told(users.runUsersDetailsJob({ interval: "" }).toArray()),
      await told(signingIn.loginClientCredentialsGrant("id", "secret")),
    ];`;
  for (const name of ["Headers", "AbortController", "fetch", "setTimeout"]) {
    test(name, async () => {
      const outcomes = await run(entries["the default entry"], `delete globalThis.${name};`, use);
      const operations = ["getUser", "postUsers", "getUsers", "patchUsersBulk", "runUsersDetailsJob", "loginClientCredentialsGrant"];
      assert.deepEqual(
        outcomes.map(([, operation]) => operation),
        operations,
      );
      for (const [isGenesysError, operation, message] of outcomes) {
        assert.equal(isGenesysError, true, message);
        assert.ok(message.startsWith(`${operation}: this host has no \`${name}\``), message);
      }
    });
  }
});

describe("jsdom", () => {
  const window = () => new JSDOM("<!doctype html>", { url: "https://app.example/", runScripts: "outside-only" }).window;
  const use = `(async ({ ApiClient, UsersApi }, fetch) => {
    const users = new UsersApi(new ApiClient({ basePath: "https://api.example", accessToken: "tökèn".slice(0, 1), fetch, logLevel: "off", maxRetries: 0 }));
    const control = new AbortController();
    const waiting = users.getUser("waits", { signal: control.signal }).then(String, (reason) => reason);
    setTimeout(() => control.abort("mine"), 20);
    const error = await users.getUser("missing").catch((thrown) => thrown);
    return JSON.stringify([await users.getUser("ü"), await waiting, error.name, error.cause?.name, error.toJSON().cause?.message, error instanceof Error]);
  })`;
  const fetch = async (url) => {
    if (url.includes("waits")) await new Promise(() => {});
    if (url.includes("missing")) throw new TypeError("fetch failed");
    return new Response(JSON.stringify({ id: decodeURIComponent(url.split("/").at(-1)) }));
  };
  const expected = [{ id: "ü" }, "mine", "ConnectionError", "TypeError", "fetch failed", true];

  test("as Jest sets it up: the package is required in its realm, which has neither fetch nor TextEncoder", async () => {
    const { TextEncoder, eval: evaluate } = window();
    assert.equal(TextEncoder, undefined);
    const load = async (name) => {
      const module = { exports: {} };
      const source = await readFile(`${dist}cjs/${name}`, "utf8");
      const others = { "./errors.js": undefined, "./wasm-text.js": undefined };
      if (name === "index.js") for (const other of Object.keys(others)) others[other] = await load(other.slice(2));
      evaluate(`(function (module, exports, require) {${source}\n})`)(module, module.exports, (other) => others[other]);
      return module.exports;
    };
    assert.deepEqual(JSON.parse(await evaluate(use)(await load("index.js"), fetch)), expected);
  });

  test("as a page that loads the classic script", async () => {
    const { eval: evaluate } = window();
    evaluate(await readFile(`${dist}genesys-users.iife.js`, "utf8"));
    assert.deepEqual(JSON.parse(await evaluate(use)(evaluate("GenesysUsers"), fetch)), expected);
  });

  test("as Vitest sets it up: its classes stand for those of Node, whose fetch takes no signal of others", async () => {
    const capture = await startCapture();
    try {
      const outcome = await run(
        entries["the default entry"],
        `
        const { JSDOM } = await import("jsdom");
        const { window } = new JSDOM("<!doctype html>", { url: "https://app.example/" });
        const { fetch, AbortSignal: NodeSignal } = globalThis;
        for (const name of ["AbortController", "AbortSignal", "Event", "EventTarget", "Headers", "URL", "URLSearchParams", "DOMException", "document", "location", "history"])
          if (window[name]) Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
        // As Node 24 does.
        globalThis.fetch = async (url, init) => {
          if (init.signal && !(init.signal instanceof NodeSignal)) throw new TypeError('RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.');
          return fetch(url, init);
        };`,
        `
        const users = new UsersApi(new ApiClient({ basePath: ${JSON.stringify(capture.url)}, accessToken: "t", logLevel: "off", maxRetries: 0, headers: new Headers({ "X-A": "a" }) }));
        const { signal } = new AbortController();
        const aborted = await users.getUser("1", { signal: AbortSignal.abort("mine") }).catch((reason) => reason);
        return [await users.getUser("1", { signal }), await users.postUsers({ name: "n" }, { signal }), aborted];`,
      );
      assert.deepEqual(outcome, [{}, {}, "mine"]);
      assert.deepEqual(
        capture.requests.map(({ method, headers }) => [method, headers["x-a"], headers.authorization]),
        [
          ["GET", "a", "Bearer t"],
          ["POST", "a", "Bearer t"],
        ],
      );
    } finally {
      await capture.close();
    }
  });
});

test("init of the slim entry takes what another realm has made", async () => {
  const use = `
    const { runInNewContext } = await import("node:vm");
    const bytes = (await import("node:fs")).readFileSync(${JSON.stringify(`${dist}genesys-users.wasm`)});
    const module = runInNewContext("new WebAssembly.Module(bytes)", { bytes });
    delete globalThis.Response;
    await genesys.init(module);
    return genesys.PureCloudRegionHosts.us_east_1;`;
  assert.equal(await run(`await import("genesys-users/slim")`, "", use), "mypurecloud.com");
});

test("contexts of node:vm have nothing but the language", async () => {
  const context = vm.createContext({ WebAssembly, setTimeout, clearTimeout });
  vm.runInContext(await readFile(`${dist}genesys-users.iife.js`, "utf8"), context);
  const message = await vm.runInContext(
    `new GenesysUsers.UsersApi().getUser("1").catch((error) => error.name + ": " + error.message)`,
    context,
  );
  assert.match(message, /^GenesysError: getUser: this host has no `(Headers|AbortController)`/);
});
