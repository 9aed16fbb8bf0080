// Packs the package, and runs npm.

import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { root, UserError } from "../../../scripts/lib/run.mjs";
import { packFileIn } from "./places.mjs";

export const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

export function npm(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new UserError(`npm ${args.join(" ")} failed. Check that the npm registry can be reached.\n${stderr}${stdout}`);
  return stdout;
}

/** Packs the built package into a folder. Returns the path of the tarball, whose description `packed` reads. */
export async function pack(folder) {
  await mkdir(folder, { recursive: true });
  const [packed] = JSON.parse(npm(root, "pack", "./pkg", "--json", "--pack-destination", folder));
  const tarball = path.join(folder, packed.filename);
  await writeFile(packFileIn(folder), JSON.stringify({ ...packed, tarball }));
  return tarball;
}
