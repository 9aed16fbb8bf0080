// The table of sizes: what the choices of the build are worth, each tried against the recipe of scripts/lib/wasm.mjs. Compiling all of them
// takes about half an hour, so it runs only when it is named.

import { copyFile, readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { glueAlone } from "../scripts/lib/bundle.mjs";
import { targetDirectory } from "../scripts/lib/cargo.mjs";
import { adaptGlue } from "../scripts/lib/glue.mjs";
import { decoder, encode } from "../scripts/lib/inline-text.mjs";
import { root } from "../scripts/lib/run.mjs";
import { bind, compile, recipe } from "../scripts/lib/wasm.mjs";
import { table } from "./lib/table.mjs";

export const name = "sizes";
export const onDemand = true;

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
const brotli = (bytes) => brotliCompressSync(bytes).length;
const llvm = (...options) => ({ linkFlags: [...recipe.linkFlags, ...options.map((option) => `-Cllvm-args=${option}`)] });
const inlining = (threshold) => ({
  linkFlags: [...recipe.linkFlags.filter((flag) => !flag.includes("inline-threshold")), `-Cllvm-args=--inline-threshold=${threshold}`],
});
const passes = (...more) => ({ wasmOpt: [...recipe.wasmOpt, ...more] });
const without = (key, flag) => ({ [key]: recipe[key].filter((one) => !one.includes(flag)) });

/** What each try changes in the recipe. */
const compiled = {
  "opt-level s": { profile: { opt_level: "s" } },
  "opt-level 3": { profile: { opt_level: "3" } },
  "std as it comes, panics with messages": { std: undefined, immediateAbort: false, ...without("rustFlags", "location") },
  "std rebuilt, panics abort after their message": { immediateAbort: false },
  "std without optimize_for_size": { std: "" },
  "places of panics kept": without("rustFlags", "location"),
  "-Zfmt-debug=none": { rustFlags: [...recipe.rustFlags, "-Zfmt-debug=none"] },
  "16 codegen units": { profile: { codegen_units: "16" } },
  "thin LTO": { profile: { lto: "thin" } },
  "no reference types": { rustFlags: [...recipe.rustFlags, "-Ctarget-feature=-reference-types"] },
  "inline threshold 0": inlining(0),
  "inline threshold 5": inlining(5),
  "inline threshold 10": inlining(10),
  "inline threshold 25": inlining(25),
  "inline threshold 50": inlining(50),
  "inline threshold 225 (opt-level 3)": inlining(225),
  "IR outliner": llvm("-ir-outliner"),
  "merge functions": llvm("-enable-merge-functions"),
  "MIR inlining off": { linkFlags: [...recipe.linkFlags, "-Zinline-mir=no"] },
};

const optimized = {
  none: { wasmOpt: [] },
  "-Os --converge": { wasmOpt: ["-Os", "--converge"] },
  "-Oz": { wasmOpt: ["-Oz"] },
  "-Oz --converge": { wasmOpt: ["-Oz", "--converge"] },
  "-O4 --converge": { wasmOpt: ["-O4", "--converge"] },
  "-O4, then -Oz --converge": { wasmOpt: ["--low-memory-unused", "-O4", "-Oz", "--converge"] },
  "-Oz --converge, low memory unused": { wasmOpt: ["--low-memory-unused", "-Oz", "--converge"] },
  "-Oz before flatten too": { wasmOpt: ["--low-memory-unused", "-Oz", ...recipe.wasmOpt] },
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

export async function run(print) {
  const targetDir = path.join(targetDirectory(), "sizes");
  const bindings = path.join(targetDir, "bindings");
  const quiet = { stdio: ["ignore", "ignore", "inherit"] };
  const make = async (changes) => {
    const chosen = { ...recipe, ...changes };
    return bind(await compile(targetDir, chosen, quiet), bindings, chosen.wasmOpt);
  };

  const rows = [];
  const measure = async (what, built) => {
    const glue = await glueAlone(built);
    const row = {
      what,
      raw: built.wasm.length,
      wasm: gzip(built.wasm),
      glue: gzip(glue),
      total: gzip(built.wasm) + gzip(glue),
      brotli: brotli(built.wasm) + brotli(glue),
    };
    rows.push(row);
    return row;
  };
  const show = () => {
    const base = rows[0].total;
    const difference = ({ total }) => (total === base ? "" : `${total > base ? "+" : ""}${total - base}`);
    const cells = rows.map((row) => [
      row.what,
      ...[row.raw, row.wasm, row.glue, row.total].map(String),
      difference(row),
      String(row.brotli),
    ]);
    table(print, ["bytes", "wasm", "wasm gzip", "glue gzip", "both gzip", "difference", "both brotli"], cells);
    rows.length = 0;
    print();
  };
  /** A try that the tools refuse is a result as well. */
  const attempt = async (what, change, built) => {
    try {
      await measure(what, await built(change));
    } catch (error) {
      print(`${what}: ${error.message.split("\n")[0].slice(-160)}`);
    }
  };

  // Kept aside, since every try that compiles writes to the same place.
  const kept = path.join(targetDir, "recipe.wasm");
  await copyFile(await compile(targetDir, recipe, quiet), kept);
  const base = await bind(kept, bindings, recipe.wasmOpt);
  await measure("the recipe", base);
  for (const [what, change] of Object.entries(optimized)) {
    await attempt(`wasm-opt: ${what}`, change, ({ wasmOpt }) => bind(kept, bindings, wasmOpt));
  }
  show();
  await measure("the recipe", base);
  for (const [what, change] of Object.entries(compiled)) await attempt(what, change, make);
  show();
  await inline(print, base);
}

/** The forms in which the inline entry could carry the module, and what minifying the glue is worth. */
async function inline(print, built) {
  const { wasm } = built;
  const plain = adaptGlue(built.glue, built.names);
  const minified = (await transform(plain, { minify: true, target: "es2022" })).code;
  const decode = (await transform(await readFile(path.join(root, "pkg/entry/decode.js"), "utf8"), { minify: true, format: "esm" })).code;
  const { text, frequent } = encode(wasm);
  const deflated = deflateRawSync(wasm, { level: 9 });
  const forms = {
    "the module itself": wasm,
    base64: wasm.toString("base64"),
    hexadecimal: wasm.toString("hex"),
    "text code with its decoder (the package)": text + frequent + decode + decoder(),
    "deflate, then base64 (asynchronous to unpack)": deflated.toString("base64"),
    "glue of wasm-bindgen without what nobody needs": built.glue,
    "glue fitted to the entries": plain,
    "glue fitted and minified": minified,
  };
  table(
    print,
    ["inline form", "raw", "gzip", "brotli"],
    Object.entries(forms).map(([what, bytes]) => [what, String(bytes.length), String(gzip(bytes)), String(brotli(bytes))]),
  );
}
