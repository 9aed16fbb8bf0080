// A page in one file: the script, and with it the wasm module, is inside.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { serveFiles } from "../packaging/support/server.mjs";
import { assertPage, pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, folder, organization } = await openProject("single-file");
const chromium = await startChromium();
after(() => chromium.close());

test("a page in one file signs in", async () => {
  await run(["vite", "build"]);
  const built = path.join(folder, "dist");
  assert.deepEqual(await readdir(built), ["index.html"]);
  const server = await serveFiles(built);
  try {
    assertPage(await chromium.outcome(pageAddress(`${server.url}/`, organization)), organization);
  } finally {
    await server.stop();
  }
});
