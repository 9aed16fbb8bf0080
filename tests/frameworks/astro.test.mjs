// The package in Astro: a page that is rendered for each request, its script, and routes of the server.

import assert from "node:assert/strict";
import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { assertPage, assertPeopleStayApart, pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, serve, organization } = await openProject("astro", { node: "22.12" });
const chromium = await startChromium();
after(() => chromium.close());

test("Astro with its adapter for Node", async (context) => {
  await run(["astro", "build"]);
  await serve(
    () => ["node", "dist/server/entry.mjs"],
    async ({ url }) => {
      for (const route of ["me", "slim"])
        await context.test(`a route: ${route}`, () => assertPeopleStayApart(`${url}/api/${route}`, organization));

      await context.test("a page renders the person of each request", async () => {
        const pages = await Promise.all(
          organization.people.map(async ({ token }) => (await fetch(url, { headers: { Authorization: `Bearer ${token}` } })).text()),
        );
        for (const [index, { id }] of organization.people.entries()) assert.match(pages[index], new RegExp(`<h1>${id}</h1>`));
      });

      await context.test("the script of a page signs in", async () => {
        assertPage(await chromium.outcome(pageAddress(`${url}/`, organization)), organization);
      });
    },
  );
});
