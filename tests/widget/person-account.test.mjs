// What is done to an account as a whole: its state, deletion, password, invitation; and adding people.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { rows, startWidget, waitForList } from "./support/page.mjs";
import { call, cell, choose, dialog, field, focused, notice, openRow, panel, people, person, save, sent } from "./support/person.mjs";

describe("the account of a person", { timeout: 180_000 }, () => {
  let widget;
  let everybody;
  before(async () => {
    widget = await startWidget({ args: ["--users", "120"] });
    everybody = await people(widget);
  });
  after(() => widget?.close());

  test("deactivates with a question that names the person, and takes it back", async () => {
    const page = await openRow(widget, 6);
    const { id, name } = everybody[6];
    await choose(page, "Deactivate");
    const question = dialog(page, `Deactivate ${name}?`);
    await question.waitFor();
    assert.match(await focused(page), />\s*Cancel/);
    await question.getByRole("button", { name: "Cancel" }).click();
    await question.waitFor({ state: "detached" });
    assert.match(await focused(page), /aria-label="More actions"/);
    assert.equal((await person(widget, id)).state, "active");
    await choose(page, "Deactivate");
    await question.getByRole("button", { name: "Deactivate" }).click();
    await panel(page).getByText("Inactive", { exact: true }).waitFor();
    assert.equal((await person(widget, id)).state, "inactive");
    await notice(page, `${name} was changed`).getByRole("button", { name: "Undo" }).click();
    await panel(page).getByText("Active", { exact: true }).waitFor();
    assert.equal((await person(widget, id)).state, "active");
    // The form goes on from the new version.
    await field(page, "Title").fill("After");
    await save(page).click();
    await cell(page, 6, "title").getByText("After").waitFor();
    await page.close();
  });

  test("deletes after the name was typed, and restores", async () => {
    const page = await openRow(widget, 7);
    const { id, name } = everybody[7];
    await choose(page, "Delete");
    const question = dialog(page, `Delete ${name}?`);
    await question.waitFor();
    assert.match(await focused(page), /<input/);
    const confirm = question.getByRole("button", { name: "Delete" });
    await confirm.click({ force: true });
    assert.equal((await person(widget, id)).state, "active");
    await question.getByLabel(`Type ${name} to confirm`).fill(name);
    await confirm.click();
    await panel(page).getByText("This person is deleted.").waitFor();
    assert.equal((await call(widget, "GET", `users/${id}?state=deleted`)).state, "deleted");
    await rows(page).nth(7).locator(".name").filter({ hasNotText: name }).waitFor();
    assert.equal(await field(page, "Title").getAttribute("readonly"), "");
    await panel(page).getByRole("button", { name: "Restore" }).click();
    await panel(page).getByText("Active", { exact: true }).waitFor();
    assert.equal((await person(widget, id)).state, "active");
    await rows(page).nth(7).getByText(name).waitFor();
    await page.close();
  });

  test("shows why a state cannot be changed", async () => {
    const page = await openRow(widget, 8);
    await widget.control("POST", "rules", { operation: "deleteUser", count: 1, status: 400 });
    const { name } = everybody[8];
    await choose(page, "Delete");
    const question = dialog(page, `Delete ${name}?`);
    await question.getByLabel("Type").fill(name);
    await question.getByRole("button", { name: "Delete" }).click();
    await question.getByText("Correlation id").waitFor();
    await page.close();
  });

  test("sets a password, and shows the rule that one breaks", async () => {
    const page = await openRow(widget, 9);
    await widget.control("DELETE", "requests");
    await choose(page, "Set password");
    const question = dialog(page, "Set password");
    const set = question.getByRole("button", { name: "Set password" });
    await set.click();
    await question.getByText("This is required.").waitFor();
    await question.getByLabel("New password").fill("short");
    await question.getByLabel("Repeat the password").fill("other");
    await set.click();
    await question.getByText("The two passwords differ.").waitFor();
    assert.equal((await sent(widget, "postUserPassword")).length, 0);
    await question.getByLabel("Repeat the password").fill("short");
    await set.click();
    await question.getByText("must have at least 8 characters").waitFor();
    assert.equal(await question.getByLabel("New password").getAttribute("aria-invalid"), "true");
    for (const label of ["New password", "Repeat the password"]) await question.getByLabel(label).fill("Quiet-Harbour-7");
    await set.click();
    await notice(page, `The password of ${everybody[9].name} was set`).waitFor();
    // It is gone from the page.
    await choose(page, "Set password");
    assert.equal(await question.getByLabel("New password").inputValue(), "");
    await page.close();
  });

  test("invites, and copies the id", async () => {
    const page = await openRow(widget, 9, { context: { permissions: ["clipboard-read", "clipboard-write"] } });
    await widget.control("DELETE", "requests");
    await choose(page, "Send invitation");
    await notice(page, `An invitation was sent to ${everybody[9].name}`).waitFor();
    assert.equal((await sent(widget, "postUserInvite")).length, 1);
    await choose(page, "Copy id");
    await notice(page, "Copied").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), everybody[9].id);
    await page.close();
  });

  test("adds a person, with the errors of the API at their fields", async () => {
    const page = await widget.open();
    await waitForList(page);
    await widget.control("DELETE", "requests");
    await page.getByText(/^\d+ people$/).waitFor();
    const hits = Number.parseInt(await page.locator(".hits [role=status]").innerText(), 10);
    const add = page.getByRole("button", { name: "Add person" });
    await add.click();
    const create = dialog(page, "Add person");
    const send = create.getByRole("button", { name: "Add person" });
    await send.click();
    assert.equal(await create.getByText("This is required.").count(), 2);
    assert.match(await focused(page), /person-create-name/);
    await create.getByLabel("Name").fill("Zz New");
    await create.getByLabel("Email").fill(everybody[0].email);
    await create.getByRole("radio", { name: "Set password" }).check();
    await create.getByLabel("New password").fill("weak");
    await send.click();
    await create.getByText("must have at least 8 characters").waitFor();
    await create.getByLabel("New password").fill("Quiet-Harbour-7");
    await send.click();
    await create.getByText("is the address of the user").waitFor();
    assert.match(await focused(page), /person-create-email/);
    await create.getByLabel("Email").fill("zz.new@harborlights.example");
    await create.getByLabel("Department").fill("Sales");
    await create.getByLabel("Division").selectOption({ index: 1 });
    await send.click();
    await panel(page).getByRole("heading", { name: "Zz New" }).waitFor();
    await page.getByText(`${hits + 1} people`).waitFor();
    assert.match(await focused(page), /person-heading/);
    const body = (await sent(widget, "postUsers")).at(-1);
    assert.deepEqual(Object.keys(body).sort(), ["department", "divisionId", "email", "name", "password"]);
    assert.equal((await sent(widget, "postUserInvite")).length, 0);
    // With an invitation, which is the first choice.
    await add.click();
    await create.getByLabel("Name").fill("Zz Other");
    await create.getByLabel("Email").fill("zz.other@harborlights.example");
    await create.getByRole("radio", { name: "Send invitation" }).check();
    await send.click();
    await notice(page, "An invitation was sent to Zz Other").waitFor();
    await page.close();
  });
});
