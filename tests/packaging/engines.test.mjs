// The built package in the engines of Firefox and Safari: bundled by vite, and as it is.

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
let sandbox, bundled, asItIs;
before(async () => {
  await run([...script("vite", "bin", "vite.js"), "build", "--outDir", bundle, "--emptyOutDir"], {
    cwd: path.join(projects, "vite", "inline"),
  });
  [sandbox, bundled, asItIs] = await Promise.all([startSandbox(), serveFiles(bundle), serveFiles(projects)]);
});
after(() => Promise.all([sandbox?.stop(), bundled?.stop(), asItIs?.stop()]));

for (const [name, engine] of Object.entries(engines)) {
  const missing = engine.missing();
  // Skipped one by one, because node counts no suite.
  describe(name, () => {
    let browser;
    before(async () => (browser = missing ? undefined : await engine.start()));
    after(() => browser?.close());
    const outcome = (server, page) =>
      browser.outcome(`${server.url}/${page}${page.includes("?") ? "&" : "?"}sandbox=${encodeURIComponent(sandbox.url)}`);

    test("a bundle of vite", { skip: missing }, async () => assertOk(await outcome(bundled, "index.html")));

    for (const [what, page] of Object.entries(pages)) {
      test(what, { skip: missing }, async () => assertOk(await outcome(asItIs, page)));
    }

    test("a page whose policy forbids wasm: the error names the directive", { skip: missing }, async () => {
      assertForbidden(await outcome(asItIs, forbidden));
    });
  });
}
