// Module federation of webpack: a page with two remotes that sign in at the same time. They share the package, or each has a copy.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after } from "node:test";
import { startChromium } from "../packaging/support/chromium.mjs";
import { serveFiles } from "../packaging/support/server.mjs";
import { assertPage, pageAddress } from "./support/assertions.mjs";
import { openProject } from "./support/project.mjs";

const { test, run, folder, organization } = await openProject("federation", { node: "22.12" });
const chromium = await startChromium();
after(() => chromium.close());

// Two copies know nothing of each other. The page leaves for the login page twice, and the storage keeps the token of the first time.
for (const [isShared, storage] of [
  [true, "memory"],
  [false, "session"],
]) {
  test(`two remotes sign in with ${isShared ? "one copy" : "two copies"} of the package`, async () => {
    await run(["webpack", "build"], { env: { SHARED: isShared ? "1" : "" } });
    const built = path.join(folder, "dist");
    await writeFile(path.join(built, "host", "index.html"), `<!doctype html><script src="main.js"></script>`);
    const server = await serveFiles(built);
    try {
      const outcome = await chromium.outcome(`${pageAddress(`${server.url}/host/index.html`, organization)}&storage=${storage}`);
      if (outcome.error) throw new Error(outcome.error);
      assert.equal(outcome.isOneCopy, isShared);
      for (const remote of outcome.outcomes) assertPage(remote, organization);
    } finally {
      await server.stop();
    }
  });
}
