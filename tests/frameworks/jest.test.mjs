// The package in Jest: in Node, with jsdom, and with fake timers.

import assert from "node:assert/strict";
import { openProject } from "./support/project.mjs";

const { test, run, organization } = await openProject("jest");

test("Jest: node, jsdom, jsdom with fetch, fake timers", async () => {
  const output = await run(["jest"], { env: { PEOPLE: JSON.stringify(organization.people) } });
  assert.match(output, /Tests: +12 passed, 12 total/);
});
