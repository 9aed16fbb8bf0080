// Who is selected in the list of people: ranges, and people who are collected over searches and orders.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, describe, test } from "node:test";
import { focused } from "./support/person.mjs";
import { rows, startWidget, waitForList } from "./support/page.mjs";

describe("the selection", { timeout: 120_000 }, () => {
  let widget;
  before(async () => (widget = await startWidget({ args: ["--users", "900"] })));
  after(() => widget?.close());
  afterEach(() => widget.control("DELETE", "rules"));

  const box = (page, index) => page.locator(`#person-row-${index} input[type=checkbox]`);
  const bar = (page) => page.getByRole("region", { name: "Actions for the selected people" });
  const told = (page) => page.evaluate(() => window.events.filter(({ type }) => type === "selection-changed").map(({ detail }) => detail));

  async function open() {
    const page = await widget.open();
    page.setDefaultTimeout(10_000);
    await waitForList(page);
    return page;
  }
  /** Selects the first person, and goes to the last one. Returns the number of people. */
  async function beginRange(page) {
    await box(page, 0).click();
    await page.getByRole("grid").focus();
    await page.keyboard.press("End");
    const count = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
    await box(page, count - 1).waitFor();
    return count;
  }

  test("a range has everybody between its ends, also those whose page nobody has seen", async () => {
    const page = await open();
    const count = await beginRange(page);
    await box(page, count - 1).click({ modifiers: ["Shift"] });
    await bar(page).getByText(`${count} selected`, { exact: true }).waitFor();
    const { ids, all } = (await told(page)).at(-1);
    assert.deepEqual([new Set(ids).size, all], [count, false]);
    await page.close();
  });

  test("a range whose people cannot be read is told, and selects none of them", async () => {
    const page = await open();
    const count = await beginRange(page);
    await widget.control("POST", "rules", { operation: "getUsers", status: 500 });
    await box(page, count - 1).click({ modifiers: ["Shift"] });
    await page.locator(".notice").filter({ hasText: "Genesys Cloud has a problem" }).waitFor({ timeout: 30_000 });
    await bar(page).getByText("1 selected", { exact: true }).waitFor();
    assert.equal(await box(page, count - 1).isChecked(), false);
    await page.close();
  });

  test("people stay selected in another order and over searches, and an action has them all", async () => {
    const page = await open();
    await box(page, 0).click();
    await box(page, 1).click();
    const names = await rows(page).locator(".name").allInnerTexts();
    await page.getByRole("button", { name: "Name" }).click();
    await page.locator("#person-row-0 .name").filter({ hasNotText: names[0] }).waitFor();
    await bar(page).getByText("2 selected", { exact: true }).waitFor();
    await page.getByRole("searchbox").fill("engineering");
    await page.getByText(/^\d\d people$/).waitFor();
    await box(page, 0).click();
    const third = await page.locator("#person-row-0 .name").innerText();
    await page.getByRole("searchbox").fill("nobody of this name");
    await page.getByRole("heading", { name: "Nobody matches" }).waitFor();
    await bar(page).getByText("3 selected", { exact: true }).waitFor();
    assert.equal(
      await bar(page)
        .getByRole("button", { name: /^Select all/ })
        .count(),
      0,
    );
    assert.deepEqual(
      (await told(page)).map(({ ids, all }) => [ids.length, all]),
      [
        [1, false],
        [2, false],
        [3, false],
      ],
    );
    await bar(page).getByRole("button", { name: "Deactivate" }).click();
    const preview = page.getByRole("dialog").locator(".bulk-table th[scope=row]");
    await preview.first().waitFor();
    const shown = await preview.allInnerTexts();
    assert.deepEqual(
      [names[0], names[1], third].map((name) => shown.some((text) => text.includes(name))),
      [true, true, true],
    );
    await page.close();
  });

  test("all whom a search finds stay selected in another order, and not when others are found", async () => {
    const page = await open();
    const all = page.getByRole("checkbox", { name: "Select all" });
    await all.click();
    await page.getByRole("button", { name: "Email" }).click();
    await bar(page)
      .getByText(/^\d+ selected$/)
      .waitFor();
    assert.equal(await all.isChecked(), true);
    await page.getByRole("searchbox").fill("engineering");
    await bar(page).waitFor({ state: "detached" });
    assert.equal(await all.isChecked(), false);
    assert.deepEqual((await told(page)).at(-1), { ids: [], all: false, except: [] });
    await page.close();
  });

  test("all but those who are unticked stay selected, on whatever page, and actions and files leave these out", async () => {
    const page = await open();
    const all = page.getByRole("checkbox", { name: "Select all" });
    const count = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
    const selected = (number) => bar(page).getByText(`${number} selected`, { exact: true }).waitFor();
    const nameOf = (row) => page.locator(`#person-row-${row} .name`).innerText();
    await all.click();
    await selected(count);
    const names = [await nameOf(1)];
    await box(page, 1).click();
    await selected(count - 1);
    await page.getByRole("grid").focus();
    await page.keyboard.press("End");
    await box(page, count - 1).waitFor();
    names.push(await nameOf(count - 1));
    // Nobody had read the page of this one before.
    assert.equal(await box(page, count - 1).isChecked(), true);
    await box(page, count - 1).click();
    await selected(count - 2);
    assert.deepEqual(await all.evaluate(({ checked, indeterminate }) => [checked, indeterminate]), [false, true]);
    const detail = (await told(page)).at(-1);
    assert.deepEqual([detail.all, detail.ids, detail.except.length], [true, [], 2]);

    const [file] = await Promise.all([page.waitForEvent("download"), bar(page).getByRole("button", { name: "Export as CSV" }).click()]);
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n").slice(1);
    assert.equal(lines.length, count - 2);
    assert.deepEqual(
      lines.filter((line) => names.some((name) => line.startsWith(`${name},`))),
      [],
    );
    await bar(page).getByRole("button", { name: "Change" }).click();
    await page.getByRole("menuitem", { name: "Set auto-answer" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Preview" }).click();
    const summary = page.getByRole("dialog").locator(".bulk-summary");
    await summary.getByText(/to change/).waitFor();
    const numbers = (await summary.innerText()).match(/\d+/g).map(Number);
    assert.equal(
      numbers.reduce((sum, number) => sum + number, 0),
      count - 2,
    );
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();

    // Ticked again, they are all; and "all" is another word for that.
    await box(page, count - 1).click();
    await selected(count - 1);
    await bar(page)
      .getByRole("button", { name: `Select all ${count}` })
      .click();
    await selected(count);
    assert.equal(await all.isChecked(), true);
    await page.close();
  });

  test("all but those who are unticked are as many as they are when one of these leaves the list, and none are left after the last", async () => {
    const page = await open();
    await page.getByRole("searchbox").fill("maria");
    await page.getByText(/^\d people$/).waitFor();
    const count = await rows(page).count();
    await page.getByRole("checkbox", { name: "Select all" }).click();
    await box(page, 0).click();
    await bar(page)
      .getByText(`${count - 1} selected`, { exact: true })
      .waitFor();
    await rows(page).first().locator(".name").click();
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Deactivate" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
    await page
      .locator(".hits")
      .getByText(count === 2 ? "1 person" : `${count - 1} people`, { exact: true })
      .waitFor();
    await bar(page)
      .getByText(`${count - 1} selected`, { exact: true })
      .waitFor();
    for (let row = 0; row < count - 1; row++) await box(page, row).click();
    await bar(page).waitFor({ state: "detached" });
    assert.deepEqual((await told(page)).at(-1), { ids: [], all: false, except: [] });
    await page.close();
  });

  test("the focus goes to the list when the bar of the selection goes", async () => {
    const page = await open();
    await box(page, 0).click();
    await bar(page).getByRole("button", { name: "Clear" }).press("Enter");
    await bar(page).waitFor({ state: "detached" });
    assert.match(await focused(page), /^<div class="grid"/);
    await box(page, 0).click();
    await bar(page)
      .getByRole("button", { name: /^Select all/ })
      .press("Enter");
    assert.match(await focused(page), /^<div class="grid"/);
    await page.close();
  });
});
