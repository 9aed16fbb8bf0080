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

/** How the module is made. What each choice is worth, and what has been tried instead: `npm run bench -- sizes`. */
export const recipe = {
  /** Options of the release profile that differ from Cargo.toml. */
  profile: {},
  /** Features of a standard library that is compiled with the crate; `undefined` takes the prebuilt one. */
  std: "optimize_for_size",
  /** Unstable: a panic ends the program where it happens, with neither message nor hook. Needs its own standard library. */
  immediateAbort: true,
  /** Flags of the compiler for every crate. */
  rustFlags: ["-Zlocation-detail=none"],
  /** Flags of the compiler for the last crate, where the whole program is optimized. */
  linkFlags: ["-Cllvm-args=--inline-threshold=10"],
  /** Passes of wasm-opt. Below address 1024 lies only the far end of the stack, so that small offsets may move into loads. */
  wasmOpt: ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--monomorphize", "-Oz", "--converge"],
};

/** Compiles the cdylib alone (naming the rlib too would switch LTO off); gives the path of the module. */
export async function compile(targetDir, { profile, std, immediateAbort, rustFlags, linkFlags }, options = {}) {
  const flags = [...rustFlags, ...machinePaths().map(([from, to]) => `--remap-path-prefix=${from}=${to}`)];
  const ownStd = std !== undefined && ["-Zbuild-std=std,panic_abort", ...(std ? [`-Zbuild-std-features=${std}`] : [])];
  const settings = { ...(immediateAbort && { panic: "immediate-abort" }), ...profile };
  await run(
    "cargo",
    [
      ...["rustc", "--package", "genesys-users", "--lib", "--crate-type", "cdylib", "--release", "--target", target],
      ...(ownStd || []),
      ...(immediateAbort ? ["-Zpanic-immediate-abort"] : []),
      ...(linkFlags.length > 0 ? ["--", ...linkFlags] : []),
    ],
    {
      env: {
        ...process.env,
        // These options of the compiler and of cargo are not stable yet.
        RUSTC_BOOTSTRAP: "1",
        CARGO_TARGET_DIR: targetDir,
        CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"),
        ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`CARGO_PROFILE_RELEASE_${name.toUpperCase()}`, value])),
      },
      remedy: "The wasm module did not build; the compiler's message stands above.",
      ...options,
    },
  );
  return path.join(targetDir, target, "release", "genesys_users.wasm");
}

/**
 * Binds a compiled module to JavaScript: writes the glue and the declarations as wasm-bindgen makes them into the folder `bindings`, and
 * gives the optimized module. `passes` are those of wasm-opt.
 */
export async function bind(compiled, bindings, passes) {
  await rm(bindings, { recursive: true, force: true });
  await mkdir(bindings, { recursive: true });
  const options = ["--target", "web", "--omit-default-module-path", "--remove-name-section", "--remove-producers-section"];
  await run("wasm-bindgen", [...options, "--out-name", "genesys_users", "--out-dir", bindings, compiled]);
  const optimized = path.join(bindings, "genesys_users.wasm");
  const wasmOpt = path.join(root, "node_modules", "binaryen", "bin", "wasm-opt");
  const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
  output(process.execPath, [wasmOpt, path.join(bindings, "genesys_users_bg.wasm"), ...wasmFeatures, ...passes, ...strip, "-o", optimized]);
  return readFile(optimized);
}

/** Where the glue and the declarations stand, beside which the TypeScript of the host is compiled. */
export const bindings = path.join(root, "pkg", "build");

/** The module of the package, by the recipe. Its bindings stand in the folder `bindings` then. */
export async function buildWasm() {
  const targetDir = path.join(targetDirectory(), "release-wasm");
  const wasm = await bind(await compile(targetDir, recipe), bindings, recipe.wasmOpt);
  refuseMachinePaths(wasm);
  return wasm;
}

function refuseMachinePaths(wasm) {
  for (const folder of [...machinePaths().map(([from]) => from), homedir()]) {
    if (wasm.includes(folder))
      throw new Problem(`The wasm module names a folder of this machine (${folder}); remap it in scripts/lib/wasm.mjs.`);
  }
}

/** Writes a file and the folders above it. */
export async function write(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
