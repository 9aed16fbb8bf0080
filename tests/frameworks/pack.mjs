// Packs the package for the projects, unless the current build is packed already.

import { isMain, log, main } from "../../scripts/lib/run.mjs";
import { pack } from "../packaging/support/pack.mjs";
import { currentTarball, out } from "./support/places.mjs";

async function packIfNecessary() {
  try {
    currentTarball();
  } catch {
    log("frameworks: the tarball");
    await pack(out);
  }
}

if (isMain(import.meta.url)) await main(packIfNecessary);
