// The entries of the package, made by esbuild from pkg/src, the glue and the wasm module. The glue is used as wasm-bindgen writes it.

import { build } from "esbuild";
import path from "node:path";
import { encode } from "./inline-text.mjs";
import { root } from "./run.mjs";
import { bindings, write } from "./wasm.mjs";

const source = path.join(root, "pkg", "src");
export const dist = path.join(root, "pkg", "dist");

/** What all bundles have in common. Old hosts need no more than ES2022. */
const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: path.join(root, "pkg"),
};

/** Finds the glue, which stands in a folder of its own, and leaves to the host what is not bundled. */
function resolver({ external = [], replaced = {} }) {
  return {
    name: "genesys-users",
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\.\// }, ({ path: name, resolveDir }) => {
        const file = name.slice(2);
        if (external.includes(file)) return { path: name, external: true };
        if (file === "genesys_users.js") return { path: path.join(bindings, file) };
        if (!resolveDir.startsWith(source)) return undefined;
        return { path: path.join(resolveDir, replaced[file] ?? file.replace(/\.js$/, ".ts")) };
      });
    },
  };
}

/** The module as text, which the entries import: it has no source map, and nobody reads it. */
async function wasmText(wasm) {
  const values = Object.entries(await encode(wasm));
  const list = (form) => values.map(([name, value]) => form(name, JSON.stringify(value))).join("\n");
  return {
    esm: `${list((name, value) => `export const ${name} = ${value};`)}\n`,
    cjs: `${list((name, value) => `exports.${name} = ${value};`)}\n`,
  };
}

/** Modules that stand beside the entries: the error classes, so that all entries share them, and the text of the module. */
const shared = ["errors.js", "wasm-text.js"];

/**
 * The bundles. An entry itself only names what it exports, so that a bundler leaves out the module where an application uses
 * nothing but errors.
 */
const bundles = [
  { entry: "errors.ts", outfile: "errors.js", format: "esm" },
  { entry: "inline.ts", outfile: "inline.js", format: "esm", external: shared },
  { entry: "index.ts", outfile: "index.js", format: "esm", external: ["inline.js", ...shared] },
  { entry: "outside.ts", outfile: "outside.js", format: "esm", external: shared },
  { entry: "slim.ts", outfile: "slim.js", format: "esm", external: ["outside.js", ...shared] },
  { entry: "workerd.ts", outfile: "workerd.js", format: "esm", external: ["genesys-users.wasm", ...shared] },
  { entry: "popup-page.ts", outfile: "popup.js", format: "iife" },
  { entry: "errors.ts", outfile: "cjs/errors.js", format: "cjs" },
  { entry: "index.ts", outfile: "cjs/index.js", format: "cjs", external: shared },
  {
    entry: "slim.ts",
    outfile: "cjs/slim.js",
    format: "cjs",
    external: shared,
    replaced: { "default-source.js": "default-source-cjs.ts" },
  },
];

export async function bundleAll(wasm) {
  const text = await wasmText(wasm);
  await write(path.join(dist, "wasm-text.js"), text.esm);
  await write(path.join(dist, "cjs", "wasm-text.js"), text.cjs);
  // Says that the files of this folder are CommonJS, whatever the package says.
  await write(path.join(dist, "cjs", "package.json"), '{ "type": "commonjs" }\n');
  for (const { entry, outfile, format, external, replaced } of bundles) {
    await build({
      ...common,
      entryPoints: [path.join(source, entry)],
      outfile: path.join(dist, outfile),
      format,
      platform: format === "cjs" ? "node" : "neutral",
      // Applications copy popup.js alone.
      sourcemap: format !== "iife",
      plugins: [resolver({ external, replaced })],
    });
  }
  await build({
    ...common,
    entryPoints: [path.join(source, "index.ts")],
    outfile: path.join(dist, "genesys-users.iife.js"),
    format: "iife",
    globalName: "GenesysUsers",
    platform: "neutral",
    plugins: [resolver({}), inlineText(text.esm)],
  });
}

function inlineText(contents) {
  return {
    name: "wasm-text",
    setup: (esbuild) => esbuild.onLoad({ filter: /wasm-text\.ts$/ }, () => ({ contents, loader: "js" })),
  };
}

/** Everything that goes with the wasm module in one text: glue, host, loader and error classes, for the size table. */
export async function scriptAlone() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [path.join(source, "slim.ts")],
    write: false,
    format: "esm",
    platform: "neutral",
    plugins: [resolver({})],
  });
  return Buffer.from(outputFiles[0].contents);
}
