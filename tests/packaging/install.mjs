// Packs the package and installs the tarball into projects/. The bundlers and runtimes are installed one folder above.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isMain, log, main, root, UserError } from "../../scripts/lib/run.mjs";
import { here, out, packFile, projects } from "./support/places.mjs";

const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

function npm(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new UserError(`npm ${args.join(" ")} failed. Check that the npm registry can be reached.\n${stderr}${stdout}`);
  return stdout;
}

export async function install() {
  const installed = path.join(here, "node_modules", ".package-lock.json");
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(path.join(here, "package-lock.json")).mtimeMs) {
    log("packaging: bundlers and runtimes (npm ci)");
    // Their programs are in packages of the platform, so their install scripts have nothing to do.
    npm(here, "ci", "--ignore-scripts", ...quiet);
  }
  log("packaging: the tarball");
  await rm(out, { recursive: true, force: true });
  await rm(path.join(projects, "node_modules"), { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const [packed] = JSON.parse(npm(root, "pack", "./pkg", "--json", "--pack-destination", out));
  const tarball = path.join(out, packed.filename);
  npm(projects, "install", "--no-save", "--no-package-lock", "--offline", "--ignore-scripts", ...quiet, tarball);
  await writeFile(packFile, JSON.stringify({ ...packed, tarball }));
}

if (isMain(import.meta.url)) await main(install);
