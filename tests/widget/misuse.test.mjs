// What the element says when developers have written something wrongly, or when it cannot begin.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startWidget, waitForList } from "./support/page.mjs";

const tag = "genesys-users-admin";

describe("misuse", { timeout: 120_000 }, () => {
  let widget;
  before(async () => (widget = await startWidget({ args: ["--users", "20"] })));
  after(() => widget?.close());

  test("tells developers what they have written wrongly", async () => {
    const page = await widget.open({ attributes: { grant: "password" }, login: true });
    await page
      .getByRole("alert")
      .filter({ hasText: 'The attribute grant of genesys-users-admin is "password". Use pkce or implicit.' })
      .waitFor();
    assert.equal(page.problems.length, 1);
    const columns = await widget.open({ attributes: { columns: "email emial" } });
    await columns.getByRole("alert").filter({ hasText: 'has "emial". Known are name, email' }).waitFor();
    await columns.locator(tag).evaluate((element) => element.setAttribute("columns", "email"));
    await waitForList(columns);
    await columns.close();
    const nothing = await widget.openHtml(
      '<!doctype html><link rel="icon" href="data:,"><script src="/dist/genesys-users-admin.iife.js"></script><genesys-users-admin></genesys-users-admin>',
    );
    await nothing.getByRole("alert").filter({ hasText: "needs the attribute client-id, or the property client" }).waitFor();
    await nothing.close();
    const other = await widget.open({ login: true, attributes: { "base-path": "", region: "eu_west_9" } });
    await other.getByRole("alert").filter({ hasText: "eu_west_1" }).waitFor();
    await page.close();
    await other.close();
  });

  test("complains once when it cannot read the address or the storage of the page", async () => {
    // Such as what a page has put in place of those of the browser.
    widget.serve("/faulty-storage.js", 'Object.defineProperty(window, "localStorage", { value: { getItem: () => 7 } });');
    widget.serve("/faulty-parameters.js", 'window.URLSearchParams = class { constructor() { throw new Error("no parameters"); } };');
    for (const [script, attributes, message] of [
      ["faulty-storage", {}, "split is not a function"],
      ["faulty-parameters", { address: "" }, "no parameters"],
    ]) {
      const page = await widget.open({ attributes, head: `<script src="/${script}.js"></script>` });
      await page.getByRole("alert").filter({ hasText: message }).waitFor({ timeout: 10_000 });
      // What renders again begins nothing again.
      await page.locator(tag).evaluate(async (element) => {
        element.setAttribute("lang", "de");
        element.setAttribute("theme", "dark");
        await element.updateComplete;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
      assert.equal(page.problems.length, 1, page.problems.join("\n"));
      assert.match(page.problems[0], new RegExp(message));
      await page.close();
    }
  });
});
