// Every state of the list has a face: loading, empty, failed, limited, offline, expired, not permitted, half answered.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { focused } from "./support/person.mjs";
import { expectNoProblems, rows, startWidget, waitForList } from "./support/page.mjs";

describe("states of the list", { timeout: 300_000 }, () => {
  let widget;
  let head;
  before(async () => {
    widget = await startWidget({ args: ["--users", "120", "--token", "sandbox-token", "--token", "olga=olga.ortiz@harborlights.example"] });
    head = await withAxe(widget);
  });
  after(() => widget?.close());
  afterEach(() => widget.control("DELETE", "rules"));

  const misbehave = (rule) => widget.control("POST", "rules", rule);

  test("loading shows grey rows, and says so once", async () => {
    await misbehave({ operation: "getUsers", count: 1, latency: 1500 });
    const page = await widget.open();
    await page.getByText("Loading people…").waitFor();
    assert.equal(await page.getByRole("grid").getAttribute("aria-busy"), "true");
    assert.ok((await page.locator(".row-loading .skeleton-line").count()) > 10);
    await waitForList(page);
    await page.close();
  });

  test("nobody matches: the filters can be cleared", async () => {
    const page = await widget.open();
    await waitForList(page);
    await page.getByRole("searchbox").fill("nobody of this name");
    await page.getByRole("heading", { name: "Nobody matches" }).waitFor();
    await page.locator(".state").getByRole("button", { name: "Clear filters" }).click();
    await waitForList(page);
    assert.equal(await page.getByRole("searchbox").inputValue(), "");
    await page.close();
  });

  test("a failure shows the message of the API and its correlation id to copy, and can be tried again", async () => {
    await misbehave({ operation: "getUsers", count: 3, status: 500 });
    const page = await widget.open({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
    const alert = page.getByRole("alert").filter({ hasText: "Genesys Cloud has a problem" });
    await alert.waitFor();
    const { requests } = await widget.control("GET", "requests?operation=getUsers");
    await alert.getByText(requests.at(-1).correlationId).waitFor();
    await alert.getByRole("button", { name: "Copy the correlation id" }).click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), requests.at(-1).correlationId);
    await alert.getByRole("button", { name: "Try again" }).click();
    await waitForList(page);
    await page.close();
  });

  test("a refresh that fails keeps the list, says so above it until it succeeds, and can be tried again", async () => {
    const page = await widget.open({ head, context: { permissions: ["clipboard-read", "clipboard-write"] } });
    await waitForList(page);
    const names = await rows(page).locator(".name").allInnerTexts();
    const refresh = page.getByRole("button", { name: "Refresh" });
    const note = page.getByRole("alert").filter({ hasText: "The list could not be refreshed" });
    await misbehave({ operation: "getUsers", status: 500 });
    await refresh.click();
    await note.getByText("Genesys Cloud has a problem").waitFor({ timeout: 20_000 });
    // The note has taken the place of some rows.
    const kept = await rows(page).locator(".name").allInnerTexts();
    assert.deepEqual([kept.length > 8, kept], [true, names.slice(0, kept.length)]);
    const [above, grid] = await Promise.all([note.boundingBox(), page.getByRole("grid").boundingBox()]);
    assert.ok(above.y + above.height <= grid.y, JSON.stringify({ above, grid }));
    await expectAccessible(page, "a list that could not be refreshed");
    await page.setViewportSize({ width: 320, height: 256 });
    await page.waitForFunction(() => document.querySelector("genesys-users-admin").shadowRoot.querySelector(".grid").clientHeight > 150);
    await page.setViewportSize({ width: 1280, height: 800 });
    const { requests } = await widget.control("GET", "requests?operation=getUsers");
    await note.getByText(requests.at(-1).correlationId).waitFor();
    await note.getByRole("button", { name: "Copy the correlation id" }).click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), requests.at(-1).correlationId);
    await widget.control("DELETE", "rules");
    await note.getByRole("button", { name: "Try again" }).press("Enter");
    await note.waitFor({ state: "detached" });
    // The button has gone with the note.
    assert.match(await focused(page), /^<div class="grid"/);
    await page.close();
  });

  test("a refresh that fails after an empty search, offline or without a session says so too, and another search begins anew", async () => {
    const page = await widget.open();
    await waitForList(page);
    await page.getByRole("searchbox").fill("nobody of this name");
    const empty = page.getByRole("heading", { name: "Nobody matches" });
    await empty.waitFor();
    const note = page.getByRole("alert").filter({ hasText: "The list could not be refreshed" });
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Refresh" }).click();
    await note.waitFor();
    await empty.waitFor();
    await page.context().setOffline(false);
    await note.waitFor({ state: "detached" });
    await misbehave({ operation: "postUsersSearch", status: 401 });
    await page.getByRole("button", { name: "Refresh" }).click();
    await note.getByText("Your session has ended").waitFor();
    await widget.control("DELETE", "rules");
    await page.getByRole("searchbox").fill("");
    await waitForList(page);
    await note.waitFor({ state: "detached" });
    await page.close();
  });

  test("a page of the list that fails can be tried again in its place", async () => {
    await misbehave({ operation: "getUsers", skip: 1, count: 3, status: 500 });
    const page = await widget.open();
    await waitForList(page);
    await page.getByRole("grid").focus();
    await page.keyboard.press("End");
    const retry = page.getByRole("gridcell").getByRole("button", { name: "Try again" }).first();
    await retry.click();
    await retry.waitFor({ state: "detached" });
    await page.close();
  });

  test("a limit of requests shows a countdown", async () => {
    await misbehave({ operation: "postUsersSearch", count: 1, status: 429, retryAfter: 3 });
    const page = await widget.open({ login: true });
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Allow" }).click();
    await waitForList(page);
    await page.getByRole("searchbox").fill("a");
    await page.getByText(/Going on in 3 s/).waitFor();
    await page.getByText(/Going on in 1 s/).waitFor();
    await waitForList(page);
    await page.getByText(/Going on in/).waitFor({ state: "detached" });
    await page.close();
  });

  test("offline is said, and the list is read again afterwards", async () => {
    const page = await widget.open();
    await waitForList(page);
    await page.context().setOffline(true);
    await page.getByText("You are offline. What you see may be out of date.").waitFor();
    await page.getByRole("searchbox").fill("care");
    await page.getByRole("alert").filter({ hasText: "You are offline" }).waitFor();
    await page.context().setOffline(false);
    await page.getByText("You are back online.").waitFor();
    await waitForList(page);
    await page.close();
  });

  test("offline is said of a person in plain words, and the person is read again afterwards", async () => {
    const page = await widget.open();
    await waitForList(page);
    const person = page.locator("genesys-users-admin-person");
    const alert = person.getByRole("alert").first();
    const plain = "Check the connection to the internet, then try again.";
    await page.context().setOffline(true);
    await rows(page).nth(1).locator(".name").click();
    await alert.getByText(plain).waitFor();
    const { message } = await page.evaluate(() => window.events.find(({ type }) => type === "error").detail.problem);
    assert.match(message, /^the connection failed/);
    assert.equal(await person.getByText(message).isVisible(), false);
    await alert.getByText("Details").click();
    await person.getByText(message).waitFor();
    await page.context().setOffline(false);
    await person.locator("form.fields").first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole("tab", { name: "Routing" }).click();
    await alert.getByText(plain).waitFor();
    await page.context().setOffline(false);
    await alert.waitFor({ state: "detached" });
    await page.close();
  });

  test("an expired token keeps what is shown, and one signs in again", async () => {
    const page = await widget.open({ login: true, attributes: { login: "popup", "redirect-uri": `${widget.origin}/popup.html` } });
    const { readFile } = await import("node:fs/promises");
    for (const name of ["popup.html", "popup.js"])
      widget.serve(`/${name}`, await readFile(new URL(`../../pkg/dist/${name}`, import.meta.url), "utf8"));
    const signIn = async () => {
      const [popup] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name: "Sign in" }).click()]);
      await popup.getByRole("button", { name: "Allow" }).click();
    };
    await signIn();
    await waitForList(page);
    await widget.control("POST", "clock", { advance: 90_000_000 });
    await page.getByRole("searchbox").fill("care");
    await page.getByText("Your session has ended. What you have typed is kept.").waitFor();
    await signIn();
    await page.getByText("Your session has ended").first().waitFor({ state: "detached" });
    await waitForList(page);
    assert.equal(await page.getByRole("searchbox").inputValue(), "care");
    await page.close();
  });

  test("a client whose token is refused at the start is told so", async () => {
    const page = await widget.open({ token: "no-such-token" });
    await page.getByRole("alert").filter({ hasText: "Your session has ended" }).waitFor();
    const [event] = await page.evaluate(() => window.events);
    assert.deepEqual([event.type, event.detail.problem.kind], ["error", "expired"]);
    await page.close();
  });

  test("filters whose permission is missing say which", async () => {
    const page = await widget.open({ token: "olga" });
    await waitForList(page);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByText("You lack the permission analytics:userObservation:view.").first().waitFor();
    await page.close();
  });

  test("half answers and unknown values do no harm, and no text becomes HTML", async () => {
    for (const fault of ["unknown-fields", "unknown-values"]) {
      await misbehave({ operation: "*", fault });
      const page = await widget.open({
        attributes: { columns: "email state presence routingStatus skills languages station lastLogin team" },
      });
      await waitForList(page);
      expectNoProblems(page);
      await page.close();
      await widget.control("DELETE", "rules");
    }
    const page = await widget.open();
    await page.route(/\/api\/v2\/users\?/, async (route) => {
      const entities = [{ id: "1", name: '<img src=x onerror="window.attacked = true">', title: "<b>bold</b>" }, { id: "2" }, {}];
      await route.fulfill({ json: { entities, total: 3 }, headers: { "Access-Control-Allow-Origin": "*" } });
    });
    await page.reload();
    await page.locator(".cell-column", { hasText: "<b>bold</b>" }).waitFor();
    assert.equal(await rows(page).count(), 3);
    assert.equal(await page.evaluate(() => window.attacked), undefined);
    await page.close();
  });
});
