// The list of people: what it shows, how it is searched and filtered, and how one moves in it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectNoProblems, rows, startWidget, waitForList } from "./support/page.mjs";
import { focused } from "./support/person.mjs";

describe("the list of people", { timeout: 120_000 }, () => {
  let widget;
  before(async () => (widget = await startWidget({ args: ["--users", "300", "--token", "sandbox-token"] })));
  after(() => widget?.close());

  test("shows people under a strict policy", async () => {
    const page = await widget.open();
    await waitForList(page);
    await page.getByText(/^\d+ people$/).waitFor();
    assert.ok((await rows(page).count()) > 10);
    expectNoProblems(page);
    await page.close();
  });

  test("says in full how many more skills and languages there are", async () => {
    const page = await widget.open({ attributes: { columns: "email title department presence routingStatus skills languages" } });
    await waitForList(page);
    const counts = page.locator(".chips > .tag:nth-child(2)");
    await counts.first().waitFor();
    const cut = await counts.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
    assert.deepEqual(cut, []);
    await page.close();
  });

  test("searches while one types, and ends what is superseded", async () => {
    const page = await widget.open();
    await waitForList(page);
    await widget.control("POST", "rules", { operation: "postUsersSearch", count: 1, latency: 1500 });
    await page.getByRole("searchbox").pressSequentially("a", { delay: 20 });
    await page.waitForRequest(/users\/search/);
    const aborted = page.waitForEvent("requestfailed", (request) => request.url().includes("/users/search"));
    await page.getByRole("searchbox").fill("Engineering");
    await aborted;
    await page.waitForFunction(() => {
      const root = document.querySelector("genesys-users-admin").shadowRoot;
      const cells = [...root.querySelectorAll('.cell-column[data-column="department"]')];
      return (
        cells.length > 0 &&
        cells.every((cell) => cell.textContent === "Engineering" || cell.previousElementSibling.textContent.includes("Engineering"))
      );
    });
    await page.close();
  });

  test("filters by everything that can be filtered by", async () => {
    const page = await widget.open();
    await waitForList(page);
    for (const [filter, least] of [
      ["Division", 1],
      ["Skill", 1],
      ["Language", 1],
      ["Queue", 1],
      ["Role", 1],
      ["Presence", 1],
      ["Routing status", 1],
    ]) {
      await page.getByRole("button", { name: "Filter", exact: true }).click();
      await page.locator("details.filter summary", { hasText: filter }).first().click();
      const option = page.locator("details[open] .picker-option").first();
      const name = await option.innerText();
      await option.click();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: `Remove the filter ${filter}: ${name}` }).waitFor();
      await page.getByText(/^(\d+ people|1 person)$/).waitFor();
      const hits = Number.parseInt(await page.locator(".hits [role=status]").innerText(), 10);
      assert.ok(hits >= least && hits < 300, `${filter} ${name}: ${hits}`);
      await page.getByRole("button", { name: "Clear filters" }).click();
      await page.getByText(/^2\d\d people$/).waitFor();
    }
    expectNoProblems(page);
    await page.close();
  });

  test("keeps its place while it is read again, and when a column is added", async () => {
    const page = await widget.open();
    page.setDefaultTimeout(10_000);
    await waitForList(page);
    await page.getByRole("grid").focus();
    await page.keyboard.press("End");
    const last = rows(page).last().locator(".name");
    await last.waitFor();
    const scrollTop = () => page.locator(".grid").evaluate((grid) => grid.scrollTop);
    const before = await scrollTop();
    assert.ok(before > 0);
    const read = () => page.waitForResponse((response) => /pageNumber=3/.test(response.url()));
    const reread = async (action) => {
      const answer = read();
      await action();
      assert.equal(await page.locator(".row-loading").count(), 0);
      await answer;
      await last.waitFor();
      assert.equal(await scrollTop(), before);
    };
    await reread(() => page.getByRole("button", { name: "Refresh" }).click());
    await page.getByRole("button", { name: "Columns" }).click();
    await reread(() => page.getByRole("checkbox", { name: "Skills" }).click());
    await page.locator('[data-column="skills"] .tag').first().waitFor();
    await page.close();
  });

  test("has the focus somewhere when filters go", async () => {
    const page = await widget.open({ attributes: { address: "" }, query: "?skills=a&skills=b&text=c" });
    page.setDefaultTimeout(10_000);
    await page.locator(".chip").nth(1).waitFor();
    await page.locator(".chip-remove").first().press("Enter");
    await page.locator(".chip").nth(1).waitFor({ state: "detached" });
    assert.match(await focused(page), /Remove the filter Skill: b/);
    await page.locator(".chip-remove").press("Enter");
    await page.locator(".chip").waitFor({ state: "detached" });
    assert.match(await focused(page), /type="search"/);
    await page.locator(".hits").getByRole("button", { name: "Clear filters" }).press("Enter");
    await waitForList(page);
    assert.match(await focused(page), /type="search"/);
    await page.getByRole("searchbox").fill("nobody of this name");
    await page.locator(".state").getByRole("button", { name: "Clear filters" }).press("Enter");
    await waitForList(page);
    assert.match(await focused(page), /type="search"/);
    await page.close();
  });

  for (const [lang, hits] of Object.entries({
    en: "More than 10,000 people",
    de: "Mehr als 10.000 Personen",
    es: "Más de 10.000 personas",
    ja: "10,000 人超",
  })) {
    test(`says in ${lang} that a search finds no more than its limit`, async () => {
      const page = await widget.open({ attributes: { lang } });
      page.setDefaultTimeout(10_000);
      await waitForList(page);
      await page.route(/users\/search/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...(await response.json()), total: 10_000 } });
      });
      await page.getByRole("searchbox").fill("a");
      await page.getByText(hits, { exact: true }).waitFor();
      await page.close();
    });
  }

  test("shows which filters are folded out", async () => {
    const page = await widget.open();
    await waitForList(page);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    const filter = page.locator("details.filter").filter({ hasText: "Skill" });
    const chevron = filter.locator("summary > .icon");
    const turn = () => chevron.evaluate((icon) => getComputedStyle(icon).rotate);
    await chevron.waitFor();
    assert.equal(await turn(), "none");
    await filter.locator("summary").click();
    await filter.locator(".picker-option").first().waitFor();
    assert.equal(await turn(), "180deg");
    const [mark, name] = [await chevron.boundingBox(), await filter.locator("summary > span").first().boundingBox()];
    assert.ok(mark.x > name.x + name.width && Math.abs(mark.y + mark.height / 2 - name.y - name.height / 2) < 2);
    await page.close();
  });

  test("marks a chosen option with a check", async () => {
    const page = await widget.open();
    page.setDefaultTimeout(10_000);
    await waitForList(page);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.locator("details.filter summary", { hasText: "Skill" }).click();
    const option = page.locator("details[open] .picker-option").first();
    const mark = (element) =>
      option.locator(".picker-mark").evaluate((each, at) => {
        const { content, transform, backgroundColor } = getComputedStyle(each, at);
        return { isShown: content !== "none", isTurned: transform !== "none", backgroundColor };
      }, element);
    const before = await mark();
    assert.equal((await mark("::after")).isShown, false);
    await option.click();
    assert.notEqual((await mark()).backgroundColor, before.backgroundColor);
    assert.deepEqual(await mark("::after").then(({ isShown, isTurned }) => [isShown, isTurned]), [true, true]);
    await page.close();
  });
});
