// The folders, files and programs of the packaging tests.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/lib/run.mjs";

export const here = path.join(root, "tests", "packaging");
export const projects = path.join(here, "projects");
/** The output of the bundlers, and the tarball. */
export const out = path.join(here, ".out");
/** What describes the tarball in a folder. */
export const packFileIn = (folder) => path.join(folder, "pack.json");
export const installed = path.join(projects, "node_modules", "genesys-users");
/** A file of an installed tool. */
export const tool = (...name) => path.join(here, "node_modules", ...name);
/** The command that starts a tool: a script. */
export const script = (...name) => [process.execPath, tool(...name)];
/** The command that starts esbuild. Depending on its install script this file is a script or a program. */
export const esbuild = [tool(".bin", "esbuild")];

const ending = process.platform === "win32" ? ".exe" : "";
const platformPackages = { bun: ["@oven", "bin/bun"], deno: ["@deno", "deno"], workerd: ["@cloudflare", "bin/workerd"] };

/**
 * The command that starts a runtime: the program in the package of this platform. The command that npm links is no substitute: it is a
 * script that does not pass on open files, or an install script has to create it first.
 */
export function program(name) {
  const [scope, file] = platformPackages[name];
  const executable = readdirSync(tool(scope))
    .map((folder) => tool(scope, folder, file + ending))
    .find(existsSync);
  if (!executable) throw new Error(`${name} has no program for this platform. Install it again: node tests/packaging/install.mjs`);
  return [executable];
}

/** The description of the tarball that `npm pack` has printed, and its path. `remedy` is how the tarball is packed into `folder`. */
export function packed(folder = out, remedy = "Run `npm test -- packaging`, or node tests/packaging/install.mjs") {
  const built = statSync(path.join(root, "pkg", "dist", ".built"), { throwIfNoEntry: false })?.mtimeMs;
  const packFile = packFileIn(folder);
  if (!existsSync(packFile) || !(built <= statSync(packFile).mtimeMs)) {
    throw new Error(`The current build of the package is not packed. ${remedy}`);
  }
  return JSON.parse(readFileSync(packFile, "utf8"));
}
