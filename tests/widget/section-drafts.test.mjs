// What is typed into the forms of sections and is not saved yet: kept over tabs and logins, and asked about before it is lost.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectNoProblems, startWidget, waitForList } from "./support/page.mjs";
import { clickRow, dialog, notice, panel } from "./support/person.mjs";
import { api, eventually, openPerson, section } from "./support/sections.mjs";

describe("drafts of sections", { timeout: 120_000 }, () => {
  let widget, calls, everybody;
  before(async () => {
    widget = await startWidget({ args: ["--users", "40"] });
    calls = api(widget.sandbox);
    everybody = (await calls.get("users?pageSize=100")).entities;
  });
  after(() => widget?.close());

  const tab = (page, name) => page.getByRole("tab", { name });
  const limit = (page, medium) => section(page, "Utilization").getByRole("spinbutton", { name: medium, exact: true });
  const limitsOf = async (id) => {
    const { utilization } = await calls.get(`routing/users/${id}/utilization`);
    return [utilization.call.maximumCapacity, utilization.chat.maximumCapacity];
  };

  test("stay when the tab changes, follow changes by others, and are marked until they are saved", async () => {
    const { id } = everybody[3];
    const page = await openPerson(widget, id, "Routing");
    const { utilization } = await calls.get(`routing/users/${id}/utilization`);
    await limit(page, "Chats").fill("7");
    const body = page.locator(".person-body");
    await body.evaluate((element) => element.scrollTo(0, 200));
    await tab(page, "Profile").click();
    assert.equal(await body.evaluate(({ scrollTop }) => scrollTop), 0);
    await limit(page, "Chats").waitFor({ state: "detached" });
    await tab(page, "Routing").getByRole("img", { name: "You have unsaved changes" }).waitFor();

    await calls.send("PUT", `routing/users/${id}/utilization`, {
      utilization: { ...utilization, call: { ...utilization.call, maximumCapacity: 3 } },
    });
    await tab(page, "Routing").click();
    await limit(page, "Calls").waitFor();
    assert.deepEqual([await limit(page, "Calls").inputValue(), await limit(page, "Chats").inputValue()], ["3", "7"]);
    await section(page, "Utilization").getByRole("button", { name: "Save" }).click();
    await eventually(() => limitsOf(id), [3, 7]);
    await page.locator(".tab-mark").waitFor({ state: "detached" });

    await limit(page, "Chats").fill("8");
    await page.locator(".tab-mark").waitFor();
    await section(page, "Utilization").getByRole("button", { name: "Cancel" }).click();
    await page.locator(".tab-mark").waitFor({ state: "detached" });
    assert.equal(await limit(page, "Chats").inputValue(), "7");
    expectNoProblems(page);
    await page.close();
  });

  test("stay when they cannot be saved", async () => {
    const { id } = everybody[4];
    const page = await openPerson(widget, id, "Routing");
    await limit(page, "Chats").fill("9");
    await widget.control("POST", "rules", { operation: "putRoutingUserUtilization", count: 1, status: 400 });
    await section(page, "Utilization").getByRole("button", { name: "Save" }).click();
    await section(page, "Utilization").getByRole("alert").waitFor();
    assert.equal(await limit(page, "Chats").inputValue(), "9");
    await section(page, "Utilization").getByRole("button", { name: "Save" }).click();
    await eventually(async () => (await limitsOf(id))[1], 9);
    await page.close();
  });

  test("are asked about before another person opens or somebody signs out", async () => {
    const page = await widget.open({ login: true });
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Allow" }).click();
    await waitForList(page);
    await clickRow(page, 5);
    await tab(page, "Telephony").click();
    await section(page, "Out of office").getByRole("switch", { name: "Enabled" }).click();
    const question = dialog(page, "You have unsaved changes");
    const signOut = async () => {
      await page.getByRole("button", { name: "Ella Campbell" }).click();
      await page.getByRole("menuitem", { name: "Sign out" }).click();
    };
    await signOut();
    await question.getByRole("button", { name: "Keep editing" }).click();
    await section(page, "Out of office").getByRole("button", { name: "Save" }).waitFor();
    await page.evaluate((id) => document.querySelector("genesys-users-admin").open(id), everybody[6].id);
    await question.getByRole("button", { name: "Discard changes" }).click();
    await panel(page).getByRole("heading", { name: everybody[6].name }).waitFor();

    await section(page, "Out of office").getByRole("switch", { name: "Enabled" }).click();
    await signOut();
    await question.getByRole("button", { name: "Discard changes" }).click();
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    await page.close();
  });

  test("outlive a login that leaves the page", async () => {
    const { id } = everybody[7];
    const page = await widget.open({ login: true });
    page.setDefaultTimeout(10_000);
    const signIn = async () => {
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("button", { name: "Allow" }).click();
      await waitForList(page);
    };
    await signIn();
    await page.evaluate((person) => document.querySelector("genesys-users-admin").open(person), id);
    await tab(page, "Routing").click();
    await limit(page, "Chats").fill("11");
    // The tokens of a login expire; the fixed one of the tests does not.
    await widget.control("POST", "clock", { advance: 90_000_000 });
    await section(page, "Utilization").getByRole("button", { name: "Save" }).click();
    await page.getByText("Your session has ended. What you have typed is kept.").waitFor();
    page.on("dialog", (each) => each.dismiss());
    await signIn();
    await panel(page).getByText("Your unsaved changes were restored.").waitFor();
    assert.equal(await tab(page, "Routing").getAttribute("aria-selected"), "true");
    assert.equal(await limit(page, "Chats").inputValue(), "11");
    await section(page, "Utilization").getByRole("button", { name: "Save" }).click();
    await notice(page, "Changed: Utilization").waitFor();
    assert.equal((await limitsOf(id))[1], 11);
    assert.equal(await page.evaluate(() => sessionStorage.getItem("genesys-users-admin:draft")), null);
    await page.close();
  });
});
