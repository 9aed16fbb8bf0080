// The list for everybody: by keyboard, with screen readers, in every colour scheme, language and direction, and at every size.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectAccessible, withAxe } from "./support/axe.mjs";
import { expectNoProblems, rows, startWidget, waitForList } from "./support/page.mjs";

describe("accessibility", { timeout: 300_000 }, () => {
  let widget;
  let head;
  before(async () => {
    widget = await startWidget({ args: ["--users", "300"] });
    head = await withAxe(widget);
  });
  after(() => widget?.close());

  /** Whether an element, in whatever root, has the focus. */
  const focused = (page) =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.getAttribute("role") ?? active?.tagName.toLowerCase();
    });

  for (const theme of ["light", "dark"]) {
    test(`axe finds nothing in the states of the list, ${theme}`, async () => {
      const page = await widget.open({ head, attributes: { theme, columns: "email title state presence routingStatus skills" } });
      await waitForList(page);
      await expectAccessible(page);
      await rows(page).nth(2).getByRole("checkbox").click();
      await page.getByRole("button", { name: "Filter", exact: true }).click();
      await page.locator("details.filter summary", { hasText: "Skill" }).click();
      await page.locator("details[open] .picker-option").first().click();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Columns" }).click();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.getByRole("searchbox").fill("nobody of this name");
      await page.getByRole("heading", { name: "Nobody matches" }).waitFor();
      await expectAccessible(page);
      await widget.control("POST", "rules", { operation: "postUsersSearch", count: 1, status: 400 });
      await page.getByRole("searchbox").fill("other");
      await page.getByRole("alert").first().waitFor();
      await expectAccessible(page);
      await page.close();
      // The heading of the page is the page's.
      const body = "<main><h1>Page</h1></main>";
      const signedOut = await widget.open({ head, login: true, attributes: { theme }, body });
      await signedOut.getByRole("button", { name: "Sign in" }).waitFor();
      await expectAccessible(signedOut);
      await signedOut.close();
    });
  }

  test("people are found, reached, selected and opened by keyboard alone", async () => {
    const page = await widget.open();
    await waitForList(page);
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("care");
    await page.waitForResponse(/users\/search/);
    await waitForList(page);
    while ((await focused(page)) !== "grid") await page.keyboard.press("Tab");
    const active = () =>
      page.evaluate(() =>
        document.querySelector("genesys-users-admin").shadowRoot.querySelector("[role=grid]").getAttribute("aria-activedescendant"),
      );
    assert.equal(await active(), "person-row-0");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
    assert.equal(await active(), "person-row-1");
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelector("genesys-users-admin").shadowRoot.querySelectorAll("[role=row][aria-selected=true]")].map(
          ({ id }) => id,
        ),
      ),
      ["person-row-1", "person-row-2"],
    );
    await page.keyboard.press("PageDown");
    assert.match(await active(), /^person-row-\d\d$/);
    await page.keyboard.press("End");
    const last = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 2;
    assert.equal(await active(), `person-row-${last}`);
    await page.waitForFunction(
      (id) => document.querySelector("genesys-users-admin").shadowRoot.getElementById(id) !== null,
      `person-row-${last}`,
    );
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("genesys-users-admin").shadowRoot.querySelector(".row[data-open]"));
    await page.close();
  });

  test("a menu is opened, used and left by keyboard, and the focus returns", async () => {
    const page = await widget.open();
    await waitForList(page);
    const button = page.getByRole("button", { name: "Filter", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Filter" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "combobox");
    await page.locator("details[open] .picker-option").first().waitFor();
    await page.keyboard.type("nor");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "button");
    await page.getByRole("button", { name: "Remove the filter Division: North" }).waitFor();
    await page.close();
  });

  test("every language has its words, numbers and columns", async () => {
    const expected = {
      en: ["People", /^2\d\d people$/],
      "de-AT": ["Personen", /^2\d\d Personen$/],
      es: ["Personas", /^2\d\d personas$/],
      ja: ["ユーザー", /^2\d\d 人$/],
    };
    for (const [lang, [title, hits]] of Object.entries(expected)) {
      const page = await widget.open({ attributes: { lang } });
      await page.getByRole("heading", { name: title, exact: true }).waitFor();
      await page.getByText(hits).waitFor();
      expectNoProblems(page);
      await page.close();
    }
    const other = await widget.open({ attributes: { lang: "xx-nonsense" } });
    await other.getByRole("heading", { name: "People", exact: true }).waitFor();
    await other.close();
  });

  test("a page that is read from right to left is mirrored", async () => {
    const page = await widget.open({
      body: '<div dir="rtl" id="place"></div>',
      into: "#place",
      head: '<link rel="stylesheet" href="/rtl.css">',
      viewport: { width: 900, height: 800 },
    });
    await waitForList(page);
    const [field, button, avatar, name] = await Promise.all(
      [
        page.getByRole("searchbox"),
        page.getByRole("button", { name: "Filter", exact: true }),
        rows(page).first().locator(".avatar"),
        rows(page).first().locator(".name"),
      ].map((each) => each.boundingBox()),
    );
    assert.ok(field.x > button.x && avatar.x > name.x);
    // The texts are read from left to right: "282 people", and an address that is too long loses its end.
    const [count, address] = await Promise.all(
      [page.locator(".hits [role=status]"), rows(page).first().locator('[data-column="email"]')].map((each) =>
        each.evaluate((element) => {
          const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) if (texts.currentNode.data.trim() !== "") break;
          const { currentNode: text } = texts;
          const left = (at) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect().left;
          };
          return { first: left(0), last: left(text.length - 1), start: element.getBoundingClientRect().left };
        }),
      ),
    );
    assert.ok(count.first < count.last, JSON.stringify(count));
    assert.ok(address.first >= address.start, JSON.stringify(address));
    await page.close();
  });

  test("nothing is cut off from 320 to 2560 pixels, and at four times the size", async () => {
    for (const [width, height] of [
      [320, 568],
      [320, 256],
      [768, 1024],
      [1280, 320],
      [2560, 1200],
    ]) {
      const page = await widget.open({ viewport: { width, height } });
      await waitForList(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${width} px scroll sideways`);
      const outside = await page.evaluate(() =>
        [...document.querySelector("genesys-users-admin").shadowRoot.querySelectorAll(".head *, .toolbar *, .hits *")]
          .filter((each) => each.checkVisibility() && !each.closest("[popover], .hidden, option"))
          .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      );
      assert.deepEqual(outside, [], `${width} px`);
      assert.ok((await page.getByRole("grid").boundingBox()).height > 150, `${width} × ${height}`);
      await page.close();
    }
  });

  test("what one touches is large enough", async () => {
    const page = await widget.open({ viewport: { width: 360, height: 700 } });
    await waitForList(page);
    const small = await page.evaluate(() =>
      [
        ...document
          .querySelector("genesys-users-admin")
          .shadowRoot.querySelectorAll("button, select, input:not([type=checkbox]), .row .cell-select"),
      ]
        .filter((each) => each.checkVisibility() && !each.closest("[popover]"))
        .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 24 || height < 24)
        .map(([html]) => html),
    );
    assert.deepEqual(small, []);
    await page.close();
  });

  test("reduced motion and forced colours are respected", async () => {
    const page = await widget.open({ context: { reducedMotion: "reduce", forcedColors: "active" } });
    await waitForList(page);
    assert.equal(await page.evaluate(() => document.querySelector("genesys-users-admin").shadowRoot.getAnimations().length), 0);
    const border = await page.evaluate(
      () => getComputedStyle(document.querySelector("genesys-users-admin").shadowRoot.querySelector(".row")).borderBottomStyle,
    );
    assert.equal(border, "solid");
    await page.close();
  });
});
