// The built package in the engines of Firefox and Safari, with vite and without a bundler.

import path from "node:path";
import { after, before, describe, test } from "node:test";
import { startSandbox } from "../support/sandbox.mjs";
import { assertOk } from "./support/outcome.mjs";
import { assertForbidden, forbidden, pages } from "./support/pages.mjs";
import { out, packed, projects, script } from "./support/places.mjs";
import { run } from "./support/run.mjs";
import { serveFiles } from "./support/server.mjs";
import { engines } from "./support/engines.mjs";

packed();
const bundle = path.join(out, "engines");
let sandbox, bundled, unbundled;
before(async () => {
  await run([...script("vite", "bin", "vite.js"), "build", "--outDir", bundle, "--emptyOutDir"], {
    cwd: path.join(projects, "vite", "inline"),
  });
  [sandbox, bundled, unbundled] = await Promise.all([startSandbox(), serveFiles(bundle), serveFiles(projects)]);
});
after(() => Promise.all([sandbox?.stop(), bundled?.stop(), unbundled?.stop()]));

for (const [name, engine] of Object.entries(engines)) {
  const missing = engine.missing();
  // Each test is skipped by itself, because node does not count suites.
  describe(name, () => {
    let browser;
    before(async () => (browser = missing ? undefined : await engine.start()));
    after(() => browser?.close());
    const outcome = (server, page) =>
      browser.outcome(`${server.url}/${page}${page.includes("?") ? "&" : "?"}sandbox=${encodeURIComponent(sandbox.url)}`);

    test("a bundle of vite", { skip: missing }, async () => assertOk(await outcome(bundled, "index.html")));

    for (const [title, page] of Object.entries(pages)) {
      test(title, { skip: missing }, async () => assertOk(await outcome(unbundled, page)));
    }

    test("a page whose policy forbids wasm: the error names the directive", { skip: missing }, async () => {
      assertForbidden(await outcome(unbundled, forbidden));
    });
  });
}
