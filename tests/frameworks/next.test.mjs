// The package in Next, built with turbopack and with webpack: a server component, a client component, routes, and the edge runtime.

import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { assertPage, assertPeopleStayApart, pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, serve, folder, organization } = await openProject("next");
const chromium = await startChromium();
after(() => chromium.close());

const start = (port) => ["next", "start", "--port", port, "--hostname", "127.0.0.1"];

for (const bundler of ["turbopack", "webpack"]) {
  test(`Next with ${bundler}`, async (context) => {
    await rm(path.join(folder, ".next"), { recursive: true, force: true });
    await run(["next", "build", `--${bundler}`]);
    await serve(start, async ({ url }) => {
      for (const route of ["node", "slim", "edge"])
        await context.test(`a route: ${route}`, () => assertPeopleStayApart(`${url}/api/${route}`, organization));

      await context.test("a server component renders the person of each request", async () => {
        const pages = await Promise.all(
          organization.people.map(async ({ token }) => (await fetch(url, { headers: { Authorization: `Bearer ${token}` } })).text()),
        );
        for (const [index, { id }] of organization.people.entries()) {
          assert.match(pages[index], new RegExp(`<h1>${id}</h1>`));
          assert.equal(pages[index].match(/<li>/g).length, 3);
        }
      });

      await context.test("a client component signs in", async () => {
        assertPage(await chromium.outcome(pageAddress(`${url}/client`, organization)), organization);
      });
    });
  });
}
