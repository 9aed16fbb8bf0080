// The element as a panel in the page of a CRM: its own navigation and shortcuts, a scrolling column, another design, and an application that signs in.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectNoProblems, startWidget, waitForList } from "./support/page.mjs";

const style = `
  html { font-size: 62.5%; }
  body { font: 1.4rem Verdana; display: grid; grid-template: 5rem 1fr / 18rem 1fr 48rem; block-size: 100dvh; line-height: 2; text-align: center; }
  header { grid-column: 1 / -1; background: #032d60; color: #fff; }
  nav a { display: block; padding: 1rem; }
  main, aside { overflow: auto; min-block-size: 0; }
  main p { block-size: 200rem; }
  input { border: 5px solid green; }
  genesys-users-admin { --genesys-users-accent: #0176d3; --genesys-users-density: 0.85; }
`;

const body = `
  <header><label>Search the CRM <input id="search"></label></header>
  <nav><a href="#accounts">Accounts</a><a href="#cases">Cases</a></nav>
  <main><h1>Account</h1><p>Long text</p></main>
  <aside id="panel" aria-label="Agents"></aside>
`;

describe("in the page of a CRM", { timeout: 120_000 }, () => {
  let widget;
  before(async () => {
    widget = await startWidget({ args: ["--users", "120"] });
    widget.serve("/crm.css", style);
  });
  after(() => widget?.close());

  const open = () =>
    widget.open({ head: '<link rel="stylesheet" href="/crm.css">', body, into: "#panel", viewport: { width: 1440, height: 900 } });

  test("it fits into its column, in its own size of font, and opens a person over the list", async () => {
    const page = await open();
    await waitForList(page);
    const panel = await page.locator("#panel").boundingBox();
    assert.equal(panel.width, 480);
    const sizes = await page.evaluate(() => {
      const root = document.querySelector("genesys-users-admin").shadowRoot;
      const style = getComputedStyle(root.querySelector(".row .name"));
      return [style.fontSize, style.textAlign, root.querySelector(".root").getBoundingClientRect().width <= 480];
    });
    assert.deepEqual(sizes, ["14px", "start", true]);
    await page.locator(".row .name").first().click();
    const person = page.locator("genesys-users-admin-person");
    await person.getByRole("tab").first().waitFor();
    const place = await person.boundingBox();
    assert.ok(place.x >= panel.x && place.x + place.width <= panel.x + panel.width + 1);
    await page.screenshot({ path: process.env.WIDGET_SCREENSHOTS ? `${process.env.WIDGET_SCREENSHOTS}/crm.png` : undefined });
    expectNoProblems(page);
    await page.close();
  });

  test("the keys that one types in the page stay with the page", async () => {
    const page = await open();
    await waitForList(page);
    await page.evaluate(() => {
      globalThis.keys = [];
      document.addEventListener("keydown", (event) => globalThis.keys.push(event.key));
    });
    await page.locator("#search").focus();
    await page.keyboard.type("a/b?");
    assert.equal(await page.locator("#search").inputValue(), "a/b?");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.deepEqual(await page.evaluate(() => globalThis.keys.filter((key) => key.length === 1)), ["a", "/", "b", "?"]);
    await page.close();
  });

  test("the page scrolls, navigates and goes back as before", async () => {
    const page = await open();
    await waitForList(page);
    await page.getByRole("link", { name: "Cases" }).click();
    assert.equal(new URL(page.url()).hash, "#cases");
    await page.locator(".row .name").first().click();
    await page.locator("genesys-users-admin-person").getByRole("tab").first().waitFor();
    assert.equal(new URL(page.url()).search, "", "the address belongs to the page");
    await page.goBack();
    assert.equal(new URL(page.url()).hash, "");
    await page.close();
  });
});
