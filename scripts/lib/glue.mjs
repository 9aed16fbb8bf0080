// Fits the glue that wasm-bindgen writes to our entries. Each change has to find its place exactly as often as it says:
// another wasm-bindgen may write another text, and the build must then fail rather than change something else.

import { Problem } from "./run.mjs";

function replace(text, what, pattern, replacement, { atLeast = 1, atMost = 1 } = {}) {
  const count = [...text.matchAll(pattern)].length;
  if (count < atLeast || count > atMost) {
    throw new Problem(`The glue of wasm-bindgen has changed: ${what} found ${count} times. Adapt scripts/lib/glue.mjs.`);
  }
  return text.replace(pattern, replacement);
}

const many = { atLeast: 1, atMost: Infinity };
const maybe = { atLeast: 0, atMost: Infinity };

/** Uses the short names that wasm-opt gave to imports and exports; all imports are in one module then. */
function shorten(glue, names) {
  const own = "./genesys_users_bg.js";
  const imports = new Map(names.imports.filter(([module]) => module === own).map(([, long, short]) => [long, short]));
  const exports = new Map(names.exports);
  glue = replace(glue, "the imports", /^ {8}(\w+)(: function\(.*?^ {8}\}[^\n]*,\n)/gms, (all, long, rest) => {
    const short = imports.get(long);
    // wasm-opt has dropped those that nothing calls.
    return short === undefined ? "" : `${short}${rest}`;
  }, many);
  glue = replace(glue, "the exports", /\bwasm\.(\w+)/g, (all, long) => {
    const short = exports.get(long);
    if (short === undefined) throw new Problem(`The glue calls ${long}, which the wasm module does not export.`);
    return `wasm.${short}`;
  }, many);
  // What needs no conversion comes from our own modules directly: a namespace object for each of them.
  const namespaces = new Map();
  glue = replace(glue, "the namespaces", /^ {8}"([^"]+)": (import\d+),\n/gm, (all, module, namespace) => {
    namespaces.set(module, namespace);
    return module === own ? `a: ${namespace},\n` : "";
  }, many);
  const others = names.imports.filter(([module]) => module !== own && namespaces.has(module));
  const direct = others.map(([module, long, short]) => `${short}: ${namespaces.get(module)}.${long},\n`);
  const known = imports.size + direct.length;
  if (known !== names.imports.length) throw new Problem(`The glue gives ${known} of ${names.imports.length} imports. Adapt scripts/lib/glue.mjs.`);
  return replace(glue, "the import object", /const import0 = \{\n/g, (start) => start + direct.join(""));
}

/**
 * The glue without the methods of these names, which the crate exports for their declarations and its own tests: in the
 * package pkg/host/methods.js makes them from the operation table, which saves 2 KB.
 */
export function dropMethods(glue, names) {
  for (const name of names) {
    const method = new RegExp(`^ {4}${name}\\([\\w, ]*\\) \\{\\n {8}const ret = wasm\\.usersapi_${name}\\([^\\n]*\\);\\n {8}return ret;\\n {4}\\}\\n`, "gm");
    glue = replace(glue, `the method ${name}`, method, "");
  }
  return glue;
}

/** The names of what the glue uses of the wasm module. */
export function usedExports(glue) {
  return new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
}

/**
 * The glue as an ES module that exports the classes and `start(module)`. Until `start` has run, `wasm` is what the module
 * `#unready` says.
 */
export function adaptGlue(glue, names) {
  glue = shorten(glue, names);
  // The declarations have them too; here they would only fill the source maps.
  glue = replace(glue, "the doc comments", /^ *\/\*\*\n.*?\*\/\n/gms, "", many);
  // Minifying renames classes, and consoles would show the short names.
  glue = replace(glue, "the classes", /^export class (\w+) \{\n/gm, '$&static name = "$1";\n', many);
  // All our engines have both of these.
  glue = replace(
    glue,
    "FinalizationRegistry",
    /\(typeof FinalizationRegistry === 'undefined'\)\s*\? \{[^\n]*\}\s*: new/g,
    "new",
    many,
  );
  glue = replace(glue, "the pointers", /(?<=\bwasm\.\w+\()this\.__wbg_ptr\b/g, "pointerOf(this)", many);
  // While the core looks at an object it is in use there still, and goes when that is over.
  glue = replace(
    glue,
    "the methods to free",
    /^ {8}const ptr = this\.__destroy_into_raw\(\);\n( {8}wasm\.\w+\(ptr), 0\);\n/gm,
    "        const ptr = pointerOf(this);\n        this.__destroy_into_raw();\n$1, 1);\n",
    many,
  );
  glue = replace(glue, "encodeInto", /if \(!\('encodeInto' in cachedTextEncoder\)\) \{.*?\n\}\n/gs, "", maybe);
  // Loading is the business of the entries.
  const start = `import { unready } from "#unready";
let wasm = unready;
export function start(module) {
  wasm = new WebAssembly.Instance(module, __wbg_get_imports()).exports;
  wasm.${new Map(names.exports).get("__wbindgen_start")}();
  addMethods(UsersApi, __table(), { following: __following, followingText: __followingText, progress: __progress, splits: __splits, missing: __missing });
}
`;
  glue = `import { pointerOf } from "../host/handle.js";\nimport { addMethods } from "../host/methods.js";\n${glue}`;
  return replace(glue, "the loader", /let wasmModule, wasmInstance, wasm;\n.*$/gs, () => start);
}

/** The names of the classes and functions that the crate exports to users; names of our own start with two underscores. */
export function exportedNames(glue) {
  return [...glue.matchAll(/^export (?:class|function) (?!__)(\w+)/gm)].map(([, name]) => name);
}
