// Where `init` of the slim entry finds the wasm module without an argument, when a program is a CommonJS bundle.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { promisify } from "node:util";
import { build } from "esbuild";

const wasmFile = createRequire(import.meta.url).resolve("genesys-users/genesys-users.wasm");

const programs = {
  import: `import * as slim from "genesys-users/slim"; const { init, UsersApi, ApiClient, GenesysError } = slim;`,
  require: `const { init, UsersApi, ApiClient, GenesysError } = require("genesys-users/slim");`,
};
const body = `init().then(
  () => new UsersApi(new ApiClient({ fetch: async () => new Response('{"id":"1"}'), accessToken: false })).getUser("1"),
  (error) => [error instanceof GenesysError, error.message],
).then((value) => console.log(JSON.stringify(value)));`;

let folder;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), "genesys-users-bundle-"))));
afterEach(() => rm(folder, { recursive: true }));

for (const [form, program] of Object.entries(programs)) {
  describe(`a CommonJS bundle of a program with ${form}`, () => {
    /** Bundles the program into a folder of its own, and runs it in another working directory. */
    async function outcome(cwd = folder) {
      await mkdir(path.join(folder, "bundle"), { recursive: true });
      await build({
        stdin: { contents: program + body, resolveDir: import.meta.dirname },
        bundle: true,
        platform: "node",
        format: "cjs",
        outfile: path.join(folder, "bundle", "main.cjs"),
        logLevel: "silent",
      });
      const { stdout } = await promisify(execFile)(process.execPath, [path.join(folder, "bundle", "main.cjs")], { cwd });
      return JSON.parse(stdout);
    }

    test("finds the module beside the bundle", async () => {
      await mkdir(path.join(folder, "bundle"));
      await copyFile(wasmFile, path.join(folder, "bundle", "genesys-users.wasm"));
      assert.deepEqual(await outcome(), { id: "1" });
    });

    test("finds the module in the package that the working directory has", async () => {
      const installed = path.join(folder, "cwd", "node_modules", "genesys-users");
      await mkdir(installed, { recursive: true });
      const exports = { "./genesys-users.wasm": "./genesys-users.wasm" };
      await writeFile(path.join(installed, "package.json"), JSON.stringify({ name: "genesys-users", exports }));
      await copyFile(wasmFile, path.join(installed, "genesys-users.wasm"));
      assert.deepEqual(await outcome(path.join(folder, "cwd")), { id: "1" });
    });

    test("says what to pass, and where the file is, when there is none", async () => {
      const [isGenesysError, message] = await outcome();
      assert.equal(isGenesysError, true);
      assert.match(message, /^The wasm module could not be loaded: /);
      assert.match(message, /bundle.genesys-users\.wasm/);
      assert.match(message, /to init\(\): it is the file dist\/genesys-users\.wasm of the package/);
    });
  });
}
