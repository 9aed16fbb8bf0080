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
    .trim();
  // Symbol.dispose is younger than the libraries that many projects compile with.
  return `/// <reference lib="esnext.disposable" />\n\n${api}\n`;
}

export async function writeTypes(built) {
  const source = (name) => readFile(path.join(root, "pkg", name), "utf8");
  const files = {
    types: apiDeclarations(built.declarations),
    index: await source("index.d.ts"),
    slim: await source("slim.d.ts"),
    errors: await source("errors.d.ts"),
  };
  for (const [name, text] of Object.entries(files)) {
    const beside = text.replaceAll('"./dist/', '"./');
    await write(path.join(dist, `${name}.d.ts`), beside);
    await write(path.join(dist, `${name}.d.cts`), beside.replace(/(from ")(\.\/\w+)\.js"/g, '$1$2.cjs"'));
  }
}
