// The files of the tarball, and the promises of its manifest.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, test } from "node:test";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { packageReadme } from "../../scripts/lib/readme.mjs";
import { root } from "../../scripts/lib/run.mjs";
import { installed, packed, script } from "./support/places.mjs";
import { run } from "./support/run.mjs";

const { files, unpackedSize, tarball } = packed();
const manifest = JSON.parse(await readFile(path.join(installed, "package.json"), "utf8"));
const names = files.map(({ path: name }) => name);

describe("the tarball", () => {
  // The aim is 1 MB; the declarations alone, for ESM and CommonJS, take 0.7.
  test("is under 3 MB unpacked", () => assert.ok(unpackedSize < 3_000_000, `${unpackedSize} bytes`));

  test("contains the licence and the readme", async () => {
    const text = (name) => readFile(name, "utf8");
    assert.equal(await text(path.join(installed, "LICENSE")), await text(path.join(root, "LICENSE")));
    assert.equal(await text(path.join(installed, "README.md")), packageReadme(await text(path.join(root, "README.md"))));
  });

  test("contains only files of the expected names", () => {
    const expected =
      /^(LICENSE|README\.md|package\.json|slim\/package\.json|src\/[\w./-]+\.ts|build\/genesys_users_bg\.js|dist\/cjs\/package\.json|dist\/[\w./-]+\.(html|js|cjs|d\.ts|d\.cts|wasm|js\.map|cjs\.map))$/;
    assert.deepEqual(
      names.filter((name) => !expected.test(name)),
      [],
    );
  });

  test("names no folder of the machine that built it", async () => {
    for (const name of names) {
      const text = await readFile(path.join(installed, name), "latin1");
      for (const folder of [root, process.env.HOME]) {
        if (folder?.length > 1) assert.ok(!text.includes(folder), `${name} names ${folder}`);
      }
    }
  });

  test("has a source map with all its sources for each script, except the text of the module and the classic script", async () => {
    const modules = ["index", "inline", "slim", "outside", "errors", "workerd", "edge-light", "cjs/index", "cjs/slim", "cjs/errors"];
    const scripts = modules.map((name) => `dist/${name}.js`);
    for (const name of scripts) {
      const file = path.join(installed, name);
      const script = await readFile(file, "utf8");
      assert.match(script, new RegExp(`//# sourceMappingURL=${path.basename(name)}\\.map\\n?$`), name);
      const { sources, sourcesContent, mappings } = JSON.parse(await readFile(`${file}.map`, "utf8"));
      // An entry only lists the exports of other files.
      assert.ok(mappings.length > 0 || /\/(index|slim)\.js$/.test(name), name);
      for (const [index, source] of sources.entries()) {
        assert.ok(sourcesContent?.[index] ?? existsSync(path.resolve(path.dirname(file), source)), `${name}: ${source}`);
      }
    }
  });
});

test("all entries export the same names, and slim also init", async () => {
  const exportsOf = async (name) => {
    const entryPoints = [path.join(installed, "dist", name)];
    const { metafile } = await build({ entryPoints, format: "esm", metafile: true, write: false, outdir: "none", logLevel: "silent" });
    return Object.values(metafile.outputs)[0].exports.sort();
  };
  const names = await exportsOf("index.js");
  assert.ok(names.length > 10, String(names));
  for (const entry of ["workerd.js", "edge-light.js"]) assert.deepEqual(await exportsOf(entry), names);
  assert.deepEqual(await exportsOf("slim.js"), [...names, "init"].sort());
  assert.deepEqual(Object.keys(createRequire(import.meta.url)(path.join(installed, "dist", "cjs", "index.js"))).sort(), names);
});

describe("the manifest", () => {
  test("has no dependencies and no install scripts", () => {
    const dependencyFields = ["dependencies", "peerDependencies", "optionalDependencies", "bundledDependencies"];
    assert.deepEqual(
      dependencyFields.filter((key) => manifest[key] !== undefined),
      [],
    );
    assert.deepEqual(Object.keys(manifest.scripts), ["prepublishOnly"]);
  });

  test("exports each kind of entry, with the types first in each branch", () => {
    for (const entry of [".", "./slim"]) {
      for (const condition of ["import", "require"]) assert.ok(manifest.exports[entry][condition], `${entry} ${condition}`);
    }
    for (const condition of ["workerd", "edge-light"]) assert.ok(manifest.exports["."][condition], condition);
    for (const entry of ["./genesys-users.wasm", "./genesys-users.iife.js"]) assert.ok(manifest.exports[entry], entry);

    let branches = 0;
    const walk = (node, where) => {
      if (typeof node === "string") return assert.ok(existsSync(path.join(installed, node)), `${where}: ${node} is missing`);
      const keys = Object.keys(node);
      if (keys.includes("default")) {
        branches++;
        assert.equal(keys[0], "types", where);
        assert.equal(keys.at(-1), "default", where);
      }
      for (const key of keys) walk(node[key], `${where} ${key}`);
    };
    walk(manifest.exports, "exports");
    assert.ok(branches >= 7, String(branches));
    for (const key of ["main", "module", "types", "unpkg", "jsdelivr"]) walk(manifest[key], key);
  });

  test("has the conditions of hosts that compile no bytes before those that every host matches", () => {
    assert.deepEqual(Object.keys(manifest.exports["."]), ["workerd", "edge-light", "import", "require"]);
  });
});

test("publint finds nothing", async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test("are-the-types-wrong finds nothing", async () => {
  // These entries are not modules: scripts, a page and the wasm file.
  const noModules = ["--exclude-entrypoints", "genesys-users.iife.js", "genesys-users.wasm", "popup.html", "popup.js"];
  const report = await run([...script("@arethetypeswrong", "cli", "dist", "index.js"), tarball, "--no-color", ...noModules]);
  assert.match(report, /No problems found/);
});
