// The components of the guide to the widget: in React, Vue, Svelte and Angular, each sets the client as a property and hears the events.

import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import path from "node:path";
import { after, before } from "node:test";
import { root } from "../../scripts/lib/run.mjs";
import { npm } from "../packaging/support/pack.mjs";
import { startBrowser } from "../support/browser.mjs";
import { pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, serve, folder, organization } = await openProject("widget", { node: "24.15.0" });
const browser = await startBrowser();
after(() => browser.close());

before(async () => {
  await cp(path.join(root, "docs", "samples", "widget", "frameworks"), folder, { recursive: true });
  const [{ filename }] = JSON.parse(npm(root, "pack", "./www", "--json", "--pack-destination", folder));
  await run(["npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", `./${filename}`]);
});

test("the Angular component has correct types", () => run(["tsc", "-p", "tsconfig.json"]));

test("the components build, show the list, and hear of a login and of a change", async () => {
  await run(["vite", "build"]);
  await serve(
    (port) => ["vite", "preview", "--port", port, "--host", "127.0.0.1"],
    async ({ url }) => {
      for (const framework of ["react", "vue", "svelte", "angular"]) {
        const page = await browser.newPage();
        const messages = [];
        page.on("console", (message) => messages.push(message.text()));
        page.on("pageerror", (error) => messages.push(String(error)));
        await page.goto(pageAddress(`${url}/${framework}.html`, organization));
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
        await page.close();
      }
    },
  );
});
