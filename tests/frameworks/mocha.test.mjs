// The package in Mocha, with the spies, stubs and fake timers of sinon.

import assert from "node:assert/strict";
import { openProject } from "./support/project.mjs";

const { test, run, organization } = await openProject("mocha");

test("Mocha with sinon", async () => {
  const output = await run(["mocha", "people.test.js"], { env: { PEOPLE: JSON.stringify(organization.people) } });
  assert.match(output, /4 passing/);
});
