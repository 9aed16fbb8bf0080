// No file of the project holds a path of the machine that it was made on, or the address of its registry.

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { output, root, tryOutput } from "../../scripts/lib/run.mjs";
import { machineTraces } from "./support/machine-traces.mjs";

describe("a text", () => {
  // The texts are in pieces, because the test below checks this file too.
  const cases = [
    [["/ho", "me/ada/project/src"].join(""), ["line 1: the folder /ho" + "me/ada"]],
    [["ok\n", "/Us", "ers/ada/x"].join(""), ["line 2: the folder /Us" + "ers/ada"]],
    [["at /ro", "ot/.cargo/registry"].join(""), ["line 1: the folder /ro" + "ot"]],
    [["C:\\Us", "ers\\ada"].join(""), ["line 1: the folder C:\\Us" + "ers\\ada"]],
    [['"resolved"', ': "https://example.org/a.tgz"'].join(""), ["line 1: a download address"]],
    ["npm.example.org/a", ["line 1: npm.example.org"]],
    ['"resolved": "pkg", https://example.org/home/page and /api/v2/users/me and ../root/file', []],
  ];
  for (const [text, traces] of cases)
    test(`${JSON.stringify(text)} has ${traces.length === 0 ? "no trace" : "a trace"}`, () =>
      assert.deepEqual(machineTraces(text, ["npm.example.org"]), traces));
});

/** Registries that a file may name. */
const publicRegistries = ["registry.npmjs.org", "registry.yarnpkg.com"];

/** Returns the names that would reveal this machine: its checkout, its home folder, its registry. */
function machineWords() {
  const registry = new URL(tryOutput("npm", ["config", "get", "registry"]) ?? "https://registry.npmjs.org").host;
  const folders = [root, process.env.HOME, process.env.CARGO_HOME, process.env.RUSTUP_HOME, process.env.CARGO_TARGET_DIR];
  return [
    ...folders.filter((folder) => folder?.split(path.sep).length > 2),
    ...[registry].filter((host) => !publicRegistries.includes(host)),
  ];
}

test("no tracked file has a trace of a machine", () => {
  const words = machineWords();
  const files = output("git", ["ls-files", "-z"]).split("\0").filter(Boolean);
  const problems = files.flatMap((file) => {
    const full = path.join(root, file);
    if (!statSync(full, { throwIfNoEntry: false })?.isFile()) return []; // deleted, or a link
    return machineTraces(readFileSync(full, "utf8"), words).map((trace) => `${file}, ${trace}`);
  });
  assert.equal(problems.length, 0, `files have traces of a machine:\n${problems.join("\n")}`);
});
