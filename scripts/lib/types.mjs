// Writes the declarations of the package: tsc makes those of pkg/src, and wasm-bindgen has written those of the classes and models.

import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { dist } from "./bundle.mjs";
import { root, run } from "./run.mjs";
import { bindings, write } from "./wasm.mjs";

/** The modules whose declarations the package contains. */
const modules = ["errors", "index", "inline", "outside", "public", "slim", "iife"];

export async function writeTypes() {
  const folder = await mkdtemp(path.join(tmpdir(), "genesys-users-types-"));
  try {
    const tsc = path.join(root, "node_modules", "@typescript", "native", "bin", "tsc");
    await run(process.execPath, [tsc, "--project", path.join(root, "pkg"), "--emitDeclarationOnly", "--outDir", folder], {
      remedy: "Mend the type errors of pkg/src above.",
    });
    for (const target of [dist, path.join(dist, "cjs")]) {
      for (const name of modules) await write(path.join(target, `${name}.d.ts`), await readFile(path.join(folder, `${name}.d.ts`), "utf8"));
      const generated = "generated/public-types.d.ts";
      await write(path.join(target, generated), await readFile(path.join(folder, generated), "utf8"));
    }
    // Both formats share the largest file, which is that of CommonJS, because a module can import both.
    await copyFile(path.join(bindings, "genesys_users.d.ts"), path.join(dist, "cjs", "genesys_users.d.ts"));
    await write(path.join(dist, "genesys_users.d.ts"), 'export * from "./cjs/genesys_users.js";\n');
    await copyFile(path.join(dist, "iife.d.ts"), path.join(dist, "genesys-users.iife.d.ts"));
    await copyFile(path.join(root, "pkg", "src", "genesys-users.d.wasm.ts"), path.join(dist, "genesys-users.wasm.d.ts"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
