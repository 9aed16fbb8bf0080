// Logins outside browsers: client credentials with their renewal, the end of tokens, logout; and that the logins of
// persons say what they need. Those run in tests/browser.

import assert from "node:assert/strict";
import { after, before, describe, mock, test } from "node:test";
import { AsyncLocalStorage } from "node:async_hooks";
import { inspect } from "node:util";
import {
  ApiClient,
  AuthenticationError,
  AuthError,
  ConnectionError,
  GenesysError,
  ParameterError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UsersApi,
} from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";
import { json, rejection } from "./support/fake.mjs";
import { withPage } from "./support/page.mjs";
import { values } from "./support/values.mjs";

const id = "4e3c-client";
const secret = "s3cret/+:ü-0f9a";
const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * A client whose `fetch` gives tokens `token-1`, `token-2` … for `lifetime` seconds at the login host, and `{}` to calls. `answer` may
 * give another response to a request.
 */
function program({ answer = () => undefined, lifetime = 3600, ...options } = {}) {
  const state = { sent: [], given: 0, expired: 0 };
  const fetch = async (url, init) => {
    const request = { url, path: new URL(url).pathname, ...init, headers: new Headers(init.headers) };
    state.sent.push(request);
    await turn();
    const other = await answer(request, state);
    if (other) return other;
    if (request.path !== "/oauth/token") return json({});
    return json({ access_token: `token-${++state.given}`, expires_in: lifetime, token_type: "bearer" });
  };
  const client = new ApiClient({ region: "eu_west_1", fetch, maxRetries: 0, onTokenExpired: () => state.expired++, ...options });
  const users = new UsersApi(client);
  const login = () => client.loginClientCredentialsGrant(id, secret);
  const authorizations = () => state.sent.filter(({ path }) => path !== "/oauth/token").map(({ headers }) => headers.get("authorization"));
  return Object.assign(state, { client, users, login, authorizations });
}

/** Runs `body` with a clock that it moves itself. */
async function withClock(body) {
  mock.timers.enable({ apis: ["Date", "setTimeout"], now: 1_800_000_000_000 });
  try {
    await body((ms) => mock.timers.tick(ms));
  } finally {
    mock.timers.reset();
  }
}

describe("loginClientCredentialsGrant", () => {
  test("asks the login host of the region with Basic authorization and gives the token to the client", async () => {
    await withClock(async () => {
      const it = program({ headers: { "X-Own": "1" } });
      const result = await it.login();
      const expiresAt = Date.now() + 3_600_000;
      assert.deepEqual(result, {
        accessToken: "token-1",
        expiresAt,
        tokenType: "bearer",
        state: undefined,
        tokenExpiryTime: expiresAt,
        tokenExpiryTimeString: new Date(expiresAt).toUTCString(),
      });
      const [{ url, method, headers, body }] = it.sent;
      assert.equal(url, "https://login.mypurecloud.ie/oauth/token");
      assert.equal(method, "POST");
      assert.equal(body, "grant_type=client_credentials");
      assert.equal(headers.get("content-type"), "application/x-www-form-urlencoded");
      assert.equal(headers.get("authorization"), `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`);
      assert.equal(headers.get("x-own"), null, "headers for the API go to no login host");
      await it.users.getUser("1");
      assert.deepEqual(it.authorizations(), ["Bearer token-1"]);
    });
  });

  test("sends any secret so that it can be read", async () => {
    for (const secret of ["se:cr&t = +%", "!'()*~-._", "secret- ü😀", "\ud800", " "]) {
      const it = program();
      await it.client.loginClientCredentialsGrant("a:b=c", secret);
      const credentials = atob(it.sent[0].headers.get("authorization").slice(6));
      assert.deepEqual(credentials.split(":").map(decodeURIComponent), ["a:b=c", secret.toWellFormed()]);
      assert.ok(!credentials.includes("+"));
    }
  });

  test("takes the origin of loginPath", async () => {
    const it = program({ loginPath: "https://login.example/" });
    await it.login();
    assert.equal(it.sent[0].url, "https://login.example/oauth/token");
    it.client.setEnvironment("mypurecloud.jp");
    await it.login();
    assert.equal(it.sent[1].url, "https://login.mypurecloud.jp/oauth/token");
  });

  test("is renewed before the token expires, once for all calls in flight", async () => {
    await withClock(async (tick) => {
      const it = program();
      await it.login();
      tick(3_539_999);
      await it.users.getUser("1");
      assert.equal(it.given, 1);
      tick(1);
      await Promise.all(Array.from({ length: 20 }, (_, i) => it.users.getUser(String(i))));
      assert.equal(it.given, 2);
      assert.deepEqual(new Set(it.authorizations().slice(1)), new Set(["Bearer token-2"]));
      assert.equal(it.expired, 0, "what is renewed has not expired");
    });
  });

  test("is renewed with few requests at a time", { timeout: 5000 }, async () => {
    await withClock(async (tick) => {
      const it = program({ rateLimit: { concurrency: 1 } });
      await it.login();
      tick(4_000_000);
      await Promise.all([it.users.getUser("1"), it.users.getUser("2")]);
      assert.equal(it.given, 2);
    });
  });

  test("that cannot be renewed goes on with the old token as long as that lives", async () => {
    await withClock(async (tick) => {
      let broken = false;
      const it = program({
        answer: ({ path }) => {
          if (broken && path === "/oauth/token") throw new TypeError("fetch failed");
        },
      });
      await it.login();
      broken = true;
      tick(3_550_000);
      await it.users.getUser("1");
      assert.deepEqual(it.authorizations(), ["Bearer token-1"]);
      tick(50_000);
      const error = await rejection(it.users.getUser("2"));
      assert.ok(error instanceof ConnectionError, String(error));
      assert.equal(error.operation, "loginClientCredentialsGrant");
      assert.equal(it.authorizations().length, 1, "nothing was sent with a dead token");
      broken = false;
      await it.users.getUser("3");
      assert.deepEqual(it.authorizations(), ["Bearer token-1", "Bearer token-2"]);
    });
  });

  test("whose renewal is over at once is an AuthenticationError: nothing is sent without a token", async () => {
    await withClock(async (tick) => {
      const over = json({ access_token: "token-2", expires_in: 0, token_type: "bearer" });
      const it = program({ answer: ({ path }, { given }) => (path === "/oauth/token" && given === 1 ? over : undefined) });
      await it.login();
      tick(3_600_001);
      const error = await rejection(it.users.getUser("1"));
      assert.ok(error instanceof AuthenticationError, String(error));
      assert.deepEqual(it.authorizations(), []);
    });
  });

  for (const fails of [false, true]) {
    test(`is not renewed by a call while another login is under way, unless that fails: ${fails}`, async () => {
      await withClock(async (tick) => {
        const refusal = () => json({ error: "invalid_client" }, { status: 401 });
        const it = program({
          answer: ({ path }, { sent }) => (fails && path === "/oauth/token" && sent.length === 2 ? refusal() : undefined),
        });
        await it.login();
        tick(3_600_001);
        const other = it.client.loginClientCredentialsGrant("another", secret).catch((error) => error);
        await it.users.getUser("1");
        assert.equal((await other) instanceof Error, fails);
        assert.equal(it.given, 2);
        assert.deepEqual(it.authorizations(), ["Bearer token-2"]);
      });
    });
  }

  test("is renewed although a function of before has never answered", { timeout: 5000 }, async () => {
    await withClock(async (tick) => {
      const it = program({ accessToken: () => new Promise(() => {}) });
      it.users.getUser("1").catch(() => {});
      await turn();
      await it.login();
      tick(3_600_001);
      await it.users.getUser("2");
      assert.deepEqual(it.authorizations(), ["Bearer token-2"]);
    });
  });

  test("that is being renewed gives way to a function of the caller's", async () => {
    await withClock(async (tick) => {
      const it = program();
      await it.login();
      tick(3_600_001);
      const call = it.users.getUser("1");
      for (let i = 0; i < 100 && it.sent.length < 2; i++) await undefined;
      assert.equal(it.sent.length, 2, "the renewal is under way");
      it.client.setAccessToken(() => "own");
      await call;
      assert.deepEqual(it.authorizations(), ["Bearer own"]);
    });
  });

  test("is renewed after a 401, and the call sent once more", async () => {
    const it = program({
      answer: ({ headers }) => (headers.get("authorization") === "Bearer token-1" ? json({ message: "no" }, { status: 401 }) : undefined),
    });
    await it.login();
    assert.deepEqual(await Promise.all([it.users.getUser("1"), it.users.getUser("2")]), [{}, {}]);
    assert.equal(it.given, 2);
    assert.equal(it.expired, 0);
  });

  test("twice at once is one request", async () => {
    const it = program();
    const [one, other] = await Promise.all([it.login(), it.login()]);
    assert.deepEqual(one, other);
    assert.equal(it.given, 1);
    await it.login();
    assert.equal(it.given, 2);
  });

  test("of another client at the same time is refused", async () => {
    const it = program();
    const first = it.login();
    const error = await rejection(it.client.loginClientCredentialsGrant("other", secret));
    assert.deepEqual([error.constructor, error.code], [AuthError, "login_in_progress"]);
    await first;
  });

  test("with another secret at the same time is refused, and never gets what the first one gets", async () => {
    const it = program();
    const first = it.login();
    const again = () => it.client.loginClientCredentialsGrant(id, `${secret}2`);
    const error = await rejection(again());
    assert.deepEqual([error.constructor, error.code], [AuthError, "login_in_progress"]);
    assert.ok(!inspect(error, { depth: 9 }).includes(secret));
    assert.equal((await first).accessToken, "token-1");
    assert.equal((await again()).accessToken, "token-2");
    assert.match(atob(it.sent[1].headers.get("authorization").slice(6)), /2$/);
  });

  for (const [what, change] of Object.entries({
    setAccessToken: (client) => client.setAccessToken("newer"),
    clearAccessToken: (client) => client.clearAccessToken(),
    setEnvironment: (client) => client.setEnvironment("us_west_2"),
    logout: (client) => void client.logout(),
  })) {
    test(`that begins after ${what} has nothing to do with the one before`, async () => {
      const it = program();
      const before = rejection(it.login());
      change(it.client);
      const [one, other] = await Promise.all([it.login(), it.login()]);
      assert.deepEqual([one.accessToken, other.accessToken], ["token-2", "token-2"]);
      assert.equal((await before).code, "superseded");
      await it.users.getUser("1");
      assert.deepEqual(it.authorizations(), ["Bearer token-2"]);
    });

    test(`that ends after ${what} changes nothing`, async () => {
      const it = program();
      const login = it.login();
      change(it.client);
      const error = await rejection(login);
      assert.deepEqual([error.constructor, error.code], [AuthError, "superseded"]);
      if (what === "setAccessToken") await it.users.getUser("1");
      else assert.equal((await rejection(it.users.getUser("1"))).code, "token_missing");
      assert.deepEqual(it.authorizations(), what === "setAccessToken" ? ["Bearer newer"] : []);
    });
  }

  const failures = {
    "an error of the server": [
      () => json({ error: "invalid_client", error_description: "Not this one." }, { status: 401 }),
      AuthError,
      "invalid_client",
      /Not this one/,
    ],
    "an error without a description": [() => json({ error: "unauthorized_client" }, { status: 400 }), AuthError, "unauthorized_client"],
    "an error in a success": [() => json({ error: "odd" }), AuthError, "odd"],
    "no token": [() => json({ expires_in: 5 }), AuthError, "invalid_answer"],
    "a token that is no string": [() => json({ access_token: { secret: token } }), AuthError, "invalid_answer"],
    "a token with a line break": [() => json({ access_token: `${token}\nx` }), AuthError, "invalid_answer"],
    "a token with a NUL": [() => json({ access_token: `${token}\0x`, expires_in: 5 }), AuthError, "invalid_answer"],
    "a strange lifetime": [() => json({ access_token: token, expires_in: "soon" }), AuthError, "invalid_answer"],
    "a negative lifetime": [() => json({ access_token: token, expires_in: -5 }), AuthError, "invalid_answer"],
    "broken JSON that holds a token": [() => new Response(`{"access_token":"${token}"`), AuthError, "invalid_answer"],
    nothing: [() => new Response(null, { status: 204 }), AuthError, "invalid_answer"],
    null: [() => new Response("null"), AuthError, "invalid_answer"],
    "a list": [() => json([token]), AuthError, "invalid_answer"],
    "a gateway's page": [() => new Response("<html>", { status: 502 }), ServerError],
    "too many requests": [() => json({ message: "slow down" }, { status: 429 }), RateLimitError],
    "no connection": [
      () => {
        throw new TypeError("fetch failed");
      },
      ConnectionError,
    ],
    "no answer in time": [() => new Promise(() => {}), TimeoutError],
  };
  const token = "t0ken-secret";
  for (const [what, [answer, kind, code, message = /./]] of Object.entries(failures)) {
    test(`${what} is a ${kind.name}${code ? ` with the code ${code}` : ""} that shows no secret`, async () => {
      const it = program({ answer: ({ path }) => (path === "/oauth/token" ? answer() : undefined), timeout: 50 });
      const error = await rejection(it.login());
      assert.equal(error.constructor, kind, String(error));
      if (code) assert.equal(error.code, code);
      assert.match(error.message, message);
      assert.equal(error.operation, "loginClientCredentialsGrant");
      const shown = `${error.stack}${JSON.stringify(error)}${inspect(error, { depth: 9, showHidden: true })}`;
      for (const hidden of [token, secret, encodeURIComponent(secret), btoa(`${id}:${encodeURIComponent(secret)}`)]) {
        assert.ok(!shown.includes(hidden), shown);
      }
      assert.equal((await rejection(it.users.getUser("1"))).code, "token_missing");
      assert.deepEqual(it.authorizations(), []);
      assert.equal(it.sent.filter(({ path }) => path === "/oauth/token").length, 1, "asked once");
    });
  }

  for (const [status, headers, wait] of [
    [503, {}, 500],
    [429, { "Retry-After": "3" }, 3000],
    [503, { "Retry-After": "Wed, 01 Jan 2020 00:00:00 GMT" }, 0],
  ]) {
    test(`is asked for again after a ${status} with ${JSON.stringify(headers)}, by the policy for calls`, async () => {
      const it = program({
        maxRetries: 1,
        answer: ({ path }, { sent }) =>
          path === "/oauth/token" && sent.length === 1 ? json({ message: "later" }, { status, headers }) : undefined,
      });
      const started = performance.now();
      assert.equal((await it.login()).accessToken, "token-1");
      const waited = performance.now() - started;
      assert.ok(waited >= wait * 0.74 && waited < wait + 1000, String(waited));
      assert.equal(it.sent.length, 2);
    });
  }

  test("that fails again and again has the failure before it as the cause", async () => {
    const causes = [];
    const it = program({
      maxRetries: 2,
      answer: ({ path }, { sent }) => {
        if (path !== "/oauth/token") return undefined;
        if (sent.length === 1) throw new TypeError("fetch failed");
        return json({ message: `no. ${sent.length}` }, { status: 502, headers: { "Retry-After": "0" } });
      },
    });
    for (let error = await rejection(it.login()); error; error = error.cause)
      causes.push([error.constructor, error.message, error.attempts]);
    assert.deepEqual(causes.slice(0, 3), [
      [ServerError, "loginClientCredentialsGrant: 502: no. 3", 3],
      [ServerError, "loginClientCredentialsGrant: 502: no. 2", 2],
      [ConnectionError, "loginClientCredentialsGrant: the connection failed; see the cause", 1],
    ]);
  });

  test("is renewed inside the deadline of the call that waits for it", async () => {
    await withClock(async (tick) => {
      const later = () => json({}, { status: 503, headers: { "Retry-After": "50" } });
      const it = program({
        maxRetries: 2,
        answer: ({ path }, { given }) => (path === "/oauth/token" && given === 1 ? later() : undefined),
      });
      await it.login();
      tick(3_600_001);
      const call = rejection(it.users.getUser("1", { deadline: 1000 }));
      while (it.sent.length < 2) await turn();
      await turn();
      tick(1000);
      const error = await call;
      assert.deepEqual([error.constructor, error.operation], [TimeoutError, "getUser"]);
      assert.deepEqual(it.authorizations(), []);
    });
  });

  test("is asked for in the context of the login, and renewed in that of the call that needs it", async () => {
    const context = new AsyncLocalStorage();
    const seen = [];
    const it = program({
      answer: ({ path, headers }) => {
        seen.push([path, context.getStore()]);
        return headers.get("authorization") === "Bearer token-1" ? json({}, { status: 401 }) : undefined;
      },
    });
    await context.run("login", it.login);
    await context.run("call", () => it.users.getUser("1"));
    assert.deepEqual(
      seen.map(([path, store]) => [path.split("/").pop(), store]),
      [
        ["token", "login"],
        ["1", "call"],
        ["token", "call"],
        ["1", "call"],
      ],
    );
  });

  test("without a lifetime never expires by the clock", async () => {
    const it = program({ answer: ({ path }) => (path === "/oauth/token" ? json({ access_token: "t" }) : undefined) });
    assert.deepEqual(await it.login(), { accessToken: "t", expiresAt: Infinity, tokenType: "bearer", state: undefined });
    await it.users.getUser("1");
    assert.deepEqual(it.authorizations(), ["Bearer t"]);
  });

  test("in a browser says why not", async () => {
    for (const name of ["document", "importScripts"]) {
      globalThis[name] = {};
      try {
        const it = program();
        const error = await rejection(it.login());
        assert.deepEqual([error.constructor, error.code], [AuthError, "not_in_browsers"]);
        assert.match(error.message, /secret.*loginPKCEGrant/);
        assert.equal(it.sent.length, 0);
      } finally {
        delete globalThis[name];
      }
    }
  });
});

const redirect = "https://app.example/";
const implicit = "loginImplicitGrant";
const pkce = "loginPKCEGrant";

/** Waits until the page has been left once more and gives where to. */
async function left(page) {
  for (const start = performance.now(); page.left.length === 0 && performance.now() - start < 20_000;) await turn();
  return new URL(page.left.shift());
}

/** Goes over the login page, and comes back with an answer: `sign(state)` gives what is added to the address. */
async function overLoginPage(page, it, sign, options, method = "loginImplicitGrant") {
  it.client[method](id, redirect, options).catch((error) => assert.fail(error));
  page.url = redirect + sign((await left(page)).searchParams.get("state"));
}

const granted = (state) => `#access_token=person-1&expires_in=3600&token_type=bearer&state=${state}`;

/** A client of a page that a person has signed in to. */
async function signedIn(page, { login, ...options } = {}) {
  await overLoginPage(page, program(options), granted, login);
  const it = program(options);
  it.result = await it.client.loginImplicitGrant(id, redirect);
  return it;
}

describe("a token of a login", () => {
  test("that has expired is not sent, and the application is told once", () =>
    withPage((page) =>
      withClock(async (tick) => {
        const it = await signedIn(page);
        assert.equal(it.result.expiresAt, Date.now() + 3_600_000);
        await it.users.getUser("1");
        tick(3_599_999);
        assert.equal(it.expired, 0);
        tick(1);
        for (let i = 0; i < 3; i++) {
          const error = await rejection(it.users.getUser("2"));
          assert.ok(error instanceof AuthenticationError, String(error));
          assert.deepEqual([error.status, error.code, error.operation, error.method], [401, "token_expired", "getUser", "GET"]);
          assert.equal(error.url, "https://api.mypurecloud.ie/api/v2/users/2");
          assert.ok(error.headers instanceof Headers);
        }
        assert.deepEqual(it.authorizations(), ["Bearer person-1"]);
        assert.equal(it.expired, 1);
      }),
    ));

  test("expires by the wall clock, also without a call, and after a machine slept", () =>
    withPage((page) =>
      withClock(async (tick) => {
        const it = await signedIn(page);
        tick(3_500_000);
        assert.equal(it.expired, 0);
        // Asleep: the clock goes on and no timer runs; a minute later the timer looks at the clock.
        mock.timers.setTime(Date.now() + 99_999_999);
        tick(60_000);
        assert.equal(it.expired, 1);
        tick(9_999_999);
        assert.equal(it.expired, 1);
      }),
    ));

  test("is watched no longer when another takes its place", () =>
    withPage((page) =>
      withClock(async (tick) => {
        const it = await signedIn(page);
        it.client.setAccessToken("own");
        tick(9_999_999);
        assert.equal(it.expired, 0);
        await it.users.getUser("1");
        assert.deepEqual(it.authorizations(), ["Bearer own"]);
      }),
    ));

  test("that has expired is replaced by a token function, which is told as well", () =>
    withPage((page) =>
      withClock(async (tick) => {
        const it = await signedIn(page, { accessToken: () => "from-function" });
        await it.users.getUser("1");
        tick(3_600_000);
        await it.users.getUser("2");
        await it.users.getUser("3");
        assert.deepEqual(it.authorizations(), ["Bearer person-1", "Bearer from-function", "Bearer from-function"]);
        assert.equal(it.expired, 1);
      }),
    ));

  test("that the API refuses is dead, in the storage too", () =>
    withPage(async (page) => {
      const it = await signedIn(page, {
        storage: "session",
        answer: ({ url }) => (url.includes("users") ? json({ message: "no" }, { status: 401 }) : undefined),
      });
      assert.equal(page.globals.sessionStorage.entries.size, 1);
      const error = await rejection(it.users.getUser("1"));
      assert.deepEqual([error.constructor, error.message], [AuthenticationError, "getUser: 401: no"]);
      assert.equal((await rejection(it.users.getUser("1"))).code, "token_expired");
      assert.equal(it.authorizations().length, 1);
      assert.equal(it.expired, 1);
      assert.equal(page.globals.sessionStorage.entries.size, 0);
    }));

  test("whose end the hook itself mends is mended for the call under way", () =>
    withPage((page) =>
      withClock(async (tick) => {
        const it = await signedIn(page, { onTokenExpired: () => it.client.setAccessToken("mended") });
        tick(1);
        mock.timers.setTime(Date.now() + 9_999_999);
        await it.users.getUser("1");
        assert.deepEqual(it.authorizations(), ["Bearer mended"]);
      }),
    ));

  for (const [logLevel, lines] of Object.entries({ warn: 1, error: 1, off: 0 }))
    test(`whose hook throws is logged and breaks nothing, at the level ${logLevel}`, () =>
      withPage((page) =>
        withClock(async (tick) => {
          const logged = [];
          const logger = Object.fromEntries(
            ["debug", "info", "warn", "error"].map((level) => [level, (...what) => logged.push([level, ...what])]),
          );
          const it = await signedIn(page, {
            logger,
            logLevel,
            onTokenExpired: () => {
              throw new Error("mine");
            },
          });
          tick(3_600_000);
          assert.equal((await rejection(it.users.getUser("1"))).code, "token_expired");
          assert.deepEqual(
            logged.map(([level, , error]) => [level, error.message]),
            Array(lines).fill(["error", "mine"]),
          );
        }),
      ));

  test("is shown by no object but by authData, which is asked for it", () =>
    withPage(async (page) => {
      const it = await signedIn(page);
      const error = await rejection(it.client.loginPKCEGrant(id, redirect, { nope: 1 }));
      for (const object of [it.client, it.users, error]) {
        for (const text of [String(object), JSON.stringify(object), inspect(object, { depth: 3, showHidden: true })]) {
          assert.ok(!text.includes("person-1"), text);
        }
      }
      assert.equal(it.client.authData.accessToken, "person-1");
    }));

  test("is read as programs of the official SDK read it", () =>
    withPage(async (page) => {
      const it = await signedIn(page, { login: { state: "mine" } });
      const { tokenExpiryTime, ...data } = it.client.authData;
      assert.deepEqual(data, {
        accessToken: "person-1",
        state: "mine",
        tokenExpiryTimeString: new Date(tokenExpiryTime).toUTCString(),
      });
      assert.equal(it.client.authentications["PureCloud OAuth"].accessToken, "person-1");
      it.client.authentications["PureCloud OAuth"].accessToken = "another";
      assert.deepEqual(it.client.authData, { accessToken: "another", state: undefined });
      it.client.setAccessToken(null);
      assert.deepEqual(it.client.authData, {});
    }));

  test("of one region does not become one of another when options change", () =>
    withPage(async (page) => {
      for (const change of [(client) => client.configure({ timeout: 5000 }), (client) => client.setPersistSettings(true, "portal")]) {
        page.url = redirect;
        page.left.length = 0;
        const it = await signedIn(page);
        it.client.setEnvironment("us_west_2");
        change(it.client);
        assert.equal(page.globals.localStorage.entries.size, 0);
        it.client.loginImplicitGrant(id, redirect);
        assert.equal((await left(page)).host, "login.usw2.pure.cloud");
        assert.equal(it.client.authData.accessToken, undefined);
      }
    }));

  test("moves with setPersistSettings and configure", () =>
    withPage(async (page) => {
      const it = await signedIn(page);
      const keys = () => [Object.keys(localStorage), Object.keys(sessionStorage)].map((names) => names.map((name) => name.split(" ")[0]));
      assert.deepEqual(keys(), [[], []]);
      it.client.setPersistSettings(true, "portal");
      assert.deepEqual(keys(), [["portal"], []]);
      it.client.setPersistSettings(true, "other");
      assert.deepEqual(keys(), [["other"], []]);
      it.client.configure({ storage: "session" });
      assert.deepEqual(keys(), [[], ["other"]]);
      it.client.setPersistSettings(false);
      assert.deepEqual(keys(), [[], []]);
      it.client.setPersistSettings(true, "portal");
      // Another client of the application finds it, without the way over the login page.
      const { client } = program();
      client.setPersistSettings(true, "portal");
      assert.equal((await client.loginImplicitGrant(id, redirect)).accessToken, "person-1");
    }));

  test("comes from a code by a redirect URI of location.href, without the answer that stands there", () =>
    withPage(async (page) => {
      for (const own of ["https://app.example/here", "https://app.example/here?tab=2"]) {
        page.url = `${own}#/route`;
        program().client.loginPKCEGrant(id, page.url);
        const asked = await left(page);
        assert.equal(asked.searchParams.get("redirect_uri"), own);
        page.url = `${own}${own.includes("?") ? "&" : "?"}code=c&state=${asked.searchParams.get("state")}`;
        const it = program();
        await it.client.loginPKCEGrant(id, page.url);
        const exchange = it.sent.find(({ path }) => path === "/oauth/token");
        assert.equal(new URLSearchParams(exchange.body).get("redirect_uri"), own);
        it.client.clearAccessToken();
      }
    }));

  test("of one region does not follow to another", () =>
    withPage(async (page) => {
      const it = await signedIn(page, { storage: "local" });
      it.client.setEnvironment("us_west_2");
      assert.equal((await rejection(it.users.getUser("1"))).code, "token_missing");
      assert.deepEqual(it.authorizations(), []);
      it.client.loginImplicitGrant(id, redirect);
      assert.equal((await left(page)).host, "login.usw2.pure.cloud");
      it.client.setEnvironment("eu_west_1");
      assert.equal((await it.client.loginImplicitGrant(id, redirect)).accessToken, "person-1", "it is kept for its own");
    }));
});

describe("storages", () => {
  const areas = { session: "sessionStorage", local: "localStorage" };

  for (const storage of ["memory", "session", "local"]) {
    test(`${storage}: keeps the token as long as it says`, () =>
      withPage(async (page) => {
        const it = await signedIn(page, { storage });
        for (const [name, area] of Object.entries(areas)) {
          const kept = [...page.globals[area].entries.values()].filter((value) => value.includes("person-1"));
          assert.equal(kept.length, name === storage ? 1 : 0);
        }
        // The same client has it again, a new one what the storage has.
        assert.deepEqual(await it.client.loginPKCEGrant(id, redirect, { state: "mine" }), { ...it.result, state: "mine" });
        const reloaded = program({ storage });
        if (storage === "memory") {
          reloaded.client.loginImplicitGrant(id, redirect);
          await left(page);
        } else {
          assert.deepEqual(await reloaded.client.loginImplicitGrant(id, redirect), it.result);
          assert.equal(reloaded.sent.length, 0, "no request");
          await reloaded.users.getUser("1");
          assert.deepEqual(reloaded.authorizations(), ["Bearer person-1"]);
        }
      }));

    test(`${storage}: a token that is over leads to the login page`, () =>
      withPage((page) =>
        withClock(async () => {
          const it = await signedIn(page, { storage });
          mock.timers.setTime(Date.now() + 3_600_000);
          for (const { client } of [it, program({ storage })]) {
            client.loginImplicitGrant(id, redirect);
            await left(page);
          }
        }),
      ));

    test(`${storage}: clearAccessToken forgets`, () =>
      withPage(async (page) => {
        const it = await signedIn(page, { storage });
        it.client.clearAccessToken();
        assert.deepEqual([page.globals.sessionStorage.entries.size, page.globals.localStorage.entries.size], [0, 0]);
        it.client.loginImplicitGrant(id, redirect);
        await left(page);
        assert.equal((await rejection(it.users.getUser("1"))).code, "token_missing");
        assert.deepEqual(it.authorizations(), []);
      }));
  }

  test("two prefixes, clients and regions do not mix", () =>
    withPage(async (page) => {
      await signedIn(page, { storage: "local" });
      const others = [
        [program({ storage: "local", storagePrefix: "other" }), id],
        [program({ storage: "local", region: "us_west_2" }), id],
        [program({ storage: "local", loginPath: "https://login.example" }), id],
        [program({ storage: "local" }), `${id}2`],
        [program({ storage: "local" }), id.slice(0, -1)],
        [program({ storage: "session" }), id],
      ];
      for (const [{ client }, other] of others) {
        client.loginImplicitGrant(other, redirect);
        await left(page);
        client.clearAccessToken();
      }
      assert.equal((await program({ storage: "local" }).client.loginImplicitGrant(id, redirect)).accessToken, "person-1");
    }));

  test("a token in the storage that another tab has renewed is not forgotten with the old one", () =>
    withPage((page) =>
      withClock(async (tick) => {
        const it = await signedIn(page, { storage: "local" });
        const { entries } = page.globals.localStorage;
        const [key] = entries.keys();
        entries.set(key, `${Date.now() + 9_000_000}\nperson-2\nbearer`);
        tick(3_600_000);
        assert.equal((await rejection(it.users.getUser("1"))).code, "token_expired");
        assert.equal((await it.client.loginImplicitGrant(id, redirect)).accessToken, "person-2");
      }),
    ));

  test("a login of another client that fails leaves the one that is signed in", () =>
    withPage(async (page) => {
      for (const forget of ["clearAccessToken", "logout"]) {
        const it = await signedIn(page, { storage: "local" });
        program().client.loginImplicitGrant("other", redirect);
        await left(page);
        page.url = `${redirect}#access_token=evil&state=${"x".repeat(43)}`;
        assert.equal((await rejection(it.client.loginImplicitGrant("other", redirect))).code, "state_mismatch");
        page.globals.sessionStorage.entries.clear();
        await it.client[forget]();
        assert.equal(page.globals.localStorage.entries.size, 0, forget);
      }
      assert.equal(new URL(page.left.pop()).searchParams.get("client_id"), id);
    }));

  test("a stored token of another client that the API refuses is forgotten alone", () =>
    withPage(async (page) => {
      const it = await signedIn(page, {
        storage: "local",
        answer: ({ path }) => (path.endsWith("/tokens/me") ? json({}, { status: 401 }) : undefined),
      });
      const { entries } = page.globals.localStorage;
      const [[key, record]] = entries;
      entries.set(key.replace(id, "other"), record.replace("person-1", "person-2"));
      it.client.loginImplicitGrant("other", redirect, { verify: true });
      assert.equal((await left(page)).searchParams.get("client_id"), "other");
      assert.deepEqual([...entries.keys()], [key]);
      it.client.clearAccessToken();
      assert.equal(entries.size, 0);
    }));

  for (const garbage of ["", "\n", "x", "Infinity", "Infinity\nbad token\nbearer", "NaN\nt\nbearer", "9e99", "{}", "\0\0\0", "1\n2\n3"]) {
    test(`garbage in the storage is no token: ${JSON.stringify(garbage)}`, () =>
      withPage(async (page) => {
        await signedIn(page, { storage: "local" });
        for (const area of Object.values(areas))
          for (const key of page.globals[area].entries.keys()) page.globals[area].entries.set(key, garbage);
        program({ storage: "local" }).client.loginImplicitGrant(id, redirect);
        await left(page);
      }));
  }

  for (const [what, spoil] of Object.entries({
    full: (page, area) => (page.globals[area].full = true),
    forbidden: (page, area) =>
      Object.defineProperty(page.globals, area, {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      }),
    missing: (page, area) => (page.globals[area] = undefined),
  })) {
    test(`a storage that is ${what} is replaced by memory, which is told once`, () =>
      withPage(async (page) => {
        const warned = [];
        const logger = { ...console, warn: (message) => warned.push(message) };
        const options = { storage: "local", logger };
        await overLoginPage(page, program(), granted);
        spoil(page, "localStorage");
        const it = program(options);
        await it.client.loginImplicitGrant(id, redirect);
        await it.client.loginImplicitGrant(id, redirect);
        await it.users.getUser("1");
        assert.deepEqual(it.authorizations(), ["Bearer person-1"]);
        it.client.clearAccessToken();
        assert.equal(warned.length, 1, String(warned));
        assert.match(warned[0], /storage.*memory/);
        assert.ok(!warned[0].includes("person-1"));
      }));
  }

  test("outside browsers memory serves", async () => {
    const warned = [];
    const client = new ApiClient({ storage: "session", logger: { ...console, warn: (message) => warned.push(message) } });
    client.clearAccessToken();
    await rejection(client.loginImplicitGrant(id, redirect));
    assert.equal(warned.length, 0);
  });
});

describe("the answer in the address", () => {
  test("brings the caller's state back as it was, and is removed from the address", () =>
    withPage(async (page) => {
      for (const state of ["", "plain", "a b+c%2B&=#?ü😀\n\r\0x", "\ud800", undefined]) {
        await overLoginPage(page, program(), (sent) => `?own=%41&state=open${granted(sent)}`, { state });
        assert.equal((await program().client.loginImplicitGrant(id, redirect, { state: "later" })).state, state);
        assert.equal(page.url, "https://app.example/?own=%41&state=open");
        assert.deepEqual(page.state, { kept: true });
        assert.equal(page.globals.sessionStorage.entries.size, 0);
      }
    }));

  test("never shows the caller's state on the way, and always has one of the same shape", () =>
    withPage(async (page) => {
      const seen = new Set();
      for (const state of [undefined, "", "mine", "x".repeat(5000)]) {
        program().client.loginPKCEGrant(id, redirect, { state });
        const url = await left(page);
        assert.match(url.searchParams.get("state"), /^[\w-]{43}$/);
        assert.match(url.searchParams.get("code_challenge"), /^[\w-]{43}$/);
        seen.add(url.searchParams.get("state"));
        if (state) assert.ok(!url.href.includes(state));
      }
      assert.equal(seen.size, 4);
    }));

  for (const [what, answer] of Object.entries({
    "without a state": () => "#access_token=evil",
    "with an empty state": () => "#access_token=evil&state=",
    "with another state": () => `#access_token=evil&state=${"x".repeat(43)}`,
    "with a part of the state": (state) => `#access_token=evil&state=${state.slice(0, 42)}`,
    "that is an error without a state": () => "#error=access_denied",
  })) {
    test(`${what} is refused, and removed; the login under way still ends well`, () =>
      withPage(async (page) => {
        let sent;
        await overLoginPage(page, program({ storage: "local" }), (state) => answer((sent = state)));
        const it = program({ storage: "local" });
        const error = await rejection(it.client.loginImplicitGrant(id, redirect));
        assert.deepEqual([error.constructor, error.code, error.operation], [AuthError, "state_mismatch", "loginImplicitGrant"]);
        assert.ok(!JSON.stringify(error).includes("evil"));
        assert.equal(page.url, redirect);
        assert.equal(page.globals.localStorage.entries.size, 0);
        page.url = redirect + granted(sent);
        assert.equal((await it.client.loginImplicitGrant(id, redirect)).accessToken, "person-1");
      }));
  }

  test("is good once: after that no login waits for it", () =>
    withPage(async (page) => {
      await overLoginPage(page, program(), granted);
      const { url } = page;
      await program().client.loginImplicitGrant(id, redirect);
      page.url = url;
      program().client.loginImplicitGrant(id, redirect);
      await left(page);
    }));

  for (const [method, answer] of [
    [implicit, `#access_token=other&state=${"x".repeat(43)}`],
    [implicit, "#error=access_denied&state=other"],
    [pkce, "?code=of-another-provider&state=of-another-provider"],
    [pkce, "?code=SUMMER&state=CA&page=2"],
    [pkce, "?error=login_required&state=other"],
  ]) {
    test(`${method}: that no login waits for stays in the address, and the stored token is taken: ${answer}`, () =>
      withPage(async (page) => {
        const it = await signedIn(page, { storage: "local" });
        page.url = redirect + answer;
        for (const client of [it.client, program({ storage: "local" }).client]) {
          assert.equal((await client[method](id, redirect)).accessToken, "person-1");
        }
        program().client[method](id, redirect);
        await left(page);
        assert.equal(page.url, redirect + answer);
      }));
  }

  test("is found behind the route of a hash router, if it has the state that was sent", () =>
    withPage(async (page) => {
      await overLoginPage(page, program(), (state) => `#/${granted(state).slice(1)}`);
      assert.equal((await program().client.loginImplicitGrant(id, redirect)).accessToken, "person-1");
      assert.ok(!page.url.includes("access_token"), page.url);
      for (const route of ["#/access_token=own", `#/access_token=own&state=${"x".repeat(43)}`]) {
        page.url = redirect + route;
        program().client.loginImplicitGrant(id, redirect);
        await left(page);
        assert.equal(page.url, redirect + route);
      }
    }));

  test("that belongs to the login of another client is left to it", () =>
    withPage(async (page) => {
      await overLoginPage(page, program(), granted);
      const { url } = page;
      program().client.loginImplicitGrant("other", redirect);
      assert.equal((await left(page)).searchParams.get("client_id"), "other");
      assert.equal(page.url, url);
      assert.equal((await program().client.loginImplicitGrant(id, redirect)).accessToken, "person-1");
    }));

  test("with an error rejects with it", () =>
    withPage(async (page) => {
      await overLoginPage(page, program(), (state) => `#error=access_denied&error_description=Not%20you%2B&state=${state}`);
      const error = await rejection(program().client.loginImplicitGrant(id, redirect));
      assert.deepEqual([error.code, error.message], ["access_denied", "loginImplicitGrant: Not you+"]);
      assert.equal(page.url, redirect);
    }));

  for (const [what, options, kind] of [
    [
      "no connection",
      {
        answer: () => {
          throw new TypeError("fetch failed");
        },
      },
      ConnectionError,
    ],
    ["an error of the server", { answer: () => new Response("<html>", { status: 503 }) }, ServerError],
  ]) {
    test(`PKCE: ${what} rejects the exchange, which is not tried again`, () =>
      withPage(async (page) => {
        await overLoginPage(page, program(), (state) => `?code=c%2B1&state=${state}`, {}, "loginPKCEGrant");
        const it = program(options);
        const error = await rejection(it.client.loginPKCEGrant(id, redirect));
        assert.equal(error.constructor, kind, String(error));
        assert.equal(it.sent.length, 1);
        assert.equal(page.url, redirect);
        assert.equal(page.globals.sessionStorage.entries.size, 0);
      }));

    test(`verify: ${what} keeps the stored token and rejects`, () =>
      withPage(async (page) => {
        await signedIn(page, { storage: "local" });
        const it = program({ storage: "local", ...options });
        const error = await rejection(it.client.loginImplicitGrant(id, redirect, { verify: true }));
        assert.equal(error.constructor, kind, String(error));
        assert.equal(page.left.length, 0);
        assert.equal((await program({ storage: "local" }).client.loginImplicitGrant(id, redirect)).accessToken, "person-1");
      }));
  }

  test("verify asks the API; a refusal leads to the login page", () =>
    withPage(async (page) => {
      await signedIn(page, { storage: "local" });
      const it = program({ storage: "local" });
      await it.client.loginImplicitGrant(id, redirect, { verify: true });
      assert.equal(it.sent[0].url, "https://api.mypurecloud.ie/api/v2/tokens/me");
      assert.deepEqual(it.authorizations(), ["Bearer person-1"]);
      const refused = program({ storage: "local", answer: () => json({}, { status: 401 }) });
      refused.client.loginImplicitGrant(id, redirect, { verify: true });
      await left(page);
      assert.equal(page.globals.localStorage.entries.size, 0);
    }));

  /** Leaves the page for the login page by each grant, so that logins wait for their answers. */
  const leaveForBoth = async (page) => {
    for (const method of [implicit, pkce]) {
      program().client[method](id, redirect);
      await left(page);
    }
  };

  test("goes from the address without anything else, a token from the fragment, a code from the query", () =>
    withPage(async (page) => {
      await leaveForBoth(page);
      for (const [method, url, rest] of [
        [pkce, "https://a/?x=%41&code=1&y&state=2&z=&#f", "https://a/?x=%41&y&z=&#f"],
        [pkce, "https://a/?state=open&code=mine&code=1&state=2", "https://a/?state=open&code=mine"],
        [pkce, "https://a/?access_token=own&state=2&code=1", "https://a/?access_token=own"],
        [pkce, "https://a?error=e&error_description=d&error_uri=u&state=2", "https://a"],
        [pkce, "https://a/?&code=1&state=2", "https://a/?"],
        [pkce, "https://a/?code=1&state=2#/route?code=1", "https://a/#/route?code=1"],
        [implicit, "https://a/?code=own#code=own&access_token=1&x&state", "https://a/?code=own#code=own&x"],
        [implicit, "https://a/?code=own#state=&error=1", "https://a/?code=own"],
        [implicit, "https://a/#x=a=b&access_token=1=2&?#y&state=%", "https://a/#x=a=b&?#y"],
        [implicit, "#state&access_token", ""],
      ]) {
        page.url = url;
        const error = await rejection(program().client[method](id, redirect));
        assert.equal(error.code, "state_mismatch", url);
        assert.equal(page.url, rest);
        assert.equal(page.left.length, 0);
      }
    }));

  for (const [method, url] of [
    [pkce, "https://a/?code=SUMMER&x=1#y"],
    [pkce, "https://a/?error=404&error_description=mine"],
    [pkce, "https://a/?code"],
    [implicit, "https://a/#error=mine&x"],
    [implicit, "https://a/?state=own#access_token=own"],
  ]) {
    test(`${method}: what has no state is the application's as long as no login waits: ${url}`, () =>
      withPage(async (page) => {
        await signedIn(page, { storage: "local" });
        page.url = url;
        const stored = program({ storage: "local" });
        assert.equal((await stored.client[method](id, redirect)).accessToken, "person-1");
        assert.equal(page.url, url);
        const it = program();
        it.client[method](id, redirect);
        await left(page);
        assert.equal(page.url, url);
        // Now one waits: another way to the login page could go on for ever.
        assert.equal((await rejection(program().client[method](id, redirect))).code, "state_mismatch");
        assert.equal(page.left.length, 0);
      }));
  }

  test("is none without a token, code or error in its place", () =>
    withPage(async (page) => {
      for (const [method, url] of [
        [pkce, "https://a/?state=open&expires_in=1"],
        [pkce, "https://a/#code=1&state=2"],
        [pkce, "https://a/?codes=1&Code=2&%63ode=3"],
        [implicit, "https://a/?access_token=1&state=2"],
        [implicit, "https://a/#/access_token"],
        [implicit, "https://a/#"],
        [implicit, ""],
      ]) {
        page.url = url;
        program().client[method](id, redirect);
        await left(page);
        assert.equal(page.url, url);
      }
    }));

  test("leaves every foreign field in its place, as it was written", () =>
    withPage(async (page) => {
      await leaveForBoth(page);
      let seed = 7;
      const below = (count) => (seed = (seed * 48_271) % 2_147_483_647) % count;
      const text = (characters, most) => Array.from({ length: below(most + 1) }, () => characters[below(characters.length)]).join("");
      for (let i = 0; i < 300; i++) {
        const fields = Array.from({ length: below(5) }, () => `x${text("abz", 2)}${below(2) ? "=" : ""}${text("az%+=?", 4)}`);
        const all = fields.toSpliced(below(fields.length + 1), 0, below(2) ? "code=1" : `error=${text("az%+=?", 4)}`, "state=2");
        page.url = `https://a/?${all.join("&")}#x`;
        assert.equal((await rejection(program().client.loginPKCEGrant(id, redirect))).code, "state_mismatch");
        assert.equal(page.url, `https://a/${fields.length ? "?" : ""}${fields.join("&")}#x`);
      }
    }));

  for (const [method, mark, answers] of [
    [
      implicit,
      "#",
      [
        "access_token=",
        "access_token=%zz",
        "access_token=%f",
        "access_token=%ff",
        "access_token=%ed%a0%80",
        "access_token=sec%00ret",
        "access_token=se%20cret",
        "access_token=se%0d%0acret",
        "access_token=Bearer%20secret",
        "access_token=secret&expires_in=soon",
        "access_token=secret&expires_in=-1",
        "access_token=secret&expires_in=",
        "access_token=secret&expires_in=%ff",
        "access_token=secret&expires_in=%00",
        "access_token=secret&expires_in=1e3",
        "error=",
        "error=%",
      ],
    ],
    [pkce, "?", ["code=", "code", "code=%", "code=%00", "error=", "error", "error=%zz&code=secret"]],
  ]) {
    test(`${method}: what cannot be used is removed, and shown nowhere`, () =>
      withPage(async (page) => {
        for (const answer of answers) {
          await overLoginPage(page, program(), (state) => `${mark}${answer}&state=${state}`, {}, method);
          const it = program();
          const error = await rejection(it.client[method](id, redirect));
          assert.deepEqual([error.constructor, error.code], [AuthError, "invalid_answer"], answer);
          assert.ok(!JSON.stringify(error).includes("cret"));
          assert.equal(page.url, redirect);
          assert.equal(it.sent.length, 0);
          // It was the answer, so the login is over.
          assert.equal(page.globals.sessionStorage.entries.size, 0);
        }
      }));
  }

  test("arrives as the server meant it, and is decoded once", () =>
    withPage(async (page) => {
      for (const [encoded, accessToken, type, tokenType] of [
        ["x%2By%2F%3D+z", "x+y/=+z", "bearer", "bearer"],
        ["x%252By", "x%2By", "", "bearer"],
        ["a=b&", "a=b", "B%C3%A4r%20%F0%9F%98%80+%2B", "Bär 😀++"],
      ]) {
        await overLoginPage(page, program(), (state) => `#access_token=${encoded}&token_type=${type}&state=${state}`);
        const { expiresAt, ...result } = await program().client.loginImplicitGrant(id, redirect);
        assert.deepEqual(result, { accessToken, tokenType, state: undefined });
        assert.equal(expiresAt, Infinity);
      }
      for (const [encoded, code] of [
        ["x%2By+z", "x+y+z"],
        ["%25", "%"],
        ["%C3%BC=1", "ü=1"],
      ]) {
        await overLoginPage(page, program(), (state) => `?code=${encoded}&state=${state}`, {}, pkce);
        const it = program();
        await it.client.loginPKCEGrant(id, redirect);
        assert.equal(new URLSearchParams(it.sent[0].body).get("code"), code);
      }
      for (const [method, mark] of [
        [implicit, "#"],
        [pkce, "?"],
      ]) {
        for (const [description, said] of [
          ["Not+allowed%2C%20100%25", "Not allowed, 100%"],
          ["%", "the login host has refused, without a reason"],
          ["", "the login host has refused, without a reason"],
        ]) {
          await overLoginPage(
            page,
            program(),
            (state) => `${mark}error=access_denied+x&error_description=${description}&state=${state}`,
            {},
            method,
          );
          const error = await rejection(program().client[method](id, redirect));
          assert.deepEqual([error.code, error.message], ["access_denied+x", `${method}: ${said}`]);
        }
      }
    }));

  test("with two states counts by the last one", () =>
    withPage(async (page) => {
      await overLoginPage(page, program(), (state) => `${granted(state)}&state=${"x".repeat(43)}`);
      assert.equal((await rejection(program().client.loginImplicitGrant(id, redirect))).code, "state_mismatch");
    }));

  test("PKCE proves itself with the verifier of the challenge", () =>
    withPage(async (page) => {
      const before = program();
      before.client.loginPKCEGrant(id, redirect);
      const url = await left(page);
      const challenge = url.searchParams.get("code_challenge");
      assert.equal(url.searchParams.get("code_challenge_method"), "S256");
      page.url = `${redirect}?code=c%2B1&state=${url.searchParams.get("state")}`;
      const it = program();
      await it.client.loginPKCEGrant(id, redirect);
      const form = new URLSearchParams(it.sent[0].body);
      const verifier = form.get("code_verifier");
      assert.match(verifier, /^[\w-]{86}$/);
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
      assert.equal(Buffer.from(digest).toString("base64url"), challenge);
      assert.deepEqual(
        [form.get("grant_type"), form.get("client_id"), form.get("redirect_uri"), form.get("code")],
        ["authorization_code", id, redirect, "c+1"],
      );
      assert.equal(it.sent[0].headers.get("authorization"), null);
    }));
});

describe("a login under way", () => {
  test("is joined by the same one, and gone to again from a page that was not left", () =>
    withPage(async (page) => {
      const it = program();
      it.client.loginPKCEGrant(id, redirect);
      it.client.loginPKCEGrant(id, redirect);
      const first = await left(page);
      await turn();
      assert.equal(page.left.length, 0);
      page.globals.sessionStorage.entries.clear();
      it.client.loginPKCEGrant(id, redirect);
      assert.equal((await left(page)).href, first.href);
      assert.equal(page.globals.sessionStorage.entries.size, 1);
      // Another one may take its place.
      it.client.loginImplicitGrant(id, redirect);
      assert.equal((await left(page)).searchParams.get("response_type"), "token");
    }));

  for (const storage of ["memory", "session"]) {
    test(`of another client with the same id is waited for, with storage ${storage}: one exchange, and no way to the login page`, () =>
      withPage(async (page) => {
        await overLoginPage(page, program(), (state) => `?code=c&state=${state}`, { state: "mine" }, pkce);
        const [leader, follower] = [program({ storage }), program({ storage })];
        const results = await Promise.all([leader, follower].map(({ client }) => client.loginPKCEGrant(id, redirect)));
        assert.deepEqual(
          results.map(({ accessToken, state }) => [accessToken, state]),
          Array(2).fill(["token-1", "mine"]),
        );
        assert.deepEqual([leader.sent.length, follower.sent.length, page.left.length], [1, 0, 0]);
        await follower.users.getUser("1");
        assert.deepEqual(follower.authorizations(), ["Bearer token-1"]);
      }));
  }

  for (const [method, requests] of [
    [implicit, 0],
    [pkce, 1],
  ]) {
    test(`${method}: of an effect that runs twice, as in React's StrictMode, signs in once`, () =>
      withPage(async (page) => {
        await overLoginPage(page, program(), method === implicit ? granted : (state) => `?code=c&state=${state}`, undefined, method);
        // Each run of the effect has a client of its own.
        const clients = [program(), program()];
        const [first, second] = await Promise.all(clients.map(({ client }) => client[method](id, redirect)));
        assert.equal(first.accessToken, second.accessToken);
        assert.equal(clients[0].sent.length + clients[1].sent.length, requests);
        assert.deepEqual([page.url, page.left], [redirect, []]);
      }));
  }

  test("of another client that fails fails for both, and neither leaves the page", () =>
    withPage(async (page) => {
      await overLoginPage(page, program(), (state) => `?code=c&state=${state}`, {}, pkce);
      const answer = () => json({ error: "invalid_grant" }, { status: 400 });
      const errors = await Promise.all([1, 2].map(() => rejection(program({ answer }).client.loginPKCEGrant(id, redirect))));
      assert.deepEqual(
        errors.map(({ code }) => code),
        ["invalid_grant", "invalid_grant"],
      );
      assert.equal(page.left.length, 0);
    }));

  test("that a logger begins in the first turn of another is the same one", () =>
    withPage(async (page) => {
      page.globals.localStorage = undefined;
      let again;
      const it = program({ storage: "local", logger: { ...console, warn: () => (again = it.client.loginImplicitGrant(id, redirect)) } });
      await overLoginPage(page, program(), granted);
      const result = await it.client.loginImplicitGrant(id, redirect);
      assert.deepEqual(await again, result);
    }));

  test("whose own `navigate` throws rejects with that, and the next one goes its way", () =>
    withPage(async (page) => {
      const it = program();
      const thrown = new Error("no router");
      const navigate = () => {
        throw thrown;
      };
      assert.equal(await rejection(it.client.loginImplicitGrant(id, redirect, { navigate })), thrown);
      it.client.loginImplicitGrant(id, redirect);
      await left(page);
    }));

  test("that was superseded is not joined, and leaves no page", () =>
    withPage(async (page) => {
      const it = program();
      const before = rejection(it.client.loginPKCEGrant(id, redirect));
      it.client.clearAccessToken();
      it.client.loginPKCEGrant(id, redirect);
      assert.equal((await before).code, "superseded");
      const { searchParams } = await left(page);
      await turn();
      assert.equal(page.left.length, 0);
      const [record] = page.globals.sessionStorage.entries.values();
      assert.equal(record.split("\n")[0], searchParams.get("state"));
      // From a page that was not left, too.
      it.client.setAccessToken("own");
      it.client.loginPKCEGrant(id, redirect);
      assert.notEqual((await left(page)).searchParams.get("state"), searchParams.get("state"));
    }));

  test("tells the login page what it is told", () =>
    withPage(async (page) => {
      const gone = [];
      const options = {
        org: "acme & co",
        provider: "okta",
        target: "t",
        loginHint: "a@b",
        prompt: "none",
        navigate: (url) => gone.push(url),
      };
      program().client.loginImplicitGrant(id, redirect, options);
      await turn();
      assert.equal(page.left.length, 0);
      const { searchParams } = new URL(gone[0]);
      searchParams.delete("state");
      assert.deepEqual(Object.fromEntries(searchParams), {
        response_type: "token",
        client_id: id,
        redirect_uri: redirect,
        org: "acme & co",
        provider: "okta",
        target: "t",
        login_hint: "a@b",
        prompt: "none",
      });
    }));

  test("that sessionStorage cannot keep is refused", () =>
    withPage(async (page) => {
      page.globals.sessionStorage.full = true;
      const error = await rejection(program().client.loginPKCEGrant(id, redirect));
      assert.deepEqual([error.constructor, error.code], [AuthError, "storage_unavailable"]);
      assert.equal(page.left.length, 0);
    }));

  test("needs WebCrypto", () =>
    withPage(async (page) => {
      const descriptor = Object.getOwnPropertyDescriptor(globalThis, "crypto");
      const { getRandomValues } = crypto;
      try {
        Object.defineProperty(globalThis, "crypto", { configurable: true, value: { getRandomValues: getRandomValues.bind(crypto) } });
        const error = await rejection(program().client.loginPKCEGrant(id, redirect));
        assert.deepEqual([error.constructor, error.code], [AuthError, "insecure_context"]);
        assert.match(error.message, /https/);
        program().client.loginImplicitGrant(id, redirect);
        await left(page);
        Object.defineProperty(globalThis, "crypto", { configurable: true, value: undefined });
        assert.equal((await rejection(program().client.loginImplicitGrant(id, redirect))).code, "insecure_context");
      } finally {
        Object.defineProperty(globalThis, "crypto", descriptor);
      }
    }));

  for (const method of ["loginImplicitGrant", "loginPKCEGrant"]) {
    test(`${method} outside a page says so`, async () => {
      for (const options of [undefined, {}, { popup: true }, { popup: { width: null, height: 0.5, timeout: 0 } }, { provider: "" }]) {
        const error = await rejection(program().client[method](id, redirect, options));
        assert.deepEqual([error.constructor, error.code, error.operation], [AuthError, "browser_only", method]);
        assert.match(error.message, /loginClientCredentialsGrant/);
      }
    });
  }

  test("takes no wrong argument", () =>
    withPage(async (page) => {
      const { client } = program();
      const wrong = async (parameter, ...args) => {
        for (const method of ["loginImplicitGrant", "loginPKCEGrant"]) {
          const error = await rejection(client[method](...args));
          assert.ok(error instanceof GenesysError, `${String(error)} for ${inspect(args)}`);
          assert.deepEqual([error.constructor, error.parameter, error.operation], [ParameterError, parameter, method], inspect(args));
        }
      };
      for (const bad of [undefined, null, "", " ", "a b", 5, {}, [], Symbol("s"), () => "a", "a\0b", 5n]) {
        await wrong("clientId", bad, redirect);
        await wrong("redirectUri", id, bad);
        if (bad === undefined || bad === null) continue;
        for (const name of ["org", "provider", "target", "loginHint", "prompt", "state"]) {
          if (typeof bad !== "string") await wrong(name, id, redirect, { [name]: bad });
        }
        if (typeof bad !== "function") await wrong("navigate", id, redirect, { navigate: bad });
      }
      for (const bad of ["/cb", "app.example", "#x"]) await wrong("redirectUri", id, bad);
      for (const bad of [
        -1,
        NaN,
        "x",
        "500",
        {},
        true,
        5n,
        Symbol("s"),
        () => 5,
        {
          valueOf: () => {
            throw new Error("no");
          },
        },
      ]) {
        for (const name of ["width", "height", "timeout"]) await wrong("popup", id, redirect, { popup: { [name]: bad } });
      }
      for (const popup of [{ width: 0 }, { height: 0 }]) await wrong("popup", id, redirect, { popup });
      for (const org of [undefined, null, ""]) await wrong("provider", id, redirect, { provider: "okta", org });
      await wrong("redirectUri", id, redirect, { popup: { returnUrl: "popup.html" } });
      for (const bad of [":x", "https://a/ b", "https://ü/", "a b:/c", "https://a/\n"]) await wrong("redirectUri", id, bad);
      for (const bad of ["a\n", "ü"]) await wrong("clientId", bad, redirect);
      for (const [name, nearest] of [["loginhint", "loginHint"], [""], ["ü"], [","], ["constructor"]]) {
        await wrong(name, id, redirect, { [name]: "a" });
        const error = await rejection(client.loginPKCEGrant(id, redirect, { [name]: "a" }));
        const remedy = nearest ? `did you mean \`${nearest}\`?` : "leave it out, or look up what `loginPKCEGrant` takes";
        assert.equal(error.message, `loginPKCEGrant: \`${name}\` is no option; ${remedy}`);
      }
      for (const bad of [undefined, null, "", 5, {}, Symbol("s")]) {
        const error = await rejection(client.loginClientCredentialsGrant(id, bad));
        assert.deepEqual([error.constructor, error.parameter], [ParameterError, "clientSecret"]);
      }
      assert.equal(page.left.length, 0);
    }));

  test("returns to pages and to apps", () =>
    withPage(async (page) => {
      for (const good of ["https://a.example", "http://127.0.0.1:80/x?y=z", "com.example.app:/cb", "HTTPS://A/"]) {
        program().client.loginPKCEGrant(id, good, { state: undefined, org: null, popup: false, verify: "yes" });
        const { searchParams } = await left(page);
        assert.equal(searchParams.get("redirect_uri"), good);
        assert.equal(searchParams.has("org"), false);
      }
    }));

  test("survives whatever is passed", () =>
    withPage(async (page) => {
      for (const [name, make] of Object.entries(values)) {
        const { client } = program();
        for (const method of ["loginImplicitGrant", "loginPKCEGrant", "loginClientCredentialsGrant", "logout"]) {
          for (const args of [
            [make()],
            [id, make()],
            [id, redirect, make()],
            [id, redirect, { popup: make() }],
            [id, redirect, { state: make() }],
          ]) {
            await Promise.race([
              client[method](...args).catch((error) => assert.ok(!(error instanceof WebAssembly.RuntimeError), `${method} ${name}`)),
              turn(),
            ]);
          }
        }
        page.left.length = 0;
        page.url = redirect;
        client.clearAccessToken();
        await program({ accessToken: false }).users.getUser("1");
      }
    }));
});

describe("logout", () => {
  test("revokes the token, forgets it and leaves", () =>
    withPage(async (page) => {
      const it = await signedIn(page, { storage: "local" });
      await it.client.logout("https://app.example/bye?x=1");
      const [{ url, method, headers }] = it.sent;
      assert.deepEqual(
        [method, url, headers.get("authorization")],
        ["DELETE", "https://api.mypurecloud.ie/api/v2/tokens/me", "Bearer person-1"],
      );
      assert.deepEqual(page.left, [
        `https://login.mypurecloud.ie/logout?client_id=${id}&redirect_uri=https%3A%2F%2Fapp.example%2Fbye%3Fx%3D1`,
      ]);
      assert.equal(page.globals.localStorage.entries.size, 0);
      assert.equal((await rejection(it.users.getUser("1"))).code, "token_missing");
      assert.deepEqual(it.authorizations(), ["Bearer person-1"]);
    }));

  test("with a proxy for an address that uses the client is a ParameterError, and the client works on", () =>
    withPage(async (page) => {
      const it = await signedIn(page);
      const address = new Proxy({}, { get: () => it.client.setAccessToken("other") });
      assert.ok((await rejection(it.client.logout(address))) instanceof ParameterError);
      await it.users.getUser("1");
      assert.deepEqual(it.authorizations(), ["Bearer other"]);
    }));

  test("leaves without an address to return to, and when the API cannot be reached", () =>
    withPage(async (page) => {
      for (const answer of [
        () => {
          throw new TypeError("fetch failed");
        },
        () => new Response("", { status: 500 }),
      ]) {
        const it = await signedIn(page, { answer });
        await it.client.logout();
        assert.deepEqual(page.left.splice(0), [`https://login.mypurecloud.ie/logout?client_id=${id}`]);
      }
    }));

  test("does not wait for the API for long", { timeout: 10_000 }, () =>
    withPage((page) =>
      withClock(async (tick) => {
        const it = await signedIn(page, { answer: () => new Promise(() => {}) });
        const logout = it.client.logout();
        await turn();
        tick(5000);
        await logout;
        assert.equal(page.left.length, 1);
      }),
    ),
  );

  test("without a token and outside a page does what is left to do", async () => {
    const it = program();
    await it.client.logout();
    assert.equal(it.sent.length, 0);
    it.client.setAccessToken("own");
    await it.client.logout();
    assert.deepEqual(it.authorizations(), ["Bearer own"]);
    assert.equal((await rejection(it.client.logout(5))).parameter, "redirectUri");
  });
});

describe("against the local organization", () => {
  let sandbox;
  before(async () => (sandbox = await startSandbox({ args: ["--users", "20", "--token-lifetime", "1"] })));
  after(() => sandbox.stop());

  test("a program signs in, calls, and is renewed as its tokens end", async () => {
    const client = new ApiClient({ basePath: sandbox.url, loginPath: sandbox.url });
    const users = new UsersApi(client);
    const { expiresAt, tokenType } = await client.loginClientCredentialsGrant("sandbox-service", "sandbox-secret");
    assert.ok(expiresAt > Date.now() - 1000 && expiresAt <= Date.now() + 1000);
    assert.equal(tokenType.toLowerCase(), "bearer");
    assert.equal((await users.getUsers({ pageSize: 1 })).entities.length, 1);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    assert.equal((await users.getUsers({ pageSize: 1 })).entities.length, 1);
    await client.logout();
    assert.ok((await rejection(users.getUsers())) instanceof AuthenticationError);
  });

  test("a wrong secret is told with the server's words", async () => {
    const client = new ApiClient({ basePath: sandbox.url, loginPath: sandbox.url });
    const error = await rejection(client.loginClientCredentialsGrant("sandbox-service", "wrong-secret"));
    assert.deepEqual([error.constructor, error.code], [AuthError, "invalid_client"]);
    assert.ok(!JSON.stringify(error).includes("wrong-secret"));
  });
});
