// Packs the package and installs the tarball into projects/. The bundlers and runtimes are installed one folder above.

import { existsSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { isMain, log, main } from "../../scripts/lib/run.mjs";
import { npm, pack, quiet } from "./support/pack.mjs";
import { here, out, projects } from "./support/places.mjs";

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
  const tarball = await pack(out);
  npm(projects, "install", "--no-save", "--no-package-lock", "--offline", "--ignore-scripts", ...quiet, tarball);
}

if (isMain(import.meta.url)) await main(install);
