// Bundles the entries of the package with esbuild, from pkg/src, the glue and the wasm module. The glue is used as wasm-bindgen writes it.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { encode } from "./inline-text.mjs";
import { root } from "./run.mjs";
import { bindings, shortNames, write } from "./wasm.mjs";

const source = path.join(root, "pkg", "src");
export const dist = path.join(root, "pkg", "dist");

/** The options of all bundles. ES2022 is enough for the oldest hosts. */
const common = {
  bundle: true,
  minify: true,
  // For an error that nothing catches, Node prints the whole line of code that it comes from.
  lineLimit: 1000,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: path.join(root, "pkg"),
  // In place of the global classes, which the glue uses on import, and which some hosts lack.
  inject: [path.join(source, "text-coding.ts")],
};

/** The modules keep their names, which stand in stack traces. The bundler of an application shortens them. */
const withNames = { minify: false, minifySyntax: true, minifyWhitespace: true };

/** Runs esbuild. It is imported late, because the scripts that install it import this module. */
async function build(options) {
  const esbuild = await import("esbuild");
  return esbuild.build(options);
}

/**
 * Runs esbuild on modules that start the wasm module. Its exports have short names (see `bind` in wasm.mjs), and esbuild's property mangling
 * gives them to the glue.
 */
async function buildWithModule({ glue = bindings, ...options }) {
  const { exports } = await readShortNames(glue);
  return build({
    ...options,
    mangleProps: new RegExp(`^(${exports.map(([name]) => name).join("|")})$`),
    mangleCache: Object.fromEntries(exports),
  });
}

async function readShortNames(glue) {
  return JSON.parse(await readFile(path.join(glue, shortNames), "utf8"));
}

/**
 * Resolves imports of the TypeScript modules and of the glue, which has a folder of its own. Imports in `external` stay imports, with
 * `query` after the name of the wasm module.
 */
function resolver({ external = [], replaced = {}, query = "", glue = bindings }) {
  return {
    name: "genesys-users",
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\.\// }, ({ path: name, resolveDir }) => {
        const file = name.slice(2);
        if (external.includes(file)) return { path: file.endsWith(".wasm") ? name + query : name, external: true };
        // The glue itself; the file that TypeScript knows would load the module, too.
        if (file === "genesys_users.js" || file === "genesys_users_bg.js") return { path: path.join(glue, "genesys_users_bg.js") };
        if (!resolveDir.startsWith(source)) return undefined;
        return { path: path.join(resolveDir, replaced[file] ?? file.replace(/\.js$/, ".ts")) };
      });
      esbuild.onLoad({ filter: /glue-imports\.ts$/ }, async () => ({ contents: await glueImports(glue), resolveDir: source }));
    },
  };
}

/**
 * What the glue has for whoever loads the wasm module: its imports, under the short names that they have there. As a namespace esbuild
 * would fill it with `for … in`, which fails on a page that has extended `Object.prototype`.
 */
async function glueImports(glue) {
  const { imports } = await readShortNames(glue);
  const list = (form) => imports.map(([module, name, short]) => form(name, short, module)).join(", ");
  return `
    import { __wbg_set_wasm, ${list((name) => name)} } from "./genesys_users.js";
    export const imports = { a: { ${list((name, short) => `${short}: ${name}`)} } };
    export { __wbg_set_wasm as setWasm };`;
}

/**
 * An entry that gives its exports as an object, since esbuild would fill that with `for … in` too. The getters follow an export that
 * changes.
 */
function objectEntry(entry, names, object, lastStatement = "") {
  const getters = names.map((name) => `get ${name}() { return ${name}; }`);
  return {
    contents: `import { ${names.join(", ")} } from "./${entry.replace(/\.ts$/, ".js")}"; ${object} = { ${getters.join(", ")} }; ${lastStatement}`,
    sourcefile: "object-entry.ts",
    resolveDir: source,
  };
}

/** What the file for a `<script>` runs after that: the browser build of the official SDK defines a `require`, and so does it. */
const requireStatement = `import { answerRequire } from "./answer-require.js"; answerRequire(globalThis.GenesysUsers);`;

/** The wasm module as text, in JavaScript modules that the entries import. They have no source map. */
async function wasmText(wasm) {
  const values = Object.entries(await encode(wasm));
  const list = (form) => values.map(([name, value]) => form(name, JSON.stringify(value))).join("\n");
  return {
    esm: `${list((name, value) => `export const ${name} = ${value};`)}\n`,
    cjs: `${list((name, value) => `exports.${name} = ${value};`)}\n`,
  };
}

/** Modules beside the entries, so that all entries share them: the error classes, and the text of the wasm module. */
const shared = ["errors.js", "wasm-text.js"];

/**
 * The bundles. An entry itself only lists its exports, so that a bundler leaves out the wasm module when an application uses only the
 * error classes.
 */
const bundles = [
  { entry: "errors.ts", outfile: "errors.js", format: "esm" },
  { entry: "inline.ts", outfile: "inline.js", format: "esm", external: shared },
  { entry: "index.ts", outfile: "index.js", format: "esm", external: ["inline.js", ...shared] },
  { entry: "outside.ts", outfile: "outside.js", format: "esm", external: shared },
  { entry: "slim.ts", outfile: "slim.js", format: "esm", external: ["outside.js", ...shared] },
  { entry: "compiled.ts", outfile: "workerd.js", format: "esm", external: ["genesys-users.wasm", ...shared] },
  { entry: "compiled.ts", outfile: "edge-light.js", format: "esm", external: ["genesys-users.wasm", ...shared], query: "?module" },
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
  // Declares that the files of this folder are CommonJS, because the package is not.
  await write(path.join(dist, "cjs", "package.json"), '{ "type": "commonjs" }\n');
  /** The exports of the entries, from the ES modules, which come first. */
  const exportsOf = {};
  for (const { entry, outfile, format, external, replaced, query } of bundles) {
    const names = exportsOf[entry];
    const isCommonJs = format === "cjs";
    const isScript = format === "iife";
    const { metafile } = await buildWithModule({
      ...common,
      ...(isCommonJs
        ? {
            stdin: objectEntry(entry, names, "module.exports"),
            // So that Node, which does not run it for that, finds the names that an ES module may import.
            footer: {
              js: `0&&(module.exports={${names.join(",")}});Object.defineProperty(module.exports,"__esModule",{__proto__:null,value:!0});`,
            },
          }
        : { entryPoints: [path.join(source, entry)] }),
      outfile: path.join(dist, outfile),
      format,
      ...(isScript ? {} : withNames),
      platform: isCommonJs ? "node" : "neutral",
      metafile: true,
      // Applications copy popup.js alone.
      // The maps lead to files of the package, which all of them share.
      sourcemap: !isScript,
      sourcesContent: false,
      plugins: [resolver({ external, replaced, query })],
    });
    if (format === "esm") exportsOf[entry] = Object.values(metafile.outputs).find((output) => output.entryPoint).exports;
  }
  await buildWithModule({
    ...common,
    stdin: objectEntry("index.ts", exportsOf["index.ts"], "globalThis.GenesysUsers", requireStatement),
    outfile: path.join(dist, "genesys-users.iife.js"),
    format: "iife",
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

/**
 * The host alone, for the tests in Rust: they use the classes of the crate without an entry, and import it from here. It is not
 * published.
 */
export async function bundleHost() {
  await build({
    ...common,
    minify: false,
    entryPoints: [path.join(source, "host.ts")],
    outfile: path.join(bindings, "host.js"),
    format: "esm",
    platform: "neutral",
    plugins: [resolver({})],
  });
}

/**
 * Bundles the slim entry with all its modules into one minified file, for the size table. Returns its bytes and the names of the modules.
 * With `part`, a list of such names, the file holds only those modules. `glue` is the folder of the glue.
 */
export async function bundleScript({ part, glue } = {}) {
  const sources = part ?? ["slim.ts"];
  const names = sources.map((name) => `./${name.replace(/\.ts$/, ".js")}`);
  const others = {
    name: "other-parts",
    setup: (esbuild) => esbuild.onResolve({ filter: /^\.\// }, ({ path: name }) => (names.includes(name) ? undefined : { external: true })),
  };
  const { outputFiles, metafile } = await buildWithModule({
    ...common,
    glue,
    stdin: { contents: names.map((name) => `export * from "${name}";`).join("\n"), resolveDir: source },
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    plugins: [...(part ? [others] : []), resolver({ glue })],
  });
  const modules = Object.keys(metafile.inputs).filter((file) => file !== "<stdin>");
  return { bytes: Buffer.from(outputFiles[0].contents), modules: modules.map((file) => path.basename(file)) };
}
