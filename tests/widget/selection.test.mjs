// Who is selected in the list of people: ranges, and people who are collected over searches and orders.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { startWidget, waitForList } from "./support/page.mjs";

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
});
