// The overview: how many people have each presence and routing status, what a click does, and what it says when it cannot count.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { callApi } from "./support/api.mjs";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { expectNoProblems, reloadWithPermissions, startWidget, waitForList } from "./support/page.mjs";

describe("the overview", { timeout: 180_000 }, () => {
  let widget;
  let head;
  let everybody;
  before(async () => {
    widget = await startWidget({ args: ["--users", "1500", "--token", "other=admin"] });
    head = await withAxe(widget);
    everybody = await readEverybody();
  });
  after(() => widget?.close());
  afterEach(() => widget.control("DELETE", "rules"));

  const api = (method, path, body) => callApi({ url: widget.sandbox.url, token: "other" }, method, path, body);

  async function readEverybody() {
    const all = [];
    for (let number = 1; ; number++) {
      const { entities } = await api("GET", `users?pageSize=500&pageNumber=${number}&expand=presence,routingStatus`);
      all.push(...entities);
      if (entities.length < 500) return all;
    }
  }

  const presenceOf = ({ presence }) => presence.presenceDefinition.systemPresence.toUpperCase().replaceAll(" ", "_");
  const count = (matches) => everybody.filter(matches).length.toLocaleString("en");

  const part = (page, group, name) =>
    page.getByRole("group", { name: group, exact: true }).getByRole("button", { name: new RegExp(`^${name} \\d`) });
  const hits = (page, number) => page.locator(".hits [role=status]", { hasText: new RegExp(`^${number} (people|person)$`) }).waitFor();
  const toggle = (page) => page.getByRole("button", { name: "Overview" });
  const counted = (page) => page.getByText(/^Changes appear/).waitFor();

  async function openOverview(options) {
    const page = await widget.open(options);
    await waitForList(page);
    assert.equal(await toggle(page).getAttribute("aria-expanded"), "false");
    await toggle(page).click();
    assert.equal(await toggle(page).getAttribute("aria-expanded"), "true");
    return page;
  }

  test("counts everybody, and axe finds nothing", async () => {
    const page = await openOverview({ head });
    await counted(page);
    const available = count((person) => presenceOf(person) === "AVAILABLE");
    assert.match(await part(page, "Presence", "Available").innerText(), new RegExp(`${available}\\s+\\d+%`));
    const idle = count(({ routingStatus }) => routingStatus.status === "IDLE");
    assert.match(await part(page, "Routing status", "Idle").innerText(), new RegExp(`\\b${idle}\\b`));
    const online = count((person) => presenceOf(person) !== "OFFLINE");
    assert.match(await part(page, "Login", "Logged in").innerText(), new RegExp(`\\b${online}\\b`));
    await expectAccessible(page);
    expectNoProblems(page);
    await page.close();
  });

  test("a click filters the list, and a second click takes the filter away", async () => {
    const page = await openOverview();
    await counted(page);
    const meal = part(page, "Presence", "Meal");
    await meal.click();
    await hits(
      page,
      count((person) => presenceOf(person) === "MEAL"),
    );
    assert.equal(await meal.getAttribute("aria-pressed"), "true");
    // The other status counts the people of the filter; the presences stay, to choose another.
    const both = count((person) => presenceOf(person) === "MEAL" && person.routingStatus.status === "OFF_QUEUE");
    assert.match(await part(page, "Routing status", "Off queue").innerText(), new RegExp(`\\b${both}\\b`));
    await part(page, "Presence", "Away").waitFor();
    await meal.click();
    await hits(
      page,
      count(() => true),
    );
    assert.equal(await meal.getAttribute("aria-pressed"), "false");
    await part(page, "Login", "Logged in").click();
    await hits(
      page,
      count((person) => presenceOf(person) !== "OFFLINE"),
    );
    assert.equal(await part(page, "Login", "Logged in").getAttribute("aria-pressed"), "true");
    await page.close();
  });

  test("counts over the filter that is set, and follows what another client changes", async () => {
    const page = await openOverview();
    await counted(page);
    const person = everybody.find((one) => presenceOf(one) === "BUSY");
    await page.getByRole("searchbox").fill(person.email);
    await hits(page, 1);
    const only = (presence) =>
      page
        .getByRole("group", { name: "Presence", exact: true })
        .getByRole("button", { name: new RegExp(`^${presence} 1 100%$`) })
        .waitFor();
    await only("Busy");
    const { entities } = await api("GET", "presence/definitions");
    const training = entities.find(({ systemPresence }) => systemPresence.toUpperCase() === "TRAINING");
    await api("PATCH", `users/${person.id}/presences/purecloud`, { presenceDefinition: { id: training.id } });
    await only("Training");
    assert.equal(await part(page, "Presence", "Busy").count(), 0);
    everybody = await readEverybody();
    await page.close();
  });

  test("shows how far it is, can be stopped, and begins again", async () => {
    await widget.control("POST", "rules", { operation: "getUsers", skip: 2, latency: 60_000 });
    const page = await openOverview();
    await page.getByText(/^Counted 500 of 1,\d+$/).waitFor();
    assert.equal(await page.getByRole("progressbar").count(), 1);
    const aborted = page.waitForEvent("requestfailed", (request) => request.url().includes("/users?"));
    await page.locator(".overview").getByRole("button", { name: "Cancel" }).click();
    await aborted;
    await page.getByText(/^Counted 500 of/).waitFor();
    assert.equal(await page.getByRole("progressbar").count(), 0);
    await widget.control("DELETE", "rules");
    await page.locator(".overview").getByRole("button", { name: "Try again" }).click();
    await counted(page);
    await page.close();
  });

  test("counts again each minute while it is open, and not when it is closed", async () => {
    const page = await widget.open();
    await page.clock.install();
    await page.reload();
    await waitForList(page);
    await toggle(page).click();
    await counted(page);
    const again = page.waitForResponse((response) => /pageSize=500&/.test(response.url()));
    await page.clock.runFor(61_000);
    await again;
    await toggle(page).click();
    const counts = [];
    page.on("request", (request) => request.url().includes("pageSize=500&") && counts.push(request.url()));
    await page.clock.runFor(200_000);
    assert.deepEqual(counts, []);
    await page.close();
  });

  test("says why it could not count, and tries again", async () => {
    await widget.control("POST", "rules", { operation: "getUsers", skip: 1, status: 400 });
    const page = await openOverview();
    await page.locator(".overview").getByRole("alert").getByText("Correlation id").waitFor();
    await widget.control("DELETE", "rules");
    await page.locator(".overview").getByRole("button", { name: "Try again" }).first().click();
    await counted(page);
    assert.equal(await page.locator(".overview [role=alert]").count(), 0);
    await page.close();
  });
});

describe("the overview of a person with few permissions, and of many people", { timeout: 180_000 }, () => {
  let widget;
  before(async () => {
    widget = await startWidget({ args: ["--users", "12000", "--token", "client=client"] });
  });
  after(() => widget?.close());

  test("counts 10,000 people, and says so", async () => {
    const page = await widget.open();
    await waitForList(page);
    await widget.control("DELETE", "requests");
    await page.getByRole("button", { name: "Overview" }).click();
    await page.getByText(/^Only the first 10,000 of 11,\d+ people are counted\.$/).waitFor();
    await page.getByText(/^Changes appear/).waitFor();
    const { requests } = await widget.control("GET", "requests?operation=getUsers");
    // The list and the live status read smaller pages.
    assert.equal(requests.filter((request) => JSON.stringify(request).includes("pageSize=500")).length, 20);
    await page.close();
  });

  test("names the permission that the filter needs", async () => {
    const page = await widget.open();
    await reloadWithPermissions(page, ["directory:user:view"]);
    await page.getByRole("button", { name: "Overview" }).click();
    const part = page.locator(".overview-key").first();
    await part.waitFor();
    assert.equal(await part.getAttribute("aria-disabled"), "true");
    assert.match(await part.getAttribute("title"), /analytics:userObservation:view/);
    await part.click({ force: true });
    assert.equal(await page.locator(".chip").count(), 0);
    await page.close();
  });
});
