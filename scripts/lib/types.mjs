// The declarations of the package: what wasm-bindgen wrote, without its loading functions, and the hand-written files,
// each in a flavour for `import` and one for `require`.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { dist } from "./bundle.mjs";
import { Problem, root } from "./run.mjs";
import { write } from "./wasm.mjs";

/** Cuts wasm-bindgen's declarations down to the API. */
function apiDeclarations(text) {
  const loading = text.indexOf("export type InitInput =");
  if (loading < 0) throw new Problem("The declarations of wasm-bindgen have changed: no InitInput. Adapt scripts/lib/types.mjs.");
  const api = text
    .slice(0, loading)
    .replace(/^\/\* (tslint|eslint)[^\n]*\n/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    // A sentence alone needs one line and not three, which would be a tenth of the file.
    .replace(/^( *)\/\*\*\n *\* ([^\n]*)\n *\*\/$/gm, "$1/** $2 */")
    // An optional field may hold `undefined`, which JSON leaves out: without the words, exactOptionalPropertyTypes forbids it.
    .replace(/^( +(?:readonly )?"?\w+"?\?: )(?!unknown;$)(?!.* \| undefined;$)(.*);$/gm, (field, start, type) => {
      if (type.includes("=>")) throw new Problem(`The type of a field is a function and needs parentheses: ${field}`);
      return `${start}${type} | undefined;`;
    })
    // Which makes up for what those words take.
    .replace(/^( {4})+/gm, (indent) => " ".repeat(indent.length / 2))
    .trim();
  // Symbol.dispose is younger than the libraries that many projects compile with.
  return `/// <reference lib="esnext.disposable" />\n\n${api}\n`;
}

/**
 * The declarations once, in the CommonJS flavour, which modules of both kinds may import: in a second copy they would be the
 * larger half of the package.
 */
export async function writeTypes(built) {
  const source = async (name) => (await readFile(path.join(root, "pkg", name), "utf8")).replaceAll('"./dist/', '"./');
  const declare = (name, text) => write(path.join(dist, name), text.replace(/((?:from |import\()")(\.\/(?:types|errors))\.js"/g, '$1$2.cjs"'));
  await declare("types.d.cts", apiDeclarations(built.declarations));
  await declare("errors.d.cts", await source("errors.d.ts"));
  for (const name of ["index", "slim"]) {
    const text = await source(`${name}.d.ts`);
    await declare(`${name}.d.ts`, text);
    await declare(`${name}.d.cts`, text.replace('"./index.js"', '"./index.cjs"'));
  }
  for (const name of ["genesys-users.iife.d.ts", "genesys-users.wasm.d.ts"]) await declare(name, await source(name));
}
