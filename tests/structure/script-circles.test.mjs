// Dependencies between the files in TypeScript and JavaScript point one way.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import { root } from "../../scripts/lib/run.mjs";
import { scriptProblems } from "./support/script-circles.mjs";

/** Returns the problems of an example project. `files` has its files by name. */
async function problemsOf(files) {
  const folder = await mkdtemp(path.join(tmpdir(), "structure-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    const folders = [...new Set(Object.keys(files).map((name) => name.split("/")[0]))];
    return (await scriptProblems(folders, folder)).problems;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("example projects", () => {
  test("a chain of imports is not a circle", async () => {
    const files = { "scripts/a.mjs": 'import "./b.mjs";', "scripts/b.mjs": 'import "./c.mjs";', "scripts/c.mjs": "export {};" };
    assert.deepEqual(await problemsOf(files), []);
  });

  test("a circle of three files is one problem", async () => {
    const files = { "scripts/a.mjs": 'import "./b.mjs";', "scripts/b.mjs": 'import "./c.mjs";', "scripts/c.mjs": 'import "./a.mjs";' };
    assert.deepEqual(await problemsOf(files), ["scripts/a.mjs -> scripts/b.mjs -> scripts/c.mjs -> scripts/a.mjs"]);
  });

  test("imports of types and re-exports can close a circle", async () => {
    const files = {
      "pkg/a.ts": 'import type { B } from "./b.js";\nexport type A = B;',
      "pkg/b.ts": 'export type { A as B } from "./a.js";',
    };
    assert.deepEqual(await problemsOf(files), ["pkg/a.ts -> pkg/b.ts -> pkg/a.ts"]);
  });

  test("an import at run time can close a circle", async () => {
    const files = { "tests/a.mjs": 'await import("./b.mjs");', "tests/b.mjs": 'import "./a.mjs";' };
    assert.deepEqual(await problemsOf(files), ["tests/a.mjs -> tests/b.mjs -> tests/a.mjs"]);
  });

  test("the package must not import scripts, and scripts must not import tests", async () => {
    const files = {
      "pkg/src/a.ts": 'import "../../scripts/b.mjs";',
      "scripts/b.mjs": 'import "../tests/c.mjs";',
      "tests/c.mjs": "export {};",
    };
    assert.deepEqual(await problemsOf(files), [
      "pkg/src/a.ts -> scripts/b.mjs: the package uses its tools",
      "scripts/b.mjs -> tests/c.mjs: a script uses tests",
    ]);
  });
});

test("no import of this project closes a circle or breaks a rule", async () => {
  const folders = ["pkg", "scripts", "tests", "bench", "www", "sandbox", "simulation"].filter((name) => existsSync(path.join(root, name)));
  const { files, problems } = await scriptProblems(folders, root);
  assert.ok(files > 50, `only ${files} files were found`);
  assert.equal(problems.length, 0, `imports that are not allowed:\n${problems.join("\n")}`);
});
