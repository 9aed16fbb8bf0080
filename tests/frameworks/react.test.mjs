// A page of React whose effect makes the client and signs in. In StrictMode the effect runs twice, so two
// clients sign in at the same time, with one response of the login page.

import assert from "node:assert/strict";
import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, serve, organization } = await openProject("react");
const chromium = await startChromium();
after(() => chromium.close());

for (const cleanUp of ["none", "abort"]) {
  // Only the development server runs effects twice.
  test(`an effect in StrictMode makes the client and signs in; its clean-up: ${cleanUp}`, async () => {
    await serve(
      (port) => ["vite", "--port", port, "--host", "127.0.0.1"],
      async ({ url }) => {
        const outcome = await chromium.outcome(`${pageAddress(`${url}/`, organization)}&cleanUp=${cleanUp}`);
        assert.deepEqual(outcome, { effects: 2, me: organization.people[1].id, people: 3 });
      },
    );
  });
}
