// What each choice of the build is worth in bytes: variants of `buildConfig` in scripts/lib/wasm.mjs, each compared with it. Compiling all
// of them takes about half an hour, so this bench runs only when it is named.

import { copyFile, readFile } from "node:fs/promises";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { transform } from "esbuild";
import { bundleScript } from "../scripts/lib/bundle.mjs";
import { targetDirectory } from "../scripts/lib/cargo.mjs";
import { encode } from "../scripts/lib/inline-text.mjs";
import { root } from "../scripts/lib/run.mjs";
import { brotliSize, gzipSize } from "../scripts/lib/sizes.mjs";
import { bind, buildConfig, compile } from "../scripts/lib/wasm.mjs";
import { table } from "./lib/table.mjs";

export const onDemand = true;

const llvm = (...options) => ({ linkFlags: [...buildConfig.linkFlags, ...options.map((option) => `-Cllvm-args=${option}`)] });
const inlining = (threshold) => ({
  linkFlags: [...buildConfig.linkFlags.filter((flag) => !flag.includes("inline-threshold")), `-Cllvm-args=--inline-threshold=${threshold}`],
});
const passes = (...more) => ({ wasmOpt: [...buildConfig.wasmOpt, ...more] });
const without = (key, flag) => ({ [key]: buildConfig[key].filter((one) => !one.includes(flag)) });

/** Variants that need a compilation, as the fields of `buildConfig` that they change. */
const compiledVariants = {
  "opt-level s": { profile: { opt_level: "s" } },
  "opt-level 3": { profile: { opt_level: "3" } },
  "std as it comes, panics with messages": { std: undefined, immediateAbort: false, ...without("rustFlags", "location") },
  "std rebuilt, panics abort after their message": { immediateAbort: false },
  "std without optimize_for_size": { std: "" },
  "with panic locations": without("rustFlags", "location"),
  "-Zfmt-debug=none": { rustFlags: [...buildConfig.rustFlags, "-Zfmt-debug=none"] },
  "16 codegen units": { profile: { codegen_units: "16" } },
  "thin LTO": { profile: { lto: "thin" } },
  "no reference types": { rustFlags: [...buildConfig.rustFlags, "-Ctarget-feature=-reference-types"] },
  "inline threshold 0": inlining(0),
  "inline threshold 5": inlining(5),
  "inline threshold 10": inlining(10),
  "inline threshold 25": inlining(25),
  "inline threshold 50": inlining(50),
  "inline threshold 225 (opt-level 3)": inlining(225),
  "IR outliner": llvm("-ir-outliner"),
  "merge functions": llvm("-enable-merge-functions"),
  "MIR inlining off": { linkFlags: [...buildConfig.linkFlags, "-Zinline-mir=no"] },
};

/** Variants of the passes of wasm-opt. */
const optimizedVariants = {
  none: { wasmOpt: [] },
  "-Os --converge": { wasmOpt: ["-Os", "--converge"] },
  "-Oz": { wasmOpt: ["-Oz"] },
  "-Oz --converge": { wasmOpt: ["-Oz", "--converge"] },
  "-O4 --converge": { wasmOpt: ["-O4", "--converge"] },
  "-O4, then -Oz --converge": { wasmOpt: ["--low-memory-unused", "-O4", "-Oz", "--converge"] },
  "-Oz --converge, low memory unused": { wasmOpt: ["--low-memory-unused", "-Oz", "--converge"] },
  "-Oz before flatten too": { wasmOpt: ["--low-memory-unused", "-Oz", ...buildConfig.wasmOpt] },
  "flatten, rereloop": { wasmOpt: ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--converge"] },
  "flatten, rereloop, no local-cse": {
    wasmOpt: ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--converge", "--skip-pass=local-cse"],
  },
  "no local-cse": passes("--skip-pass=local-cse"),
  "no simplify-locals": passes("--skip-pass=simplify-locals"),
  "no inlining": passes("--skip-pass=inlining-optimizing"),
  gufa: passes("--gufa-optimizing", "-Oz"),
  "no monomorphize": without("wasmOpt", "monomorphize"),
  "monomorphize for 50 % less": passes("--pass-arg=monomorphize-min-benefit@50"),
  "inlining of functions up to 4": passes("--always-inline-max-function-size=4"),
  "inlining of functions called once up to 50": passes("--one-caller-inline-max-function-size=50"),
  "code folding": passes("--code-folding", "-Oz"),
  "functions by their use": passes("--reorder-functions"),
  "global effects": passes("--generate-global-effects", "-Oz"),
  "closed world": passes("--closed-world"),
  "type merging": passes("--closed-world", "--type-merging"),
  dae2: passes("--dae2", "-Oz"),
  directize: passes("--directize", "-Oz"),
  "merge similar functions": passes("--merge-similar-functions"),
  "const hoisting": passes("--const-hoisting"),
  licm: passes("--licm", "-Oz"),
  "coalesce-locals-learning": passes("--coalesce-locals-learning", "-Oz"),
  "traps never happen (unsound here)": passes("--traps-never-happen"),
};

export async function run(print, { quick = false } = {}) {
  const targetDir = path.join(targetDirectory(), "sizes");
  const bindings = path.join(targetDir, "bindings");
  const quiet = { stdio: ["ignore", "ignore", "inherit"] };
  const chosen = (variants) => Object.entries(variants).slice(0, quick ? 2 : undefined);

  /** Measures the module that `make` returns, with the JavaScript around it. A tool may reject a variant; then it prints why. */
  const measure = async (variant, make) => {
    try {
      const wasm = await make();
      const { bytes } = await bundleScript({ glue: bindings });
      return { variant, raw: wasm.length, wasm: gzipSize(wasm), script: gzipSize(bytes), brotli: brotliSize(wasm) + brotliSize(bytes) };
    } catch (error) {
      print(`${variant}: ${error.message.split("\n")[0].slice(-160)}`);
      return undefined;
    }
  };

  // A copy, because every compilation writes to the same path.
  const baseModule = path.join(targetDir, "build-config.wasm");
  await copyFile(await compile(targetDir, buildConfig, quiet), baseModule);
  const base = await measure("buildConfig", () => bind(baseModule, bindings, buildConfig.wasmOpt));
  await printInlineForms(print, await readFile(path.join(bindings, "genesys_users.wasm")));

  const optimized = [];
  for (const [variant, { wasmOpt }] of chosen(optimizedVariants)) {
    optimized.push(await measure(`wasm-opt: ${variant}`, () => bind(baseModule, bindings, wasmOpt)));
  }
  printVariants(print, base, optimized);
  const compiled = [];
  for (const [variant, change] of chosen(compiledVariants)) {
    const config = { ...buildConfig, ...change };
    compiled.push(await measure(variant, async () => bind(await compile(targetDir, config, quiet), bindings, config.wasmOpt)));
  }
  printVariants(print, base, compiled);
}

function printVariants(print, base, variants) {
  const total = ({ wasm, script }) => wasm + script;
  const difference = (row) => (row === base ? "" : `${total(row) > total(base) ? "+" : ""}${total(row) - total(base)}`);
  table(
    print,
    ["bytes", "wasm", "wasm gzip", "JavaScript gzip", "both gzip", "difference", "both brotli"],
    [base, ...variants.filter(Boolean)].map((row) => [
      row.variant,
      ...[row.raw, row.wasm, row.script, total(row)].map(String),
      difference(row),
      String(row.brotli),
    ]),
  );
  print();
}

/** The forms in which the inline entry could carry the module. */
async function printInlineForms(print, wasm) {
  const source = await readFile(path.join(root, "pkg/src/inline-text.ts"), "utf8");
  const decoder = (await transform(source, { loader: "ts", minify: true, format: "esm" })).code;
  const { text, frequent } = await encode(wasm);
  const forms = {
    "the module itself": wasm,
    base64: wasm.toString("base64"),
    hexadecimal: wasm.toString("hex"),
    "text code with its decoder (the package)": text + frequent + decoder,
    "deflate, then base64 (asynchronous to unpack)": deflateRawSync(wasm, { level: 9 }).toString("base64"),
  };
  table(
    print,
    ["inline form", "raw", "gzip", "brotli"],
    Object.entries(forms).map(([form, content]) => {
      const bytes = Buffer.from(content);
      return [form, String(bytes.length), String(gzipSize(bytes)), String(brotliSize(bytes))];
    }),
  );
  print();
}
