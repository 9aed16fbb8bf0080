// The suites of `npm test`, in their order, and those of `npm run test:frameworks`: a name and the commands that make it up. `count` says how
// a command reports its results: as `cargo` test, as `node` --test, or not at all, in which case it counts as one, unless it is a preparation.
// The suites with a `remedy` are also the steps of `npm run check`; the remedy says what to do when one fails.

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

const underNode = (...found) => ({ program: process.execPath, args: ["--test", "--test-reporter=spec", ...found], count: "node" });

/** All test files of a folder under `node --test`. */
function nodeTests(folder) {
  const found = files(folder, ".test.mjs");
  if (found.length === 0) throw new Error(`${folder} has no *.test.mjs`);
  return [underNode(...found)];
}

const frameworks = path.join("tests", "frameworks");
/** Those that `npm test` runs too: they install in seconds. */
const quickFrameworks = ["extension", "mocha", "rolldown"];

const frameworkCommands = (files) => [
  { program: process.execPath, args: [path.join(frameworks, "pack.mjs")], isPreparation: true },
  underNode("--test-concurrency=1", ...files),
];

const formatRemedy = "`npm run format` formats all files.";
const clippyRemedy = "Mend what clippy reports above. `cargo clippy --fix --allow-dirty --workspace --all-targets` mends some of it.";

/** The commands are made when the suite runs. A suite that needs `package` or `sandbox` gets them built before. */
export const suites = [
  {
    name: "prettier",
    remedy: formatRemedy,
    commands: () => [npmProgram(["prettier", "bin", "prettier.cjs"], "--check", "--log-level", "warn", ".")],
  },
  { name: "generated", commands: () => [cargo("run", "--quiet", "--package", "genesys-users-codegen", "--", "--check")] },
  // Before what needs the package, so that it is built once.
  { name: "build", commands: () => [{ program: process.execPath, args: ["scripts/build.mjs"] }] },
  { name: "rustfmt", remedy: formatRemedy, commands: () => [cargo("fmt", "--all", "--check")] },
  {
    name: "clippy",
    remedy: clippyRemedy,
    // The fuzz targets are no part of the workspace, and nothing else would notice that they do not compile.
    commands: () => [
      cargo("clippy", "--workspace", "--all-targets", "--", "-D", "warnings"),
      cargo("clippy", "--manifest-path", "fuzz/Cargo.toml", "--", "-D", "warnings"),
    ],
  },
  {
    name: "clippy-wasm",
    // The tests import the host that the build writes.
    needs: ["package"],
    remedy: clippyRemedy,
    // As the package is built, and with the tests and the client for Rust.
    commands: () => ["--lib", "--all-targets"].map((targets) => cargo("clippy", ...wasm, targets, "--", "-D", "warnings")),
  },
  {
    name: "docs",
    commands: () =>
      [cargo("doc", "--workspace", "--no-deps"), cargo("doc", ...wasm, "--no-deps", "--features", "client")].map((command) => ({
        ...command,
        env: { RUSTDOCFLAGS: "-D warnings" },
      })),
  },
  { name: "rust", commands: () => [{ ...cargo("test", "--workspace", "--no-fail-fast"), count: "cargo" }] },
  {
    name: "eslint",
    needs: ["package"],
    remedy: "Mend what eslint reports above. `npx eslint --fix .` mends some of it.",
    commands: () => [npmProgram(["eslint", "bin", "eslint.js"], ".", "--max-warnings", "0")],
  },
  {
    name: "tsc",
    needs: ["package"],
    remedy: "Mend the types above. When a name of the binding is unknown, run `npm run build` first: it writes the declarations.",
    commands: () => ["pkg", "www"].map((project) => npmProgram(["@typescript", "native", "bin", "tsc"], "--project", project, "--noEmit")),
  },
  { name: "structure", commands: () => nodeTests("tests/structure") },
  { name: "node", needs: ["package", "sandbox"], commands: () => nodeTests("tests/node") },
  { name: "types", needs: ["package"], commands: () => nodeTests("tests/types") },
  {
    name: "docs-site",
    needs: ["package", "sandbox"],
    // The site comes first: it checks its links.
    commands: () => [{ program: process.execPath, args: [path.join("scripts", "docs.mjs")] }, ...nodeTests("tests/docs")],
  },
  {
    name: "wasm-chrome",
    needs: ["package", "sandbox", "browser"],
    commands: () => [{ program: "wasm-pack", args: ["test", "--headless", "--chrome"], count: "cargo" }],
  },
  {
    name: "wasm-firefox",
    needs: ["package", "sandbox", "firefox"],
    commands: () => [{ program: "wasm-pack", args: ["test", "--headless", "--firefox"], count: "cargo" }],
  },
  {
    name: "wasm-node",
    needs: ["package", "sandbox"],
    commands: () => [{ program: "wasm-pack", args: ["test", "--node"], count: "cargo" }],
  },
  {
    name: "packaging",
    needs: ["package", "sandbox", "browser"],
    commands: () => [{ program: process.execPath, args: ["tests/packaging/install.mjs"] }, ...nodeTests("tests/packaging")],
  },
  {
    name: "frameworks",
    needs: ["package", "sandbox", "browser"],
    commands: () => frameworkCommands(quickFrameworks.map((name) => path.join(frameworks, `${name}.test.mjs`))),
  },
  { name: "widget", needs: ["package", "sandbox", "browser"], commands: () => nodeTests("tests/widget") },
  { name: "browser", needs: ["package", "sandbox", "browser"], commands: () => nodeTests("tests/browser") },
];

/** The suites of `npm run test:frameworks`. Each test file of tests/frameworks is one, and installs its project from the registry. */
export const frameworkSuites = () =>
  files(frameworks, ".test.mjs").map((file) => ({
    name: path.basename(file, ".test.mjs"),
    needs: ["package", "sandbox", "browser"],
    commands: () => frameworkCommands([file]),
  }));
