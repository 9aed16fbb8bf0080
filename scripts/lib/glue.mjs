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

const logins = ["loginImplicitGrant", "loginPKCEGrant", "loginClientCredentialsGrant", "logout"];

/**
 * The glue without the logins, the getters and the methods of these names, which the crate exports for their declarations and its own
 * tests: in the package pkg/host/login.js and methods.js make them, the latter from the operation table, which saves 2 KB.
 */
export function dropMethods(glue, names) {
  for (const name of [...logins, ...names]) {
    const method = new RegExp(`^ {4}${name}\\([\\w, ]*\\) \\{\\n {8}const ret = wasm\\.\\w+_${name}\\([^\\n]*\\);\\n {8}return ret;\\n {4}\\}\\n`, "gm");
    glue = replace(glue, `the method ${name}`, method, "");
  }
  return replace(glue, "the getters", /^ {4}get (operations|basePath)\(\) \{\n.*?^ {4}\}\n/gms, "", { atLeast: 2, atMost: 2 });
}

/** Helpers of wasm-bindgen that are written smaller below. */
const helpers = ["addToExternrefTable0", "getStringFromWasm0", "getUint8ArrayMemory0", "getDataViewMemory0", "handleError", "isLikeNone", "passStringToWasm0", "decodeText", "makeMutClosure"];

/**
 * What stands for them. All our engines have FinalizationRegistry and encodeInto; a memory is looked at so seldom that nothing is kept
 * of it; what has a short text otherwise has a helper.
 */
const ownHelpers = `
let wasm = unready;
// Gives the domains of the regions by their keys.
export const start = (module) => {
  wasm = new WebAssembly.Instance(module, __wbg_get_imports()).exports;
  wasm.__wbindgen_start();
  addClientMethods(ApiClient);
  const [regions, table] = __table().split("\\n\\n");
  addMethods(UsersApi, table, { following: __following, progress: __progress, splits: __splits });
  return Object.fromEntries(regions.split("\\n").map((line) => line.split(" ")));
};
const registry = new FinalizationRegistry((free) => free());
const hold = (object, pointer, free) => {
  object.__wbg_ptr = pointer;
  registry.register(object, free.bind(undefined, pointer, 1), object);
  return object;
};
const release = (object) => {
  const pointer = object.__wbg_ptr;
  object.__wbg_ptr = 0;
  registry.unregister(object);
  return pointer;
};
// The core drops all of its closures itself, so none is registered. Counts its calls under way, so that what it is made of lives to
// their end.
const makeMutClosure = (a, b, call) => {
  let uses = 1;
  const closure = (...input) => {
    if (!uses) return;
    uses++;
    try {
      return call(a, b, ...input);
    } finally {
      closure._wbg_cb_unref();
    }
  };
  closure._wbg_cb_unref = () => {
    if (!--uses) wasm.__wbindgen_destroy_closure(a, b);
  };
  return closure;
};
const addToExternrefTable0 = (value) => {
  const index = wasm.__externref_table_alloc();
  wasm.__wbindgen_externrefs.set(index, value);
  return index;
};
// The last two are whether the call failed, and with what.
const checked = (result) => {
  if (result.at(-1)) throw takeFromExternrefTable0(result.at(-2));
  return result[0];
};
const catching = (action) => (...input) => {
  try {
    return action(...input);
  } catch (error) {
    wasm.__wbindgen_exn_store(addToExternrefTable0(error));
  }
};
const memory = (pointer, length) => new Uint8Array(wasm.memory.buffer, pointer >>> 0, length);
const answer = (pointer, first, second) => {
  const view = new DataView(wasm.memory.buffer, pointer >>> 0);
  view.setInt32(0, first, true);
  view.setInt32(4, second, true);
};
// Safari's decoders stop after 2 GB, and the first use of one may fail there.
let decoded = Infinity;
let decoder;
const getStringFromWasm0 = (pointer, length) => {
  decoded += length;
  if (decoded >= 2146435072) {
    decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    decoder.decode();
    decoded = length;
  }
  return decoder.decode(memory(pointer, length));
};
const takeString = ([pointer, length]) => {
  const text = getStringFromWasm0(pointer, length);
  wasm.__wbindgen_free(pointer, length, 1);
  return text;
};
const passString = (text) => {
  text += "";
  WASM_VECTOR_LEN = text.length;
  const pointer = wasm.__wbindgen_malloc(WASM_VECTOR_LEN, 1);
  // With as many bytes as characters it fits unless it has more than ASCII.
  if (cachedTextEncoder.encodeInto(text, memory(pointer, WASM_VECTOR_LEN)).read === WASM_VECTOR_LEN) return pointer;
  wasm.__wbindgen_free(pointer, WASM_VECTOR_LEN, 1);
  const bytes = cachedTextEncoder.encode(text);
  WASM_VECTOR_LEN = bytes.length;
  const place = wasm.__wbindgen_malloc(WASM_VECTOR_LEN, 1);
  memory(place, WASM_VECTOR_LEN).set(bytes);
  return place;
};
`;

/** Cuts off the glue what we do not need, and what it then does not call of the module. */
export function trimGlue(glue) {
  // The declarations have them too; here they would only fill the source maps.
  glue = replace(glue, "the doc comments", /^ *\/\*\*\n.*?\*\/\n/gms, "", many);
  // Loading is the business of the entries.
  glue = replace(glue, "the loader", /let wasmModule, wasmInstance, wasm;\n.*$/gs, "");
  // Minifying renames classes, and consoles would show the short names.
  glue = replace(glue, "the classes", /^export class (\w+) \{\n/gm, '$&static name = "$1";\n', many);

  for (const name of helpers) glue = replace(glue, name, new RegExp(`^function ${name}\\(.*?^\\}\\n`, "gms"), "");
  glue = replace(glue, "the memory", /^let cached(DataView|Uint8Array)Memory0 = null;\n/gm, "", { atLeast: 2, atMost: 2 });
  glue = replace(glue, "the decoder", /^let cachedTextDecoder = .*?^let numBytesDecoded = 0;\n/gms, "");
  glue = replace(glue, "encodeInto", /if \(!\('encodeInto' in cachedTextEncoder\)\) \{.*?\n\}\n/gs, "");
  glue = replace(glue, "FinalizationRegistry", /^const \w+ = \(typeof FinalizationRegistry === 'undefined'\)\n.*\n {4}: .*\n/gm, "", many);
  glue += ownHelpers;

  glue = replace(glue, "isLikeNone", /(!?)\bisLikeNone\((\w+)\)/g, (all, not, value) => `(${value} ${not || "="}= null)`, many);
  glue = replace(glue, "texts for the core", /passStringToWasm0\((\w+), wasm\.__wbindgen_malloc, wasm\.__wbindgen_realloc\)/g, "passString($1)", many);
  glue = replace(glue, "the methods to free an object", /^ {4}__destroy_into_raw\(\) \{\n.*?^ {4}\}\n/gms, "", many);
  // While the core looks at an object it is in use there still, and goes when that is over.
  glue = replace(
    glue,
    "free",
    /^ {8}const ptr = this\.__destroy_into_raw\(\);\n {8}(wasm\.\w+)\(ptr, 0\);\n/gm,
    "        pointerOf(this);\n        $1(release(this), 1);\n",
    many,
  );
  glue = replace(glue, "an object for the core", /jsValue\.__destroy_into_raw\(\)/g, "release(jsValue)", maybe);
  const free = (name) => `wasm.__wbg_${name.toLowerCase()}_free`;
  glue = replace(
    glue,
    "the objects of the core",
    /^ {8}const obj = (Object\.create\((\w+)\.prototype\));\n {8}obj\.__wbg_ptr = ptr;\n.*\n {8}return obj;\n/gm,
    (all, object, name) => `        return hold(${object}, ptr, ${free(name)});\n`,
    many,
  );
  // Not where users could reach them.
  for (let wrap; (wrap = /^ {4}static __wrap\(ptr\) \{\n {8}return (.*\b(\w+)\.prototype\), )ptr(,.*\));\n {4}\}\n/m.exec(glue)); ) {
    glue = glue.replace(wrap[0], "").replaceAll(new RegExp(`\\b${wrap[2]}\\.__wrap\\((\\w+)\\)`, "g"), `${wrap[1]}$1${wrap[3]}`);
  }
  for (let unwrap; (unwrap = /^ {4}static __unwrap\(jsValue\) \{\n.*instanceof (\w+)\).*\n.*\n.*\n {8}return release\(jsValue\);\n {4}\}\n/m.exec(glue)); ) {
    glue = glue.replace(unwrap[0], "").replaceAll(new RegExp(`\\b${unwrap[1]}\\.__unwrap\\((\\w+)\\)`, "g"), `$1 instanceof ${unwrap[1]} ? release($1) : 0`);
  }
  glue = replace(glue, "failures", /^( {8}const ret) = (wasm\.\w+\(.*\));\n {8}if \(ret\[\d\]\) \{\n.*\n {8}\}\n/gm, "$1 = checked($2);\n", many);
  glue = replace(glue, "what may fail", /(?<=checked\(.*\n.*)\bret\[0\]/g, "ret", many);
  glue = replace(
    glue,
    "the constructors",
    /^ {8}this\.__wbg_ptr = ret;\n {8}(\w+)Finalization\.register\(.*\n.*\n/gm,
    (all, name) => `        return hold(this, ret, ${free(name)});\n`,
    many,
  );
  glue = replace(glue, "the pointers", /(?<=\bwasm\.\w+\()this\.__wbg_ptr\b/g, "pointerOf(this)", many);
  glue = replace(
    glue,
    "texts of the core",
    /^( *)let deferred\w+;\n.*\n *try \{\n((?:.*\n)*?) *const ret = (.*);\n *deferred.*\n *deferred.*\n *return .*\n *\} finally \{\n.*\n *\}\n/gm,
    "$2$1return takeString($3);\n",
    many,
  );
  glue = replace(
    glue,
    "answers of two words",
    /^ *(?:const|var) (len\d) = WASM_VECTOR_LEN;\n *getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 1, \1, true\);\n *getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 0, (ptr\d), true\);\n/gm,
    "            answer(arg0, $2, WASM_VECTOR_LEN);\n",
    many,
  );
  glue = replace(
    glue,
    "the first references",
    /^ {12}table\.set\(1024, undefined\);\n.*?1025, null.*?1026, true.*?1027, false\);\n/gms,
    "            [undefined, null, true, false].forEach((value, index) => table.set(1024 + index, value));\n",
  );
  // All our hosts have globalThis.
  glue = replace(glue, "the global", /(?<=__wbg_static_accessor_GLOBAL_THIS\w+: function\(\) \{\n).*?(?=^ {8}\})/gms, "            return addToExternrefTable0(globalThis);\n", maybe);
  glue = replace(glue, "the other globals", /(?<=__wbg_static_accessor_(?:GLOBAL_(?!THIS)|SELF|WINDOW)\w+: function\(\) \{\n).*?(?=^ {8}\})/gms, "            return 0;\n", maybe);
  glue = replace(
    glue,
    "promises",
    /^ {12}try \{\n {16}var state0 = .*\n(?: {16}.*\n)*? {24}return (\w+)\(a, state0\.b, arg0, arg1\);\n(?: {16}.*\n)* {12}\} finally \{\n.*\n {12}\}\n/gm,
    "            return new Promise((resolve, reject) => $1(arg0, arg1, resolve, reject));\n",
    maybe,
  );
  glue = replace(glue, "results of nothing", /const ret = (?=checked\(.*\n *\}\n)/g, "", maybe);
  // Names for what has one; the host itself makes numbers of what the module takes as one.
  for (let alias; (alias = /^ *const (val\d*|obj) = \+?(\w+);\n/m.exec(glue)); ) {
    const rest = glue.slice(alias.index + alias[0].length);
    const end = /^(?: {4})?\}\n|^ {8}\},\n/m.exec(rest).index;
    glue = glue.slice(0, alias.index) + rest.slice(0, end).replace(new RegExp(`\\b${alias[1]}\\b`, "g"), alias[2]) + rest.slice(end);
  }
  glue = replace(glue, "places of texts", /^ *(?:const|var) (ptr\d) = (.*);\n( *answer\(arg0, )\1,/gm, "$3$2,", maybe);
  // Functions over numbers alone are taken from the module as they are.
  for (let direct; (direct = /^export function (__\w+)\((.*)\) \{\n {4}const ret = (wasm\.\w+)\(\2\);\n {4}return ret(?: !== 0)?;\n\}\n/m.exec(glue)); ) {
    glue = glue.replace(direct[0], "").replace(new RegExp(`\\b${direct[1]}\\b`), direct[3]);
  }
  for (const gone of ["DataViewMemory0", "Uint8ArrayMemory0", "Finalization\\b", "destroy_into_raw", "isLikeNone", "deferred", "realloc", "CLOSURE_DTORS", "__(?:un)?wrap", "state0", "val\\d"]) {
    replace(glue, `what must be gone, ${gone},`, new RegExp(gone, "g"), "", { atLeast: 0, atMost: 0 });
  }
  return `import { pointerOf } from "../host/handle.js";
import { addClientMethods } from "../host/login.js";
import { addMethods } from "../host/methods.js";
import { unready } from "#unready";
${glue}`;
}

/** The names of what the glue uses of the wasm module. */
export function usedExports(glue) {
  return new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
}

/** The imports as short functions. */
function shortenImports(glue) {
  glue = replace(
    glue,
    "imports that may throw",
    /^([\w$]+): function\(\) \{ return handleError\(function (\(.*?\)) \{\n(.*?)^ {8}\}, arguments\); \},\n/gms,
    "$1: catching($2 => {\n$3}),\n",
    maybe,
  );
  return replace(glue, "imports", /^([\w$]+): function(\(.*?\)) \{\n(.*?)^ {8}\},\n/gms, "$1: $2 => {\n$3},\n", many);
}

/**
 * The trimmed glue as an ES module that exports the classes and `start(module)`. Until `start` has run, `wasm` is what the module
 * `#unready` says.
 */
export function adaptGlue(glue, names) {
  return shortenImports(shorten(glue, names));
}

/** The names of the classes and functions that the crate exports to users; names of our own start with two underscores. */
export function exportedNames(glue) {
  return [...glue.matchAll(/^export (?:class|function) (?!__)(\w+)/gm)].map(([, name]) => name);
}
