// The package in SvelteKit: a page, and routes of the server with both entries.

import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { assertPage, assertPeopleStayApart, pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, serve, organization } = await openProject("sveltekit", { node: "22.17" });
const chromium = await startChromium();
after(() => chromium.close());

test("SvelteKit with adapter-node", async (context) => {
  await run(["vite", "build"]);
  await serve(
    () => ["node", "build/index.js"],
    async ({ url }) => {
      for (const route of ["me", "slim"])
        await context.test(`a route: ${route}`, () => assertPeopleStayApart(`${url}/api/${route}`, organization));
      await context.test("a page signs in", async () => {
        assertPage(await chromium.outcome(pageAddress(`${url}/`, organization)), organization);
      });
    },
  );
});
