// The set-ups of the guide to testing, in Vitest, Jest and Playwright: each starts the local organization, and its test passes.

import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { before } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/lib/run.mjs";
import { findBrowser } from "../../scripts/set-up.mjs";
import { freePort } from "./support/commands.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, folder } = await openProject("runners", { node: "24.15.0" });
const samples = path.join(root, "docs", "samples", "testing", "runners");

/** The guide imports from a checkout of this repository, which is elsewhere for the project. */
before(async () => {
  const scripts = pathToFileURL(path.join(root, "scripts")).href;
  for (const name of await readdir(samples)) {
    const text = await readFile(path.join(samples, name), "utf8");
    await writeFile(path.join(folder, name), text.replaceAll("../../../../scripts", scripts));
  }
});

test("Vitest", async () => assert.match(await run(["vitest", "run"]), /Tests +1 passed/));

test("Jest", async () => assert.match(await run(["jest"]), /Tests: +1 passed/));

test("Playwright", async () => {
  const env = { PORT: String(await freePort()), CHROMIUM: findBrowser() };
  assert.match(await run(["playwright", "test"], { env }), /1 passed/);
});
