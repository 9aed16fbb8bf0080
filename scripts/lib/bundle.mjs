// The entries of the package, made by esbuild from pkg/entry, the glue and the wasm module.

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { adaptGlue, exportedNames } from "./glue.mjs";
import { decoder, encode } from "./inline-text.mjs";
import { Problem, root } from "./run.mjs";
import { write } from "./wasm.mjs";

const pkg = path.join(root, "pkg");
export const dist = path.join(pkg, "dist");

/** Answers the imports that start with # and keeps the error classes in one module that both entries share. */
function resolver({ built, guard, format, sharedErrors }) {
  const sources = {
    "#glue": () => adaptGlue(built.glue, built.names),
    "#unready": () => (guard ? `export { unready } from "./unready.js";` : `export const unready = undefined;`),
    "#classes": () => `export { ${exportedNames(built.glue).join(", ")} } from "#glue";`,
    "#wasm-text": () =>
      Object.entries({ ...encode(built.wasm), decoder: decoder() })
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
      build.onResolve({ filter: /\.wasm$/ }, ({ path: name }) => ({ path: name, external: true }));
      build.onResolve({ filter: /\/errors\.js$/ }, () =>
        sharedErrors
          ? { path: format === "cjs" ? "./errors.cjs" : "./errors.js", external: true }
          : { path: path.join(pkg, "errors.js") },
      );
    },
  };
}

const shape = { esm: { format: "esm" }, cjs: { format: "cjs" }, iife: { format: "iife", globalName: "GenesysUsers" } };

/**
 * Writes a source map whose texts are files in dist/src that all maps share, because in each of them they would double the
 * package. The text of the wasm module stays out: nobody reads it.
 */
async function writeMap(file, text, written) {
  const map = JSON.parse(text);
  for (const [index, source] of map.sources.entries()) {
    const name = source.replace(/^built:#/, "").replace(/^(\.\.\/)+/, "");
    const content = name === "wasm-text" ? "// The wasm module as text.\n" : map.sourcesContent[index];
    map.sources[index] = `./src/${path.extname(name) ? name : `${name}.js`}`;
    if (!written.has(map.sources[index])) {
      written.set(map.sources[index], content);
      await write(path.join(dist, map.sources[index]), content);
    }
    map.sourcesContent[index] = written.get(map.sources[index]) === content ? null : content;
  }
  await writeFile(file, JSON.stringify(map));
}

/**
 * The error classes exported straight from their module, where esbuild imports and then exports them: only then do rollup and
 * vite leave this module, with the wasm, out of an application that uses nothing else.
 */
function exportErrorsDirectly(code) {
  let found = 0;
  code = code.replace(/import\{([^}]+)\}from"\.\/errors\.js";(?=.*\bexport\{)/gs, (statement, list) => {
    const pairs = list.split(",").map((pair) => pair.split(" as "));
    if (!pairs.some(([name]) => name === "TimeoutError")) return statement;
    found++;
    // As long as before, so that the source map holds.
    return `export{${pairs.map(([name]) => name).join(",")}}from"./errors.js";`.padEnd(statement.length);
  });
  const classes = [...(/export\{([^}]+)\}from"/.exec(code)?.[1] ?? "").split(",")];
  code = code.replace(/export\{([^}]+)\};(?=\s*(\/\/# source.*)?\s*$)/, (statement, list) => {
    found++;
    return `export{${list.split(",").filter((pair) => !classes.includes(pair.split(" as ").at(-1))).join(",")}};`;
  });
  if (found !== 2) throw new Problem("esbuild writes exports in another way now. Adapt scripts/lib/bundle.mjs.");
  return code;
}

/** Gives names in another way than esbuild, which saves 0.35 KB (gzip); nothing else of the code is changed. */
async function rename(outputFiles, format) {
  const { minify } = await import("vite");
  const of = (isMap) => outputFiles.find(({ path: file }) => file.endsWith(".map") === isMap);
  const { text, path: file } = of(false);
  const inputMap = of(true) && JSON.parse(of(true).text);
  const settings = { module: format === "esm", compress: false, mangle: { toplevel: format !== "iife" } };
  const { code, map, errors } = await minify(file, text, { ...settings, sourcemap: inputMap !== undefined, inputMap });
  if (errors.length > 0) throw new Problem(`Renaming in ${file}: ${errors[0].message}`);
  // The text of the module as a plain string: hosts read a template twice, which takes 0.2 ms of the import.
  const quoted = code.replace(/`([^`"$\\\n]{10000,})`/, '"$1"');
  const comment = inputMap ? `//# sourceMappingURL=${path.basename(file)}.map\n` : "";
  return { code: `${quoted.trimEnd()}\n${comment}`, map };
}

/** Bundles one entry and writes it with its map; gives the code. Without `outfile` nothing is written. */
async function bundle(built, entry, format, { outfile, guard = false, sharedErrors = true, map = true, inject, sources } = {}) {
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
    inject: inject?.map((file) => path.join(pkg, file)),
    legalComments: "none",
    sourcemap: map && outfile !== undefined,
    plugins: built === undefined ? [] : [resolver({ built, guard, format, sharedErrors })],
    logLevel: "warning",
  });
  const { code, map: codeMap } = await rename(outputFiles, format);
  if (outfile !== undefined) {
    const direct = built !== undefined && format === "esm";
    await writeFile(outfile, direct ? exportErrorsDirectly(code) : code);
    if (codeMap) await writeMap(`${outfile}.map`, JSON.stringify(codeMap), sources);
  }
  return Buffer.from(code);
}

export async function bundleAll(built) {
  const sources = new Map();
  // A map is 49 KB, and the package stays below 1 MB: the three that are seldom looked into have none.
  const entries = [
    ["errors.js", "esm", "errors.js"],
    ["errors.js", "cjs", "errors.cjs"],
    ["entry/index.js", "esm", "index.js"],
    ["entry/index.js", "cjs", "index.cjs"],
    ["entry/workerd.js", "esm", "workerd.js", { inject: ["entry/registry.js"], map: false }],
    ["entry/slim.js", "esm", "slim.js", { guard: true }],
    ["entry/slim.js", "cjs", "slim.cjs", { guard: true, map: false }],
    ["entry/index.js", "iife", "genesys-users.iife.js", { sharedErrors: false, map: false }],
  ];
  // In turn, so that the files that the maps share are the same ones each time.
  for (const [name, format, outfile, options] of entries) {
    await bundle(name === "errors.js" ? undefined : built, name, format, { outfile: path.join(dist, outfile), sources, ...options });
  }
}

/** Everything that goes with the wasm module in one text: glue, loader and error classes, for the size table. */
export function glueAlone(built) {
  return bundle(built, "entry/slim.js", "esm", { guard: true, sharedErrors: false });
}
