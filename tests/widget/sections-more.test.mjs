// The sections of a person of access, telephony, security and the rest: roles, stations, forwarding, absence, factors, ids, attributes, development.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { expectNoProblems, startWidget } from "./support/page.mjs";
import { api, eventually, notice, openPerson, section, undo } from "./support/sections.mjs";

describe("sections of access, telephony and more", { timeout: 240_000 }, () => {
  let widget, calls, person, first, few, head;
  before(async () => {
    widget = await startWidget({ args: ["--users", "120"] });
    calls = api(widget.sandbox);
    first = await calls.get("users/me");
    const { entities } = await calls.get("users?pageSize=100&expand=skills");
    person = entities.find(({ skills, id, title }) => skills?.length > 1 && id !== first.id && /Lead/.test(title));
    few = entities.find(({ title }) => /Agent/.test(title));
    head = await withAxe(widget);
  });
  after(() => widget?.close());

  const path = (end) => `users/${person.id}/${end}`;
  const grants = async () => {
    const subject = await calls.get(`authorization/subjects/${person.id}`);
    return subject.grants.map(({ role, division }) => `${role.name} ${division.name}`).sort();
  };

  test("grants roles in divisions, withdraws them, and lists the permissions", async () => {
    const page = await openPerson(widget, person.id, "Access");
    const roles = section(page, "Roles");
    const was = await grants();
    await roles.getByRole("button", { name: "Add" }).click();
    const dialog = page.getByRole("dialog", { name: "Add: Roles" });
    await dialog.getByRole("option", { name: "admin", exact: true }).click();
    assert.equal(await dialog.getByRole("button", { name: "Add" }).isDisabled(), true);
    await dialog.getByRole("option", { name: "All divisions" }).click();
    await dialog.getByRole("button", { name: "Add" }).click();
    await eventually(grants, [...was, "admin *"].sort());
    await undo(page, "Added: admin");
    await eventually(grants, was);

    await roles.getByRole("button", { name: /^Remove employee/ }).click();
    await eventually(
      grants,
      was.filter((grant) => !grant.startsWith("employee")),
    );
    await undo(page, "Removed: employee");
    await eventually(grants, was);
    // Without the role there is nothing to open.
    await roles.getByRole("button", { name: /^Remove employee/ }).waitFor();

    await roles.getByText("Effective permissions").click();
    await roles.getByRole("searchbox").fill("directory:user:view");
    await page.waitForFunction(() => {
      const list = document.querySelector("genesys-users-admin").shadowRoot.querySelector("genesys-users-admin-permissions ul");
      return [...list.children].map(({ textContent }) => textContent).join() === "directory:user:view";
    });
    expectNoProblems(page);
    await page.close();
  });

  test("sets and clears stations", async () => {
    const page = await openPerson(widget, person.id, "Telephony");
    const stations = section(page, "Stations");
    const read = async () => (await calls.get(path("station"))).defaultStation?.name;
    const was = await read();
    await stations.getByRole("button", { name: "Set…: Default" }).click();
    const free = (await calls.get("stations?pageSize=100")).entities.find(({ status }) => status === "AVAILABLE");
    const { name } = free;
    await stations.getByRole("combobox").fill(name);
    await stations.getByRole("option").click();
    await eventually(read, name);
    await undo(page, "Changed: Default");
    await eventually(read, was);
    await stations.getByRole("button", { name: "Set…: In use" }).click();
    await stations.getByRole("combobox").fill(name);
    await stations.getByRole("option").click();
    await stations.getByRole("button", { name: `Remove In use, ${name}` }).click();
    await eventually(async () => (await calls.get(path("station"))).associatedStation, undefined);
    expectNoProblems(page);
    await page.close();
  });

  test("forwards calls to numbers in their order, by the rule", async () => {
    const page = await openPerson(widget, person.id, "Telephony");
    const forwarding = section(page, "Call forwarding");
    const read = async () => {
      const { enabled, calls: routes } = await calls.get(path("callforwarding"));
      return [enabled, ...routes.map(({ targets }) => targets[0].value)];
    };
    await calls.send("PUT", path("routingstatus"), { status: "OFF_QUEUE" });
    await calls.send("PUT", path("callforwarding"), { enabled: false, calls: [], voicemail: "NONE" });
    await forwarding.getByRole("switch", { name: "Enabled" }).click();
    await forwarding.getByRole("textbox", { name: "Number 1" }).fill("12");
    await forwarding.getByRole("button", { name: "Save" }).click();
    await forwarding.getByText(/^Enter a number with its country/).waitFor();
    await forwarding.getByRole("textbox", { name: "Number 1" }).fill("+13175550100");
    await forwarding.getByRole("button", { name: "Add number" }).click();
    await forwarding.getByRole("textbox", { name: "Number 2" }).fill("4711");
    await forwarding.getByRole("button", { name: "Move up: Number 2" }).click();
    await forwarding.getByRole("button", { name: "Save" }).click();
    await eventually(read, [true, "4711", "+13175550100"]);
    await undo(page, "Changed: Call forwarding");
    await eventually(read, [false]);
    expectNoProblems(page);
    await page.close();
  });

  test("keeps what was typed when it cannot be saved", async () => {
    const page = await openPerson(widget, person.id, "Telephony");
    const absence = section(page, "Out of office");
    const toggle = absence.getByRole("switch", { name: "Enabled" });
    await toggle.waitFor();
    if (!(await toggle.isChecked())) await toggle.click();
    await absence.getByLabel("From").fill("2026-07-10T09:00");
    await absence.getByLabel("Until").fill("2026-07-09T09:00");
    await absence.getByRole("button", { name: "Save" }).click();
    await absence.getByText("The end must come after the start.").waitFor();
    await absence.getByLabel("Until").fill("2026-07-12T09:00");
    await widget.control("POST", "rules", { operation: "putUserOutofoffice", count: 1, status: 400 });
    await absence.getByRole("button", { name: "Save" }).click();
    await absence.getByRole("alert").waitFor();
    assert.equal(await absence.getByLabel("Until").inputValue(), "2026-07-12T09:00");
    await absence.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await notice(page, "Changed: Out of office").waitFor();
    const stored = await calls.get(path("outofoffice"));
    assert.equal(stored.active, true);
    assert.equal(new Date(stored.endDate).getTime(), new Date("2026-07-12T09:00").getTime());
    await absence.getByRole("button", { name: "Save" }).waitFor({ state: "detached" });
    await page.close();
  });

  test("renames, disables and removes second factors", async () => {
    const page = await openPerson(widget, first.id, "Security & more");
    const verifiers = section(page, "Second factors");
    const read = async () => (await calls.get(`users/${first.id}/verifiers`)).entities.map(({ name, enabled }) => [name, enabled]);
    const was = await read();
    await verifiers.getByRole("switch", { name: `${was[0][0]}: Enabled` }).click();
    await eventually(read, [[was[0][0], false], ...was.slice(1)]);
    await undo(page, `Changed: ${was[0][0]}`);
    await eventually(read, was);
    await verifiers.getByLabel(`Name of ${was[0][0]}`).fill("Phone");
    await page.keyboard.press("Enter");
    await eventually(read, [["Phone", true], ...was.slice(1)]);
    await verifiers.getByRole("button", { name: `Remove ${was[1][0]}` }).click();
    await page
      .getByRole("dialog", { name: `Remove ${was[1][0]}` })
      .getByRole("button", { name: "Cancel" })
      .click();
    assert.equal((await read()).length, was.length);
    await verifiers.getByRole("button", { name: `Remove ${was[1][0]}` }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: `Remove ${was[1][0]}` })
      .click();
    await eventually(read, [["Phone", true], ...was.slice(2)]);
    expectNoProblems(page);
    await page.close();
  });

  test("adds and removes external ids", async () => {
    const page = await openPerson(widget, person.id, "Security & more");
    const ids = section(page, "External ids");
    const read = async () => (await calls.get(path("externalid"))).map(({ authorityName, externalKey }) => [authorityName, externalKey]);
    const was = await read();
    await ids.getByLabel("System").fill("HR");
    await ids.getByRole("button", { name: "Save" }).click();
    await ids.getByText("This is required.").waitFor();
    await ids.getByLabel("Key").fill("E-1");
    await ids.getByRole("button", { name: "Save" }).click();
    await eventually(read, [...was, ["HR", "E-1"]]);
    await ids.getByRole("button", { name: "Remove E-1" }).click();
    await eventually(read, was);
    await undo(page, "Removed: E-1");
    await eventually(read, [...was, ["HR", "E-1"]]);
    await page.close();
  });

  test("edits custom attributes by the rules of their schema, and settles conflicts field by field", async () => {
    const { entities: schemas } = await calls.get("users/customattributes/schemas");
    const schema = schemas.find(({ name }) => name === "Workplace");
    const put = (attributes) =>
      calls.send("PUT", path("customattributes"), { schemaId: schema.id, schemaVersion: schema.version, attributes });
    const read = async () => {
      const {
        desk_text: desk,
        floor_integer: floor,
        mode_enum: mode,
      } = (await calls.get(path(`customattributes/${schema.id}`))).attributes;
      return [desk, floor, mode];
    };
    await put({ desk_text: "A-1", floor_integer: 1, mode_enum: "home" });
    const page = await openPerson(widget, person.id, "Security & more");
    const attributes = section(page, "Custom attributes");
    const save = attributes.getByRole("button", { name: "Save" });
    await attributes.getByLabel("Floor").fill("99");
    await save.click();
    await attributes.getByText("Enter a number from 0 to 30.").waitFor();
    await attributes.getByLabel("Floor").fill("7");
    await attributes.getByLabel("Desk").fill("B-2");
    // Somebody else changes one of them, and one that is not typed in.
    await put({ desk_text: "C-3", floor_integer: 1, mode_enum: "office" });
    await save.click();
    await attributes.getByText("Somebody else has set: C-3").waitFor();
    assert.deepEqual(await read(), ["C-3", 1, "office"]);
    assert.equal(await attributes.getByLabel("Floor").inputValue(), "7");
    assert.equal(await attributes.getByLabel("Mode of work").inputValue(), "office");
    await attributes.getByRole("button", { name: "Keep mine" }).click();
    await save.click();
    await eventually(read, ["B-2", 7, "office"]);
    await undo(page, "Changed: Custom attributes");
    await eventually(read, ["C-3", 1, "office"]);
    expectNoProblems(page);
    await page.close();
  });

  test("lists development activities, and more of them", async () => {
    const { total } = await calls.get(`users/development/activities?userId=${first.id}`);
    assert.ok(total > 10, `${total}`);
    const page = await openPerson(widget, first.id, "Security & more");
    const development = section(page, "Development");
    await development.getByRole("listitem").first().waitFor();
    assert.equal(await development.getByRole("listitem").count(), 10);
    await widget.control("POST", "rules", { operation: "getUsersDevelopmentActivities", count: 1, status: 400 });
    await development.getByRole("button", { name: /^Show \d+ more/ }).click();
    await development.getByRole("button", { name: "Try again" }).click();
    await development.getByRole("listitem").nth(10).waitFor();
    await page.close();
  });

  test("somebody with few permissions sees what is missing", async () => {
    const own = await startWidget({ args: ["--users", "120", "--token", `few=${few.email}`] });
    try {
      const page = await openPerson(own, person.id, "Access", { token: "few" });
      await section(page, "Roles").getByText("You lack the permission authorization:grant:view.").waitFor();
      await page.getByRole("tab", { name: "Telephony" }).click();
      await section(page, "Stations")
        .getByText(/^You lack the permission/)
        .waitFor();
      // The permission is there, but not in the division of the person.
      await section(page, "Call forwarding").getByRole("alert").getByText("You are not allowed to do this").waitFor();
      await page.getByRole("tab", { name: "Security & more" }).click();
      await section(page, "External ids").getByText("You lack the permission directory:user:edit.").waitFor();
      assert.equal(await section(page, "External ids").getByLabel("System").isDisabled(), true);
      await page.close();
    } finally {
      await own.close();
    }
  });

  test("axe finds nothing", async () => {
    const page = await openPerson(widget, first.id, "Access", { head });
    for (const [tab, heading] of [
      ["Profile", "Reporting line"],
      ["Access", "Roles"],
      ["Telephony", "Stations"],
      ["Security & more", "Custom attributes"],
    ]) {
      await page.getByRole("tab", { name: tab }).click();
      await section(page, heading).locator("li, dd, input").first().waitFor();
      await expectAccessible(page, tab);
    }
    await page.close();
  });
});
