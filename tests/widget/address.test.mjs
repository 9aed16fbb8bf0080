// The address of a page that belongs to the element holds the search, the filters, the columns and the person, also over a login.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { expectNoProblems, rows, startWidget, waitForList } from "./support/page.mjs";
import { people } from "./support/person.mjs";

const keptKey = "genesys-users-admin:address";

describe("the address of the page", { timeout: 180_000 }, () => {
  let widget;
  let person;
  before(async () => {
    widget = await startWidget({ args: ["--users", "120"] });
    person = (await people(widget))[10];
    // A router of the page that keeps its place in the fragment.
    widget.serve("/router.js", 'if (location.hash === "") history.replaceState(null, "", "#/people");');
  });
  after(() => widget?.close());

  async function open({ attributes, ...options }) {
    const page = await widget.open({ login: true, attributes: { address: "", ...attributes }, ...options });
    page.setDefaultTimeout(10_000);
    return page;
  }
  const press = (page, name) => page.getByRole("button", { name }).click();
  async function signIn(page) {
    await press(page, "Sign in");
    await press(page, "Allow");
    await waitForList(page);
  }
  const parameters = (page) => Object.fromEntries(new URL(page.url()).searchParams);
  const searchText = (page) => page.getByRole("searchbox").inputValue();

  test("the address holds the search, the filters and the person", async () => {
    const page = await widget.open({ attributes: { address: "" }, query: "?text=a&state=any&sort=-email&other=1" });
    await waitForList(page);
    assert.equal(await page.getByRole("searchbox").inputValue(), "a");
    assert.equal(await page.getByRole("columnheader", { name: "Email" }).getAttribute("aria-sort"), "descending");
    await page.getByRole("searchbox").fill("care");
    await page.waitForURL(/text=care/);
    await rows(page).first().getByText("@").click();
    await page.waitForURL(/person=[\da-f-]{36}/);
    assert.equal(new URL(page.url()).searchParams.get("other"), "1");
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("person"));
    assert.equal(new URL(page.url()).searchParams.get("text"), "care");
    await page.close();
  });

  for (const grant of ["pkce", "implicit"]) {
    test(`is there again after a login over the login page, ${grant}`, async () => {
      const wanted = { text: "a", state: "any", sort: "-email", columns: "email phone", person: person.id };
      const page = await open({ attributes: { grant }, query: `?${new URLSearchParams(wanted)}` });
      // Of the page that comes back from the login page.
      await page.addInitScript(() => {
        window.pushed = 0;
        const push = history.pushState;
        history.pushState = function (...values) {
          window.pushed += 1;
          return push.apply(this, values);
        };
      });
      await signIn(page);
      await page.locator(".person-place").getByRole("heading", { name: person.name }).waitFor();
      assert.equal(await searchText(page), "a");
      assert.equal(await page.getByRole("columnheader", { name: "Email" }).getAttribute("aria-sort"), "descending");
      assert.deepEqual(await page.locator(".grid-head .cell-column").allInnerTexts(), ["Email", "Phone"]);
      assert.deepEqual(parameters(page), wanted);
      assert.equal(await page.evaluate(() => window.pushed), 0);
      assert.equal(await page.evaluate((key) => sessionStorage.getItem(key), keptKey), null);
      expectNoProblems(page);
      await page.close();
    });
  }

  test("is there again when somebody signs in after the token has expired", async () => {
    const page = await open({});
    await signIn(page);
    await page.getByRole("searchbox").fill("a");
    await page.waitForURL(/text=a/);
    await rows(page).first().locator(".name").click();
    await page.waitForURL(/person=/);
    const before = parameters(page);
    await widget.control("POST", "clock", { advance: 90_000_000 });
    await page.getByRole("searchbox").fill("ca");
    // The session may have ended before, in the request for the presence of somebody in view.
    await page.waitForURL(/text=ca/);
    await page.getByText("Your session has ended").first().waitFor();
    await signIn(page);
    await page.locator(".person-place").waitFor();
    assert.equal(await searchText(page), "ca");
    assert.deepEqual(parameters(page), { ...before, text: "ca" });
    await page.close();
  });

  test("is there again after a login that was denied, and after the one that follows", async () => {
    const page = await open({ query: "?text=a&state=inactive" });
    await press(page, "Sign in");
    await press(page, "Deny");
    await page.getByRole("alert").waitFor();
    assert.deepEqual(parameters(page), { text: "a", state: "inactive" });
    await signIn(page);
    assert.equal(await searchText(page), "a");
    assert.deepEqual(parameters(page), { text: "a", state: "inactive" });
    await page.close();
  });

  test("gets nothing from the storage but parameters of the element, and keeps the route in its fragment", async () => {
    const page = await open({ query: "?text=a", foot: '<script src="/router.js"></script>' });
    await page.addInitScript((key) => {
      if (sessionStorage.getItem(key) === null || !location.search.includes("code=")) return;
      sessionStorage.setItem(key, "https://example.com/?a=1&text=care&client-id=other&code=c&state=javascript:alert(1)");
    }, keptKey);
    await signIn(page);
    const { origin, pathname, hash, searchParams } = new URL(page.url());
    assert.equal(origin, widget.origin);
    assert.match(pathname, /^\/page-\d+\.html$/);
    assert.equal(hash, "#/people");
    assert.deepEqual(Object.fromEntries(searchParams), { text: "care" });
    assert.equal(await searchText(page), "care");
    await page.close();
  });

  test("stays that of a link that is opened without a login", async () => {
    const page = await open({});
    await signIn(page);
    await page.evaluate((key) => sessionStorage.setItem(key, "text=care"), keptKey);
    const address = page.url();
    await page.reload();
    await waitForList(page);
    assert.equal(await searchText(page), "");
    await page.goto(`${address}?text=b`);
    await waitForList(page);
    assert.equal(await searchText(page), "b");
    await page.close();
  });

  test("stays where the browser has no storage, and so no login over the login page", async () => {
    widget.serve(
      "/no-session-storage.js",
      'Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("The operation is insecure.", "SecurityError"); } });',
    );
    const page = await open({ query: "?text=a", head: '<script src="/no-session-storage.js"></script>' });
    await press(page, "Sign in");
    await page.getByRole("alert").waitFor();
    assert.deepEqual(parameters(page), { text: "a" });
    expectNoProblems(page);
    await page.close();
  });
});
