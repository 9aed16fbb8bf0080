// Actions on the selected people: the bar, the choice, the preview, the progress and the report.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, describe, test } from "node:test";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { expectNoProblems, startWidget, waitForList } from "./support/page.mjs";

describe("many people", { timeout: 240_000 }, () => {
  let widget;
  let head;
  before(async () => {
    widget = await startWidget({ args: ["--users", "320", "--token", "employee=adam.ferrari@harborlights.example"] });
    head = await withAxe(widget);
  });
  after(() => widget?.close());
  afterEach(() => widget.control("DELETE", "rules"));

  const box = (page, at) => page.locator(".grid-rows .row input[type=checkbox]").nth(at);
  const bar = (page) => page.getByRole("region", { name: "Actions for the selected people" });
  const dialog = (page) => page.getByRole("dialog");
  const button = (page, name) => dialog(page).getByRole("button", { name, exact: true });

  async function openSelected(count, options = {}) {
    const page = await widget.open({ head, ...options });
    await waitForList(page);
    for (let at = 1; at <= count; at++) await box(page, at).click();
    return page;
  }
  async function choose(page, action) {
    await bar(page).getByRole("button", { name: "Change" }).click();
    await page.getByRole("menuitem", { name: action }).click();
  }
  async function apply(page) {
    await dialog(page)
      .getByRole("button", { name: /^Apply to/ })
      .click();
    await button(page, "Close").last().waitFor();
    await page.locator(".dialog-foot").getByRole("button", { name: "Close" }).waitFor();
  }
  const close = (page) => page.locator(".dialog-foot").getByRole("button", { name: "Close" }).click();

  test("a bar counts those who are selected, offers all, and goes when the selection is cleared", async () => {
    const page = await openSelected(2);
    await bar(page).getByText("2 selected").waitFor();
    await expectAccessible(page);
    await bar(page)
      .getByRole("button", { name: /^Select all \d+$/ })
      .click();
    await bar(page)
      .getByText(/^\d{3} selected$/)
      .waitFor();
    assert.equal(
      await bar(page)
        .getByRole("button", { name: /^Select all/ })
        .count(),
      0,
    );
    await bar(page).getByRole("button", { name: "Clear" }).click();
    await bar(page).waitFor({ state: "detached" });
    expectNoProblems(page);
    await page.close();
  });

  test("an action shows what changes before it is made, and the list afterwards", async () => {
    const page = await openSelected(3);
    await bar(page).getByRole("button", { name: "Deactivate" }).click();
    await dialog(page).getByText("3 people to change").waitFor();
    assert.match(await dialog(page).locator(".changes li").first().innerText(), /State\s+Active\s*→\s*Inactive/);
    await expectAccessible(page);
    await widget.control("DELETE", "requests");
    await apply(page);
    await dialog(page).getByText("3 of 3 done").waitFor();
    const { requests } = await widget.control("GET", "requests?operation=patchUser");
    assert.equal(requests.length, 3);
    const changed = await page.evaluate(() =>
      window.events.filter(({ type }) => type === "user-changed").map(({ detail }) => detail.user.state),
    );
    assert.deepEqual(changed, ["inactive", "inactive", "inactive"]);
    await close(page);
    await bar(page).getByRole("button", { name: "Deactivate" }).click();
    await dialog(page).getByText("Nothing changes for anybody.").waitFor();
    await dialog(page).getByText("3 need no change").waitFor();
    await button(page, "Cancel").click();
    await bar(page).getByRole("button", { name: "Activate", exact: true }).click();
    await apply(page);
    expectNoProblems(page);
    await page.close();
  });

  for (const [action, noun] of [
    ["Add skills", "Skills"],
    ["Add languages", "Languages"],
    ["Add queues", "Queues"],
    ["Set division", "Division"],
  ]) {
    test(`${action} by keyboard`, async () => {
      const page = await openSelected(2);
      await bar(page).getByRole("button", { name: "Change" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: action }).focus();
      await page.keyboard.press("Enter");
      const field = dialog(page).getByRole("combobox", { name: `Find in ${noun}` });
      await field.and(page.locator(":focus")).waitFor();
      await dialog(page).getByRole("option").first().waitFor();
      await expectAccessible(page);
      await button(page, "Preview").press("Enter");
      await dialog(page).getByText(`Choose first: ${noun}.`).waitFor();
      await field.focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await button(page, "Preview").press("Enter");
      await page.locator(".bulk-summary:focus").waitFor();
      await dialog(page)
        .getByRole("button", { name: /^Apply to/ })
        .press("Enter");
      await page.locator(".dialog-foot").getByRole("button", { name: "Close" }).press("Enter");
      await dialog(page).waitFor({ state: "detached" });
      // The focus is where it was.
      assert.equal(
        await bar(page)
          .getByRole("button", { name: "Change" })
          .evaluate((one) => one.getRootNode().activeElement === one),
        true,
      );
      expectNoProblems(page);
      await page.close();
    });
  }

  test("roles take a division, the manager is found by name or email, and auto-answer on or off", async () => {
    const page = await openSelected(2);
    await choose(page, "Add roles");
    const [roles, divisions] = ["Roles", "Division"].map((name) => dialog(page).getByRole("listbox", { name }));
    await roles.getByRole("option").nth(4).click();
    await button(page, "Preview").click();
    await dialog(page).getByText("Choose first: Division.").waitFor();
    await roles.getByRole("option").nth(4).click();
    await button(page, "Preview").click();
    await dialog(page).getByText("Choose first: Roles and Division.").waitFor();
    await roles.getByRole("option").nth(4).click();
    await divisions.getByRole("option", { name: "All divisions" }).click();
    // A choice of one looks like one.
    const shape = (list) =>
      list
        .locator(".picker-mark")
        .first()
        .evaluate((mark) => getComputedStyle(mark).borderRadius);
    assert.deepEqual([await shape(divisions), (await shape(roles)) === "50%"], ["50%", false]);
    await button(page, "Preview").click();
    await dialog(page)
      .getByText(/ @ All divisions$/)
      .first()
      .waitFor();
    await apply(page);
    await dialog(page)
      .getByText(/^([12]) of \1 done$/)
      .waitFor();
    await close(page);
    await choose(page, "Set manager");
    await button(page, "Preview").click();
    await dialog(page).getByText("Choose first: Manager.").waitFor();
    const find = dialog(page).getByRole("combobox", { name: "Find a person" });
    await find.fill("ada.frank@harborlights.example");
    const manager = dialog(page).getByRole("listbox", { name: "Manager" }).getByRole("option");
    await manager.filter({ hasText: "Ada Frank" }).click();
    await button(page, "Preview").click();
    await dialog(page)
      .locator(".changes ins", { hasText: /^Ada Frank$/ })
      .first()
      .waitFor();
    await button(page, "Back").click();
    await find.waitFor();
    await page.keyboard.press("Escape");
    await choose(page, "Set auto-answer");
    await dialog(page).getByRole("radio", { name: "On" }).and(page.locator(":focus")).waitFor();
    await dialog(page).getByRole("radio", { name: "On" }).check();
    await button(page, "Preview").click();
    await dialog(page)
      .getByText(/to change|Nothing changes/)
      .waitFor();
    await page.close();
  });

  test("all hits are paused, worked beside, continued and cancelled", async () => {
    const page = await widget.open({ head });
    await waitForList(page);
    await page.getByRole("checkbox", { name: "Select all" }).check();
    const selected = Number.parseInt(await bar(page).locator("strong").innerText(), 10);
    await choose(page, "Add skills");
    await dialog(page).getByRole("option").nth(5).click();
    await button(page, "Preview").click();
    await dialog(page).getByText("The first 50 are shown.").waitFor();
    const counts = await dialog(page).locator(".bulk-summary").innerText();
    const numbers = counts.match(/\d+/g).map(Number);
    assert.equal(
      numbers.reduce((sum, one) => sum + one, 0),
      selected,
    );
    await widget.control("POST", "rules", { operation: "patchUserRoutingskillsBulk", latency: 60 });
    await dialog(page)
      .getByRole("button", { name: /^Apply to/ })
      .click();
    await button(page, "Pause").click();
    await button(page, "Continue").waitFor();
    const progress = dialog(page).locator(".bulk-summary strong");
    // What was under way has come to its end.
    await dialog(page)
      .getByText(/^[1-9]\d* of \d+ done$/)
      .waitFor();
    await page.waitForTimeout(300);
    const text = await progress.innerText();
    const done = Number.parseInt(text, 10);
    assert.ok(done < numbers[0], text);
    await expectAccessible(page);
    await widget.control("DELETE", "requests");
    await button(page, "Work on meanwhile").click();
    const strip = page.getByRole("region", { name: "Applying changes" });
    await strip.getByText(text).waitFor();
    const { requests } = await widget.control("GET", "requests?operation=patchUserRoutingskillsBulk");
    assert.equal(requests.length, 0);
    await strip.getByRole("button", { name: "Show" }).click();
    await button(page, "Continue").click();
    await dialog(page).getByText(text).waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await strip.waitFor();
    // Another action would be a second one at the same time: what runs is shown.
    await bar(page).getByRole("button", { name: "Deactivate" }).click();
    await dialog(page).getByRole("heading", { name: "Add skills" }).waitFor();
    await button(page, "Cancel").click();
    await dialog(page).getByText("Cancelled.").waitFor();
    const at = Number.parseInt(await progress.innerText(), 10);
    assert.ok(at > done && at < numbers[0], `${done}, ${at}`);
    expectNoProblems(page);
    await page.close();
  });

  test("a report says who failed and why, as a file too, and those are tried again", async () => {
    const page = await openSelected(12);
    await widget.control("POST", "rules", { operation: "patchUserRoutingskillsBulk", share: 0.3, status: 400 });
    await choose(page, "Add skills");
    await dialog(page).getByRole("option").nth(9).click();
    await button(page, "Preview").click();
    await apply(page);
    const failed = Number.parseInt(await dialog(page).locator(".bulk-failed").innerText(), 10);
    assert.ok(failed > 0);
    assert.equal(await dialog(page).getByRole("row").filter({ hasText: "Correlation id" }).count(), failed);
    await expectAccessible(page);
    const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Download report").click()]);
    assert.equal(file.suggestedFilename(), "report.csv");
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
    assert.equal(lines[0], "Name,Email,Reason,Correlation id");
    assert.equal(lines.length, failed + 1);
    assert.match(lines[1], /^[^,]+,[^,]+@[^,]+,.+,[\w-]+$/);
    await widget.control("DELETE", "rules");
    await widget.control("DELETE", "requests");
    await button(page, "Try again").click();
    await dialog(page)
      .getByText(/^(\d+) of \1 done$/)
      .waitFor();
    const { requests } = await widget.control("GET", "requests?operation=patchUserRoutingskillsBulk");
    assert.equal(requests.length, failed);
    await page.close();
  });

  test("what the permission or the view does not allow is disabled with the reason", async () => {
    const page = await openSelected(1, { attributes: { readonly: "" } });
    const deactivate = bar(page).getByRole("button", { name: "Deactivate" });
    assert.deepEqual(
      [await deactivate.getAttribute("aria-disabled"), await deactivate.getAttribute("title")],
      ["true", "This view is read-only."],
    );
    await deactivate.click({ force: true });
    assert.equal(await dialog(page).count(), 0);
    await page.close();

    const other = await widget.open({ token: "employee", head });
    await waitForList(other);
    await box(other, 1).click();
    await bar(other).getByRole("button", { name: "Change" }).click();
    const item = other.getByRole("menuitem", { name: "Set division" });
    assert.equal(await item.getAttribute("title"), "You lack the permission directory:user:edit.");
    await other.close();
  });

  test("the element that leaves the page ends what runs", async () => {
    const page = await openSelected(10);
    await widget.control("POST", "rules", { operation: "patchUserRoutinglanguagesBulk", latency: 300 });
    await choose(page, "Add languages");
    await dialog(page).getByRole("option").nth(2).click();
    await button(page, "Preview").click();
    await dialog(page)
      .getByRole("button", { name: /^Apply to/ })
      .click();
    await page.waitForRequest(/routinglanguages\/bulk/);
    await page.evaluate(() => document.querySelector("genesys-users-admin").remove());
    await widget.control("DELETE", "requests");
    await page.waitForTimeout(800);
    assert.equal(
      (await widget.control("GET", "requests?operation=patchUserRoutinglanguagesBulk")).requests.filter(({ status }) => status === 200)
        .length <= 4,
      true,
    );
    assert.equal((await widget.control("GET", "requests?operation=getUsers")).requests.length, 0);
    expectNoProblems(page);
    await page.close();
  });
});
