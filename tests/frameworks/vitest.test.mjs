// The package in Vitest: in Node, with jsdom, with happy-dom, and in Chromium.

import assert from "node:assert/strict";
import { findBrowser } from "../../scripts/set-up.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, organization } = await openProject("vitest", { node: "22.12" });

test("Vitest: node, jsdom, happy-dom, browser, fake timers", async () => {
  const output = await run(["vitest", "run"], { env: { PEOPLE: JSON.stringify(organization.people), CHROMIUM: findBrowser() } });
  // Five tests in four environments, and two with fake timers.
  assert.match(output, /Tests +22 passed \(22\)/);
});
