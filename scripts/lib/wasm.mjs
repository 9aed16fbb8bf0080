// From the crate to an optimized wasm module with its JavaScript glue and declarations.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { targetDirectory } from "./cargo.mjs";
import { ask, output, Problem, root, run } from "./run.mjs";

const target = "wasm32-unknown-unknown";

// Exactly what Rust's default target emits and Node 20 runs; --all-features makes modules that Node 20 refuses.
const wasmFeatures = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-reference-types",
  "--enable-multivalue",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-call-indirect-overlong",
];

/** Folders of this machine that no published file may name, and what stands for them. */
function machinePaths() {
  const cargoHome = process.env.CARGO_HOME ?? path.join(homedir(), ".cargo");
  const sysroot = ask("rustc", ["--print", "sysroot"]);
  return [
    [path.join(sysroot, "lib", "rustlib", "src", "rust"), "/rust"],
    [cargoHome, "/cargo"],
    [root.replace(/[\\/]$/, ""), "/genesys-users"],
  ];
}

/** Compiles the cdylib alone (naming the rlib too would switch LTO off), with a standard library built for size. */
async function compile(targetDir) {
  const flags = ["-Zlocation-detail=none", ...machinePaths().map(([from, to]) => `--remap-path-prefix=${from}=${to}`)];
  await run(
    "cargo",
    [
      ...["rustc", "--package", "genesys-users", "--lib", "--crate-type", "cdylib", "--release", "--target", target],
      ...["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size", "-Zpanic-immediate-abort"],
    ],
    {
      env: {
        ...process.env,
        // These options of the compiler and of cargo are not stable yet.
        RUSTC_BOOTSTRAP: "1",
        CARGO_TARGET_DIR: targetDir,
        CARGO_PROFILE_RELEASE_PANIC: "immediate-abort",
        CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"),
      },
      remedy: "The wasm module did not build; the compiler's message stands above.",
    },
  );
  return path.join(targetDir, target, "release", "genesys_users.wasm");
}

/**
 * Gives `{ wasm, glue, declarations, names }`: the optimized bytes, the texts that wasm-bindgen wrote, and the short names
 * that imports and exports of the module now have (glue.mjs puts them into the glue).
 */
export async function buildWasm() {
  const targetDir = path.join(targetDirectory(), "release-wasm");
  const compiled = await compile(targetDir);
  const bindings = path.join(targetDir, "bindings");
  await rm(bindings, { recursive: true, force: true });
  await mkdir(bindings, { recursive: true });
  await run("wasm-bindgen", ["--target", "web", "--remove-name-section", "--remove-producers-section", "--out-dir", bindings, compiled]);
  const optimized = path.join(bindings, "optimized.wasm");
  const wasmOpt = (input, ...options) =>
    output(process.execPath, [
      path.join(root, "node_modules", "binaryen", "bin", "wasm-opt"),
      ...[path.join(bindings, input), ...wasmFeatures, ...options, "-o", optimized],
    ]);
  // Below address 1024 lies only the far end of the stack, so that small offsets may move into loads and stores.
  wasmOpt("genesys_users_bg.wasm", "--low-memory-unused", "-Oz", "--converge", "--strip-debug", "--strip-producers", "--strip-target-features");
  // By itself, since converging would rename again and again. Prints the map from long to short names.
  const names = JSON.parse(wasmOpt("optimized.wasm", "--minify-imports-and-exports-and-modules"));
  const wasm = await readFile(optimized);
  refuseMachinePaths(wasm);
  return {
    wasm,
    names,
    glue: await readFile(path.join(bindings, "genesys_users.js"), "utf8"),
    declarations: await readFile(path.join(bindings, "genesys_users.d.ts"), "utf8"),
  };
}

function refuseMachinePaths(wasm) {
  for (const folder of [...machinePaths().map(([from]) => from), homedir()]) {
    if (wasm.includes(folder)) throw new Problem(`The wasm module names a folder of this machine (${folder}); remap it in scripts/lib/wasm.mjs.`);
  }
}

/** Writes a file and the folders above it. */
export async function write(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
