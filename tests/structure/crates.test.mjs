// The core and the models know nothing of JavaScript: the crates that lead to it are not among their dependencies.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { output, tryOutput } from "../../scripts/lib/run.mjs";

const javascript = ["wasm-bindgen", "js-sys", "web-sys", "gloo-net", "serde-wasm-bindgen", "tsify", "wasm-bindgen-futures"];
const host = /^host: (.*)$/m.exec(tryOutput("rustc", ["-vV"]))[1];

/** The names of all crates that a crate of the workspace is built with, for a target. */
function dependencies(crate, target) {
  const tree = [
    "tree",
    "--package",
    crate,
    "--target",
    target,
    "--edges",
    "normal,build",
    "--prefix",
    "none",
    "--format",
    "{p}",
    "--locked",
  ];
  return new Set(
    output("cargo", tree)
      .split("\n")
      .map((line) => line.split(" ")[0]),
  );
}

for (const target of [host, "wasm32-unknown-unknown"]) {
  describe(target, () => {
    for (const crate of ["genesys-users-core", "genesys-users-models"]) {
      test(`${crate} depends on no crate for JavaScript`, () => {
        const found = dependencies(crate, target);
        assert.ok(found.has(crate), "cargo tree names the crate itself");
        assert.deepEqual(
          javascript.filter((name) => found.has(name)),
          [],
        );
      });
    }
  });
}

test("the binding depends on them, so that the check would see them", () => {
  const found = dependencies("genesys-users", "wasm32-unknown-unknown");
  assert.ok(["wasm-bindgen", "js-sys", "web-sys"].every((name) => found.has(name)));
});
