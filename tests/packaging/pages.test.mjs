// Pages that load the package without a bundler, in Chromium.

import { after, before, describe, test } from "node:test";
import { startSandbox } from "../support/sandbox.mjs";
import { startChromium } from "./support/chromium.mjs";
import { assertOk } from "./support/outcome.mjs";
import { assertForbidden, forbidden, pages } from "./support/pages.mjs";
import { packed, projects } from "./support/places.mjs";
import { serveFiles } from "./support/server.mjs";

packed();
let sandbox, server, chromium;
before(async () => ([sandbox, server, chromium] = await Promise.all([startSandbox(), serveFiles(projects), startChromium()])));
after(() => Promise.all([sandbox?.stop(), server?.stop(), chromium?.close()]));

const outcome = (page) =>
  chromium.outcome(`${server.url}/${page}${page.includes("?") ? "&" : "?"}sandbox=${encodeURIComponent(sandbox.url)}`);

describe("a page with", () => {
  for (const [name, page] of Object.entries(pages)) test(name, async () => assertOk(await outcome(page)));
});

test("a page whose policy forbids wasm: the error names the directive", async () => assertForbidden(await outcome(forbidden)));
