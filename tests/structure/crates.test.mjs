// The core and the models do not depend on crates for JavaScript.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { output, tryOutput } from "../../scripts/lib/run.mjs";

const javascript = ["wasm-bindgen", "js-sys", "web-sys", "gloo-net", "serde-wasm-bindgen", "tsify", "wasm-bindgen-futures"];
const host = /^host: (.*)$/m.exec(tryOutput("rustc", ["-vV"]))[1];

/** Returns the names of all crates in the build of a crate for a target. */
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
        const names = dependencies(crate, target);
        assert.ok(names.has(crate), "cargo tree names the crate itself");
        assert.deepEqual(
          javascript.filter((name) => names.has(name)),
          [],
        );
      });
    }
  });
}

test("the binding depends on such crates, so the check can find them", () => {
  const names = dependencies("genesys-users", "wasm32-unknown-unknown");
  assert.ok(["wasm-bindgen", "js-sys", "web-sys"].every((name) => names.has(name)));
});
