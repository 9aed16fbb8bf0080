import { test as base } from "@playwright/test";
import { startSandbox } from "../../../../scripts/lib/sandbox.mjs"; // of a checkout of this repository

/** Each worker of Playwright has an organization of its own, so that tests do not meet each other's changes. */
export const test = base.extend({
  sandbox: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const sandbox = await startSandbox({ args: ["--users", "50", "--rate-limit", "0"] });
      await use(sandbox);
      await sandbox.stop();
    },
    { scope: "worker" },
  ],
});
export { expect } from "@playwright/test";
