// A newer Node than that of this process, from the npm registry.

import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { runCommand } from "./commands.mjs";
import { Impossible, reasonOf } from "./impossible.mjs";
import { out } from "./places.mjs";

/** The version that is installed: of the oldest line that all frameworks support. */
const version = "24.21.0";

const isAtLeast = (found, wanted) => found.localeCompare(wanted, "en", { numeric: true }) >= 0;

/** The environment in which programs run with a Node of at least `wanted`. */
export async function newerNode(wanted) {
  if (isAtLeast(process.versions.node, wanted)) return {};
  if (!isAtLeast(version, wanted)) throw new Error(`Node ${wanted} is asked for, and ${version} would be installed. Raise the version.`);
  const folder = path.join(out, `node-${version}`);
  const bin = path.join(folder, "node_modules", "node", "bin");
  if (!existsSync(bin)) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "package.json"), JSON.stringify({ private: true, dependencies: { node: version } }));
    try {
      // Its install script fetches the package of the platform.
      await runCommand(["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
    } catch (error) {
      throw new Impossible(reasonOf(error.output) ?? `Node ${version} did not install: ${error.output}`);
    }
  }
  return { PATH: `${bin}${path.delimiter}${process.env.PATH}` };
}
