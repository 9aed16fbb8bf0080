// The form of a person: what is sent, the rules, undo, conflicts, unsaved changes, and sessions that end.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectNoProblems, rows, startWidget, waitForList } from "./support/page.mjs";
import {
  cell,
  changeElsewhere,
  clickRow,
  dialog,
  field,
  form,
  notice,
  openRow,
  panel,
  people,
  person,
  save,
  sent,
} from "./support/person.mjs";

describe("editing a person", { timeout: 180_000 }, () => {
  let widget;
  let everybody;
  before(async () => {
    widget = await startWidget({ args: ["--users", "60"] });
    everybody = await people(widget);
  });
  after(() => widget?.close());

  test("sends what was changed, and takes it back", async () => {
    const page = await openRow(widget, 2);
    const { id, title, version } = everybody[2];
    await widget.control("DELETE", "requests");
    await field(page, "Title").fill("  Night lead ");
    await save(page).click();
    await notice(page, "was changed").waitFor();
    assert.deepEqual(await sent(widget, "patchUser"), [{ title: "Night lead", version }]);
    await cell(page, 2, "title").getByText("Night lead").waitFor();
    assert.equal((await person(widget, id)).title, "Night lead");
    await notice(page, "was changed").getByRole("button", { name: "Undo" }).click();
    await cell(page, 2, "title").getByText(title, { exact: true }).waitFor();
    assert.equal(await field(page, "Title").inputValue(), title);
    assert.equal((await person(widget, id)).title, title);
    const changes = await page.evaluate(() =>
      window.events.filter(({ type }) => type === "user-changed").map(({ detail }) => detail.user.title),
    );
    assert.deepEqual(changes, ["Night lead", title]);
    expectNoProblems(page);
    await page.close();
  });

  test("does not undo over the change of somebody else", async () => {
    const page = await openRow(widget, 3);
    await field(page, "Title").fill("First");
    await save(page).click();
    await notice(page, "was changed").waitFor();
    await changeElsewhere(widget, everybody[3].id, { title: "Second" });
    await notice(page, "was changed").getByRole("button", { name: "Undo" }).click();
    await notice(page, "cannot be undone").waitFor();
    assert.equal((await person(widget, everybody[3].id)).title, "Second");
    await page.close();
  });

  test("clears fields, and changes manager, contacts and employment", async () => {
    const page = await openRow(widget, 1);
    const { id } = everybody[1];
    const other = everybody[20];
    await field(page, "Department").fill("");
    await field(page, "Employee id").fill("HL-9");
    await field(page, "Auto-answer").check();
    const manager = panel(page).getByRole("group", { name: "Manager" });
    await manager.getByRole("button").first().click();
    await page.getByRole("combobox", { name: "Find a person" }).fill(other.email);
    await page.getByRole("option", { name: `${other.name} · ${other.email}` }).click();
    await manager.getByRole("button", { name: other.name }).waitFor();
    await panel(page).getByRole("button", { name: "Add phone" }).click();
    const phones = panel(page).getByRole("textbox", { name: "Phone", exact: true });
    await phones.last().fill("+44 20 7946 0011");
    const before = await person(widget, id);
    assert.ok(before.employerInfo.officialName);
    await save(page).click();
    await notice(page, "was changed").waitFor();
    const saved = await person(widget, id);
    assert.equal(saved.department, undefined);
    assert.equal(saved.acdAutoAnswer, true);
    assert.equal(saved.manager.id, other.id);
    assert.deepEqual(saved.employerInfo, { ...before.employerInfo, employeeId: "HL-9" });
    assert.equal(saved.addresses.length, before.addresses.length + 1);
    assert.deepEqual(saved.addresses.slice(0, -1), before.addresses);
    assert.equal(saved.addresses.at(-1).address, "+442079460011");
    // The list shows no department any more.
    assert.equal(await cell(page, 1, "department").innerText(), "");
    await page.close();
  });

  test("says the rule that a field breaks, and sends nothing", async () => {
    const page = await openRow(widget, 5);
    await widget.control("DELETE", "requests");
    for (const [label, value, rule] of [
      ["Email *", "nonsense", "Write an email address"],
      ["Name *", " ", "This is required."],
    ]) {
      const before = await field(page, label).inputValue();
      await field(page, label).fill(value);
      await field(page, label).blur();
      assert.equal(await field(page, label).getAttribute("aria-invalid"), "true");
      const described = await field(page, label).getAttribute("aria-describedby");
      assert.match(await panel(page).locator(`#${described}`).innerText(), new RegExp(rule));
      await field(page, label).fill(before);
    }
    await panel(page).getByRole("button", { name: "Add phone" }).click();
    const phone = panel(page).getByRole("textbox", { name: "Phone", exact: true }).last();
    await phone.fill("12");
    await save(page).click();
    await panel(page).getByText("Write + and the country code").waitFor();
    await page.waitForFunction(() => document.querySelector("genesys-users-admin").shadowRoot.activeElement?.type === "tel");
    assert.deepEqual(await sent(widget, "patchUser"), []);
    await page.close();
  });

  test("shows the refusal of the API at its field", async () => {
    const page = await openRow(widget, 5);
    await field(page, "Email *").fill(everybody[6].email);
    await save(page).click();
    await panel(page).getByText("is the address of the user").waitFor();
    assert.equal(await field(page, "Email *").getAttribute("aria-invalid"), "true");
    // The list shows what is true.
    await cell(page, 5, "email").getByText(everybody[5].email).waitFor();
    await page.close();
  });

  test("saving on another tab leads to the field that must be mended", async () => {
    const page = await openRow(widget, 5);
    const tab = (name) => panel(page).getByRole("tab", { name });
    const expectFocus = async (label) => {
      await tab("Profile").and(page.locator("[aria-selected=true]")).waitFor();
      await panel(page).locator("[aria-invalid]:focus").waitFor();
      assert.equal(await field(page, label).evaluate((one) => one.matches(":focus")), true);
    };
    await field(page, "Name *").fill("");
    await tab("Routing").click();
    await tab("Profile").getByRole("img", { name: "You have unsaved changes" }).waitFor();
    await save(page).click();
    await expectFocus("Name *");
    await field(page, "Name *").fill(everybody[5].name);
    assert.equal(await tab("Profile").getByRole("img").count(), 0);
    await field(page, "Email *").fill(everybody[6].email);
    await tab("Access").click();
    await save(page).click();
    await expectFocus("Email *");
    await page.close();
  });

  test("goes on where others have changed other fields", async () => {
    const page = await openRow(widget, 7);
    const { id } = everybody[7];
    await field(page, "Title").fill("Mine");
    await changeElsewhere(widget, id, { department: "Theirs" });
    await save(page).click();
    await notice(page, "Taken over from the other change: Department.").waitFor();
    assert.equal(await field(page, "Department").inputValue(), "Theirs");
    const saved = await person(widget, id);
    assert.deepEqual([saved.title, saved.department], ["Mine", "Theirs"]);
    await page.close();
  });

  test("lets the administrator settle a conflict field by field", async () => {
    const page = await openRow(widget, 8);
    const { id } = everybody[8];
    await field(page, "Title").fill("My title");
    await field(page, "Department").fill("My department");
    await field(page, "Preferred name").fill("Mine alone");
    await changeElsewhere(widget, id, { title: "Their title", department: "Their department", username: "theirs@example.com" });
    await save(page).click();
    const conflict = dialog(page, "was changed by somebody else");
    await conflict.waitFor();
    for (const text of ["My title", "Their title", "My department", "Their department", "Taken over from the other change: Username."])
      await conflict.getByText(text).waitFor();
    assert.equal(await conflict.getByText("Mine alone").count(), 0);
    // Without a choice nothing is saved.
    await conflict.getByRole("button", { name: "Save" }).click();
    assert.equal((await person(widget, id)).title, "Their title");
    await conflict.getByRole("radio", { name: "Title: Mine" }).check();
    await conflict.getByRole("radio", { name: "Department: Theirs" }).check();
    await conflict.getByRole("button", { name: "Save" }).click();
    await notice(page, "was changed").waitFor();
    const saved = await person(widget, id);
    assert.deepEqual(
      [saved.title, saved.department, saved.preferredName, saved.username],
      ["My title", "Their department", "Mine alone", "theirs@example.com"],
    );
    assert.equal(await field(page, "Department").inputValue(), "Their department");
    await page.close();
  });

  test("asks before unsaved changes are lost", async () => {
    const page = await openRow(widget, 9);
    await field(page, "Title").fill("Unsaved");
    await rows(page).nth(10).locator(".name").click();
    const question = dialog(page, "You have unsaved changes");
    await question.getByRole("button", { name: "Keep editing" }).click();
    assert.equal(await field(page, "Title").inputValue(), "Unsaved");
    await field(page, "Title").press("Escape");
    await question.waitFor();
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    assert.equal(await field(page, "Title").inputValue(), "Unsaved");
    await rows(page).nth(10).locator(".name").click();
    await question.getByRole("button", { name: "Discard changes" }).click();
    await panel(page).getByRole("heading", { name: everybody[10].name }).waitFor();
    await form(page).waitFor();
    assert.equal(await field(page, "Title").inputValue(), everybody[10].title);
    await page.close();
  });

  test("holds the browser back only while there are unsaved changes", async () => {
    const page = await openRow(widget, 11);
    const asked = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await field(page, "Title").fill("Unsaved");
    await panel(page).getByRole("button", { name: "Discard changes" }).waitFor();
    await assert.rejects(page.goto("about:blank"), /ERR_ABORTED/);
    assert.deepEqual(asked, ["beforeunload"]);
    assert.equal(await field(page, "Title").inputValue(), "Unsaved");
    await panel(page).getByRole("button", { name: "Discard changes" }).click();
    await page.goto("about:blank");
    assert.equal(asked.length, 1);
    await page.close();
  });

  test("keeps the edits when the token is refused, and saves them after", async () => {
    const page = await openRow(widget, 12);
    await field(page, "Title").fill("Kept");
    await widget.control("POST", "rules", { operation: "patchUser", count: 1, status: 401 });
    await save(page).click();
    await page.getByText("Your session has ended").first().waitFor();
    assert.equal(await field(page, "Title").inputValue(), "Kept");
    await save(page).click();
    await notice(page, "was changed").waitFor();
    assert.equal((await person(widget, everybody[12].id)).title, "Kept");
    await page.getByText("Your session has ended").waitFor({ state: "detached" });
    await page.close();
  });

  test("shows a failure with its correlation id, and the true values in the list", async () => {
    const page = await openRow(widget, 13);
    await field(page, "Title").fill("Not saved");
    await widget.control("POST", "rules", { operation: "patchUser", count: 1, status: 500 });
    await save(page).click();
    await panel(page).getByText("Correlation id").waitFor();
    await cell(page, 13, "title").getByText(everybody[13].title, { exact: true }).waitFor();
    assert.equal(await field(page, "Title").inputValue(), "Not saved");
    await page.close();
  });

  test("keeps the edits over a login that leaves the page", async () => {
    const page = await widget.open({ login: true });
    page.setDefaultTimeout(10_000);
    const signIn = async (name) => {
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("button", { name }).click();
      await waitForList(page);
    };
    await signIn("Allow");
    await clickRow(page, 14);
    await field(page, "Title").fill("Drafted");
    // The tokens of a login expire; the fixed one of the tests does not.
    await widget.control("POST", "clock", { advance: 90_000_000 });
    await save(page).click();
    await page.getByText("Your session has ended. What you have typed is kept.").waitFor();
    const stored = await page.evaluate(() => sessionStorage.getItem("genesys-users-admin:draft"));
    assert.deepEqual(JSON.parse(stored).values, { title: "Drafted" });
    assert.deepEqual(Object.keys(JSON.parse(stored)).sort(), ["before", "by", "personId", "sections", "values"]);
    await changeElsewhere(widget, everybody[14].id, { department: "Meanwhile" });
    page.on("dialog", (dialog) => dialog.dismiss());
    await signIn("Allow");
    await panel(page).getByText("Your unsaved changes were restored.").waitFor();
    assert.equal(await field(page, "Title").inputValue(), "Drafted");
    await save(page).click();
    await notice(page, "was changed").waitFor();
    const saved = await person(widget, everybody[14].id);
    assert.deepEqual([saved.title, saved.department], ["Drafted", "Meanwhile"]);
    assert.equal(await page.evaluate(() => sessionStorage.getItem("genesys-users-admin:draft")), null);
    await page.close();
  });
});
