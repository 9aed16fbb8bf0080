// Logins in a browser, over the login page of the local organization: from the click to the first call.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { startSandbox } from "../support/sandbox.mjs";
import { servePages } from "../support/static.mjs";

/** A page with a button that signs in as `window.setup` says, and tells how it went in `window.outcome`. */
const app = `<!doctype html><title>app</title><link rel="icon" href="data:,"><button>Sign in</button>
<script type="module">
  import * as genesys from "/dist/index.js";
  window.genesys = genesys;
  window.expired = 0;
  window.warnings = [];
  window.make = (options) => new genesys.ApiClient({ ...window.setup, onTokenExpired: () => window.expired++, logger: { ...console, warn: (text) => window.warnings.push(text) }, ...options });
  window.signIn = (method, options, client = (window.client ??= make())) =>
    client[method]("sandbox-widget", location.origin + "/app.html", options).then(
      async (result) => ({ result, me: (await new genesys.UsersApi(client).getUsersMe()).name, href: location.href }),
      (error) => ({ error: { ...error.toJSON(), shown: String(error.stack) }, href: location.href }),
    );
  document.querySelector("button").onclick = () => (window.outcome = signIn(...window.how));
  window.ready = true;
</script>`;

const outer = (url, attributes = "") => `<!doctype html><title>outer</title><iframe src="${url}/app.html" ${attributes}></iframe>`;

const ways = ["loginImplicitGrant", "loginPKCEGrant"];

describe("logins in a browser", { timeout: 600_000 }, () => {
  let sandbox;
  let pages;
  let browser;
  let context;

  before(async () => {
    sandbox = await startSandbox({ args: ["--users", "30"] });
    const files = { "/app.html": app };
    pages = await servePages(files);
    files["/eager.html"] = app.replace("/app.html", "/eager.html").replace(
      "window.ready = true;",
      `
      const loads = (sessionStorage.loads = 1 + Number(sessionStorage.loads ?? 0));
      history.replaceState(null, "", location.pathname);
      if (loads < 9) window.outcome = signIn("loginPKCEGrant").then((outcome) => ({ ...outcome, loads }));
    `,
    );
    files["/outer.html"] = outer(pages.url);
    files["/strict.html"] = outer(pages.url, `sandbox="allow-scripts allow-same-origin"`);
    // A page of another origin in the popup, which claims to be the one that was waited for.
    files["/bounce.html"] = `<script>location.replace("${pages.otherUrl}/evil.html" + location.search + location.hash)</script>`;
    files["/evil.html"] = `<script>opener.postMessage({ genesysUsersLogin: location.href }, "*")</script>`;
    browser = await startBrowser();
  });
  after(async () => {
    // First, as it keeps no process alive by itself.
    await sandbox?.stop();
    pages?.close();
    await browser?.close();
  });

  /** Runs `body` with pages of a new profile. */
  async function fresh(body, options = {}) {
    context = await browser.newContext();
    // What a login leaves behind is counted from the start of each page.
    await context.addInitScript(
      ([setup]) => {
        window.setup = setup;
        window.left = { listeners: 0, intervals: 0, timeouts: 0 };
        const wrap = (object, name, change) => {
          const real = object[name];
          object[name] = function (...args) {
            return change(real, this, args);
          };
        };
        wrap(window, "addEventListener", (real, self, args) => (args[0] === "message" && window.left.listeners++, real.apply(self, args)));
        wrap(
          window,
          "removeEventListener",
          (real, self, args) => (args[0] === "message" && window.left.listeners--, real.apply(self, args)),
        );
        const intervals = new Set();
        wrap(window, "setInterval", (real, self, args) => {
          const id = real.apply(self, args);
          intervals.add(id);
          window.left.intervals = intervals.size;
          return id;
        });
        wrap(window, "clearInterval", (real, self, args) => {
          intervals.delete(args[0]);
          window.left.intervals = intervals.size;
          return real.apply(self, args);
        });
      },
      [{ basePath: sandbox.url, loginPath: sandbox.url, ...options }],
    );
    try {
      await body(context);
    } finally {
      await context.close();
    }
  }

  async function openApp(url = `${pages.url}/app.html`) {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.ready);
    return page;
  }

  /** Clicks the button of the app, in a page or a frame. */
  async function click(frame, method, options = {}) {
    await frame.waitForFunction(() => window.ready);
    await frame.evaluate((how) => (window.how = how), [method, options]);
    await frame.getByRole("button", { name: "Sign in" }).click();
  }

  /** Begins a login in a popup; gives the page in that. */
  async function openPopup(page, method, options) {
    const opening = page.waitForEvent("popup");
    await click(page, method, options);
    return opening;
  }

  const allow = (page) => page.getByRole("button", { name: "Allow" }).click();
  const deny = (page) => page.getByRole("button", { name: "Deny" }).click();

  /** Back at the app: takes up the answer. */
  async function finish(page, method, options = {}) {
    await page.waitForURL((url) => url.pathname === "/app.html");
    await page.waitForFunction(() => window.ready);
    return page.evaluate(([method, options]) => window.signIn(method, options), [method, options]);
  }

  const outcome = (frame) => frame.evaluate(() => window.outcome);

  const nothingLeft = async (frame) => {
    const { listeners, intervals } = await frame.evaluate(() => window.left);
    assert.deepEqual({ listeners, intervals }, { listeners: 0, intervals: 0 });
  };

  for (const method of ways) {
    test(`${method}: from the click to the first call`, () =>
      fresh(async () => {
        const page = await openApp(`${pages.url}/app.html#/route?x=%41`);
        await click(page, method, { state: "where I was & ü+%2B" });
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
        assert.ok(!page.url().includes("where"));
        await allow(page);
        const { result, me, href, error } = await finish(page, method);
        assert.equal(error, undefined);
        assert.ok(me.length > 0);
        assert.match(result.accessToken, /^[\w-]{60,}$/, "the whole token of the login page");
        assert.equal(result.state, "where I was & ü+%2B");
        assert.equal(result.tokenType.toLowerCase(), "bearer");
        assert.ok(Math.abs(result.expiresAt - Date.now() - 86_400_000) < 60_000);
        assert.equal(href, `${pages.url}/app.html`);
        assert.deepEqual(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)]), [[], []]);
        await nothingLeft(page);
      }));

    test(`${method}: a person who denies`, () =>
      fresh(async () => {
        const page = await openApp();
        await click(page, method);
        await deny(page);
        const { error, href } = await finish(page, method);
        assert.deepEqual([error.name, error.code, error.operation], ["AuthError", "access_denied", method]);
        assert.match(error.message, /did not allow/);
        assert.equal(href, `${pages.url}/app.html`);
      }));

    test(`${method}: another state, and an answer used twice`, () =>
      fresh(async () => {
        const page = await openApp();
        await click(page, method);
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
        await allow(page);
        await page.waitForURL((url) => url.pathname === "/app.html");
        const answer = page.url();
        const kept = await page.evaluate(() => ({ ...sessionStorage }));
        await page.evaluate((url) => history.replaceState(null, "", url), answer.replace(/state=[\w-]{4}/, "state=evil"));
        const wrong = await finish(page, method);
        assert.equal(wrong.error.code, "state_mismatch");
        assert.equal(wrong.href, `${pages.url}/app.html`);
        await page.evaluate((url) => history.replaceState(null, "", url), answer);
        assert.ok((await finish(page, method)).me);
        // Once more, as from the history of the browser: no login waits for it, so it is not taken.
        await page.evaluate((url) => ((window.client = undefined), history.replaceState(null, "", url)), answer);
        await click(page, method);
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
        await page.goto(`${pages.url}/app.html`);
        if (method === "loginPKCEGrant") {
          // Even a page that kept the login gets no second token for the code.
          await page.evaluate(
            ([url, kept]) => ((window.client = undefined), Object.assign(sessionStorage, kept), history.replaceState(null, "", url)),
            [answer, kept],
          );
          const { error } = await finish(page, method);
          assert.deepEqual([error.name, error.code], ["AuthError", "invalid_grant"]);
        }
      }));

    for (const storage of ["memory", "session", "local"]) {
      test(`${method}: a reload and another tab, with storage ${storage}`, () =>
        fresh(
          async () => {
            const page = await openApp();
            await click(page, method);
            await allow(page);
            const first = await finish(page, method);
            await page.reload();
            await page.waitForFunction(() => window.ready);
            if (storage === "memory") {
              await click(page, method);
              await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
            } else {
              const again = await finish(page, method, { verify: true });
              assert.deepEqual(again.result.accessToken, first.result.accessToken);
              assert.equal(again.me, first.me);
            }
            const tab = await openApp();
            if (storage === "local") {
              assert.equal((await finish(tab, method)).result.accessToken, first.result.accessToken);
            } else {
              await click(tab, method);
              await tab.getByRole("heading", { name: /Sign in to/ }).waitFor();
            }
          },
          { storage },
        ));
    }

    test(`${method}: in a popup from a frame of another origin`, () =>
      fresh(async () => {
        const page = await context.newPage();
        await page.goto(`${pages.otherUrl}/outer.html`);
        const frame = page.frame({ url: `${pages.url}/app.html` });
        const opening = page.waitForEvent("popup");
        await click(frame, method, { popup: { returnUrl: `${pages.url}/dist/popup.html` }, state: "mine" });
        const popup = await opening;
        const closing = popup.waitForEvent("close");
        await allow(popup);
        const { result, me, error } = await outcome(frame);
        assert.equal(error, undefined, JSON.stringify(error));
        assert.ok(me && result.accessToken && result.state === "mine");
        await closing;
        await nothingLeft(frame);
        assert.equal(page.url(), `${pages.otherUrl}/outer.html`);
      }));

    test(`${method}: denied in the popup`, () =>
      fresh(async () => {
        const page = await openApp();
        const popup = await openPopup(page, method, { popup: { returnUrl: `${pages.url}/dist/popup.html` } });
        await deny(popup);
        assert.equal((await outcome(page)).error.code, "access_denied");
        await nothingLeft(page);
        assert.ok(popup.isClosed());
      }));
  }

  test("two tabs at once do not mix", () =>
    fresh(async () => {
      const tabs = [await openApp(), await openApp()];
      for (const tab of tabs) {
        await click(tab, "loginPKCEGrant", { state: String(tabs.indexOf(tab)) });
        await tab.getByRole("heading", { name: /Sign in to/ }).waitFor();
      }
      for (const tab of tabs.toReversed()) {
        await allow(tab);
        const { result, me } = await finish(tab, "loginPKCEGrant");
        assert.ok(me);
        assert.equal(result.state, String(tabs.indexOf(tab)));
      }
    }));

  test("coming back from the login page without an answer, the button works again", () =>
    fresh(async () => {
      const page = await openApp();
      for (let i = 0; i < 2; i++) {
        await click(page, "loginPKCEGrant");
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
        if (i === 0) await page.goBack();
      }
      await allow(page);
      assert.ok((await finish(page, "loginPKCEGrant")).me);
    }));

  test("two clients sign in at once: one exchange for both, and the page does not leave again", () =>
    fresh(async () => {
      await context.route("**/oauth/token", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      });
      for (const storage of ["memory", "session"]) {
        const page = await openApp();
        await click(page, "loginPKCEGrant");
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
        await allow(page);
        await page.waitForURL((url) => url.pathname === "/app.html");
        await page.waitForFunction(() => window.ready);
        const results = await page.evaluate(
          (storage) => Promise.all([1, 2].map(() => window.signIn("loginPKCEGrant", {}, window.make({ storage })))),
          storage,
        );
        assert.deepEqual(
          results.map(({ result, error }) => result?.accessToken ?? error),
          Array(2).fill(results[0].result.accessToken),
        );
        assert.equal(page.url(), `${pages.url}/app.html`);
        await page.close();
      }
    }));

  test("a page that takes the answer out of the address before the login ends up at no endless way, and a click works again", () =>
    fresh(async () => {
      // A login page where a session lives answers at once.
      await context.route("**/oauth/authorize*", (route) => {
        const query = new URL(route.request().url()).searchParams;
        return route.fulfill({ status: 302, headers: { Location: `${query.get("redirect_uri")}?code=1&state=${query.get("state")}` } });
      });
      const page = await context.newPage();
      await page.goto(`${pages.url}/eager.html`);
      await page.waitForFunction(() => window.outcome);
      const { error, loads } = await outcome(page);
      assert.deepEqual([error.name, error.code, loads], ["AuthError", "login_loop", 4]);
      assert.match(error.message, /redirectUri/);
      await context.unroute("**/oauth/authorize*");
      await page.goto(`${pages.url}/app.html`);
      await click(page, "loginPKCEGrant");
      await allow(page);
      assert.ok((await finish(page, "loginPKCEGrant")).me);
    }));

  describe("a popup", () => {
    const popup = (more) => ({ popup: { returnUrl: `${pages.url}/dist/popup.html`, ...more } });

    test("that is closed", () =>
      fresh(async () => {
        const page = await openApp();
        const window = await openPopup(page, "loginPKCEGrant", popup());
        await window.getByRole("button", { name: "Allow" }).waitFor();
        await window.close();
        assert.equal((await outcome(page)).error.code, "popup_closed");
        await nothingLeft(page);
      }));

    for (const method of ways) {
      test(`${method}: that the login page has cut off (Cross-Origin-Opener-Policy) still brings its answer`, () =>
        fresh(async () => {
          await context.route("**/oauth/authorize*", async (route) => {
            const response = await route.fetch({ maxRedirects: 0 });
            await route.fulfill({ response, headers: { ...response.headers(), "cross-origin-opener-policy": "same-origin" } });
          });
          const page = await openApp();
          const window = await openPopup(page, method, popup());
          await window.getByRole("button", { name: "Allow" }).waitFor();
          // It reads as closed all the time.
          await page.waitForTimeout(1000);
          assert.equal(await page.evaluate(() => Promise.race([window.outcome, "pending"])), "pending");
          const closing = window.waitForEvent("close");
          await allow(window);
          const { me, error } = await outcome(page);
          assert.ok(me, JSON.stringify(error));
          await closing;
          await nothingLeft(page);
        }));
    }

    test("of another tab brings its answer to that tab alone", () =>
      fresh(async () => {
        const tabs = [await openApp(), await openApp()];
        const windows = [];
        for (const tab of tabs) windows.push(await openPopup(tab, "loginPKCEGrant", popup()));
        for (const index of [1, 0]) {
          // As if it had been cut off.
          await windows[index].getByRole("button", { name: "Allow" }).waitFor();
          await windows[index].evaluate(() => (window.opener = null));
          await context.addInitScript(() => location.pathname.endsWith("popup.html") && (window.opener = null));
          await allow(windows[index]);
          assert.ok((await outcome(tabs[index])).me);
        }
      }));

    test("that takes too long is closed", () =>
      fresh(async () => {
        const page = await openApp();
        const window = await openPopup(page, "loginImplicitGrant", popup({ timeout: 300 }));
        assert.equal((await outcome(page)).error.code, "popup_timeout");
        await nothingLeft(page);
        if (!window.isClosed()) await window.waitForEvent("close");
      }));

    test("that the browser blocks", () =>
      fresh(async () => {
        const page = await context.newPage();
        await page.goto(`${pages.otherUrl}/strict.html`);
        const frame = page.frame({ url: `${pages.url}/app.html` });
        await click(frame, "loginPKCEGrant", popup());
        assert.equal((await outcome(frame)).error.code, "popup_blocked");
        await nothingLeft(frame);
      }));

    test("that would return to another origin does not open", () =>
      fresh(async () => {
        const page = await openApp();
        for (const returnUrl of [`${pages.otherUrl}/dist/popup.html`, `${pages.url}.evil.example/`, "com.example:/cb"]) {
          await click(page, "loginPKCEGrant", { popup: { returnUrl } });
          assert.equal((await outcome(page)).error.code, "wrong_origin", returnUrl);
        }
        assert.equal(context.pages().length, 1);
      }));

    test("whose answer comes from another origin", () =>
      fresh(async () => {
        const page = await openApp();
        await allow(await openPopup(page, "loginImplicitGrant", { popup: { returnUrl: `${pages.url}/bounce.html` } }));
        assert.equal((await outcome(page)).error.code, "wrong_origin");
        await nothingLeft(page);
      }));

    test("does not listen to other windows and other messages", () =>
      fresh(async () => {
        const page = await openApp();
        const window = await openPopup(page, "loginImplicitGrant", popup());
        await page.evaluate(() => {
          const frame = document.body.appendChild(document.createElement("iframe"));
          frame.contentWindow.eval(`parent.postMessage({ genesysUsersLogin: "https://x/#access_token=evil" }, "*")`);
          for (const data of [null, 5, "text", { genesysUsersLogin: 5 }]) postMessage(data, "*");
        });
        await allow(window);
        assert.ok((await outcome(page)).me);
      }));

    test("is shared by the same login, and refuses another one", () =>
      fresh(async () => {
        const page = await openApp();
        const window = await openPopup(page, "loginPKCEGrant", popup());
        const second = await page.evaluate(
          (options) => ((window.second = window.signIn("loginPKCEGrant", options)), window.signIn("loginImplicitGrant", options)),
          popup(),
        );
        assert.equal(second.error.code, "login_in_progress");
        await allow(window);
        const one = await outcome(page);
        const other = await page.evaluate(() => window.second);
        assert.equal(one.result.accessToken, other.result.accessToken);
        assert.equal(context.pages().length, 1);
      }));

    test("whose login was superseded is closed, and the next login has one of its own", () =>
      fresh(async () => {
        const page = await openApp();
        const window = await openPopup(page, "loginPKCEGrant", popup());
        await page.evaluate(() => ((window.before = window.outcome), window.client.clearAccessToken()));
        const next = await openPopup(page, "loginPKCEGrant", popup());
        assert.equal((await page.evaluate(() => window.before)).error.code, "superseded");
        if (!window.isClosed()) await window.waitForEvent("close");
        await allow(next);
        assert.ok((await outcome(page)).me);
        await nothingLeft(page);
      }));

    test("that nobody waits for tells the person to close it, and hides the answer", () =>
      fresh(async () => {
        const page = await context.newPage();
        await page.goto(`${pages.url}/dist/popup.html?code=1#access_token=secret`);
        await page.getByText("You can close this window.").waitFor();
        assert.equal(page.url(), `${pages.url}/dist/popup.html`);
      }));
  });

  test("a token expires by the clock, once, and no call is sent with it", () =>
    fresh(async () => {
      const page = await openApp();
      await click(page, "loginPKCEGrant");
      await allow(page);
      await page.waitForURL((url) => url.pathname === "/app.html");
      await page.clock.install();
      await page.reload();
      const { me } = await finish(page, "loginPKCEGrant");
      assert.ok(me);
      await page.clock.fastForward("23:00:00");
      assert.equal(await page.evaluate(() => window.expired), 0);
      await page.clock.fastForward("01:00:01");
      await page.clock.runFor(61_000);
      assert.equal(await page.evaluate(() => window.expired), 1);
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      const error = await page.evaluate(() => new window.genesys.UsersApi(window.client).getUsersMe().catch((error) => error.toJSON()));
      assert.deepEqual([error.name, error.status, error.code], ["AuthenticationError", 401, "token_expired"]);
      assert.deepEqual(requests, []);
      assert.equal(await page.evaluate(() => window.expired), 1);
    }));

  test("verify finds out that a stored token was revoked", () =>
    fresh(
      async () => {
        const page = await openApp();
        await click(page, "loginPKCEGrant");
        await allow(page);
        const { result } = await finish(page, "loginPKCEGrant");
        await page.evaluate(
          ([url, token]) => fetch(`${url}/api/v2/tokens/me`, { method: "DELETE", headers: { Authorization: `Bearer ${token}` } }),
          [sandbox.url, result.accessToken],
        );
        await page.reload();
        await click(page, "loginPKCEGrant", { verify: true });
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
      },
      { storage: "local" },
    ));

  test("logout revokes the token, forgets it and ends the login at the login host", () =>
    fresh(
      async () => {
        const page = await openApp();
        await click(page, "loginPKCEGrant");
        await allow(page);
        const { result } = await finish(page, "loginPKCEGrant");
        await page.evaluate(() => window.client.logout(`${location.origin}/app.html?bye`).then(() => {}));
        await page.waitForURL((url) => url.search === "?bye");
        assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
        const status = await page.evaluate(
          ([url, token]) =>
            fetch(`${url}/api/v2/tokens/me`, { headers: { Authorization: `Bearer ${token}` } }).then((response) => response.status),
          [sandbox.url, result.accessToken],
        );
        assert.equal(status, 401);
        await click(page, "loginPKCEGrant", { prompt: "none" });
        assert.equal((await finish(page, "loginPKCEGrant")).error.code, "login_required", "no session is left");
      },
      { storage: "local" },
    ));

  test("where there is no secure context PKCE says so", () =>
    fresh(async () => {
      const page = await context.newPage();
      await context.route("http://app.example/**", async (route) =>
        route.fulfill({ response: await route.fetch({ url: route.request().url().replace("http://app.example", pages.url) }) }),
      );
      await page.goto("http://app.example/app.html");
      await click(page, "loginPKCEGrant");
      const { error } = await outcome(page);
      assert.equal(error.code, "insecure_context");
      assert.match(error.message, /https/);
    }));

  test("a worker cannot show a login page, and no page can keep a secret", () =>
    fresh(async () => {
      const page = await openApp();
      const codes = await page.evaluate(async () => {
        const code = `
          import { ApiClient } from "${location.origin}/dist/index.js";
          const client = new ApiClient();
          const code = (promise) => promise.catch((error) => error.code);
          postMessage([await code(client.loginPKCEGrant("a", "https://a/")), await code(client.loginClientCredentialsGrant("a", "b"))]);`;
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
        const answer = await new Promise((resolve, reject) =>
          Object.assign(worker, { onmessage: ({ data }) => resolve(data), onerror: reject }),
        );
        return [
          ...answer,
          (
            await window
              .make()
              .loginClientCredentialsGrant("a", "b")
              .catch((error) => error)
          ).code,
        ];
      });
      assert.deepEqual(codes, ["browser_only", "not_in_browsers", "not_in_browsers"]);
    }));
});
