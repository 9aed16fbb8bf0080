// Where the parts of the packaging tests are.

import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/lib/run.mjs";

export const here = path.join(root, "tests", "packaging");
export const projects = path.join(here, "projects");
/** What the bundlers write, and the tarball. */
export const out = path.join(here, ".out");
export const packFile = path.join(out, "pack.json");
export const installed = path.join(projects, "node_modules", "genesys-users");
/** A file of an installed tool. */
export const tool = (...name) => path.join(here, "node_modules", ...name);
/** The commands that start installed tools: scripts, and programs of the machine. */
export const script = (...name) => [process.execPath, tool(...name)];
export const program = (name) => [tool(".bin", name)];

/** What npm told about the tarball, and its path. */
export function packed() {
  const built = statSync(path.join(root, "pkg", "dist", ".built"), { throwIfNoEntry: false })?.mtimeMs;
  if (!existsSync(packFile) || !(built <= statSync(packFile).mtimeMs)) {
    throw new Error("The package as it is has not been packed: run `npm test -- packaging`, or node tests/packaging/install.mjs");
  }
  return JSON.parse(readFileSync(packFile, "utf8"));
}
