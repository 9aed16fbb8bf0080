// Where the parts of the packaging tests are.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
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
/** The command that starts a tool: a script. */
export const script = (...name) => [process.execPath, tool(...name)];
/** It links itself a program or stays a script, as its install script may run or not. */
export const esbuild = [tool(".bin", "esbuild")];

const ending = process.platform === "win32" ? ".exe" : "";
const platformPackages = { bun: ["@oven", "bin/bun"], deno: ["@deno", "deno"], workerd: ["@cloudflare", "bin/workerd"] };

/**
 * The command that starts a runtime: the program in the package of this platform. Those that npm links start it through a
 * script, which passes no further files on, or are put in place by an install script.
 */
export function program(name) {
  const [scope, file] = platformPackages[name];
  const found = readdirSync(tool(scope))
    .map((folder) => tool(scope, folder, file + ending))
    .find(existsSync);
  if (!found) throw new Error(`${name} has no program for this platform`);
  return [found];
}

/** What npm told about the tarball, and its path. */
export function packed() {
  const built = statSync(path.join(root, "pkg", "dist", ".built"), { throwIfNoEntry: false })?.mtimeMs;
  if (!existsSync(packFile) || !(built <= statSync(packFile).mtimeMs)) {
    throw new Error("The package as it is has not been packed: run `npm test -- packaging`, or node tests/packaging/install.mjs");
  }
  return JSON.parse(readFileSync(packFile, "utf8"));
}
