// The element in pages that are not its own: with other elements, hostile styles, frames, roots, and without a network.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectNoProblems, rows, startWidget, waitForList } from "./support/page.mjs";

const tag = "genesys-users-admin";

describe("embedding", { timeout: 300_000 }, () => {
  let widget;
  before(async () => (widget = await startWidget({ args: ["--users", "120", "--heartbeat", "500"] })));
  after(() => widget?.close());

  /** Signs in on the login page of the sandbox, which the page or the window shows. */
  const allow = (page) => page.getByRole("button", { name: "Allow" }).click();

  test("signs in over the login page, stays signed in over a reload, and signs out", async () => {
    for (const grant of ["pkce", "implicit"]) {
      const page = await widget.open({ login: true, attributes: { grant } });
      await page.getByRole("button", { name: "Sign in" }).click();
      await allow(page);
      await waitForList(page);
      assert.deepEqual(new URL(page.url()).search + new URL(page.url()).hash, "");
      await page.reload();
      await waitForList(page);
      await page.getByRole("button", { name: "Ella Campbell" }).click();
      await page.getByRole("menuitem", { name: "Sign out" }).click();
      await page.waitForURL(/page-\d+\.html/);
      await page.getByRole("button", { name: "Sign in" }).waitFor();
      await page.reload();
      await page.getByRole("button", { name: "Sign in" }).waitFor();
      expectNoProblems(page);
      await page.close();
    }
  });

  test("says what went wrong when the login is denied, and can begin again", async () => {
    const page = await widget.open({ login: true });
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Deny" }).click();
    await page
      .getByRole("alert")
      .filter({ hasText: /^The person did not allow/ })
      .waitFor();
    const [event] = (await page.evaluate(() => window.events)).filter(({ type }) => type === "error");
    assert.equal(event.detail.problem.kind, "login");
    await page.getByRole("button", { name: "Sign in" }).click();
    await allow(page);
    await waitForList(page);
    await page.close();
  });

  test("signs in within a window, also in a frame", async () => {
    const source = await import("node:fs/promises").then(({ readFile }) =>
      readFile(new URL("../../pkg/dist/popup.html", import.meta.url), "utf8"),
    );
    const script = await import("node:fs/promises").then(({ readFile }) =>
      readFile(new URL("../../pkg/dist/popup.js", import.meta.url), "utf8"),
    );
    widget.serve("/popup.html", source);
    widget.serve("/popup.js", script);
    const inner = await widget.open({ login: true, attributes: { login: "popup", "redirect-uri": `${widget.origin}/popup.html` } });
    const address = inner.url();
    await inner.close();
    const page = await widget.open({
      attributes: { hidden: "" },
      body: `<iframe src="${address}" title="People" width="900" height="700"></iframe><main></main>`,
    });
    const frame = page.frameLocator("iframe");
    const [popup] = await Promise.all([page.waitForEvent("popup"), frame.getByRole("button", { name: "Sign in" }).click()]);
    await allow(popup);
    await frame.locator(".grid-rows .name").first().waitFor();
    await page.close();
  });

  test("tells the page what happens", async () => {
    const page = await widget.open();
    await waitForList(page);
    await rows(page).nth(1).getByRole("checkbox").click();
    const events = await page.evaluate(() => window.events);
    assert.deepEqual(
      events.map(({ type }) => type),
      ["signed-in", "selection-changed"],
    );
    assert.equal(events[0].detail.user.name, "Ella Campbell");
    assert.equal(events[1].detail.ids.length, 1);
    await page.close();
  });

  test("tells the page of every problem", async () => {
    const page = await widget.open();
    await waitForList(page);
    await widget.control("POST", "rules", { operation: "postUsersSearch", count: 1, status: 400 });
    await page.getByRole("searchbox").fill("care");
    await page.waitForFunction(() => window.events.some(({ type }) => type === "error"));
    const { detail } = (await page.evaluate(() => window.events)).find(({ type }) => type === "error");
    assert.equal(detail.problem.kind, "refused");
    assert.match(detail.problem.correlationId, /^[\da-f-]{36}$/);
    await page.close();
  });

  test("works twice on a page, each with its own language, theme and columns", async () => {
    const page = await widget.open({
      attributes: { lang: "de", theme: "dark", columns: "email skills" },
      body: '<div id="one"></div><div id="two"></div>',
      into: "#one",
    });
    await page.evaluate(() => {
      const first = document.querySelector("genesys-users-admin");
      const second = document.createElement("genesys-users-admin");
      second.client = first.client;
      second.setAttribute("lang", "ja");
      second.setAttribute("theme", "light");
      document.querySelector("#two").append(second);
    });
    const [first, second] = [page.locator("#one"), page.locator("#two")];
    await first.getByRole("columnheader", { name: "Fähigkeiten" }).waitFor();
    await second.getByRole("columnheader", { name: "役職" }).waitFor();
    await first.getByRole("searchbox").fill("Engineering");
    await first.getByText(/^\d+ Personen$/).waitFor();
    await second.getByText(/^1\d\d 人$/).waitFor();
    const backgrounds = await page.evaluate(() =>
      [...document.querySelectorAll("genesys-users-admin")].map(
        (each) => getComputedStyle(each.shadowRoot.querySelector(".root")).backgroundColor,
      ),
    );
    assert.notEqual(backgrounds[0], backgrounds[1]);
    expectNoProblems(page);
    await page.close();
  });

  test("looks the same on a page with hostile styles, and gives the page none of its own", async () => {
    widget.serve(
      "/hostile.css",
      `* { color: red !important; font: 40px serif !important; margin: 9px !important; display: inline !important; box-sizing: content-box !important;
           position: static !important; transform: rotate(3deg) !important; letter-spacing: 4px !important; }
       button { background: yellow !important; } h1 { font-size: 90px !important } .row, .cell, .grid { display: none !important }`,
    );
    const measure = (page) =>
      page.evaluate(() => {
        const root = document.querySelector("genesys-users-admin").shadowRoot;
        return ["h1", ".row .name", ".button", ".search input"].map((selector) => {
          const style = getComputedStyle(root.querySelector(selector));
          return [selector, style.color, style.fontSize, style.fontFamily, style.display, style.letterSpacing, style.backgroundColor];
        });
      });
    const plain = await widget.open();
    await waitForList(plain);
    const expected = await measure(plain);
    const page = await widget.open({ head: '<link rel="stylesheet" href="/hostile.css">', body: "<h1>Host</h1><main></main>" });
    await waitForList(page);
    assert.deepEqual(await measure(page), expected);
    const host = await page.evaluate(() => [document.styleSheets.length, document.adoptedStyleSheets.length]);
    assert.deepEqual(host, [2, 0]);
    await plain.close();
    await page.close();
  });

  test("adds nothing global but the names of its elements", async () => {
    const page = await widget.open({ attributes: { hidden: "" } });
    await page.waitForFunction(() => window.events?.length > 0);
    const added = await page.evaluate(() => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const known = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !known.has(name));
    });
    // `litElementVersions` and its like tell Lit of a second copy of itself.
    const expected = [
      "GenesysUsersAdmin",
      "events",
      "litElementVersions",
      "litHtmlVersions",
      "litPropertyMetadata",
      "reactiveElementVersions",
    ];
    assert.deepEqual(added.filter((name) => !/^\d+$/.test(name) && name !== "options").sort(), expected);
    await page.close();
  });

  test("works in the shadow root of another element, and a second copy of the script changes nothing", async () => {
    const page = await widget.open({
      attributes: { hidden: "" },
      body: '<div id="outer"></div><main></main><script src="/dist/genesys-users-admin.iife.js"></script>',
    });
    await page.evaluate((name) => {
      const root = document.querySelector("#outer").attachShadow({ mode: "open" });
      const element = document.createElement(name);
      element.client = document.querySelector(name).client;
      root.append(element);
    }, tag);
    await page.locator("#outer").getByRole("grid").locator(".name").first().waitFor();
    await page.locator("#outer").getByRole("button", { name: "Columns" }).click();
    await page.locator("#outer").getByRole("checkbox", { name: "Skills" }).check();
    await page.locator("#outer").getByRole("columnheader", { name: "Skills" }).waitFor();
    expectNoProblems(page);
    await page.close();
  });

  test("removed from the page it stops all work, and begins again when it returns", async () => {
    const page = await widget.open();
    await waitForList(page);
    await page.evaluate((name) => {
      window.element = document.querySelector(name);
      window.element.remove();
    }, tag);
    // A request that was on its way may still arrive.
    await page.waitForTimeout(500);
    await widget.control("DELETE", "requests");
    await page.waitForTimeout(2500);
    const { requests } = await widget.control("GET", "requests");
    assert.deepEqual(requests, []);
    await page.evaluate(() => document.body.append(window.element));
    await waitForList(page);
    expectNoProblems(page);
    await page.close();
  });

  test("begins anew with other attributes and another client", async () => {
    const page = await widget.open({ login: true });
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    await page.evaluate(
      (client) => {
        document.querySelector("genesys-users-admin").client = new globalThis.GenesysUsersAdmin.ApiClient(client);
      },
      { basePath: widget.sandbox.url, accessToken: widget.sandbox.token },
    );
    await waitForList(page);
    await page.getByRole("searchbox").fill("care");
    await page.waitForResponse(/users\/search/);
    await page.getByText(/^\d+ people$/).waitFor();
    await page.evaluate(() => {
      document.querySelector("genesys-users-admin").client = undefined;
    });
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    expectNoProblems(page);
    await page.close();
  });

  test("what changes something can be turned off and on while it is shown", async () => {
    const page = await widget.open();
    await waitForList(page);
    const add = page.getByRole("button", { name: "Add person" });
    assert.equal(await add.getAttribute("aria-disabled"), null);
    await page.locator(tag).evaluate((element) => element.setAttribute("readonly", ""));
    await page.getByTitle("This view is read-only.").first().waitFor();
    assert.equal(await add.getAttribute("aria-disabled"), "true");
    await page.locator(tag).evaluate((element) => element.removeAttribute("readonly"));
    await page.waitForFunction((name) => !document.querySelector(name).shadowRoot.querySelector("[part=create][aria-disabled]"), tag);
    await page.close();
  });

  test("in a place without a height it is as high as the window, with the rows in view alone", async () => {
    widget.serve("/plain.css", "html, body { block-size: auto; }");
    const page = await widget.open({
      head: '<link rel="stylesheet" href="/plain.css">',
      body: "<h1>Page</h1><div id='place'></div>",
      into: "#place",
    });
    await waitForList(page);
    assert.equal((await page.locator(tag).boundingBox()).height, 800);
    assert.ok((await rows(page).count()) < 40);
    await page.close();
  });

  test("a page can brand it", async () => {
    widget.serve(
      "/brand.css",
      `genesys-users-admin { --genesys-users-accent: rgb(200, 0, 100); --genesys-users-font: 15px/1.5 Georgia; --genesys-users-radius: 0; --genesys-users-density: 0.8; }
       genesys-users-admin::part(header) { background: rgb(1, 2, 3); }`,
    );
    const page = await widget.open({ head: '<link rel="stylesheet" href="/brand.css">' });
    await waitForList(page);
    const found = await page.evaluate(() => {
      const root = document.querySelector("genesys-users-admin").shadowRoot;
      const style = (selector) => getComputedStyle(root.querySelector(selector));
      return [
        style(".root").fontSize,
        style(".search input").borderRadius,
        Math.round(parseFloat(style(".row").height)),
        style(".head").backgroundColor,
      ];
    });
    assert.deepEqual(found, ["15px", "0px", 42, "rgb(1, 2, 3)"]);
    await page.close();
  });
});
