// The logic of the widget in Node, without a page: its modules are bundled, and work on a sandbox.

import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../../../scripts/lib/run.mjs";

/** Exports of modules of www/src, such as `{ "bulk/csv.ts": ["toCsv"] }`; they share the modules that they import. */
export async function importModels(modules) {
  // Beside the package, so that the client is found as a dependency.
  const folder = await mkdtemp(path.join(root, "www", ".models-"));
  try {
    const source = Object.entries(modules).map(([file, names]) => `export { ${names.join(", ")} } from "./src/${file}";`);
    const outfile = path.join(folder, "models.mjs");
    await build({
      stdin: { contents: source.join("\n"), resolveDir: path.join(root, "www"), loader: "ts" },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "es2022",
      external: ["genesys-users"],
      tsconfig: path.join(root, "www", "tsconfig.json"),
      logLevel: "error",
      outfile,
    });
    const models = await import(pathToFileURL(outfile));
    // The live status follows the page. Here is one that nobody sees, so nothing is followed. Lit, when it is imported, needs a real one or none.
    globalThis.document ??= Object.assign(new EventTarget(), { visibilityState: "hidden" });
    globalThis.addEventListener ??= () => undefined;
    globalThis.removeEventListener ??= () => undefined;
    return models;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
