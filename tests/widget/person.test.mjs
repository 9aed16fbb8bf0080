// The panel of a person: opening and closing, tabs, the keyboard, permissions; and axe.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { expectNoProblems, rows, startWidget, waitForList } from "./support/page.mjs";
import { call, choose, clickRow, dialog, field, focused, form, notice, openRow, panel, people, person, save } from "./support/person.mjs";

describe("the panel of a person", { timeout: 180_000 }, () => {
  let widget;
  let head;
  let everybody;
  before(async () => {
    widget = await startWidget({
      args: [
        "--users",
        "120",
        "--token",
        "agent-token=adam.dietrich@harborlights.example",
        "--token",
        "supervisor-token=adam.lehmann@harborlights.example",
      ],
    });
    head = await withAxe(widget);
    everybody = await people(widget);
  });
  after(() => widget?.close());

  test("opens beside the list, and is operated by keyboard", async () => {
    const page = await openRow(widget, 2);
    assert.match(await focused(page), /person-heading/);
    for (const text of [everybody[2].name, "Active"]) await panel(page).getByText(text, { exact: true }).first().waitFor();
    const [list, beside] = [await page.locator(".grid").boundingBox(), await panel(page).boundingBox()];
    assert.ok(list.x + list.width <= beside.x + 1, "the panel covers the list");
    await panel(page).getByRole("tab", { name: "Profile" }).focus();
    for (const [key, name] of [
      ["ArrowRight", "Routing"],
      ["ArrowLeft", "Profile"],
      ["ArrowLeft", "Security & more"],
      ["ArrowRight", "Profile"],
      ["End", "Security & more"],
      ["Home", "Profile"],
    ]) {
      await page.keyboard.press(key);
      const tab = panel(page).getByRole("tab", { name });
      assert.equal(await tab.getAttribute("aria-selected"), "true", key);
      assert.match(await focused(page), new RegExp(`>\\s*${name.replace("&", "&amp;")}`));
      assert.equal(await panel(page).getByRole("tabpanel", { name }).count(), 1);
    }
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    assert.match(await focused(page), /class="grid"/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: everybody[3].name }).waitFor();
    await panel(page).getByRole("button", { name: "Close", exact: true }).click();
    await panel(page).waitFor({ state: "detached" });
    assert.match(await focused(page), /class="grid"/);
    expectNoProblems(page);
    await page.close();
  });

  test("has the sections of a tab while the tab is open", async () => {
    const page = await openRow(widget, 2);
    const sections = () =>
      page
        .locator("genesys-users-admin-person-sections > *")
        .evaluateAll((elements) => elements.map(({ localName, personId }) => [localName, personId]));
    const { id } = everybody[2];
    const named = (...names) => names.map((name) => [`genesys-users-admin-person-${name}`, id]);
    assert.deepEqual(await sections(), named("org-chart"));
    for (const [tab, ...names] of [
      ["Routing", "presence", "skills", "languages", "queues", "utilization"],
      ["Access", "roles"],
      ["Telephony", "stations", "forwarding", "out-of-office"],
      ["Security & more", "verifiers", "external-ids", "custom-attributes", "development"],
    ]) {
      await panel(page).getByRole("tab", { name: tab }).click();
      assert.deepEqual(await sections(), named(...names));
      assert.equal(await field(page, "Title").count(), 0);
    }
    await page.close();
  });

  test("keeps edits over the tabs, and saves them from each", async () => {
    const page = await openRow(widget, 2);
    await field(page, "Title").fill("From another tab");
    await panel(page).getByRole("tab", { name: "Routing" }).click();
    await save(page).click();
    await notice(page, "was changed").waitFor();
    assert.equal((await person(widget, everybody[2].id)).title, "From another tab");
    await page.close();
  });

  test("covers the list where it is narrow, and leaves it where it was", async () => {
    const page = await widget.open({ viewport: { width: 360, height: 700 } });
    await waitForList(page);
    await page.locator(".grid").evaluate((grid) => (grid.scrollTop = 600));
    await page.waitForFunction(() => document.querySelector("genesys-users-admin").shadowRoot.querySelector(".row").id !== "person-row-0");
    await rows(page).nth(12).locator(".name").click();
    await form(page).waitFor();
    assert.equal(await page.locator(".grid").isVisible(), false);
    const { width } = await panel(page).boundingBox();
    assert.equal(width, 360);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    assert.ok((await page.locator(".grid").evaluate((grid) => grid.scrollTop)) >= 599);
    assert.match(await focused(page), /class="grid"/);
    await page.close();
  });

  test("says that a person does not exist", async () => {
    const page = await openRow(widget, 2);
    await page.evaluate(() => document.querySelector("genesys-users-admin").open("00000000-0000-4000-8000-000000000000"));
    await panel(page).getByRole("alert").getByText("This no longer exists").waitFor();
    await page.close();
  });

  test("disables what the signed-in person lacks the permission for, with the reason", async () => {
    const page = await openRow(widget, 2, { token: "agent-token" });
    const reason = /You lack the permission/;
    await panel(page).locator("#person-refusal").getByText(reason).waitFor();
    assert.equal(await field(page, "Title").getAttribute("readonly"), "");
    assert.equal(await save(page).getAttribute("aria-disabled"), "true");
    assert.match(await save(page).getAttribute("title"), reason);
    await panel(page).getByRole("button", { name: "More actions" }).click();
    for (const name of ["Set password", "Send invitation", "Deactivate", "Delete"]) {
      const item = page.getByRole("menuitem", { name });
      assert.equal(await item.getAttribute("aria-disabled"), "true", name);
      assert.match(await item.getAttribute("title"), reason);
      await item.click({ force: true });
    }
    assert.equal(
      await page
        .getByRole("dialog")
        .filter({ has: page.locator("form") })
        .count(),
      0,
    );
    assert.equal(await page.getByRole("menuitem", { name: "Copy id" }).getAttribute("aria-disabled"), null);
    await page.keyboard.press("Escape");
    const add = page.getByRole("button", { name: "Add person" });
    assert.match(await add.getAttribute("title"), reason);
    await add.click({ force: true });
    assert.equal(await dialog(page, "Add person").count(), 0);
    await page.close();
  });

  test("leaves the extension to those who may assign it", async () => {
    const page = await openRow(widget, 3, { token: "supervisor-token" });
    const { id } = everybody.find(({ addresses }) => addresses.some(({ extension }) => extension !== undefined));
    await page.evaluate((id) => document.querySelector("genesys-users-admin").open(id), id);
    const extension = panel(page).getByLabel("Extension").first();
    assert.equal(await extension.getAttribute("readonly"), "");
    assert.equal(await extension.getAttribute("title"), "You lack the permission telephony:extension:assign.");
    assert.equal(await field(page, "Title").getAttribute("readonly"), null);
    await page.close();
  });

  test("changes nothing where it is read-only", async () => {
    const page = await openRow(widget, 2, { attributes: { readonly: "" } });
    await panel(page).getByText("This view is read-only.").waitFor();
    assert.equal(await field(page, "Name *").getAttribute("readonly"), "");
    assert.equal(await panel(page).getByRole("button", { name: "Add phone" }).count(), 0);
    await page.close();
  });

  for (const theme of ["light", "dark"]) {
    test(`is accessible in ${theme}`, async () => {
      const page = await openRow(widget, 10, { head, attributes: { theme } });
      await expectAccessible(page, "the panel");
      await field(page, "Email *").fill("nonsense");
      await save(page).click();
      await panel(page).getByText("Write an email address").waitFor();
      await expectAccessible(page, "a fault");
      await page.keyboard.press("Escape");
      await dialog(page, "You have unsaved changes").waitFor();
      await expectAccessible(page, "the question");
      await page.getByRole("button", { name: "Discard changes" }).last().click();
      await panel(page).waitFor({ state: "detached" });
      await clickRow(page, 10);
      for (const [item, name] of [
        ["Set password", "Set password"],
        ["Delete", "Delete"],
      ]) {
        await choose(page, item);
        await dialog(page, name).waitFor();
        await expectAccessible(page, name);
        await page.keyboard.press("Escape");
      }
      await page.getByRole("button", { name: "Add person" }).click();
      await dialog(page, "Add person").waitFor();
      await expectAccessible(page, "adding a person");
      await page.keyboard.press("Escape");
      await field(page, "Title").fill("Mine");
      const { version } = await person(widget, everybody[10].id);
      await call(widget, "PATCH", `users/${everybody[10].id}`, { title: `Theirs ${theme}`, version });
      await save(page).click();
      await dialog(page, "was changed by somebody else").waitFor();
      await expectAccessible(page, "a conflict");
      await page.close();
    });
  }
});
