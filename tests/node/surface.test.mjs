// What `wasm-pack test` tests is what ships: the module of the tests, built without the recipe of the release, exports the same
// classes under the same declarations as the module of the package.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import ts from "typescript";
import { cleanCargoEnvironment } from "../../scripts/lib/cargo.mjs";
import { output, root, run } from "../../scripts/lib/run.mjs";
import { bindings } from "../../scripts/lib/wasm.mjs";

/** The modules that cargo makes for `wasm-pack test`: that of tests/node.rs, and the crate alone. */
function testModules() {
  const lines = output(
    "cargo",
    ["build", "--tests", "--package", "genesys-users", "--target", "wasm32-unknown-unknown", "--message-format", "json-render-diagnostics"],
    { env: cleanCargoEnvironment(), remedy: "The tests in Rust did not build; the compiler's message stands above." },
  );
  const artifacts = lines
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line))
    .filter(({ reason }) => reason === "compiler-artifact");
  const crate = artifacts.find(
    ({ target, profile }) => target.name === "genesys_users" && target.crate_types.includes("cdylib") && !profile.test,
  );
  return {
    tests: artifacts.find(({ target }) => target.name === "node" && target.kind.includes("test")).executable,
    crate: crate.filenames.find((file) => file.endsWith(".wasm")),
  };
}

/** What belongs to wasm-bindgen's loader, which differs from module to module. */
const loader = ["InitInput", "InitOutput", "SyncInitInput", "initSync", "default"];

/** The exported declarations of a file by their names. */
async function declarations(file) {
  const source = ts.createSourceFile(file, await readFile(file, "utf8"), ts.ScriptTarget.Latest);
  const found = new Map();
  for (const statement of source.statements) {
    const name = statement.name?.text ?? "default";
    if (loader.includes(name)) continue;
    found.set(name, (found.get(name) ?? "") + statement.getFullText(source).trim());
  }
  return found;
}

/** The names that a module exports to its glue. */
async function exportedNames(file) {
  const module = new WebAssembly.Module(await readFile(file));
  return WebAssembly.Module.exports(module).map(({ name }) => name);
}

/** What comes with wasm-bindgen-test and with closures, which only the tests and the client for Rust use. */
const ofTheTests =
  /^(main|WasmBindgenTestContext|wasmbindgentestcontext_.*|__wbgt.*|__wbg_wasmbindgentestcontext_free|__wbgbench.*|wasm_bindgen__convert__closures.*|__wbindgen_(exn_store|destroy_closure))$/;

describe("the module of the tests", () => {
  let folder;
  let shipped;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "genesys-users-surface-"));
    const { tests, crate } = testModules();
    for (const [name, module] of [
      ["tests", tests],
      ["crate", crate],
    ]) {
      const options = [
        "--target",
        "web",
        "--omit-default-module-path",
        "--out-name",
        "genesys_users",
        "--out-dir",
        path.join(folder, name),
      ];
      await run("wasm-bindgen", [...options, module]);
    }
    shipped = await declarations(path.join(bindings, "genesys_users.d.ts"));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test("exports what the package exports, and nothing else", async () => {
    const tested = await exportedNames(path.join(folder, "tests", "genesys_users_bg.wasm"));
    const published = await exportedNames(path.join(bindings, "genesys_users.wasm"));
    assert.deepEqual(tested.filter((name) => !ofTheTests.test(name)).sort(), published.sort());
  });

  test("has the classes and functions of the package", async () => {
    const tested = await declarations(path.join(folder, "tests", "genesys_users.d.ts"));
    const isCode = ([name, text]) => /^export (class|function) |\nexport (class|function) /.test(text) && !ofTheTests.test(name);
    const [expected, actual] = [shipped, tested].map((all) => Object.fromEntries([...all].filter(isCode)));
    assert.ok(Object.keys(expected).includes("UsersApi"));
    assert.deepEqual(actual, expected);
  });

  test("has the types of the package, but for the models, which only the release links", async () => {
    const tested = await declarations(path.join(folder, "crate", "genesys_users.d.ts"));
    for (const [name, text] of tested) assert.equal(text, shipped.get(name), name);
    const missing = [...shipped.keys()].filter((name) => !tested.has(name));
    const models = await readFile(path.join(root, "pkg", "src", "generated", "public-types.ts"), "utf8");
    assert.deepEqual(
      missing.filter((name) => !new RegExp(`\\b${name}\\b`).test(models)),
      [],
    );
    assert.ok(["ApiClientOptions", "Host", "CallStep"].every((name) => tested.has(name)));
  });

  test("has the glue of the package", async () => {
    const glue = (parent) => readFile(path.join(parent, "genesys_users.js"), "utf8");
    assert.equal(await glue(path.join(folder, "crate")), await glue(bindings));
  });
});
