// Packs the package and installs the tarball, by itself, into projects/, with the bundlers and runtimes one folder above.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isMain, main, Problem, root, say } from "../../scripts/lib/run.mjs";
import { here, out, packFile, projects } from "./support/places.mjs";

const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

function npm(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Problem(`npm ${args.join(" ")} failed. Check that the npm registry can be reached.\n${stderr}${stdout}`);
  return stdout;
}

export async function install() {
  const installed = path.join(here, "node_modules", ".package-lock.json");
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(path.join(here, "package-lock.json")).mtimeMs) {
    say("packaging: bundlers and runtimes (npm ci)");
    // Their programs come inside packages of the platform; the scripts would only look for them again.
    npm(here, "ci", "--ignore-scripts", ...quiet);
  }
  say("packaging: the tarball");
  await rm(out, { recursive: true, force: true });
  await rm(path.join(projects, "node_modules"), { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const [packed] = JSON.parse(npm(root, "pack", "./pkg", "--json", "--pack-destination", out));
  const tarball = path.join(out, packed.filename);
  npm(projects, "install", "--no-save", "--no-package-lock", "--offline", "--ignore-scripts", ...quiet, tarball);
  await writeFile(packFile, JSON.stringify({ ...packed, tarball }));
}

if (isMain(import.meta.url)) await main(install);
