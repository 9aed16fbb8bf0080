// The components of the guides, in React, Vue, Svelte and Angular: those with the widget set its client as a property and hear its events, and
// those that list people make a call.

import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import path from "node:path";
import { after, before } from "node:test";
import { root } from "../../scripts/lib/run.mjs";
import { npm } from "../packaging/support/pack.mjs";
import { startBrowser } from "../support/browser.mjs";
import { pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const frameworks = ["react", "vue", "svelte", "angular"];
const { test, run, serve, folder, organization } = await openProject("components", { node: "24.15.0" });
const browser = await startBrowser();
after(() => browser.close());

before(async () => {
  for (const guide of ["widget", "frameworks"])
    await cp(path.join(root, "docs", "samples", guide, "components"), folder, { recursive: true });
  const [{ filename }] = JSON.parse(npm(root, "pack", "./www", "--json", "--pack-destination", folder));
  await run(["npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", `./${filename}`]);
});

test("the components of Angular have correct types", () => run(["tsc", "-p", "tsconfig.json"]));

test("the pages build", () => run(["vite", "build"]));

/** Opens a built page of each framework, and gives it to `body` with what its console says. */
const inEach = (name, body) =>
  serve(
    (port) => ["vite", "preview", "--port", port, "--host", "127.0.0.1"],
    async ({ url }) => {
      for (const framework of frameworks) {
        const page = await browser.newPage();
        const messages = [];
        page.on("console", (message) => message.text().startsWith("Angular is running in development") || messages.push(message.text()));
        page.on("pageerror", (error) => messages.push(String(error)));
        await page.goto(pageAddress(`${url}/${name(framework)}.html`, organization));
        await body(page, messages, framework);
        await page.close();
      }
    },
  );

test("the widget shows the list, and the page hears of the login and of a change", () =>
  inEach(
    (framework) => framework,
    async (page, messages, framework) => {
      await page.locator("genesys-users-admin .grid-rows .name").first().waitFor();
      await page.locator("h1", { hasText: organization.people[0].name }).first().waitFor();
      const columns = await page.locator("genesys-users-admin").getByRole("columnheader").allInnerTexts();
      assert.deepEqual(columns.filter((text) => text.trim() !== "").slice(1), ["Email", "Presence"], framework);
      // As after a change of the widget itself.
      const detail = { user: { id: framework }, change: "updated" };
      await page.locator("genesys-users-admin").evaluate((element, detail) => {
        element.dispatchEvent(new CustomEvent("user-changed", { detail }));
      }, detail);
      assert.deepEqual(messages, [`updated ${framework}`]);
    },
  ));

test("a component lists people", () =>
  inEach(
    (framework) => `people-${framework}`,
    async (page, messages, framework) => {
      await page.getByRole("listitem").nth(24).waitFor();
      assert.equal(await page.getByRole("listitem").count(), 25, framework);
      assert.equal(await page.getByRole("alert").count(), 0);
      assert.deepEqual(messages, [], framework);
    },
  ));
