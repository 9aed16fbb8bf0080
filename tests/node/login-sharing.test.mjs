// Logins that several callers share: each has a signal of its own, as two runs of an effect of React have. And what a login sends of
// its redirect URI, and what it makes of a `navigate` that fails.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ApiClient } from "genesys-users";
import { json, rejection } from "./support/fake.mjs";
import { withPage } from "./support/page.mjs";

const here = "https://app.example/here";
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A client whose login host gives tokens, and the exchanges that it was asked for. */
function program(options) {
  const exchanges = [];
  const fetch = async (url, { body }) => {
    if (!url.endsWith("/oauth/token")) return json({});
    exchanges.push(new URLSearchParams(body));
    await turn();
    return json({ access_token: `person-${exchanges.length}`, expires_in: 3600, token_type: "bearer" });
  };
  return { client: new ApiClient({ region: "eu_west_1", fetch, maxRetries: 0, ...options }), exchanges };
}

/** Runs `body` on a page with the response to a login, at `address` with its query. */
const withResponse = (body, { redirectUri = here, address = here } = {}) =>
  withPage(async (page) => {
    page.url = here;
    program().client.loginPKCEGrant("id", redirectUri);
    while (page.left.length === 0) await turn();
    page.url = `${address}?code=c&state=${new URL(page.left.shift()).searchParams.get("state")}`;
    await body(page);
  });

const login = (client, options, redirectUri = here) => client.loginPKCEGrant("id", redirectUri, options);

describe("a login that two calls of a client share", () => {
  const abortions = {
    "in the turn of both": async () => {},
    "before the code is exchanged": () => Promise.resolve(),
    "while the code is exchanged": turn,
  };
  for (const [time, wait] of Object.entries(abortions)) {
    test(`goes on when the first is aborted ${time}`, () =>
      withResponse(async () => {
        const { client, exchanges } = program();
        const [first, second] = [new AbortController(), new AbortController()];
        const leaving = rejection(login(client, { signal: first.signal }));
        const isBefore = time === "in the turn of both";
        if (isBefore) first.abort("left");
        const staying = login(client, { signal: second.signal });
        await wait();
        if (!isBefore) first.abort("left");
        assert.equal(await leaving, "left");
        assert.equal((await staying).accessToken, "person-1");
        assert.equal(exchanges.length, 1);
        assert.equal(client.authData.accessToken, "person-1");
      }));
  }

  test("goes on when the second is aborted, which is told its own reason", () =>
    withResponse(async () => {
      const { client } = program();
      const second = new AbortController();
      const staying = login(client);
      const leaving = rejection(login(client, { signal: second.signal }));
      second.abort("left");
      assert.equal(await leaving, "left");
      assert.equal((await staying).accessToken, "person-1");
    }));

  test("ends when both are aborted, and another one of the page takes the response", () =>
    withResponse(async () => {
      const { client, exchanges } = program();
      const control = new AbortController();
      const both = [1, 2].map(() => rejection(login(client, { signal: control.signal })));
      control.abort("left");
      const other = program();
      const result = login(other.client);
      assert.deepEqual(await Promise.all(both), ["left", "left"]);
      assert.equal((await result).accessToken, "person-1");
      assert.deepEqual([exchanges.length, other.exchanges.length], [0, 1]);
    }));

  test("is given to a logger that begins it again in its first turn", () =>
    withResponse(async (page) => {
      let inner;
      const warn = () => (inner ??= login(client));
      // A storage that is missing is told to the logger at the start of a login.
      page.globals.localStorage = undefined;
      const { client } = program({ storage: "local", logger: { debug() {}, info() {}, warn, error() {} } });
      assert.equal((await login(client)).accessToken, "person-1");
      assert.equal((await inner).accessToken, "person-1");
    }));
});

describe("a redirect URI", () => {
  for (const [redirectUri, address] of [
    ["https://app.example/callback.html", "https://app.example/callback"],
    ["https://app.example/auth/callback", "https://app.example/"],
    ["https://app.example/index.html", "https://app.example/"],
    ["https://app.example/?from=login", "https://app.example/"],
  ]) {
    test(`is exchanged as it was sent, also where the host answers at another address: ${redirectUri}`, () =>
      withResponse(
        async () => {
          const { client, exchanges } = program();
          await login(client, undefined, redirectUri);
          assert.equal(exchanges[0].get("redirect_uri"), redirectUri);
        },
        { redirectUri, address },
      ));
  }
});

for (const [how, navigate] of [
  ["rejects", async () => Promise.reject(new Error("no browser"))],
  [
    "throws",
    () => {
      throw new Error("no browser");
    },
  ],
]) {
  test(`a login whose navigate ${how} rejects with that, and the next one begins anew`, () =>
    withPage(async (page) => {
      const { client } = program();
      assert.equal((await rejection(login(client, { navigate }))).message, "no browser");
      login(client);
      while (page.left.length === 0) await turn();
    }));
}

test("a login in a window that is aborted in any turn ends", async () => {
  for (let count = 0; count < 25; count++) {
    await withPage(async (page) => {
      const popup = { closed: false, close: () => (popup.closed = true), location: { href: "about:blank", replace() {} } };
      const globals = {
        screenX: 0,
        screenY: 0,
        outerWidth: 9,
        outerHeight: 9,
        open: () => popup,
        addEventListener() {},
        removeEventListener() {},
      };
      Object.assign(globalThis, globals);
      page.globals.document.hasFocus = () => false;
      const { digest } = crypto.subtle;
      try {
        let finish;
        const begun = new Promise((begin) => {
          crypto.subtle.digest = () =>
            new Promise((resolve) => {
              finish = () => resolve(new ArrayBuffer(32));
              begin();
            });
        });
        const control = new AbortController();
        const aborted = rejection(login(program().client, { popup: true, signal: control.signal }));
        await begun;
        finish();
        for (let index = 0; index < count; index++) await undefined;
        control.abort("left");
        assert.equal(await Promise.race([aborted, new Promise((resolve) => setTimeout(resolve, 500, "pending"))]), "left", `${count}`);
        assert.ok(popup.closed);
      } finally {
        crypto.subtle.digest = digest;
        for (const name of Object.keys(globals)) delete globalThis[name];
      }
    });
  }
});
