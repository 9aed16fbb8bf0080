// The command palette, the list of shortcuts, and the keys that open them.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { expectNoProblems, reloadWithPermissions, startWidget, waitForList } from "./support/page.mjs";

describe("the command palette", { timeout: 180_000 }, () => {
  let widget;
  let head;
  before(async () => {
    widget = await startWidget({ args: ["--users", "300", "--token", "other=admin"] });
    head = await withAxe(widget);
  });
  after(() => widget?.close());
  afterEach(() => widget.control("DELETE", "rules"));

  const field = (page) => page.getByRole("combobox", { name: "Find a person or a command" });
  const active = (page) => page.locator(".palette [data-active]");

  async function openPage(options) {
    const page = await widget.open(options);
    await waitForList(page);
    return page;
  }

  async function openPalette(options) {
    const page = await openPage(options);
    await page.keyboard.press("Control+k");
    await field(page).waitFor();
    return page;
  }

  const focused = (page) =>
    page.evaluate(() => {
      let { activeElement } = document;
      while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
      return activeElement?.className || activeElement?.localName;
    });

  test("offers the changes of many while somebody is selected", async () => {
    const page = await openPalette();
    await field(page).fill("Add skills");
    await page.locator(".palette [role=status]", { hasText: "Nothing found" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".grid-rows").getByRole("checkbox").nth(2).check();
    await page.keyboard.press("Control+k");
    await field(page).fill("Add skills");
    await page.getByRole("option", { name: "Add skills" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Add skills" }).getByRole("listbox", { name: "Skills" }).waitFor();
    expectNoProblems(page);
    await page.close();
  });

  test("finds people while one types, and opens the one chosen by keyboard", async () => {
    const page = await openPalette({ attributes: { address: "" }, head });
    await field(page).pressSequentially("ada");
    const people = page.getByRole("group", { name: "People" }).getByRole("option");
    await people.first().waitFor();
    const second = people.nth(1);
    await page.keyboard.press("ArrowDown");
    assert.equal(await second.getAttribute("aria-selected"), "true");
    assert.equal(await field(page).getAttribute("aria-activedescendant"), await second.getAttribute("id"));
    await expectAccessible(page);
    const id = (await second.getAttribute("id")).replace("person-", "");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("person") === id);
    assert.equal(await page.locator("dialog.palette").count(), 0);
    expectNoProblems(page);
    await page.close();
  });

  test("ends the search that another letter supersedes", async () => {
    const page = await openPalette();
    await widget.control("POST", "rules", { operation: "postUsersSearch", count: 1, latency: 30_000 });
    const sent = page.waitForRequest(/users\/search/);
    await field(page).fill("zzz");
    await sent;
    const aborted = page.waitForEvent("requestfailed", (request) => request.url().includes("/users/search"));
    await field(page).fill("ada");
    await aborted;
    await page.getByRole("group", { name: "People" }).waitFor();
    await field(page).fill("");
    assert.equal(await page.getByRole("group", { name: "People" }).count(), 0);
    await page.close();
  });

  test("runs commands, and says why one cannot be run", async () => {
    const page = await openPage();
    await reloadWithPermissions(page, ["directory:user:view"]);
    const run = async (text) => {
      await page.keyboard.press("Control+k");
      await field(page).fill(text);
      await active(page)
        .filter({ hasText: new RegExp(text, "i") })
        .waitFor();
      await page.keyboard.press("Enter");
    };
    await run("state: inactive");
    await page.waitForFunction(
      () => document.querySelector("genesys-users-admin").shadowRoot.querySelector(".toolbar select").value === "inactive",
    );
    await run("dark theme");
    assert.equal(await page.locator("genesys-users-admin").getAttribute("theme"), "dark");
    await run("overview");
    await page.locator(".overview").waitFor();
    await run("columns");
    await page.getByRole("checkbox", { name: "Email" }).waitFor();
    await page.keyboard.press("Escape");
    await run("select all");
    await page.waitForFunction(() => globalThis.events.some(({ type, detail }) => type === "selection-changed" && detail.all));
    // A command that cannot be run stays, with the reason.
    await run("presence: busy");
    await active(page).getByText("analytics:userObservation:view").waitFor();
    assert.equal(await active(page).getAttribute("aria-disabled"), "true");
    assert.equal(await page.locator(".chip").count(), 0);
    await page.close();
  });

  test("says when nothing is found, and when the search fails", async () => {
    const page = await openPalette();
    await field(page).fill("qqqqzzzz");
    await page.locator(".palette [role=status]", { hasText: "Nothing found" }).waitFor();
    await widget.control("POST", "rules", { operation: "postUsersSearch", status: 400 });
    await field(page).fill("ada");
    await page.locator(".palette [role=status]", { hasText: /./ }).filter({ hasNotText: "Loading…" }).waitFor();
    await page.close();
  });

  test("Escape closes it and returns the focus", async () => {
    const page = await openPage();
    await page.getByRole("button", { name: "Refresh" }).focus();
    const before = await focused(page);
    await page.keyboard.press("Control+k");
    await field(page).waitFor();
    assert.equal(await focused(page), "palette-field");
    await page.keyboard.press("Escape");
    await page.locator("dialog.palette").waitFor({ state: "detached" });
    assert.equal(await focused(page), before);
    await page.close();
  });

  test("/ goes to the search, ? shows the shortcuts, and both can be typed", async () => {
    const page = await openPage({ head });
    await page.keyboard.press("/");
    assert.equal(await page.getByRole("searchbox").evaluate((input) => input.matches(":focus")), true);
    await page.keyboard.type("a/?");
    assert.equal(await page.getByRole("searchbox").inputValue(), "a/?");
    assert.equal(await page.getByRole("dialog").count(), 0);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("button", { name: "Refresh" }).focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByText("Move between people").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.close();
  });

  test("leaves the keys of the page around it alone", async () => {
    const page = await openPage({ body: '<input id="theirs"><button id="button">Theirs</button><div id="here"></div>', into: "#here" });
    await page.locator("#theirs").focus();
    await page.keyboard.type("/?");
    await page.keyboard.press("Control+k");
    assert.equal(await page.locator("#theirs").inputValue(), "/?");
    await page.locator("#button").focus();
    for (const key of ["/", "?", "Control+k"]) await page.keyboard.press(key);
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(await focused(page), "button");
    // A page that has handled the key itself.
    await page.evaluate(() => {
      document.activeElement.blur();
      globalThis.handle = (event) => event.preventDefault();
      document.addEventListener("keydown", globalThis.handle, { capture: true });
    });
    await page.keyboard.press("Control+k");
    assert.equal(await page.getByRole("dialog").count(), 0);
    await page.evaluate(() => document.removeEventListener("keydown", globalThis.handle, { capture: true }));
    await page.keyboard.press("Control+k");
    await field(page).waitFor();
    await page.close();
  });

  test("opens once where there are two elements", async () => {
    const page = await openPage({ body: '<div id="one"></div><div id="two"></div>', into: "#one" });
    await page.evaluate(() => {
      const { client } = JSON.parse(document.getElementById("options").textContent);
      const element = document.createElement("genesys-users-admin");
      element.client = new globalThis.GenesysUsersAdmin.ApiClient(client);
      document.querySelector("#two").append(element);
    });
    await page.locator("#two .grid-rows .name").first().waitFor();
    await page.keyboard.press("Control+k");
    await field(page).waitFor();
    assert.equal(await page.locator("dialog.palette").count(), 1);
    await page.keyboard.press("Escape");
    await page.locator("#two").getByRole("button", { name: "Refresh" }).focus();
    await page.keyboard.press("Control+k");
    await page.locator("#two dialog.palette").waitFor();
    assert.equal(await page.locator("dialog.palette").count(), 1);
    await page.close();
  });
});
