// The package in React Router: a loader, routes of the server, and a page.

import assert from "node:assert/strict";
import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { assertPage, assertPeopleStayApart, pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, serve, organization } = await openProject("react-router", { node: "22.22" });
const chromium = await startChromium();
after(() => chromium.close());

test("React Router with its server", async (context) => {
  await run(["react-router", "build"]);
  await serve(
    () => ["react-router-serve", "build/server/index.js"],
    async ({ url }) => {
      for (const route of ["me", "slim"])
        await context.test(`a route: ${route}`, () => assertPeopleStayApart(`${url}/api/${route}`, organization));

      await context.test("a loader gets the person of each request", async () => {
        const pages = await Promise.all(
          organization.people.map(async ({ token }) => (await fetch(url, { headers: { Authorization: `Bearer ${token}` } })).text()),
        );
        for (const [index, { id }] of organization.people.entries()) assert.match(pages[index], new RegExp(`<h1>${id}</h1>`));
      });

      await context.test("a page signs in", async () => {
        assertPage(await chromium.outcome(pageAddress(`${url}/`, organization)), organization);
      });
    },
  );
});
