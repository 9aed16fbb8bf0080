// The suites of `npm test`, in their order: a name and the commands that make it up. `count` says how a command tells
// its results: as `cargo` test, as `node` --test, or not at all, in which case it counts as one.

import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

const wasm = ["--package", "genesys-users", "--target", "wasm32-unknown-unknown"];
const cargo = (...args) => ({ program: "cargo", args });
const npmProgram = (name, ...args) => ({ program: process.execPath, args: [path.join("node_modules", ...name), ...args] });

function files(folder, ending) {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name));
}

/** All test files of a folder under `node --test`. */
function nodeTests(folder) {
  const found = files(folder, ".test.mjs");
  if (found.length === 0) throw new Error(`${folder} has no *.test.mjs`);
  return [{ program: process.execPath, args: ["--test", "--test-reporter=spec", ...found], count: "node" }];
}

/** The commands are made when the suite runs. A suite that needs `package` or `sandbox` gets them built before. */
export const suites = [
  { name: "generated", commands: () => [cargo("run", "--quiet", "--package", "genesys-users-codegen", "--", "--check")] },
  { name: "rustfmt", commands: () => [cargo("fmt", "--all", "--check")] },
  {
    name: "clippy",
    commands: () => [
      cargo("clippy", "--workspace", "--all-targets", "--", "-D", "warnings"),
      cargo("clippy", ...wasm, "--all-targets", "--", "-D", "warnings"),
    ],
  },
  {
    name: "docs",
    commands: () =>
      [cargo("doc", "--workspace", "--no-deps"), cargo("doc", ...wasm, "--no-deps")].map((command) => ({
        ...command,
        env: { RUSTDOCFLAGS: "-D warnings" },
      })),
  },
  { name: "rust", commands: () => [{ ...cargo("test", "--workspace", "--no-fail-fast"), count: "cargo" }] },
  { name: "eslint", commands: () => [npmProgram(["eslint", "bin", "eslint.js"], ".", "--max-warnings", "0")] },
  { name: "build", commands: () => [{ program: process.execPath, args: ["scripts/build.mjs"] }] },
  { name: "node", needs: ["package", "sandbox"], commands: () => nodeTests("tests/node") },
  { name: "types", needs: ["package"], commands: () => nodeTests("tests/types") },
  {
    name: "wasm-chrome",
    needs: ["sandbox", "browser"],
    commands: () => [{ program: "wasm-pack", args: ["test", "--headless", "--chrome"], count: "cargo" }],
  },
  {
    name: "wasm-firefox",
    needs: ["sandbox", "firefox"],
    commands: () => [{ program: "wasm-pack", args: ["test", "--headless", "--firefox"], count: "cargo" }],
  },
  {
    name: "wasm-node",
    needs: ["sandbox"],
    commands: () => [{ program: "wasm-pack", args: ["test", "--node"], count: "cargo" }],
  },
  {
    name: "packaging",
    needs: ["package", "sandbox", "browser"],
    commands: () => [{ program: process.execPath, args: ["tests/packaging/install.mjs"] }, ...nodeTests("tests/packaging")],
  },
  { name: "browser", needs: ["package", "sandbox", "browser"], commands: () => nodeTests("tests/browser") },
];
