// Where the documentation is, and whether it is built. Imports only modules of Node, because `npm start` reads it on a fresh clone.

import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "../lib/run.mjs";

export const docs = path.join(root, "docs");
export const site = path.join(docs, ".vitepress", "dist");

/** Written last, so that an interrupted build does not count. It holds the base. */
export const stamp = path.join(site, ".built");

export const declarationFiles = ["genesys_users.d.ts", "errors.d.ts", "outside.d.ts"].map((name) => `pkg/dist/cjs/${name}`);

const inputs = ["docs", "spec", "scripts/docs", ...declarationFiles];

/** Where the site is served by default. */
export const defaultBase = "/docs/";

/** The files below a folder, relative to it. */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));

const isWritten = (file) => /^(reference|\.vitepress\/(dist|cache))\//.test(file);

function newest(input) {
  const full = path.join(root, input);
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? Infinity;
  const sources = filesBelow(full).filter((file) => input !== "docs" || !isWritten(file));
  return Math.max(...sources.map((file) => statSync(path.join(full, file)).mtimeMs));
}

/** Whether the built site for `base` is at least as new as all that it is made of. */
export function upToDate(base = defaultBase) {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined || readFileSync(stamp, "utf8") !== base) return false;
  return inputs.every((input) => newest(input) <= built);
}
