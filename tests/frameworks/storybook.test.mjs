// The package in Storybook: stories with clients whose fetch is a mock, and one that calls the organization.

import assert from "node:assert/strict";
import path from "node:path";
import { after } from "node:test";
import { serveFiles } from "../packaging/support/server.mjs";
import { startBrowser } from "../support/browser.mjs";
import { pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, folder, organization } = await openProject("storybook", { node: "22.12" });
const browser = await startBrowser();
after(() => browser.close());

test("Storybook: stories with a mock of fetch, and with the organization", async (context) => {
  await run(["storybook", "build"]);
  const server = await serveFiles(path.join(folder, "storybook-static"));
  const page = await browser.newPage();
  const texts = async (story) => {
    await page.goto(`${pageAddress(`${server.url}/iframe.html`, organization)}&id=people--${story}&viewMode=story`);
    await page.waitForSelector("#storybook-root li", { timeout: 20_000 });
    return page.locator("#storybook-root li").allTextContents();
  };
  try {
    await context.test("a mock", async () => assert.deepEqual(await texts("mocked"), ["Zoë", "Ada"]));
    await context.test("a mock of a refusal", async () => assert.match((await texts("refused"))[0], /^PermissionDeniedError/));
    await context.test("the organization", async () => {
      const names = await texts("real");
      assert.equal(names.length, 3);
      assert.ok(names.includes(organization.people[0].name), String(names));
    });
  } finally {
    await server.stop();
  }
});
