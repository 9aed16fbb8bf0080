// The entries of the package: ESM and CommonJS, inline and slim.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import http from "node:http";
import { once } from "node:events";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import vm from "node:vm";
import * as esm from "genesys-users";

const require = createRequire(import.meta.url);
const wasmFile = require.resolve("genesys-users/genesys-users.wasm");

const classes = [
  "ApiClient",
  "ApiClientClass",
  "ApiError",
  "AuthError",
  "AuthenticationError",
  "BadRequestError",
  "ConflictError",
  "ConnectionError",
  "DecodeError",
  "GenesysError",
  "JobCancelledError",
  "JobError",
  "JobExpiredError",
  "JobFailedError",
  "NotFoundError",
  "ParameterError",
  "PermissionDeniedError",
  "PureCloudRegionHosts",
  "RateLimitError",
  "ServerError",
  "TimeoutError",
  "UsersApi",
  "errorFromJSON",
];

/** Runs a program in a new process, which has not loaded any entry, and returns the JSON that it prints. */
async function run(program, { module = true } = {}) {
  const args = [`--input-type=${module ? "module" : "commonjs"}`, "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  return JSON.parse(stdout);
}

const call = `async ({ ApiClient, UsersApi }) => {
  const fetch = async () => new Response('{"id":"1"}');
  return new UsersApi(new ApiClient({ fetch, accessToken: false })).getUser("1");
}`;

describe("the default entry", () => {
  test("exports the documented names and nothing else", () => {
    assert.deepEqual(Object.keys(esm).sort(), classes);
    for (const name of classes.filter((name) => /^[A-Z]/.test(name) && typeof esm[name] === "function")) {
      // The official SDK has the class under this name.
      assert.equal(esm[name].name, name === "ApiClientClass" ? "ApiClient" : name);
    }
  });

  test("exports the same names to require", () => {
    const cjs = require("genesys-users");
    assert.deepEqual(Object.keys(cjs).sort(), classes);
    for (const name of classes.filter((name) => /^[A-Z]/.test(name) && typeof cjs[name] === "function")) {
      // The official SDK has the class under this name.
      assert.equal(cjs[name].name, name === "ApiClientClass" ? "ApiClient" : name);
    }
  });

  test("makes calls in an ES module", async () => {
    assert.deepEqual(await run(`import * as genesys from "genesys-users"; console.log(JSON.stringify(await (${call})(genesys)));`), {
      id: "1",
    });
  });

  test("makes calls in CommonJS", async () => {
    const program = `(${call})(require("genesys-users")).then((user) => console.log(JSON.stringify(user)));`;
    assert.deepEqual(await run(program, { module: false }), { id: "1" });
  });

  test("names the classes of errors alike in both module formats", async () => {
    const cjs = require("genesys-users");
    const error = await new cjs.UsersApi(new cjs.ApiClient()).getUser("").catch((error) => error);
    assert.ok(error instanceof cjs.ParameterError);
    assert.equal(error.name, "ParameterError");
  });

  test("throws a ParameterError for a client of another copy of the package", () => {
    const cjs = require("genesys-users");
    assert.throws(() => new esm.UsersApi(new cjs.ApiClient()), esm.ParameterError);
  });

  test("has the same names as the classic script", async () => {
    const script = await readFile(wasmFile.replace("genesys-users.wasm", "genesys-users.iife.js"), "utf8");
    const context = vm.createContext({
      WebAssembly,
      TextEncoder,
      TextDecoder,
      FinalizationRegistry,
      atob,
      Headers,
      AbortController,
      Response,
      setTimeout,
      clearTimeout,
      performance,
      console,
    });
    vm.runInContext(script, context);
    assert.deepEqual(vm.runInContext("Object.keys(GenesysUsers).sort().join()", context), classes.join());
    context.fetch = async () => new Response('{"id":"1"}');
    vm.runInContext(`GenesysUsers.ApiClient.instance.setAccessToken("token")`, context);
    assert.equal(await vm.runInContext(`new GenesysUsers.UsersApi().getUser("1").then(JSON.stringify)`, context), '{"id":"1"}');
    // As the browser build of the official SDK, for its programs.
    assert.equal(vm.runInContext(`require("platformClient") === GenesysUsers`, context), true);
    assert.throws(() => vm.runInContext(`require("fs")`, context), /there is no module fs/);
  });

  test("the classic script leaves the require of a module loader", async () => {
    const script = await readFile(wasmFile.replace("genesys-users.wasm", "genesys-users.iife.js"), "utf8");
    const context = vm.createContext({ WebAssembly, TextEncoder, TextDecoder, FinalizationRegistry, performance, require: () => "theirs" });
    vm.runInContext(script, context);
    assert.equal(vm.runInContext(`require("platformClient")`, context), "theirs");
  });
});

describe("the slim entry", () => {
  const imports = { import: `import * as slim from "genesys-users/slim";`, require: `const slim = require("genesys-users/slim");` };
  const slim = (format, body) =>
    run(`${imports[format]} (async () => { ${body} })().then((value) => console.log(JSON.stringify(value)));`, {
      module: format === "import",
    });

  for (const format of ["import", "require"]) {
    test(`by ${format}: every use before init throws a GenesysError that says what to do`, async () => {
      const outcomes = await slim(
        format,
        `
        const uses = [() => new slim.ApiClient(), () => new slim.UsersApi(), () => slim.ApiClient.instance];
        return uses.map((use) => {
          try { use(); return "nothing was thrown"; } catch (error) { return [error instanceof slim.GenesysError, error.name, error.message]; }
        });`,
      );
      for (const [isGenesysError, name, message] of outcomes) {
        assert.equal(isGenesysError, true);
        assert.equal(name, "GenesysError");
        assert.match(message, /init/);
      }
    });

    test(`by ${format}: init without a source loads the module from its own folder`, async () => {
      assert.deepEqual(await slim(format, `await slim.init(); return (${call})(slim);`), { id: "1" });
    });

    test(`by ${format}: exports the names of the default entry and init`, async () => {
      assert.deepEqual(await slim(format, `return Object.keys(slim).sort();`), [...classes, "init"].sort());
    });
  }

  const file = JSON.stringify(wasmFile);
  const sources = {
    bytes: `await (await import("node:fs/promises")).readFile(${file})`,
    "an ArrayBuffer": `new Uint8Array(await (await import("node:fs/promises")).readFile(${file})).buffer`,
    "a promise of bytes": `(await import("node:fs/promises")).readFile(${file})`,
    "a module": `await WebAssembly.compile(await (await import("node:fs/promises")).readFile(${file}))`,
    "a response": `new Response(await (await import("node:fs/promises")).readFile(${file}), { headers: { "Content-Type": "application/wasm" } })`,
    "a response with another content type": `new Response(await (await import("node:fs/promises")).readFile(${file}))`,
    "a promise of a response": `(await import("node:fs/promises")).readFile(${file}).then((bytes) => new Response(bytes))`,
    "a file URL": `new URL(${JSON.stringify(pathToFileURL(wasmFile).href)})`,
    "a URL as a string": JSON.stringify(pathToFileURL(wasmFile).href),
  };
  for (const [name, source] of Object.entries(sources)) {
    test(`init accepts ${name}`, async () => {
      assert.deepEqual(await slim("import", `await slim.init(${source}); return (${call})(slim);`), { id: "1" });
    });
  }

  test("init accepts an http URL, and rejects with the status of a failed response", async () => {
    const wasm = await readFile(wasmFile);
    const server = http.createServer((request, response) => {
      if (request.url === "/good.wasm") response.setHeader("Content-Type", "application/wasm").end(wasm);
      else response.writeHead(404).end("gone");
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${server.address().port}`;
    try {
      const outcome = await slim(
        "import",
        `
        const error = await slim.init("${url}/missing.wasm").catch((error) => error);
        await slim.init("${url}/good.wasm"); // After a failure, the next call loads again.
        return [error instanceof slim.GenesysError, error.message, await (${call})(slim)];`,
      );
      assert.equal(outcome[0], true);
      assert.match(outcome[1], /404/);
      assert.deepEqual(outcome[2], { id: "1" });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test("init loads the module only once", async () => {
    const outcome = await slim(
      "import",
      `
      const first = slim.init();
      const second = slim.init();
      await Promise.all([first, second]);
      const { instance } = slim.ApiClient;
      await slim.init();
      return [first === second, slim.ApiClient.instance === instance];`,
    );
    assert.deepEqual(outcome, [true, true]);
  });

  const invalidSources = {
    "other bytes": ["new Uint8Array([1, 2, 3])", "CompileError"],
    "another module": ["new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])", "TypeError"],
    "a number": ["5", "TypeError"],
    "an object": ["{}", "TypeError"],
    "a string that is not a URL": [`"nowhere"`, "TypeError"],
    "a missing file": [`new URL("nope.wasm", ${JSON.stringify(pathToFileURL(wasmFile).href)})`, "Error"],
    "a URL without a server": [`"http://127.0.0.1:1/genesys-users.wasm"`, "TypeError"],
    "a promise that rejects": [`Promise.reject(new RangeError("mine"))`, "RangeError"],
  };
  for (const [name, [source, cause]] of Object.entries(invalidSources)) {
    test(`init rejects ${name} with a GenesysError, and accepts another source afterwards`, async () => {
      const outcome = await slim(
        "import",
        `
        const error = await slim.init(${source}).catch((error) => error);
        await slim.init();
        return [error instanceof slim.GenesysError, error.message, error.cause?.name, await (${call})(slim)];`,
      );
      assert.deepEqual([outcome[0], outcome[2], outcome[3]], [true, cause, { id: "1" }], String(outcome));
      assert.match(outcome[1], /^The wasm module could not be loaded: /);
    });
  }

  test("init accepts the result of import.meta.resolve in Node", async () => {
    assert.deepEqual(
      await slim("import", `await slim.init(import.meta.resolve("genesys-users/genesys-users.wasm")); return (${call})(slim);`),
      { id: "1" },
    );
  });
});

describe("when the host does not compile the module", () => {
  // The message of V8. The second failure is invented.
  const failures = {
    "because of the Content-Security-Policy": [
      "WebAssembly.Module(): Wasm code generation disallowed by embedder because 'unsafe-eval' is not allowed",
      /^This page's Content-Security-Policy .*'wasm-unsafe-eval'/,
    ],
    "for another reason": ["out of memory", /^The wasm module could not be loaded: RangeError: out of memory$/],
  };
  for (const [reason, [message, expected]] of Object.entries(failures)) {
    test(`${reason}, the import fails with a GenesysError`, async () => {
      const program = `
        const { Module } = WebAssembly;
        WebAssembly.Module = function (bytes) {
          if (bytes.length > 10000) throw new RangeError(${JSON.stringify(message)});
          return new Module(bytes);
        };
        const error = await import("genesys-users").catch((error) => error);
        console.log(JSON.stringify([error.name, error.message, error.cause?.message]));`;
      const [name, text, cause] = await run(program);
      assert.deepEqual([name, cause], ["GenesysError", message]);
      assert.match(text, expected);
    });
  }
});
