// The main ways through the widget in the engines of Firefox and Safari.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { engines } from "../packaging/support/engines.mjs";
import { startWidget } from "./support/page.mjs";
import { person } from "./support/person.mjs";

for (const [name, engine] of Object.entries(engines)) {
  const missing = engine.missing();
  describe(name, { timeout: 120_000 }, () => {
    let widget;
    let browser;
    before(async () => {
      if (missing) return;
      browser = await engine.start();
      widget = await startWidget({ args: ["--users", "250"], browser: async () => ({ close: () => browser.close() }) });
      widget.serve("/drive.js", await readFile(new URL("support/drive.js", import.meta.url), "utf8"));
    });
    after(() => widget?.close());

    test("list, search, filter, scroll, columns, person, edit, and a change of many", { skip: missing }, async () => {
      const address = widget.serveWidget({ foot: '<script src="/drive.js"></script>' });
      const outcome = await browser.outcome(address);
      const { steps = outcome, changed } = outcome;
      assert.deepEqual(steps, ["list", "search", "filter", "scroll", "columns", "person", "edit", "bulk"]);
      const [edited, ...deactivated] = await Promise.all(changed.map((id) => person(widget, id)));
      assert.equal(edited.title, "Driven");
      assert.deepEqual(
        deactivated.map(({ state }) => state),
        ["inactive", "inactive"],
      );
    });
  });
}
