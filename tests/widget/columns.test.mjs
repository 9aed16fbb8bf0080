// The columns of the list: their choice outlives a reload, and the name stays in view beside them.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { expectNoProblems, rows, startWidget, waitForList } from "./support/page.mjs";

const everyColumn =
  "email title department division presence routingStatus state skills languages phone team station employeeId lastLogin autoAnswer";

describe("the columns of the list", { timeout: 180_000 }, () => {
  let widget;
  let head;
  before(async () => {
    widget = await startWidget({ args: ["--users", "120"] });
    head = await withAxe(widget);
    widget.serve("/place.css", "#place { block-size: 100%; }");
    widget.serve(
      "/second.js",
      `const second = document.createElement("genesys-users-admin");
       second.client = document.querySelector("genesys-users-admin").client;
       document.querySelector("#two")?.append(second);`,
    );
  });
  after(() => widget?.close());

  async function open(options = {}) {
    const page = await widget.open({ head, ...options });
    page.setDefaultTimeout(10_000);
    await waitForList(page);
    return page;
  }
  const shown = (place) => place.locator(".grid-head .cell-column").allInnerTexts();
  /** Ticks or unticks columns, as a person does. */
  async function choose(page, ...names) {
    await page.getByRole("button", { name: "Columns" }).click();
    for (const name of names) await page.getByRole("checkbox", { name, exact: true }).click();
    await page.keyboard.press("Escape");
  }
  async function reload(page) {
    await page.reload();
    await waitForList(page);
  }
  const standard = ["Email", "Title", "Department", "Presence", "Routing"];

  test("are kept over a reload, until they are reset", async () => {
    const page = await open();
    await choose(page, "Title", "Presence", "Skills");
    const chosen = ["Email", "Department", "Routing", "Skills"];
    await page.getByRole("columnheader", { name: "Skills" }).waitFor();
    await reload(page);
    assert.deepEqual(await shown(page), chosen);
    assert.equal(new URL(page.url()).search, "");
    await page.locator(".cell-column[data-column=skills] .tag").first().waitFor();
    await page.getByRole("button", { name: "Columns" }).click();
    await expectAccessible(page, "the choice of columns");
    await page.getByRole("button", { name: "Reset columns" }).click();
    assert.deepEqual(await shown(page), standard);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    await reload(page);
    assert.deepEqual(await shown(page), standard);
    expectNoProblems(page);
    await page.close();
  });

  test("are kept when none is chosen, and apart from those of an element with others", async () => {
    const page = await open({
      attributes: { columns: "email skills" },
      body: '<div id="one"></div><div id="two"></div>',
      into: "#one",
      // The second element has no attributes, and the same client.
      foot: '<script src="/second.js"></script>',
    });
    const [one, two] = [page.locator("#one"), page.locator("#two")];
    await two.locator(".grid-rows .name").first().waitFor();
    await one.getByRole("button", { name: "Columns" }).click();
    for (const name of ["Email", "Skills"]) await one.getByRole("checkbox", { name, exact: true }).click();
    await page.keyboard.press("Escape");
    assert.deepEqual([await shown(one), await shown(two)], [[], standard]);
    await reload(page);
    await two.locator(".grid-rows .name").first().waitFor();
    assert.deepEqual([await shown(one), await shown(two)], [[], standard]);
    // Another attribute is another default.
    await one.locator("genesys-users-admin").evaluate((element) => element.setAttribute("columns", "phone"));
    await one.getByRole("columnheader", { name: "Phone" }).waitFor();
    await one.locator("genesys-users-admin").evaluate((element) => element.setAttribute("columns", "email skills"));
    await one.getByRole("columnheader", { name: "Phone" }).waitFor({ state: "detached" });
    assert.deepEqual(await shown(one), []);
    await one.locator("genesys-users-admin").evaluate((element) => element.removeAttribute("columns"));
    await one.getByRole("columnheader", { name: "Title" }).waitFor();
    await page.close();
  });

  test("are in the address of a page that belongs to the element, and unknown ones are left out", async () => {
    const page = await open({ attributes: { address: "", columns: "email title" } });
    await choose(page, "Title", "Phone");
    await page.waitForURL(/columns=email\+phone/);
    await page.getByRole("button", { name: "Columns" }).press("Escape");
    await rows(page).first().locator(".name").click();
    await page.waitForURL(/person=/);
    await reload(page);
    assert.deepEqual(await shown(page), ["Email", "Phone"]);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    // The way back leads to the list, and not to the columns of then.
    await choose(page, "Phone");
    await page.goBack();
    await page.locator(".person-place").waitFor({ state: "detached" });
    assert.deepEqual(await shown(page), ["Email"]);
    await page.waitForURL((url) => url.searchParams.get("columns") === "email");
    await choose(page, "Title");
    await page.waitForURL((url) => !url.searchParams.has("columns"));
    for (const [parameter, columns] of [
      ["email+nonsense+skills", ["Email", "Skills"]],
      ["nonsense", ["Email", "Title"]],
      ["", []],
    ]) {
      await page.goto(`${page.url().split("?")[0]}?columns=${parameter}`);
      await waitForList(page);
      assert.deepEqual(await shown(page), columns, parameter);
    }
    expectNoProblems(page);
    await page.close();
  });

  test("can be chosen where the browser has no storage, or what it has is no choice", async () => {
    widget.serve(
      "/no-storage.js",
      'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("The operation is insecure.", "SecurityError"); } });',
    );
    const page = await open({ head: '<script src="/no-storage.js"></script>' });
    await choose(page, "Title");
    await page.getByRole("columnheader", { name: "Title" }).waitFor({ state: "detached" });
    await reload(page);
    assert.deepEqual(await shown(page), standard);
    expectNoProblems(page);
    await page.close();

    const other = await open();
    await choose(other, "Title");
    const keys = await other.evaluate(() => Object.keys(localStorage));
    assert.equal(keys.length, 1);
    await other.evaluate(([key]) => localStorage.setItem(key, "<b>nonsense</b>"), keys);
    await reload(other);
    assert.deepEqual(await shown(other), standard);
    await other.close();
  });

  for (const direction of ["ltr", "rtl"]) {
    test(`the name stays in view when the columns scroll sideways, ${direction}`, async () => {
      const page = await open({
        attributes: { columns: everyColumn },
        body: `<div dir="${direction}" id="place"></div>`,
        into: "#place",
        head: '<link rel="stylesheet" href="/place.css">',
      });
      const sign = direction === "rtl" ? -1 : 1;
      const parts = [".grid-head .cell-select", ".grid-head .cell-name", "#person-row-2 .cell-select", "#person-row-2 .cell-name"];
      const places = () =>
        page.evaluate((selectors) => {
          const { shadowRoot } = document.querySelector("genesys-users-admin");
          const grid = shadowRoot.querySelector(".grid").getBoundingClientRect();
          return selectors.map((selector) => {
            const { left, right } = shadowRoot.querySelector(selector).getBoundingClientRect();
            return getComputedStyle(shadowRoot.host).direction === "rtl" ? grid.right - right : left - grid.left;
          });
        }, parts);
      const edge = () => page.locator("#person-row-2 .cell-name").evaluate((cell) => getComputedStyle(cell).borderInlineEndColor);
      const before = { places: await places(), edge: await edge() };
      assert.match(before.edge, /, 0\)$/);
      await page.getByRole("grid").evaluate((grid, left) => (grid.scrollLeft = left), sign * 500);
      await page.locator(".grid[data-scrolled]").waitFor();
      assert.deepEqual(await places(), before.places);
      assert.doesNotMatch(await edge(), /, 0\)$/);
      // What is under the name is the name, and not the column that has scrolled there.
      const top = await page.locator("#person-row-2 .cell-name").evaluate((cell) => {
        const { left, right, top, height } = cell.getBoundingClientRect();
        return [left + 3, right - 3].map(
          (x) =>
            cell
              .getRootNode()
              .elementFromPoint(x, top + height / 2)
              .closest(".cell") === cell,
        );
      });
      assert.deepEqual(top, [true, true]);
      // Neither the mouse nor the focus moves the columns.
      await page.locator("#person-row-2 input").click();
      await page.locator("#person-row-3 .name").hover();
      assert.equal(await page.getByRole("grid").evaluate((grid) => grid.scrollLeft), sign * 500);
      await page.getByRole("grid").evaluate((grid) => (grid.scrollLeft = 0));
      await page.locator(".grid:not([data-scrolled])").waitFor();
      // A button of a head that gets the focus is not behind the name.
      await page.getByRole("grid").evaluate((grid, left) => (grid.scrollLeft = left), sign * 500);
      const email = page.getByRole("columnheader", { name: "Email" }).getByRole("button");
      await email.focus();
      const [button, name] = await Promise.all([email.boundingBox(), page.locator(".grid-head .cell-name").boundingBox()]);
      assert.ok(sign > 0 ? button.x >= name.x + name.width : button.x + button.width <= name.x, JSON.stringify({ button, name }));
      // Without columns beyond the edge there is none.
      await page.getByRole("grid").evaluate((grid, left) => (grid.scrollLeft = left), sign * 500);
      await page.locator(".grid[data-scrolled]").waitFor();
      await page.locator("genesys-users-admin").evaluate((element) => (element.columns = "email"));
      await page.locator(".grid:not([data-scrolled])").waitFor();
      await page.close();
    });
  }

  for (const context of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }]) {
    test(`nothing shows through the name, ${Object.values(context)}`, async () => {
      const page = await open({ attributes: { columns: everyColumn }, context });
      await page.locator("#person-row-1 input").click();
      await page.locator("#person-row-4 .name").hover();
      await page.getByRole("grid").evaluate((grid) => (grid.scrollLeft = 500));
      const backgrounds = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("genesys-users-admin");
        const of = (selector) => getComputedStyle(shadowRoot.querySelector(selector)).backgroundColor;
        return [".grid-head", "#person-row-1", "#person-row-2", "#person-row-4"].map((row) => [
          of(row),
          of(`${row} .cell-select`),
          of(`${row} .cell-name`),
        ]);
      });
      for (const [row, box, name] of backgrounds) {
        assert.deepEqual([box, name], [row, row]);
        assert.doesNotMatch(row, /transparent|[,/] 0?(\.\d+)?\)$/);
      }
      // A row that is selected or under the mouse looks different from the others.
      if (!context.forcedColors) assert.equal(new Set(backgrounds.map(([row]) => row)).size, 4);
      await page.close();
    });
  }
});
