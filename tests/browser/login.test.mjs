// Logins in a browser, on the login page of the sandbox: from the click to the first call.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { startSandbox } from "../support/sandbox.mjs";
import { servePages } from "../support/static.mjs";

/** A page with a button that signs in with the options in `window.setup`, and sets the result in `window.outcome`. */
const app = `<!doctype html><title>app</title><link rel="icon" href="data:,"><button>Sign in</button>
<script type="module">
  import * as genesys from "/dist/index.js";
  window.genesys = genesys;
  window.expired = 0;
  window.warnings = [];
  window.createClient = (options) => new genesys.ApiClient({ ...window.setup, onTokenExpired: () => window.expired++, logger: { ...console, warn: (text) => window.warnings.push(text) }, ...options });
  window.signIn = (method, options, client = (window.client ??= createClient())) =>
    client[method]("sandbox-widget", location.origin + "/app.html", options).then(
      async (result) => ({ result, me: (await new genesys.UsersApi(client).getUsersMe()).name, href: location.href }),
      (error) => ({ error: { ...error.toJSON(), stack: String(error.stack) }, href: location.href }),
    );
  document.querySelector("button").onclick = () => (window.outcome = signIn(...window.loginArguments));
  window.ready = true;
</script>`;

const embeddingPage = (url, attributes = "") => `<!doctype html><title>outer</title><iframe src="${url}/app.html" ${attributes}></iframe>`;

const methods = ["loginImplicitGrant", "loginPKCEGrant"];

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
    files["/outer.html"] = embeddingPage(pages.url);
    files["/strict.html"] = embeddingPage(pages.url, `sandbox="allow-scripts allow-same-origin"`);
    // The popup goes to a page of another origin, which sends a message as if it were the return page.
    files["/bounce.html"] = `<script>location.replace("${pages.otherUrl}/evil.html" + location.search + location.hash)</script>`;
    files["/evil.html"] = `<script>opener.postMessage({ genesysUsersLogin: location.href }, "*")</script>`;
    browser = await startBrowser();
  });
  after(async () => {
    // First, because the sandbox does not keep this process alive.
    await sandbox?.stop();
    pages?.close();
    await browser?.close();
  });

  /** Runs `body` with a new browser context. */
  async function inNewContext(body, options = {}) {
    context = await browser.newContext();
    // The listeners and timers of logins are counted from the start of each page.
    await context.addInitScript(
      ([setup]) => {
        window.setup = setup;
        window.remaining = { listeners: 0, intervals: 0, timeouts: 0 };
        const wrap = (object, name, change) => {
          const real = object[name];
          object[name] = function (...args) {
            return change(real, this, args);
          };
        };
        wrap(
          window,
          "addEventListener",
          (real, self, args) => (args[0] === "message" && window.remaining.listeners++, real.apply(self, args)),
        );
        wrap(
          window,
          "removeEventListener",
          (real, self, args) => (args[0] === "message" && window.remaining.listeners--, real.apply(self, args)),
        );
        const intervals = new Set();
        wrap(window, "setInterval", (real, self, args) => {
          const id = real.apply(self, args);
          intervals.add(id);
          window.remaining.intervals = intervals.size;
          return id;
        });
        wrap(window, "clearInterval", (real, self, args) => {
          intervals.delete(args[0]);
          window.remaining.intervals = intervals.size;
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

  /** Clicks the button of the app in a page or a frame. */
  async function click(frame, method, options = {}) {
    await frame.waitForFunction(() => window.ready);
    await frame.evaluate((loginArguments) => (window.loginArguments = loginArguments), [method, options]);
    await frame.getByRole("button", { name: "Sign in" }).click();
  }

  /** Starts a login in a popup. Returns the page of the popup. */
  async function openPopup(page, method, options) {
    const opening = page.waitForEvent("popup");
    await click(page, method, options);
    return opening;
  }

  const allow = (page) => page.getByRole("button", { name: "Allow" }).click();
  const deny = (page) => page.getByRole("button", { name: "Deny" }).click();

  /** Waits for the return to the app, and completes the login there. */
  async function completeLogin(page, method, options = {}) {
    await page.waitForURL((url) => url.pathname === "/app.html");
    await page.waitForFunction(() => window.ready);
    return page.evaluate(([method, options]) => window.signIn(method, options), [method, options]);
  }

  const outcome = (frame) => frame.evaluate(() => window.outcome);

  const assertNothingRemains = async (frame) => {
    const { listeners, intervals } = await frame.evaluate(() => window.remaining);
    assert.deepEqual({ listeners, intervals }, { listeners: 0, intervals: 0 });
  };

  for (const method of methods) {
    test(`${method}: signs in, and the first call has the token`, () =>
      inNewContext(async () => {
        const page = await openApp(`${pages.url}/app.html#/route?x=%41`);
        await click(page, method, { state: "where I was & ü+%2B" });
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
        assert.ok(!page.url().includes("where"));
        await allow(page);
        const { result, me, href, error } = await completeLogin(page, method);
        assert.equal(error, undefined);
        assert.ok(me.length > 0);
        assert.match(result.accessToken, /^[\w-]{60,}$/, "the whole token of the login page");
        assert.equal(result.state, "where I was & ü+%2B");
        assert.equal(result.tokenType.toLowerCase(), "bearer");
        assert.ok(Math.abs(result.expiresAt - Date.now() - 86_400_000) < 60_000);
        assert.equal(href, `${pages.url}/app.html`);
        assert.deepEqual(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)]), [[], []]);
        await assertNothingRemains(page);
      }));

    test(`${method}: rejects with access_denied when the user denies`, () =>
      inNewContext(async () => {
        const page = await openApp();
        await click(page, method);
        await deny(page);
        const { error, href } = await completeLogin(page, method);
        assert.deepEqual([error.name, error.code, error.operation], ["AuthError", "access_denied", method]);
        assert.match(error.message, /did not allow/);
        assert.equal(href, `${pages.url}/app.html`);
      }));

    test(`${method}: rejects another state, and a response that is used twice`, () =>
      inNewContext(async () => {
        const page = await openApp();
        await click(page, method);
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
        await allow(page);
        await page.waitForURL((url) => url.pathname === "/app.html");
        const responseUrl = page.url();
        const pendingLogin = await page.evaluate(() => ({ ...sessionStorage }));
        await page.evaluate((url) => history.replaceState(null, "", url), responseUrl.replace(/state=[\w-]{4}/, "state=evil"));
        const wrong = await completeLogin(page, method);
        assert.equal(wrong.error.code, "state_mismatch");
        assert.equal(wrong.href, `${pages.url}/app.html`);
        await page.evaluate((url) => history.replaceState(null, "", url), responseUrl);
        assert.ok((await completeLogin(page, method)).me);
        // The response arrives again, as from the history of the browser. No login is pending, so the client ignores it.
        await page.evaluate((url) => ((window.client = undefined), history.replaceState(null, "", url)), responseUrl);
        await click(page, method);
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
        await page.goto(`${pages.url}/app.html`);
        if (method === "loginPKCEGrant") {
          // A page that restored the pending login gets no second token for the code either.
          await page.evaluate(
            ([url, pendingLogin]) => (
              (window.client = undefined),
              Object.assign(sessionStorage, pendingLogin),
              history.replaceState(null, "", url)
            ),
            [responseUrl, pendingLogin],
          );
          const { error } = await completeLogin(page, method);
          assert.deepEqual([error.name, error.code], ["AuthError", "invalid_grant"]);
        }
      }));

    for (const storage of ["memory", "session", "local"]) {
      test(`${method}: storage ${storage} decides whether a reload and another tab have the token`, () =>
        inNewContext(
          async () => {
            const page = await openApp();
            await click(page, method);
            await allow(page);
            const first = await completeLogin(page, method);
            await page.reload();
            await page.waitForFunction(() => window.ready);
            if (storage === "memory") {
              await click(page, method);
              await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
            } else {
              const again = await completeLogin(page, method, { verify: true });
              assert.deepEqual(again.result.accessToken, first.result.accessToken);
              assert.equal(again.me, first.me);
            }
            const tab = await openApp();
            if (storage === "local") {
              assert.equal((await completeLogin(tab, method)).result.accessToken, first.result.accessToken);
            } else {
              await click(tab, method);
              await tab.getByRole("heading", { name: /Sign in to/ }).waitFor();
            }
          },
          { storage },
        ));
    }

    test(`${method}: signs in with a popup from a frame of another origin`, () =>
      inNewContext(async () => {
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
        await assertNothingRemains(frame);
        assert.equal(page.url(), `${pages.otherUrl}/outer.html`);
      }));

    test(`${method}: rejects with access_denied when the user denies in the popup`, () =>
      inNewContext(async () => {
        const page = await openApp();
        const popup = await openPopup(page, method, { popup: { returnUrl: `${pages.url}/dist/popup.html` } });
        await deny(popup);
        assert.equal((await outcome(page)).error.code, "access_denied");
        await assertNothingRemains(page);
        assert.ok(popup.isClosed());
      }));
  }

  test("logins in two tabs do not affect each other", () =>
    inNewContext(async () => {
      const tabs = [await openApp(), await openApp()];
      for (const tab of tabs) {
        await click(tab, "loginPKCEGrant", { state: String(tabs.indexOf(tab)) });
        await tab.getByRole("heading", { name: /Sign in to/ }).waitFor();
      }
      for (const tab of tabs.toReversed()) {
        await allow(tab);
        const { result, me } = await completeLogin(tab, "loginPKCEGrant");
        assert.ok(me);
        assert.equal(result.state, String(tabs.indexOf(tab)));
      }
    }));

  test("a return from the login page without a response allows another login", () =>
    inNewContext(async () => {
      const page = await openApp();
      for (let i = 0; i < 2; i++) {
        await click(page, "loginPKCEGrant");
        await page.getByRole("heading", { name: /Sign in to/ }).waitFor();
        if (i === 0) await page.goBack();
      }
      await allow(page);
      assert.ok((await completeLogin(page, "loginPKCEGrant")).me);
    }));

  test("two clients that sign in at once share one token request, and the page does not navigate again", () =>
    inNewContext(async () => {
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
          (storage) => Promise.all([1, 2].map(() => window.signIn("loginPKCEGrant", {}, window.createClient({ storage })))),
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

  test("a page that removes the response from its address ends with login_loop, and a click signs in again", () =>
    inNewContext(async () => {
      // With a session, the login page redirects at once.
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
      assert.ok((await completeLogin(page, "loginPKCEGrant")).me);
    }));

  describe("a popup", () => {
    const popup = (more) => ({ popup: { returnUrl: `${pages.url}/dist/popup.html`, ...more } });

    test("that the user closes rejects with popup_closed", () =>
      inNewContext(async () => {
        const page = await openApp();
        const window = await openPopup(page, "loginPKCEGrant", popup());
        await window.getByRole("button", { name: "Allow" }).waitFor();
        // As long as the fastest person takes.
        await page.waitForTimeout(500);
        await window.close();
        assert.equal((await outcome(page)).error.code, "popup_closed");
        await assertNothingRemains(page);
      }));

    for (const method of methods) {
      test(`${method}: that the login page isolates (Cross-Origin-Opener-Policy) returns its response`, () =>
        inNewContext(async () => {
          await context.route("**/oauth/authorize*", async (route) => {
            const response = await route.fetch({ maxRedirects: 0 });
            await route.fulfill({ response, headers: { ...response.headers(), "cross-origin-opener-policy": "same-origin" } });
          });
          const page = await openApp();
          const window = await openPopup(page, method, popup());
          await window.getByRole("button", { name: "Allow" }).waitFor();
          // `closed` of the popup is true all the time.
          await page.waitForTimeout(1000);
          assert.equal(await page.evaluate(() => Promise.race([window.outcome, "pending"])), "pending");
          const closing = window.waitForEvent("close");
          await allow(window);
          const { me, error } = await outcome(page);
          assert.ok(me, JSON.stringify(error));
          await closing;
          await assertNothingRemains(page);
        }));
    }

    test("returns its response only to its own tab", () =>
      inNewContext(async () => {
        const tabs = [await openApp(), await openApp()];
        const windows = [];
        for (const tab of tabs) windows.push(await openPopup(tab, "loginPKCEGrant", popup()));
        for (const index of [1, 0]) {
          // Without an opener, as after an isolation.
          await windows[index].getByRole("button", { name: "Allow" }).waitFor();
          await windows[index].evaluate(() => (window.opener = null));
          await context.addInitScript(() => location.pathname.endsWith("popup.html") && (window.opener = null));
          await allow(windows[index]);
          assert.ok((await outcome(tabs[index])).me);
        }
      }));

    test("that takes too long closes and rejects with popup_timeout", () =>
      inNewContext(async () => {
        const page = await openApp();
        const window = await openPopup(page, "loginImplicitGrant", popup({ timeout: 300 }));
        assert.equal((await outcome(page)).error.code, "popup_timeout");
        await assertNothingRemains(page);
        if (!window.isClosed()) await window.waitForEvent("close");
      }));

    test("that the browser blocks rejects with popup_blocked", () =>
      inNewContext(async () => {
        const page = await context.newPage();
        await page.goto(`${pages.otherUrl}/strict.html`);
        const frame = page.frame({ url: `${pages.url}/app.html` });
        await click(frame, "loginPKCEGrant", popup());
        assert.equal((await outcome(frame)).error.code, "popup_blocked");
        await assertNothingRemains(frame);
      }));

    test("with a return URL of another origin does not open", () =>
      inNewContext(async () => {
        const page = await openApp();
        for (const returnUrl of [`${pages.otherUrl}/dist/popup.html`, `${pages.url}.evil.example/`, "com.example:/cb"]) {
          await click(page, "loginPKCEGrant", { popup: { returnUrl } });
          assert.equal((await outcome(page)).error.code, "wrong_origin", returnUrl);
        }
        assert.equal(context.pages().length, 1);
      }));

    test("that sends a response of another origin rejects with wrong_origin", () =>
      inNewContext(async () => {
        const page = await openApp();
        await allow(await openPopup(page, "loginImplicitGrant", { popup: { returnUrl: `${pages.url}/bounce.html` } }));
        assert.equal((await outcome(page)).error.code, "wrong_origin");
        await assertNothingRemains(page);
      }));

    test("ignores other windows and other messages", () =>
      inNewContext(async () => {
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

    test("is shared by an equal login, and another login rejects with login_in_progress", () =>
      inNewContext(async () => {
        const page = await openApp();
        const window = await openPopup(page, "loginPKCEGrant", popup());
        const otherLogin = await page.evaluate(
          (options) => ((window.second = window.signIn("loginPKCEGrant", options)), window.signIn("loginImplicitGrant", options)),
          popup(),
        );
        assert.equal(otherLogin.error.code, "login_in_progress");
        await allow(window);
        const first = await outcome(page);
        const equal = await page.evaluate(() => window.second);
        assert.equal(first.result.accessToken, equal.result.accessToken);
        assert.equal(context.pages().length, 1);
      }));

    test("of a superseded login closes, and the next login opens another popup", () =>
      inNewContext(async () => {
        const page = await openApp();
        const window = await openPopup(page, "loginPKCEGrant", popup());
        await page.evaluate(() => ((window.supersededOutcome = window.outcome), window.client.clearAccessToken()));
        const next = await openPopup(page, "loginPKCEGrant", popup());
        assert.equal((await page.evaluate(() => window.supersededOutcome)).error.code, "superseded");
        if (!window.isClosed()) await window.waitForEvent("close");
        await allow(next);
        assert.ok((await outcome(page)).me);
        await assertNothingRemains(page);
      }));

    test("without a pending login asks the user to close it, and removes the response from its address", () =>
      inNewContext(async () => {
        const page = await context.newPage();
        await page.goto(`${pages.url}/dist/popup.html?code=1#access_token=secret`);
        await page.getByText("You can close this window.").waitFor();
        assert.equal(page.url(), `${pages.url}/dist/popup.html`);
      }));
  });

  test("an expired token fires onTokenExpired once, and no call sends it", () =>
    inNewContext(async () => {
      const page = await openApp();
      await click(page, "loginPKCEGrant");
      await allow(page);
      await page.waitForURL((url) => url.pathname === "/app.html");
      await page.clock.install();
      await page.reload();
      const { me } = await completeLogin(page, "loginPKCEGrant");
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

  test("the option verify detects that a stored token was revoked", () =>
    inNewContext(
      async () => {
        const page = await openApp();
        await click(page, "loginPKCEGrant");
        await allow(page);
        const { result } = await completeLogin(page, "loginPKCEGrant");
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

  test("logout revokes the token, removes it and ends the session of the login page", () =>
    inNewContext(
      async () => {
        const page = await openApp();
        await click(page, "loginPKCEGrant");
        await allow(page);
        const { result } = await completeLogin(page, "loginPKCEGrant");
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
        assert.equal((await completeLogin(page, "loginPKCEGrant")).error.code, "login_required", "the login page still has a session");
      },
      { storage: "local" },
    ));

  test("loginPKCEGrant rejects with insecure_context without a secure context", () =>
    inNewContext(async () => {
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

  test("logins reject with browser_only in a worker, and the client credentials grant with not_in_browsers", () =>
    inNewContext(async () => {
      const page = await openApp();
      const codes = await page.evaluate(async () => {
        const code = `
          import { ApiClient } from "${location.origin}/dist/index.js";
          const client = new ApiClient();
          const code = (promise) => promise.catch((error) => error.code);
          postMessage([await code(client.loginPKCEGrant("a", "https://a/")), await code(client.loginClientCredentialsGrant("a", "b"))]);`;
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
        const workerCodes = await new Promise((resolve, reject) =>
          Object.assign(worker, { onmessage: ({ data }) => resolve(data), onerror: reject }),
        );
        return [
          ...workerCodes,
          (
            await window
              .createClient()
              .loginClientCredentialsGrant("a", "b")
              .catch((error) => error)
          ).code,
        ];
      });
      assert.deepEqual(codes, ["browser_only", "not_in_browsers", "not_in_browsers"]);
    }));
});
