// The sections of a person that decide how work reaches the person: presence, skills, languages, queues, utilization; and the reporting line.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { expectNoProblems, startWidget } from "./support/page.mjs";
import { api, eventually, openPerson, section, undo } from "./support/sections.mjs";

describe("sections of routing", { timeout: 180_000 }, () => {
  let widget, calls, person, few, head;
  before(async () => {
    const args = ["--users", "120"];
    widget = await startWidget({ args });
    calls = api(widget.sandbox);
    const { entities } = await calls.get("users?pageSize=100&expand=skills,languages");
    person = entities.find(({ skills, languages, manager }) => skills?.length > 1 && languages?.length > 0 && manager);
    // Somebody with few permissions signs in in a second widget.
    few = entities.find(({ skills, id }) => skills?.length > 0 && id !== person.id);
    head = await withAxe(widget);
  });
  after(() => widget?.close());

  const path = (end) => `users/${person.id}/${end}`;
  const levels = async (list) => {
    const { entities } = await calls.get(path(`routing${list}?pageSize=100`));
    return Object.fromEntries(entities.map(({ name, proficiency }) => [name, proficiency]).sort());
  };

  test("shows the reporting line, and opens who is in it", async () => {
    const page = await openPerson(widget, person.id, "Profile");
    const superiors = await calls.get(path("superiors"));
    const chart = section(page, "Reporting line");
    await chart.locator("[aria-current]").waitFor();
    assert.match(await chart.locator("[aria-current]").innerText(), new RegExp(person.name));
    await chart.getByRole("button", { name: superiors[0].name }).click();
    await page.getByRole("heading", { name: superiors[0].name, exact: true }).waitFor();
    await section(page, "Reporting line").locator("[aria-current]", { hasText: superiors[0].name }).waitFor();
    expectNoProblems(page);
    await page.close();
  });

  test("scrolls within the panel alone, on every tab", async () => {
    const page = await openPerson(widget, person.id, "Profile");
    for (const tab of await page.locator(".tab").all()) {
      await tab.click();
      await page.locator(".section").first().waitFor();
      await page.waitForFunction(() => !document.querySelector("genesys-users-admin").shadowRoot.querySelector(".person-body .skeleton"));
      const heights = await page.evaluate(() => {
        const root = document.querySelector("genesys-users-admin").shadowRoot.querySelector(".root");
        return [root.scrollHeight, root.clientHeight];
      });
      assert.equal(heights[0], heights[1], await tab.innerText());
    }
    await page.close();
  });

  test("sets the presence and the routing status, and takes them back", async () => {
    const page = await openPerson(widget, person.id, "Routing");
    const presence = section(page, "Presence");
    const read = async () => (await calls.get(path("presences/purecloud"))).presenceDefinition.systemPresence;
    const was = await read();
    const next = was === "Meal" ? "Busy" : "Meal";
    const menu = presence.getByRole("combobox", { name: "Presence", exact: true });
    // A system presence is a word alone, however the API writes it.
    await presence.getByRole("combobox").first().waitFor();
    const words = await menu.locator("option").allInnerTexts();
    assert.ok(words.includes("On queue"), words.join());
    for (const label of ["Presence", "Routing status"]) await presence.locator("label").getByText(label, { exact: true }).waitFor();
    await menu.selectOption({ label: next });
    await presence.locator(".badge", { hasText: next }).waitFor();
    await page.locator(".person-head .badge", { hasText: next }).waitFor();
    await eventually(read, next);
    await undo(page, "Changed: Presence");
    await eventually(read, was);

    await calls.send("PUT", path("routingstatus"), { status: "OFF_QUEUE" });
    await presence.getByRole("combobox", { name: "Routing status", exact: true }).selectOption({ label: "Idle" });
    await eventually(async () => (await calls.get(path("routingstatus"))).status, "IDLE");
    await presence.locator(".badge", { hasText: "On queue" }).waitFor();
    expectNoProblems(page);
    await page.close();
  });

  test("changes, removes and adds skills, and takes each back", async () => {
    const page = await openPerson(widget, person.id, "Routing");
    const skills = section(page, "Skills");
    const was = await levels("skills");
    const [[name, level]] = Object.entries(was);
    const other = level === 5 ? 1 : 5;
    await skills
      .getByRole("group", { name: `Proficiency: ${name}` })
      .getByRole("radio", { name: String(other) })
      .check();
    await eventually(() => levels("skills"), { ...was, [name]: other });
    await undo(page, `Changed: ${name}`);
    await eventually(() => levels("skills"), was);

    await skills.getByRole("button", { name: `Remove ${name}` }).click();
    await skills.getByText(name, { exact: true }).waitFor({ state: "detached" });
    await undo(page, `Removed: ${name}`);
    await eventually(() => levels("skills"), was);
    await skills.getByRole("button", { name: `Remove ${name}` }).waitFor();

    await skills.getByRole("button", { name: "Add: Skills" }).click();
    const options = skills.getByRole("option");
    await options.nth(1).waitFor();
    const added = [(await options.nth(0).innerText()).trim(), (await options.nth(1).innerText()).trim()];
    await options.nth(0).click();
    await options.nth(1).click();
    await skills.getByRole("button", { name: "Add 2" }).click();
    const expected = Object.fromEntries(Object.entries({ ...was, [added[0]]: 3, [added[1]]: 3 }).sort());
    await eventually(() => levels("skills"), expected);
    await undo(page, "Added:");
    await eventually(() => levels("skills"), was);
    expectNoProblems(page);
    await page.close();
  });

  test("arrow keys write the level at which they rest, once", async () => {
    const page = await openPerson(widget, person.id, "Routing");
    const was = await levels("languages");
    const [[name, level]] = Object.entries(was);
    await widget.control("DELETE", "requests");
    const group = section(page, "Languages").getByRole("group", { name: `Proficiency: ${name}` });
    await group.getByRole("radio", { name: String(level) }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const expected = (level + 2) % 6;
    await eventually(() => levels("languages"), { ...was, [name]: expected });
    const { requests } = await widget.control("GET", "requests?operation=patchUserRoutinglanguagesBulk");
    assert.equal(requests.length, 1);
    await page.close();
  });

  test("a failed change is put back, said, and tried again", async () => {
    const page = await openPerson(widget, person.id, "Routing");
    const skills = section(page, "Skills");
    const was = await levels("skills");
    const [name] = Object.keys(was);
    await skills.getByRole("button", { name: `Remove ${name}` }).waitFor();
    await widget.control("POST", "rules", { operation: "deleteUserRoutingskill", count: 1, status: 409 });
    await skills.getByRole("button", { name: `Remove ${name}` }).click();
    await skills.getByRole("alert").waitFor();
    await skills.getByText(name, { exact: true }).waitFor();
    assert.deepEqual(await levels("skills"), was);
    await skills.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await undo(page, `Removed: ${name}`);
    assert.equal(await skills.getByRole("alert").count(), 0);
    await eventually(() => levels("skills"), was);
    await page.close();
  });

  test("a section that cannot be read says why, and is read again", async () => {
    await widget.control("POST", "rules", { operation: "getUserRoutinglanguages", status: 400, count: 1 });
    const page = await openPerson(widget, person.id, "Routing");
    const languages = section(page, "Languages");
    await languages.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await languages.getByRole("listitem").first().waitFor();
    await page.close();
  });

  test("joins, leaves, adds and removes queues", async () => {
    const page = await openPerson(widget, person.id, "Routing");
    const queues = section(page, "Queues");
    const joined = async () => (await calls.get(path("queues?pageSize=100"))).entities.map(({ name }) => name).sort();
    const was = await joined();
    await queues.getByRole("button", { name: "Add: Queues" }).click();
    await queues.getByRole("option").first().waitFor();
    const name = (await queues.getByRole("option").first().innerText()).trim();
    await queues.getByRole("option").first().click();
    await queues.getByRole("button", { name: "Add 1" }).click();
    await eventually(joined, [...was, name].sort());
    await undo(page, `Added: ${name}`);
    await eventually(joined, was);

    const first = was[0];
    await queues.getByRole("switch", { name: `${first}: Joined` }).click();
    await eventually(joined, was.slice(1));
    await undo(page, `Changed: ${first}`);
    await eventually(joined, was);
    expectNoProblems(page);
    await page.close();
  });

  test("limits of one's own, and those of the organization again", async () => {
    const page = await openPerson(widget, person.id, "Routing");
    const utilization = section(page, "Utilization");
    const read = async () => {
      const { level, utilization: media } = await calls.get(`routing/users/${person.id}/utilization`);
      return [level, media.chat.maximumCapacity, media.chat.interruptableMediaTypes];
    };
    const [, capacity] = await read();
    await utilization.getByRole("spinbutton", { name: "Chats" }).fill("99");
    await utilization.getByRole("button", { name: "Save" }).click();
    await utilization.getByText("Enter a number from 0 to 25.").waitFor();
    assert.equal(await utilization.getByRole("spinbutton", { name: "Chats" }).getAttribute("aria-invalid"), "true");
    await utilization.getByRole("spinbutton", { name: "Chats" }).fill("7");
    await utilization.locator("summary", { hasText: "Chats:" }).click();
    await utilization.locator("details[open]").getByLabel("Calls").check();
    await utilization.getByRole("button", { name: "Save" }).click();
    await eventually(read, ["Agent", 7, ["call"]]);
    await undo(page, "Changed: Utilization");
    await eventually(read, ["Organization", capacity, []]);
    await utilization.getByText("Limits of the organization").waitFor();
    expectNoProblems(page);
    await page.close();
  });

  test("says what somebody lacks, and disables it", async () => {
    const own = await startWidget({ args: ["--users", "120", "--token", `few=${few.email}`] });
    try {
      const page = await openPerson(own, person.id, "Routing", { token: "few" });
      const skills = section(page, "Skills");
      await skills.getByText("You lack the permission routing:skill:assign.").waitFor();
      assert.equal(await skills.getByRole("button", { name: "Add: Skills" }).getAttribute("aria-disabled"), "true");
      assert.equal(await skills.getByRole("radio").first().isDisabled(), true);
      assert.equal(await section(page, "Presence").getByRole("combobox", { name: "Presence", exact: true }).isDisabled(), true);
      await section(page, "Utilization")
        .getByText(/You lack the permission/)
        .waitFor();
      await page.close();
    } finally {
      await own.close();
    }
  });

  test("survives answers with unknown values and fields", async () => {
    const rules = [
      "getUserRoutingskills",
      "getUserRoutingstatus",
      "getUserQueues",
      "getRoutingUserUtilization",
      "getUserPresencesPurecloud",
    ];
    for (const operation of rules) await widget.control("POST", "rules", { operation, fault: "unknown-values" });
    const page = await openPerson(widget, person.id, "Routing");
    for (const name of ["Presence", "Skills", "Queues", "Utilization"])
      await section(page, name).locator("select, li, input").first().waitFor();
    expectNoProblems(page);
    await widget.control("DELETE", "rules");
    await page.close();
  });

  test("axe finds nothing", async () => {
    const page = await openPerson(widget, person.id, "Routing", { head });
    await section(page, "Utilization").locator("input").first().waitFor();
    await expectAccessible(page);
    await page.close();
  });
});
