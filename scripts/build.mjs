// `npm run build`: everything in pkg/dist, from the crate to the entries and their types, and the admin widget in www/dist. With
// `-- --record-sizes` it also writes the sizes with which later builds compare; do that for each release. `-- --widget` builds the widget alone.

import { copyFile, readFile, rm } from "node:fs/promises";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { bundleAll, bundleHost, dist } from "./lib/bundle.mjs";
import { packageReadme } from "./lib/readme.mjs";
import { isMain, log, main, root, UserError } from "./lib/run.mjs";
import { checkSizes, recordSizes } from "./lib/sizes.mjs";
import { writeTypes } from "./lib/types.mjs";
import { buildWasm, write } from "./lib/wasm.mjs";
import { buildWidget } from "./lib/widget.mjs";
import { setUp } from "./set-up.mjs";

/** Written last, so that an interrupted build does not count. */
const stamp = path.join(dist, ".built");

const inputs = [
  "src",
  "core/src",
  "models/src",
  "Cargo.toml",
  "Cargo.lock",
  "pkg/src",
  "pkg/popup",
  "pkg/package.json",
  "pkg/tsconfig.json",
  "scripts/build.mjs",
  "scripts/lib",
  "www/src",
  "www/package.json",
  "www/tsconfig.json",
  "www/tsconfig.build.json",
  "package-lock.json",
  "LICENSE",
  "README.md",
];

function newest(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Whether pkg/dist is at least as new as all its sources. */
export function upToDate() {
  const built = newest(stamp);
  return built > 0 && inputs.every((input) => newest(path.join(root, input)) <= built);
}

/** Builds the package. Returns its sizes. */
export async function build() {
  log("build: the wasm module");
  await rm(dist, { recursive: true, force: true });
  const wasm = await buildWasm();
  log("build: the entries and their types");
  await write(path.join(dist, "genesys-users.wasm"), wasm);
  await bundleAll(wasm);
  await bundleHost();
  await writeTypes();
  // The page that a login in a window returns to; applications serve it as it is.
  await copyFile(path.join(root, "pkg", "popup", "popup.html"), path.join(dist, "popup.html"));
  for (const folder of ["pkg", "www"]) await copyFile(path.join(root, "LICENSE"), path.join(root, folder, "LICENSE"));
  await write(path.join(root, "pkg", "README.md"), packageReadme(await readFile(path.join(root, "README.md"), "utf8")));
  const sizes = await checkSizes(wasm);
  log("build: the admin widget");
  await buildWidget();
  await write(stamp, "");
  log("build: done; the packages are in pkg and www");
  return sizes;
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const options = process.argv.slice(2).join(" ");
    if (!["", "--record-sizes", "--widget"].includes(options)) throw new UserError("Usage: npm run build [-- --record-sizes | --widget]");
    await setUp();
    if (options === "--widget") return buildWidget();
    const sizes = await build();
    if (options === "--record-sizes") await recordSizes(sizes);
  });
}
