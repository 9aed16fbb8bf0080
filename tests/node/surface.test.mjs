// `wasm-pack test` tests what the package ships. The module of the tests is built without the configuration of the release, but it exports
// the same classes with the same declarations as the module of the package.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import ts from "typescript";
import { cleanCargoEnvironment } from "../../scripts/lib/cargo.mjs";
import { output, root } from "../../scripts/lib/run.mjs";
import { bindings, writeBindings } from "../../scripts/lib/wasm.mjs";

/** Builds the modules of `wasm-pack test`: that of tests/node.rs, and that of the crate alone. */
function buildTestModules() {
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

/** Returns the declarations of a file in order: the name and text of each, and whether it declares code. */
async function declarations(file) {
  const source = ts.createSourceFile(file, await readFile(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.map((statement) => ({
    name: statement.name?.text ?? "",
    text: statement.getFullText(source).trim(),
    isCode: ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement),
  }));
}

/** Returns the names that a module exports to its glue. */
async function exportedNames(file) {
  const module = new WebAssembly.Module(await readFile(file));
  return WebAssembly.Module.exports(module).map(({ name }) => name);
}

/** The names from wasm-bindgen-test and from closures, which only the tests and the client for Rust use. */
const testNames =
  /^(main|WasmBindgenTestContext|wasmbindgentestcontext_.*|__wbgt.*|__wbg_wasmbindgentestcontext_free|__wbgbench.*|wasm_bindgen__convert__closures.*|__wbindgen_(exn_store|destroy_closure))$/;

describe("the module of the tests", () => {
  let folder;
  let packageDeclarations;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "genesys-users-surface-"));
    for (const [name, module] of Object.entries(buildTestModules())) await writeBindings(module, path.join(folder, name));
    packageDeclarations = await declarations(path.join(bindings, "genesys_users.d.ts"));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test("exports the names of the package, and no others", async () => {
    const testExports = await exportedNames(path.join(folder, "tests", "genesys_users_bg.wasm"));
    const packageExports = await exportedNames(path.join(bindings, "genesys_users.wasm"));
    assert.deepEqual(testExports.filter((name) => !testNames.test(name)).sort(), packageExports.sort());
  });

  test("has the classes and functions of the package", async () => {
    const testDeclarations = await declarations(path.join(folder, "tests", "genesys_users.d.ts"));
    const code = (declarations) =>
      Object.fromEntries(declarations.filter(({ name, isCode }) => isCode && !testNames.test(name)).map(({ name, text }) => [name, text]));
    assert.match(code(packageDeclarations).UsersApi, /getUser\(/);
    assert.deepEqual(code(testDeclarations), code(packageDeclarations));
  });

  test("has the types of the package except the models, which only the release links", async () => {
    const testDeclarations = await declarations(path.join(folder, "crate", "genesys_users.d.ts"));
    const missingIn = (some, all) =>
      all.filter(({ text }) => !some.some((declaration) => declaration.text === text)).map(({ name }) => name);
    assert.deepEqual(missingIn(packageDeclarations, testDeclarations), []);
    const models = await readFile(path.join(root, "pkg", "src", "generated", "public-types.ts"), "utf8");
    assert.deepEqual(
      missingIn(testDeclarations, packageDeclarations).filter((name) => !new RegExp(`\\b${name}\\b`).test(models)),
      [],
    );
  });

  test("has the glue of the package", async () => {
    const glue = (parent) => readFile(path.join(parent, "genesys_users_bg.js"), "utf8");
    assert.equal(await glue(path.join(folder, "crate")), await glue(bindings));
  });
});
