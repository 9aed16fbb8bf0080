// The entries of the package, made by esbuild from pkg/entry, the glue and the wasm module.

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { adaptGlue, exportedNames } from "./glue.mjs";
import { encode } from "./inline-text.mjs";
import { root } from "./run.mjs";

const pkg = path.join(root, "pkg");
export const dist = path.join(pkg, "dist");

/** Answers the imports that start with # and keeps the error classes in one module that both entries share. */
function resolver({ built, guard, format, sharedErrors }) {
  const sources = {
    "#glue": () => adaptGlue(built.glue, built.names, { guard }),
    "#classes": () => `export { ${exportedNames(built.glue).join(", ")} } from "#glue";`,
    "#wasm-text": () =>
      Object.entries(encode(built.wasm))
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n"),
    "#default-source": () =>
      format === "cjs"
        ? `export default () => process.getBuiltinModule("node:url").pathToFileURL(__dirname + "/genesys-users.wasm");`
        : `export default () => new URL("./genesys-users.wasm", import.meta.url);`,
  };
  return {
    name: "genesys-users",
    setup(build) {
      build.onResolve({ filter: /^#/ }, ({ path: name }) => ({ path: name, namespace: "built" }));
      build.onLoad({ filter: /^#/, namespace: "built" }, ({ path: name }) => ({
        contents: sources[name](),
        loader: "js",
        resolveDir: path.join(pkg, "entry"),
      }));
      // wasm-bindgen copies the hand-written modules that the crate imports; a copy and its original have to be one module.
      build.onResolve({ filter: /\/snippets\/.*\/pkg\/host\// }, ({ path: copy }) => ({ path: path.join(pkg, copy.split("/pkg/")[1]) }));
      build.onResolve({ filter: /\/errors\.js$/ }, () =>
        sharedErrors
          ? { path: format === "cjs" ? "./errors.cjs" : "./errors.js", external: true }
          : { path: path.join(pkg, "errors.js") },
      );
    },
  };
}

const shape = { esm: { format: "esm" }, cjs: { format: "cjs" }, iife: { format: "iife", globalName: "GenesysUsers" } };

/** A source map without the text of the wasm module, which nobody reads and which would double the package. */
function withoutModule(text) {
  const map = JSON.parse(text);
  map.sourcesContent = map.sourcesContent.map((content, index) => (map.sources[index].endsWith("#wasm-text") ? null : content));
  return JSON.stringify(map);
}

/** Bundles one entry and writes it with its map; gives the code. Without `outfile` nothing is written. */
async function bundle(built, entry, format, { outfile, guard = false, sharedErrors = true } = {}) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [path.join(pkg, entry)],
    outfile,
    write: false,
    bundle: true,
    ...shape[format],
    platform: format === "cjs" ? "node" : "neutral",
    target: "es2022",
    minify: true,
    legalComments: "none",
    sourcemap: outfile !== undefined,
    plugins: built === undefined ? [] : [resolver({ built, guard, format, sharedErrors })],
    logLevel: "warning",
  });
  if (outfile !== undefined) {
    for (const { path: file, text } of outputFiles) await writeFile(file, file.endsWith(".map") ? withoutModule(text) : text);
  }
  return outputFiles.find(({ path: file }) => !file.endsWith(".map")).contents;
}

export async function bundleAll(built) {
  const file = (name) => path.join(dist, name);
  await Promise.all([
    bundle(undefined, "errors.js", "esm", { outfile: file("errors.js") }),
    bundle(undefined, "errors.js", "cjs", { outfile: file("errors.cjs") }),
    bundle(built, "entry/index.js", "esm", { outfile: file("index.js") }),
    bundle(built, "entry/index.js", "cjs", { outfile: file("index.cjs") }),
    bundle(built, "entry/slim.js", "esm", { outfile: file("slim.js"), guard: true }),
    bundle(built, "entry/slim.js", "cjs", { outfile: file("slim.cjs"), guard: true }),
    bundle(built, "entry/index.js", "iife", { outfile: file("genesys-users.iife.js"), sharedErrors: false }),
  ]);
}

/** Everything that goes with the wasm module in one text: glue, loader and error classes, for the size table. */
export function glueAlone(built) {
  return bundle(built, "entry/slim.js", "esm", { guard: true, sharedErrors: false });
}
