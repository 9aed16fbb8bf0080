// Pages that rolldown builds with its default settings. It copies no wasm file.

import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { serveFiles } from "../packaging/support/server.mjs";
import { assertPage, pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, folder, organization } = await openProject("rolldown");
const chromium = await startChromium();
after(() => chromium.close());

for (const entry of ["inline", "slim"]) {
  test(`rolldown: ${entry}`, async () => {
    const built = path.join(folder, `dist-${entry}`);
    await run(["rolldown", `src/${entry}.js`, "--dir", built]);
    if (entry === "slim") {
      const wasm = path.join(folder, "node_modules", "genesys-users", "dist", "genesys-users.wasm");
      await copyFile(wasm, path.join(built, "genesys-users.wasm"));
    }
    await writeFile(path.join(built, "index.html"), `<!doctype html><script type="module" src="${entry}.js"></script>`);
    const server = await serveFiles(built);
    try {
      assertPage(await chromium.outcome(pageAddress(`${server.url}/`, organization)), organization);
    } finally {
      await server.stop();
    }
  });
}
