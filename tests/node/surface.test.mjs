// What `wasm-pack test` tests is what ships: the module of the tests, built without the recipe of the release, exports the same
// classes under the same declarations as the module of the package.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import ts from "typescript";
import { cleanCargoEnvironment } from "../../scripts/lib/cargo.mjs";
import { output, root } from "../../scripts/lib/run.mjs";
import { bindings, writeBindings } from "../../scripts/lib/wasm.mjs";

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

/** The exported declarations of a file, in order: name and text, and whether they stand for code. */
async function declarations(file) {
  const source = ts.createSourceFile(file, await readFile(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.map((statement) => ({
    name: statement.name?.text ?? "",
    text: statement.getFullText(source).trim(),
    isCode: ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement),
  }));
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
    for (const [name, module] of Object.entries(testModules())) await writeBindings(module, path.join(folder, name));
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
    const code = (all) =>
      Object.fromEntries(all.filter(({ name, isCode }) => isCode && !ofTheTests.test(name)).map(({ name, text }) => [name, text]));
    assert.match(code(shipped).UsersApi, /getUser\(/);
    assert.deepEqual(code(tested), code(shipped));
  });

  test("has the types of the package, but for the models, which only the release links", async () => {
    const tested = await declarations(path.join(folder, "crate", "genesys_users.d.ts"));
    const missingIn = (some, all) => all.filter(({ text }) => !some.some((one) => one.text === text)).map(({ name }) => name);
    assert.deepEqual(missingIn(shipped, tested), []);
    const models = await readFile(path.join(root, "pkg", "src", "generated", "public-types.ts"), "utf8");
    assert.deepEqual(
      missingIn(tested, shipped).filter((name) => !new RegExp(`\\b${name}\\b`).test(models)),
      [],
    );
  });

  test("has the glue of the package", async () => {
    const glue = (parent) => readFile(path.join(parent, "genesys_users_bg.js"), "utf8");
    assert.equal(await glue(path.join(folder, "crate")), await glue(bindings));
  });
});
