// `npm run build`: everything in pkg/dist, from the crate to the entries and their types.

import { copyFile, readFile, rm } from "node:fs/promises";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { bundleAll, dist } from "./lib/bundle.mjs";
import { packageReadme } from "./lib/readme.mjs";
import { isMain, main, root, say } from "./lib/run.mjs";
import { checkSizes } from "./lib/sizes.mjs";
import { writeTypes } from "./lib/types.mjs";
import { buildWasm, write } from "./lib/wasm.mjs";
import { setUp } from "./set-up.mjs";

/** Written last, so that a build that broke off counts as none. */
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
  "package-lock.json",
  "LICENSE",
  "README.md",
];

function newest(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Whether pkg/dist is as new as everything it is made from. */
export function upToDate() {
  const built = newest(stamp);
  return built > 0 && inputs.every((input) => newest(path.join(root, input)) <= built);
}

export async function build() {
  say("build: the wasm module");
  await rm(dist, { recursive: true, force: true });
  const wasm = await buildWasm();
  say("build: the entries and their types");
  await write(path.join(dist, "genesys-users.wasm"), wasm);
  await bundleAll(wasm);
  await writeTypes();
  // The page that a login in a window returns to; applications serve it as it is.
  await copyFile(path.join(root, "pkg", "popup", "popup.html"), path.join(dist, "popup.html"));
  await copyFile(path.join(root, "LICENSE"), path.join(root, "pkg", "LICENSE"));
  await write(path.join(root, "pkg", "README.md"), packageReadme(await readFile(path.join(root, "README.md"), "utf8")));
  await checkSizes(wasm);
  await write(stamp, "");
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setUp();
    await build();
  });
}
