// Dependencies between the files of each Rust crate point one way.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { output, root } from "../../scripts/lib/run.mjs";
import { describeCircles } from "./support/circles.mjs";
import { rustEdges } from "./support/rust-edges.mjs";
import { readCrate } from "./support/rust-modules.mjs";

/** Returns the edges of an example crate, as texts `a.rs -> b.rs`. */
function edgesOf(files) {
  const edges = rustEdges(readCrate("lib.rs", (file) => files[file]));
  return [...new Set(edges.map(({ from, to }) => `${from} -> ${to}`))].sort();
}

const cases = {
  "an import of an item is an edge to the file of its module": {
    files: { "lib.rs": "mod a; mod b;", "a.rs": "use crate::b::B;", "b.rs": "pub struct B;" },
    edges: ["a.rs -> b.rs"],
  },
  "each leaf of an import tree is an import": {
    files: {
      "lib.rs": "mod a; mod b; mod c;",
      "a.rs": "use crate::{b::{B, X as Y}, c::*};",
      "b.rs": "pub enum B {} type X = u8;",
      "c.rs": "",
    },
    edges: ["a.rs -> b.rs", "a.rs -> c.rs"],
  },
  "a path in code or in the argument of a macro is an edge": {
    files: {
      "lib.rs": "mod a; mod b; mod c;",
      "a.rs": "fn f() { super::b::g(); vec![crate::c::h()]; }",
      "b.rs": "pub fn g() {}",
      "c.rs": "",
    },
    edges: ["a.rs -> b.rs", "a.rs -> c.rs"],
  },
  "a path through an imported module is also an edge to its child": {
    files: { "lib.rs": "mod a; mod b;", "a.rs": "use crate::b; fn f() { b::c::g() }", "b/mod.rs": "pub mod c;", "b/c.rs": "pub fn g() {}" },
    edges: ["a.rs -> b/c.rs", "a.rs -> b/mod.rs"],
  },
  "a name that a parent re-exports is an edge to the child that defines it": {
    files: {
      "lib.rs": "mod b;",
      "b/mod.rs": "mod c; mod d; pub use c::C; pub use d::*;",
      "b/c.rs": "pub struct C(super::D);",
      "b/d.rs": "pub struct D;",
    },
    edges: ["b/c.rs -> b/d.rs"],
  },
  "a parent that uses what it re-exports depends on the child": {
    files: { "lib.rs": "mod b;", "b/mod.rs": "mod c; pub use c::C; fn f(_: C) {}", "b/c.rs": "pub struct C;" },
    edges: ["b/mod.rs -> b/c.rs"],
  },
  "a child depends on the parent whose item it uses": {
    files: { "lib.rs": "mod b;", "b.rs": "mod c; pub struct B;", "b/c.rs": "use super::B;" },
    edges: ["b/c.rs -> b.rs"],
  },
  "a module in braces belongs to its file": {
    files: { "lib.rs": "mod a; mod b;", "a.rs": "mod inner { use super::super::b::B; }", "b.rs": "pub struct B;" },
    edges: ["a.rs -> b.rs"],
  },
  "an attribute may name the file of a module": {
    files: { "lib.rs": '#[path = "other.rs"] mod a; mod b;', "other.rs": "use crate::b::B;", "b.rs": "pub struct B;" },
    edges: ["other.rs -> b.rs"],
  },
  "unit tests are ignored": {
    files: { "lib.rs": "mod a; mod b;", "a.rs": "#[cfg(test)] mod tests { use crate::b::B; }", "b.rs": "use crate::a::A; pub struct B;" },
    edges: ["b.rs -> a.rs"],
  },
  "comments, strings, visibilities, quoted code and other crates are not dependencies": {
    files: {
      "lib.rs": "mod a; mod b;",
      "a.rs": `
        // crate::b::B
        /* crate::b::B /* nested */ crate::b::B */
        const A: &str = "crate::b::B";
        const R: &str = r#"" crate::b::B "#;
        const Q: char = '"'; fn f<'a>(_: &'a str) {}
        pub(in crate::b) struct C;
        fn tokens() { quote! { mod missing; use crate::b::B; } }
        use std::fmt::Write;`,
      "b.rs": "pub struct B;",
    },
    edges: [],
  },
};

describe("example crates", () => {
  for (const [name, { files, edges }] of Object.entries(cases)) test(name, () => assert.deepEqual(edgesOf(files), edges));

  test("a module without a file is an error that names it", () => {
    assert.throws(() => edgesOf({ "lib.rs": "mod a;" }), /lib\.rs: the file of `mod a;` is missing/);
  });
});

describe("circles", () => {
  const circlesOf = (...edges) => describeCircles(edges.map(([from, to]) => ({ from, to, reason: "" })));

  test("a chain of files is not a circle", () => assert.deepEqual(circlesOf(["a", "b"], ["b", "c"], ["a", "c"]), []));

  test("the description has the shortest circle and its other files", () => {
    assert.deepEqual(circlesOf(["a", "b"], ["b", "c"], ["c", "a"], ["c", "b"], ["d", "a"]), [
      "b -> c -> b\n    1 more files reach each other through it: a",
    ]);
  });

  test("two separate circles have two descriptions", () => {
    assert.deepEqual(circlesOf(["a", "b"], ["b", "a"], ["b", "c"], ["c", "d"], ["d", "c"]), ["a -> b -> a", "c -> d -> c"]);
  });

  test("each step has the line that causes it", () => {
    const files = { "lib.rs": "mod a; mod b;", "a.rs": "use crate::b::B;\npub struct A;", "b.rs": "pub struct B;\nuse super::a::A;" };
    const [circle] = describeCircles(rustEdges(readCrate("lib.rs", (file) => files[file])));
    assert.equal(circle, "a.rs -> b.rs -> a.rs\n    a.rs:1 names crate::b::B\n    b.rs:2 names super::a::A");
  });
});

/** The root files of the crates and tests of the workspace. */
function targets() {
  const { packages } = JSON.parse(output("cargo", ["metadata", "--no-deps", "--offline", "--format-version", "1"]));
  return packages
    .flatMap((crate) => crate.targets.map((target) => path.relative(root, target.src_path)))
    .map((file) => file.replaceAll(path.sep, "/"));
}

function read(file) {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch {
    return undefined;
  }
}

describe("this workspace", () => {
  for (const file of targets()) {
    // These tests compile generated files below a root that replaces the core.
    const skip = file.startsWith("codegen/tests/compiled");
    test(file, { skip }, () => {
      const circles = describeCircles(rustEdges(readCrate(file, read)));
      assert.equal(circles.length, 0, `files depend on each other in a circle:\n${circles.join("\n")}`);
    });
  }
});
