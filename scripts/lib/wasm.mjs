// From the crate to an optimized wasm module with its JavaScript glue and declarations.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { targetDirectory } from "./cargo.mjs";
import { output, root, run, tryOutput, UserError } from "./run.mjs";

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

/** Folders of this machine that no published file may name, and their replacements. */
function machinePaths() {
  const cargoHome = process.env.CARGO_HOME ?? path.join(homedir(), ".cargo");
  const sysroot = tryOutput("rustc", ["--print", "sysroot"]);
  return [
    [path.join(sysroot, "lib", "rustlib", "src", "rust"), "/rust"],
    [cargoHome, "/cargo"],
    [root.replace(/[\\/]$/, ""), "/genesys-users"],
  ];
}

/** How the module is built. `npm run bench -- sizes` measures what each choice is worth, and the alternatives. */
export const buildConfig = {
  /** Options of the release profile that differ from Cargo.toml. */
  profile: {},
  /** Features of a standard library that is compiled with the crate; `undefined` takes the prebuilt one. */
  std: "optimize_for_size",
  /** Unstable: a panic stops the module at once, without message or hook. Needs a standard library that is compiled with the crate. */
  immediateAbort: true,
  /** Flags of the compiler for every crate. */
  rustFlags: ["-Zlocation-detail=none"],
  /** Flags of the compiler for the last crate, with which LTO optimizes the whole program. */
  linkFlags: ["-Cllvm-args=--inline-threshold=10"],
  /** Passes of wasm-opt. The first 1024 bytes of memory belong to the stack, so small offsets may move into loads. */
  wasmOpt: ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--monomorphize", "-Oz", "--converge"],
};

/** Compiles the cdylib alone, because cargo switches LTO off when it builds the rlib too. Returns the path of the module. */
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
      remedy: "The wasm module did not build. Mend what the compiler reports above.",
      ...options,
    },
  );
  return path.join(targetDir, target, "release", "genesys_users.wasm");
}

/** Has wasm-bindgen write the glue and the declarations of a compiled module into a folder, beside the module `genesys_users_bg.wasm`. */
export async function writeBindings(compiled, folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // The glue for bundlers leaves it to its importer how the module is loaded.
  const options = ["--target", "bundler", "--remove-name-section", "--remove-producers-section"];
  await run("wasm-bindgen", [...options, "--out-name", "genesys_users", "--out-dir", folder, compiled]);
}

function wasmOpt(options) {
  return output(process.execPath, [path.join(root, "node_modules", "binaryen", "bin", "wasm-opt"), ...wasmFeatures, ...options]);
}

/**
 * Binds a compiled module to JavaScript: wasm-bindgen writes the glue and the declarations into the folder `bindings`. Writes two modules
 * there after wasm-opt has run with `passes`: `genesys_users.wasm`, and `genesys_users_short.wasm`, whose imports and exports have short
 * names, with the list of those names beside it. The bundler gives the glue the same names (see bundle.mjs). Returns the latter module.
 */
export async function bind(compiled, bindings, passes) {
  await writeBindings(compiled, bindings);
  const file = (name) => path.join(bindings, name);
  const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
  wasmOpt([file("genesys_users_bg.wasm"), ...passes, ...strip, "-o", file("genesys_users.wasm")]);
  const names = wasmOpt([file("genesys_users.wasm"), "--minify-imports-and-exports-and-modules", "-o", file("genesys_users_short.wasm")]);
  await writeFile(file(shortNames), names);
  return readFile(file("genesys_users_short.wasm"));
}

/** The file of the short names of imports and exports, beside the glue. */
export const shortNames = "short-names.json";

/** The folder of the glue and the declarations. The TypeScript of the host is compiled against them. */
export const bindings = path.join(root, "pkg", "build");

/** Builds the module of the package with `buildConfig`, and its bindings in the folder `bindings`. */
export async function buildWasm() {
  const targetDir = path.join(targetDirectory(), "release-wasm");
  const wasm = await bind(await compile(targetDir, buildConfig), bindings, buildConfig.wasmOpt);
  refuseMachinePaths(wasm);
  return wasm;
}

function refuseMachinePaths(wasm) {
  for (const folder of [...machinePaths().map(([from]) => from), homedir()]) {
    if (wasm.includes(folder))
      throw new UserError(`The wasm module names a folder of this machine (${folder}); remap it in scripts/lib/wasm.mjs.`);
  }
}

/** Writes a file, and creates the folders above it. */
export async function write(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
