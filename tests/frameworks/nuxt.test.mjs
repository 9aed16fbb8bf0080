// The package in Nuxt, built for Node and for Cloudflare Workers.

import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { assertPage, assertPeopleStayApart, pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, serve, organization } = await openProject("nuxt", { node: "22.19" });
const chromium = await startChromium();
after(() => chromium.close());

const presets = {
  node_server: ["node", ".output/server/index.mjs"],
  cloudflare_module: ["node", "worker.js"],
};
for (const [preset, command] of Object.entries(presets)) {
  test(`Nuxt with the preset ${preset}`, async (context) => {
    await run(["nuxt", "build", "--preset", preset]);
    await serve(
      () => command,
      async ({ url }) => {
        await context.test("a route", () => assertPeopleStayApart(`${url}/api/me`, organization));
        await context.test("a page signs in", async () => {
          assertPage(await chromium.outcome(pageAddress(`${url}/`, organization)), organization);
        });
      },
    );
  });
}
