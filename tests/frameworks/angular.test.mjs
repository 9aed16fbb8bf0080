// The package in Angular with zone.js: `ng test`, and a page whose change detection follows the calls.

import assert from "node:assert/strict";
import path from "node:path";
import { after } from "node:test";
import { serveFiles } from "../packaging/support/server.mjs";
import { startBrowser } from "../support/browser.mjs";
import { pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, folder, organization } = await openProject("angular", { node: "22.22.3" });
const browser = await startBrowser();
after(() => browser.close());

test("ng test: a component with a mock of fetch", async () => {
  assert.match(await run(["ng", "test"]), /Tests +1 passed \(1\)/);
});

test("a page signs in, and shows the people when a click has loaded them", async () => {
  await run(["ng", "build"]);
  const server = await serveFiles(path.join(folder, "dist", "browser"));
  try {
    const page = await browser.newPage();
    await page.goto(pageAddress(`${server.url}/`, organization));
    await page.click("button");
    await page.waitForSelector("li", { timeout: 10_000 });
    assert.equal(await page.textContent("h1"), organization.people[1].id);
    assert.equal(await page.locator("li").count(), 3);
    assert.equal(await page.textContent("p"), "true");
  } finally {
    await server.stop();
  }
});
