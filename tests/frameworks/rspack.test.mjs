// Pages that rspack builds with its default settings.

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { serveFiles } from "../packaging/support/server.mjs";
import { assertPage, pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, folder, organization } = await openProject("rspack");
const chromium = await startChromium();
after(() => chromium.close());

test("rspack", async (context) => {
  await run(["rspack", "build", "--mode", "production"]);
  const built = path.join(folder, "dist");
  const server = await serveFiles(built);
  try {
    for (const entry of ["inline", "slim", "address"]) {
      await context.test(`a page: ${entry}`, async () => {
        await writeFile(path.join(built, `${entry}.html`), `<!doctype html><script type="module" src="${entry}.js"></script>`);
        assertPage(await chromium.outcome(pageAddress(`${server.url}/${entry}.html`, organization)), organization);
      });
    }
  } finally {
    await server.stop();
  }
});
