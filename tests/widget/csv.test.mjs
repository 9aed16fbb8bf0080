// Files: what an export has, and how people are created and changed from a file, also after a reload.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, describe, test } from "node:test";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { expectNoProblems, startWidget, waitForList } from "./support/page.mjs";

describe("files of people", { timeout: 240_000 }, () => {
  let widget;
  let head;
  before(async () => {
    widget = await startWidget({
      args: ["--users", "320", "--token", "agent=adam.dietrich@harborlights.example", "--token", "lead=ada.costa@harborlights.example"],
    });
    head = await withAxe(widget);
  });
  after(() => widget?.close());
  afterEach(() => widget.control("DELETE", "rules"));

  const dialog = (page) => page.getByRole("dialog");
  const button = (page, name) => dialog(page).getByRole("button", { name, exact: true });
  const summary = (page) => dialog(page).locator(".bulk-summary");
  async function openList(options = {}) {
    const page = await widget.open({ head, ...options });
    await waitForList(page);
    return page;
  }
  async function openFiles(page, item) {
    await page.getByRole("button", { name: "CSV files" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  }
  async function exported(page, start) {
    const [file] = await Promise.all([page.waitForEvent("download"), start()]);
    const text = await readFile(await file.path(), "utf8");
    return { name: file.suggestedFilename(), text, lines: text.trim().split("\r\n") };
  }
  const read = async (email) => {
    const body = JSON.stringify({ query: [{ type: "EXACT", fields: ["email"], value: email }], expand: ["skills"] });
    const headers = { Authorization: `Bearer ${widget.sandbox.token}`, "Content-Type": "application/json" };
    const response = await fetch(`${widget.sandbox.url}/api/v2/users/search`, { method: "POST", headers, body });
    return ((await response.json()).results ?? [])[0];
  };
  async function chooseFile(page, text, name = "people.csv") {
    await openFiles(page, "Import from CSV");
    await dialog(page)
      .getByLabel("CSV file")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  }

  test("an export has the chosen columns of all hits", async () => {
    const page = await openList({ attributes: { columns: "email skills phone autoAnswer" } });
    const { name, text, lines } = await exported(page, () => openFiles(page, "Export as CSV"));
    assert.equal(name, "people.csv");
    assert.ok(text.startsWith("\uFEFFName,Email,Skills,Phone,Auto-answer\r\n"));
    await page.getByText(`${lines.length - 1} people exported`).waitFor();
    await page.getByText(`${lines.length - 1} people`, { exact: true }).waitFor();
    const frank = lines.find((line) => line.startsWith("Ada Frank,"));
    assert.equal(frank, "Ada Frank,ada.frank@harborlights.example,Contract changes; Moving house; Smart home,'+19195558014,false");
    expectNoProblems(page);
    await page.close();
  });

  test("an export has the selected people, and those whom a search finds", async () => {
    const page = await openList();
    for (const at of [1, 2]) await page.locator(".grid-rows .row input[type=checkbox]").nth(at).click();
    const some = await exported(page, () => page.getByRole("button", { name: "Export as CSV" }).click());
    assert.equal(some.lines.length, 3);
    await page.getByRole("searchbox").fill("Engineering");
    await page.getByText(/^\d{1,2} people$/).waitFor();
    const found = await exported(page, () => openFiles(page, "Export as CSV"));
    assert.ok(found.lines.length > 2 && found.lines.slice(1).every((line) => line.includes("Engineering")), found.text);
    await page.close();
  });

  test("an export can be cancelled, and read-only views have it", async () => {
    const page = await openList({ attributes: { readonly: "" } });
    await widget.control("POST", "rules", { operation: "getUsers", latency: 3000 });
    await openFiles(page, "Export as CSV");
    await dialog(page).getByText("Reading people:").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await page
      .waitForRequest(() => true, { timeout: 1500 })
      .then(
        (request) => assert.fail(request.url()),
        () => undefined,
      );
    const item = page.getByRole("menuitem", { name: "Import from CSV" });
    await page.getByRole("button", { name: "CSV files" }).click();
    assert.equal(await item.getAttribute("title"), "This view is read-only.");
    await page.close();
  });

  test("a file without people or without emails says what it lacks", async () => {
    const page = await openList();
    await chooseFile(page, "only headings\n");
    await dialog(page).getByText("The file has no people.").waitFor();
    assert.equal(await button(page, "Preview").isDisabled(), true);
    await dialog(page)
      .getByLabel("CSV file")
      .setInputFiles({ name: "b.csv", mimeType: "text/csv", buffer: Buffer.from("Who,Title\nada.frank@harborlights.example,Boss\n") });
    await button(page, "Preview").click();
    await dialog(page).getByText("Choose the column with the email address.").waitFor();
    await expectAccessible(page);
    await dialog(page).getByRole("combobox", { name: /^Who/ }).selectOption("email");
    await button(page, "Preview").click();
    await dialog(page).getByText("Boss").waitFor();
    await button(page, "Back").click();
    assert.equal(await dialog(page).getByRole("combobox", { name: /^Who/ }).inputValue(), "email");
    await page.close();
  });

  test("a file creates and changes people, and leaves out rows with a reason", async () => {
    const page = await openList();
    const text = [
      "E-Mail;Name;Position;Fähigkeiten;Estado",
      "ada.frank@harborlights.example;;Chief;Moving house:5;",
      "first.new@harborlights.example;First New;Agent;Smart home;active",
      "nobody;;;;",
      "agnes.haas@harborlights.example;;;Juggling:2;",
    ].join("\n");
    await chooseFile(page, text);
    await button(page, "Preview").click();
    await summary(page).getByText("1 person to create").waitFor();
    await summary(page).getByText("1 person to change").waitFor();
    await dialog(page).getByRole("heading", { name: "2 left out" }).waitFor();
    await dialog(page).getByText("“nobody” is no email address.").waitFor();
    await dialog(page).getByText("Skills: “Juggling” is not known.").waitFor();
    const changed = dialog(page).getByRole("row", { name: /ada\.frank/ });
    assert.match(await changed.innerText(), /Title\s+Sales Team Lead → Chief[\s\S]*Skills\s+Moving house: 4 → Moving house: 5/);
    await expectAccessible(page);
    await dialog(page).getByRole("button", { name: "Apply to 2 people" }).click();
    await dialog(page).getByText("2 of 2 done").waitFor();
    const events = await page.evaluate(() =>
      window.events.filter(({ type }) => type === "user-changed").map(({ detail }) => detail.change),
    );
    assert.deepEqual(events.sort(), ["created", "updated"]);
    const created = await read("first.new@harborlights.example");
    assert.deepEqual(
      [created.name, created.title, created.skills.map(({ name, proficiency }) => [name, proficiency])],
      ["First New", "Agent", [["Smart home", 3]]],
    );
    assert.equal((await read("ada.frank@harborlights.example")).title, "Chief");
    const { lines } = await exported(page, () => button(page, "Download report").click());
    assert.equal(lines.length, 3);
    await page.locator(".dialog-foot").getByRole("button", { name: "Close" }).click();
    expectNoProblems(page);
    await page.close();
  });

  test("rows that fail are tried again for those alone", async () => {
    const page = await openList();
    const rows = Array.from({ length: 12 }, (_, at) => `retry${at}@harborlights.example,Retry ${at}`);
    await chooseFile(page, ["email,name", ...rows].join("\n"));
    await button(page, "Preview").click();
    await widget.control("POST", "rules", { operation: "postUsers", share: 0.3, status: 400 });
    await dialog(page).getByRole("button", { name: "Apply to 12 people" }).click();
    await button(page, "Try again").waitFor();
    const failed = Number.parseInt(await dialog(page).locator(".bulk-failed").innerText(), 10);
    assert.ok(failed > 0);
    await widget.control("DELETE", "rules");
    await widget.control("DELETE", "requests");
    await button(page, "Try again").click();
    await dialog(page).getByText("12 of 12 done").waitFor();
    assert.equal((await widget.control("GET", "requests?operation=postUsers")).requests.length, failed);
    await page.close();
  });

  test("an import goes on after a reload, and creates nobody twice", async () => {
    const page = await openList();
    const rows = Array.from({ length: 30 }, (_, at) => `again${at}@harborlights.example,Again ${at}`);
    await chooseFile(page, ["email,name", ...rows].join("\n"));
    await button(page, "Preview").click();
    await widget.control("POST", "rules", { operation: "postUsers", latency: 150 });
    await widget.control("DELETE", "requests");
    await dialog(page).getByRole("button", { name: "Apply to 30 people" }).click();
    await dialog(page)
      .getByText(/^([5-9]|1\d) of 30 done$/)
      .waitFor();
    await page.reload();
    await waitForList(page);
    const offer = page.getByRole("region", { name: "Import from CSV" });
    await offer.getByText(/^Import of people\.csv: ([5-9]|1\d) of 30 done$/).waitFor();
    await expectAccessible(page);
    await widget.control("DELETE", "rules");
    await offer.getByRole("button", { name: "Continue" }).click();
    await dialog(page)
      .getByRole("button", { name: /^Apply to/ })
      .click();
    await page.locator(".dialog-foot").getByRole("button", { name: "Close" }).click();
    await dialog(page).waitFor({ state: "detached" });
    const { requests } = await widget.control("GET", "requests?operation=postUsers");
    const created = requests
      .filter(({ status }) => status === 200 || status === 201)
      .map(({ body }) => (typeof body === "string" ? JSON.parse(body) : body).email);
    assert.equal(new Set(created).size, created.length);
    for (let at = 0; at < 30; at++) assert.ok(await read(`again${at}@harborlights.example`), String(at));
    await page.reload();
    await waitForList(page);
    assert.equal(await offer.count(), 0);
    await page.close();
  });

  test("an import that was interrupted can be discarded", async () => {
    const page = await openList();
    await chooseFile(page, "email,name\nd1@harborlights.example,D1\nd2@harborlights.example,D2\n");
    await button(page, "Preview").click();
    await widget.control("POST", "rules", { operation: "postUsers", latency: 5000 });
    await Promise.all([
      page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/users")),
      dialog(page).getByRole("button", { name: "Apply to 2 people" }).click(),
    ]);
    await page.reload();
    await waitForList(page);
    await page.getByText("Import of people.csv: 0 of 2 done").waitFor();
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByText("Import of people.csv").waitFor({ state: "detached" });
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("import"))), []);
    await page.close();
  });

  test("who may not change people may not import", async () => {
    const page = await openList({ token: "agent" });
    await page.getByRole("button", { name: "CSV files" }).click();
    assert.match(
      await page.getByRole("menuitem", { name: "Import from CSV" }).getAttribute("title"),
      /^You lack the permission .*directory:user:edit/,
    );
    await page.close();

    // A lead may change people, and may not read roles.
    const lead = await openList({ token: "lead" });
    await chooseFile(lead, "email,roles\nada.frank@harborlights.example,supervisor\n");
    await button(lead, "Preview").click();
    await dialog(lead).getByText("Roles: You lack the permission authorization:role:view.").waitFor();
    await lead.close();
  });
});
