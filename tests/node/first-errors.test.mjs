// What a program is told that lacks something at its first call: a token, a `fetch`, a region, a connection, an `await`.

import assert from "node:assert/strict";
import { once } from "node:events";
import net from "node:net";
import { describe, test } from "node:test";
import {
  ApiClient,
  AuthenticationError,
  ConnectionError,
  errorFromJSON,
  GenesysError,
  ParameterError,
  TimeoutError,
  UsersApi,
} from "genesys-users";
import { fakeClient, json, rejection, token } from "./support/fake.mjs";
import { withPage } from "./support/page.mjs";

const interval = "2026-01-01T00:00:00Z/2026-01-02T00:00:00Z";
const authorizations = (sent) => sent.map(({ headers }) => headers.get("authorization"));

/** Every kind of call, by the operation that its error names. */
const calls = {
  getUser: ({ users }) => users.getUser("1"),
  patchUser: ({ users }) => users.withResponse.patchUser("1", { version: 1 }),
  "GET /api/v2/routing/skills": ({ client }) => client.request("GET", "/api/v2/routing/skills"),
  "GET /api/v2/routing/queues": ({ client }) => client.requestAll("/api/v2/routing/queues").toArray(),
  getUsers: ({ users }) => users.getUsersAll({ prefetch: 3 }).toArray(),
  postAnalyticsUsersDetailsJobs: ({ users }) => users.runUsersDetailsJob({ interval }).toArray(),
};

describe("a client without a token", () => {
  const withoutToken = (options) => fakeClient(undefined, { accessToken: undefined, ...options });

  function assertTokenMissing(error, operation) {
    assert.equal(error.constructor, AuthenticationError, String(error));
    assert.deepEqual([error.operation, error.status, error.code, error.attempts], [operation, 401, "token_missing", 0]);
    assert.ok(error.message.startsWith(`${operation}: the client has no token`), error.message);
    for (const way of ["`loginPKCEGrant`", "`loginClientCredentialsGrant`", "`accessToken`", "`false`"]) {
      assert.ok(error.message.includes(way), error.message);
    }
  }

  for (const [operation, call] of Object.entries(calls)) {
    test(`sends nothing, and says how to get one: ${operation}`, async () => {
      const events = [];
      const note = ({ attempt }) => events.push(attempt);
      const it = withoutToken({ onRequest: note, onResponse: note, onRetry: note, onTokenExpired: note });
      const error = await rejection(call(it));
      assertTokenMissing(error, operation);
      assert.deepEqual([it.sent.length, events], [0, []]);
      assertTokenMissing(errorFromJSON(error.toJSON()), operation);
    });
  }

  test("has each item of a bulk call rejected", async () => {
    const { users, sent } = withoutToken();
    for (const { status, reason } of await users.getUsersByIds(["1", "2"])) {
      assert.equal(status, "rejected");
      assertTokenMissing(reason, "getUsers");
    }
    assert.equal(sent.length, 0);
  });

  const forgets = {
    "clearAccessToken()": (client) => client.clearAccessToken(),
    "logout()": (client) => client.logout(),
    "setAccessToken(null)": (client) => client.setAccessToken(null),
    "setAccessToken(undefined)": (client) => client.setAccessToken(undefined),
    'setAccessToken("")': (client) => client.setAccessToken(""),
  };
  for (const [what, forget] of Object.entries(forgets)) {
    for (const [kind, accessToken] of Object.entries({ token, "token function": () => token, "token that is not needed": false })) {
      test(`is one that had a ${kind} before ${what}`, async () => {
        const { client, users, sent } = fakeClient(undefined, { accessToken });
        await users.getUser("1");
        await forget(client);
        sent.length = 0;
        assertTokenMissing(await rejection(users.getUser("1")), "getUser");
        client.setAccessToken("another");
        await users.getUser("1");
        assert.deepEqual(authorizations(sent), ["Bearer another"]);
      });
    }
  }

  test("is one whose login was in another region, and not one with a token of the caller's", async () => {
    const grant = () => json({ access_token: "of-a-login", expires_in: 3600, token_type: "bearer" });
    const { client, users, sent } = fakeClient(grant, { accessToken: undefined, basePath: undefined, region: "eu_west_1" });
    await client.loginClientCredentialsGrant("id", "secret-123");
    await users.getUser("1");
    client.setEnvironment("us_west_2");
    assertTokenMissing(await rejection(users.getUser("1")), "getUser");
    assert.deepEqual(authorizations(sent.slice(1)), ["Bearer of-a-login"]);
    client.setAccessToken("own");
    client.setEnvironment("eu_west_1");
    await users.getUser("1");
    assert.deepEqual(authorizations(sent.slice(2)), ["Bearer own"]);
  });

  test("does not send a call again that has lost its token while it waited", async () => {
    const { client, users, sent } = fakeClient(() => {
      client.clearAccessToken();
      return json({}, { status: 503, headers: { "Retry-After": "0" } });
    });
    assert.equal((await rejection(users.getUser("1"))).code, "token_missing");
    assert.equal(sent.length, 1);
  });

  test("sends a call with an Authorization header of its own", async () => {
    const headers = { Authorization: "Basic abc" };
    const { users, sent } = withoutToken();
    await users.getUser("1", { headers });
    await users.getUsersAll({ headers }).toArray();
    const ofAll = withoutToken({ headers });
    await ofAll.users.getUser("1");
    assert.deepEqual(authorizations([...sent, ...ofAll.sent]), ["Basic abc", "Basic abc", "Basic abc"]);
    assertTokenMissing(await rejection(users.getUser("1")), "getUser");
  });
});

describe("accessToken: false", () => {
  const ways = {
    "of the constructor": () => fakeClient(undefined, { accessToken: false }),
    "of setAccessToken": () => {
      const it = fakeClient();
      it.client.setAccessToken(false);
      return it;
    },
    "of configure": () => {
      const it = fakeClient();
      it.client.configure({ accessToken: false });
      return it;
    },
  };
  for (const [way, create] of Object.entries(ways)) {
    test(`${way} sends every call without a token`, async () => {
      const it = create();
      for (const call of Object.values(calls)) await call(it).catch((error) => assert.notEqual(error.code, "token_missing"));
      assert.ok(it.sent.length >= Object.keys(calls).length, String(it.sent.length));
      assert.deepEqual(new Set(authorizations(it.sent)), new Set([null]));
    });
  }

  test("leaves a 401 to the caller", async () => {
    const { users, sent } = fakeClient(() => json({ code: "bad.credentials" }, { status: 401 }), { accessToken: false });
    const error = await rejection(users.getUser("1"));
    assert.deepEqual([error.constructor, error.code, sent.length], [AuthenticationError, "bad.credentials", 1]);
  });

  test("gives way to a token, a token function and a login", async () => {
    const { client, users, sent } = fakeClient(
      ({ url }) => json(url.pathname === "/oauth/token" ? { access_token: "c", expires_in: 60 } : {}),
      {
        accessToken: false,
        loginPath: "https://login.example",
      },
    );
    const steps = [
      () => {},
      () => client.setAccessToken("a"),
      () => client.setAccessToken(false),
      () => client.configure({ accessToken: () => "b" }),
      () => client.setAccessToken(false),
      () => client.loginClientCredentialsGrant("id", "secret-123"),
    ];
    for (const step of steps) {
      await step();
      await users.getUser("1");
    }
    const ofCalls = sent.filter(({ url }) => url.host === "api.example");
    assert.deepEqual(authorizations(ofCalls), [null, "Bearer a", null, "Bearer b", null, "Bearer c"]);
  });
});

describe("the code of a ConnectionError", () => {
  const coded = (code, cause) => Object.assign(new Error("outer", cause && { cause }), { code });
  const circle = coded("ECIRCLE");
  circle.cause = circle;
  const rows = {
    "of the error": [coded("ECONNRESET"), "ECONNRESET"],
    "of the cause": [new TypeError("fetch failed", { cause: coded("ENOTFOUND") }), "ENOTFOUND"],
    "of the innermost cause": [coded("OUTER", coded("MIDDLE", coded("CERT_HAS_EXPIRED"))), "CERT_HAS_EXPIRED"],
    "of the innermost cause that has one": [coded("OUTER", new Error("inner")), "OUTER"],
    "of the first of several errors": [
      new TypeError("fetch failed", {
        cause: Object.assign(new AggregateError([coded("ECONNREFUSED"), coded("ENETUNREACH")]), { code: "EAGGREGATE" }),
      }),
      "ECONNREFUSED",
    ],
    "of errors that go round in circles": [circle, "ECIRCLE"],
    "that is a number": [coded(19), undefined],
    "that is empty": [coded(""), undefined],
    "of errors without one": [new TypeError("fetch failed", { cause: new Error("inner") }), undefined],
    "of a text": ["ECONNRESET", undefined],
    "of nothing": [undefined, undefined],
    "that cannot be read": [
      Object.defineProperty(new Error("outer"), "code", {
        get() {
          throw new Error("no access");
        },
      }),
      undefined,
    ],
    "that holds the token": [coded(`E_${token}`), "E_***"],
  };
  for (const [what, [thrown, code]] of Object.entries(rows)) {
    test(`${what} is ${code}`, async () => {
      const fetch = () => Promise.reject(thrown);
      const client = new ApiClient({ accessToken: token, fetch, maxRetries: 0, loginPath: "https://login.example" });
      const error = await rejection(new UsersApi(client).getUser("1"));
      assert.equal(error.constructor, ConnectionError, String(error));
      assert.equal(error.code, code);
      assert.equal(error.message, `getUser: the connection failed${code ? ` (${code})` : ""}; see the cause`);
      assert.equal(errorFromJSON(error.toJSON()).code, code);
      if (what.includes("token")) return;
      const failedLogin = await rejection(client.loginClientCredentialsGrant("id", "secret-123"));
      assert.deepEqual([failedLogin.constructor, failedLogin.code], [ConnectionError, code]);
    });
  }

  for (const host of ["127.0.0.1", "localhost"]) {
    test(`of a server that does not listen at ${host} is ECONNREFUSED`, async () => {
      const server = net.createServer().listen(0);
      await once(server, "listening");
      const { port } = server.address();
      server.close();
      await once(server, "close");
      const client = new ApiClient({ basePath: `http://${host}:${port}`, accessToken: token, maxRetries: 0 });
      const error = await rejection(new UsersApi(client).getUser("1"));
      assert.equal(error.code, "ECONNREFUSED", String(error));
      assert.match(error.message, /\(ECONNREFUSED\)/);
    });
  }

  test("of a time-out is none", async () => {
    const { users } = fakeClient(() => new Promise(() => {}), { timeout: 20, maxRetries: 0 });
    const error = await rejection(users.getUser("1"));
    assert.deepEqual([error.constructor, error.code], [TimeoutError, undefined]);
  });
});

describe("a connection that fails in a page", () => {
  const hint =
    "getUser: the connection failed; see the cause, and the console of the browser: CORS, or a Content Security Policy without " +
    "`connect-src https://api.example`, may have stopped it";
  const failedCall = (thrown, options) =>
    rejection(fakeClient(() => Promise.reject(thrown), { maxRetries: 0, ...options }).users.getUser("1"));

  test("to another origin tells of CORS and of `connect-src`", () =>
    withPage(async () => {
      assert.equal((await failedCall(new TypeError("Failed to fetch"))).message, hint);
      assert.equal((await failedCall(new TypeError("Failed to fetch"), { basePath: "https://api.example/proxy" })).message, hint);
    }));

  test("to the origin of the page does not, nor where the host tells the code", () =>
    withPage(async () => {
      const same = await failedCall(new TypeError("Failed to fetch"), { basePath: "https://app.example/proxy" });
      assert.equal(same.message, "getUser: the connection failed; see the cause");
      const coded = await failedCall(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));
      assert.equal(coded.message, "getUser: the connection failed (ECONNREFUSED); see the cause");
    }));

  test("is told where the page has a `location` that cannot be read", async () => {
    Object.defineProperty(globalThis, "location", {
      configurable: true,
      get() {
        throw new ReferenceError("no location");
      },
    });
    try {
      assert.equal((await failedCall(new TypeError("failed"))).message, "getUser: the connection failed; see the cause");
    } finally {
      delete globalThis.location;
    }
  });
});

describe("a host without `fetch`", () => {
  /** Runs `body` while the host has none. */
  async function withoutFetch(body) {
    const { fetch } = globalThis;
    globalThis.fetch = undefined;
    try {
      await body();
    } finally {
      globalThis.fetch = fetch;
    }
  }

  const { postAnalyticsUsersDetailsJobs: runUsersDetailsJob, ...others } = calls;
  const operations = {
    ...others,
    // A job of which nothing has been submitted has the name of its method.
    runUsersDetailsJob,
    loginClientCredentialsGrant: ({ client }) => client.loginClientCredentialsGrant("id", "secret-123"),
  };
  for (const [operation, call] of Object.entries(operations)) {
    test(`is named at once by ${operation}`, () =>
      withoutFetch(async () => {
        const retries = [];
        const client = new ApiClient({ accessToken: token, maxRetries: 2, onRetry: (event) => retries.push(event) });
        const error = await rejection(call({ client, users: new UsersApi(client) }));
        assert.equal(error.constructor, GenesysError, String(error));
        assert.equal(error.operation, operation);
        assert.equal(error.message, `${operation}: this host has no \`fetch\`; pass one to ApiClient`);
        assert.deepEqual(retries, []);
      }));
  }

  test("does with the option `fetch`", () =>
    withoutFetch(async () => {
      const { client, users } = fakeClient();
      assert.deepEqual(await users.getUser("1"), {});
      assert.deepEqual(await users.getUsersAll().toArray(), []);
      assert.deepEqual(await client.request("GET", "/api/v2/routing/skills"), {});
    }));
});

describe("an unknown region", () => {
  const rows = [
    ["us-east-1", "us_east_1"],
    ["eu_west_9", "eu_west_1"],
    ["mypurecloud.con", "mypurecloud.com"],
    ["https://api.mypurecloud.com/api/v2", "mypurecloud.com"],
  ];
  const ways = {
    "the constructor": (region) => new ApiClient({ region }),
    configure: (region) => new ApiClient().configure({ region }),
    setEnvironment: (region) => new ApiClient().setEnvironment(region),
  };
  for (const [way, use] of Object.entries(ways)) {
    test(`makes ${way} suggest the nearest one`, () => {
      for (const [region, nearest] of rows) {
        assert.throws(
          () => use(region),
          (error) => {
            assert.ok(error instanceof ParameterError, String(error));
            assert.equal(error.parameter, "region");
            const problem = `is no region; did you mean \`${nearest}\`? For another address set \`basePath\` and \`loginPath\``;
            assert.ok(error.message.endsWith(problem), error.message);
            return true;
          },
        );
      }
    });
  }
});

describe("a basePath that ends in /api/v2", () => {
  for (const [basePath, origin] of [
    ["https://api.mypurecloud.ie/api/v2", "https://api.mypurecloud.ie"],
    ["https://proxy.example/genesys/api/v2/", "https://proxy.example/genesys"],
    ["https://proxy.example//api/v2", "https://proxy.example"],
    ["https://proxy.example/api/v2/x", "https://proxy.example/api/v2/x"],
  ]) {
    test(`means the address before it: ${basePath}`, async () => {
      const set = (change) => {
        const it = fakeClient();
        change(it.client);
        return it;
      };
      for (const { client, users, sent } of [
        fakeClient(undefined, { basePath }),
        set((client) => client.configure({ basePath })),
        set((client) => (client.basePath = basePath)),
      ]) {
        assert.equal(client.basePath, origin);
        await users.getUser("1");
        assert.equal(sent[0].url.href, `${origin}/api/v2/users/1`);
      }
    });
  }
});

describe("a listing that is read without `await`", () => {
  const listings = {
    "a pager": ({ users }) => users.getUsersAll(),
    "the pages of a pager": ({ users }) => users.getUsersAll().pages(),
    "a pager with a wrong argument": ({ users }) => users.getUsersAll({ pageSize: "many" }),
    "a listing of another path": ({ client }) => client.requestAll("/api/v2/routing/skills"),
    "a job": ({ users }) => users.runUsersAggregatesJob({ interval, metrics: [] }),
  };
  const ways = {
    "for…of": (listing) => {
      for (const item of listing) assert.fail(`got ${item}`);
    },
    "a spread": (listing) => [...listing],
    destructuring: (listing) => {
      const [first] = listing;
      return first;
    },
    "Array.from": (listing) => Array.from(listing),
  };
  for (const [what, create] of Object.entries(listings)) {
    for (const [way, read] of Object.entries(ways)) {
      test(`${what} says what to write in place of ${way}`, () => {
        const it = fakeClient();
        assert.throws(
          () => read(create(it)),
          (error) => error.constructor === GenesysError && /`for await \(const .* of …\)`.*toArray\(\)/.test(error.message),
        );
        assert.equal(it.sent.length, 0);
      });
    }
  }

  test("can be read with `for await` afterwards", async () => {
    const { users } = fakeClient(() => json({ entities: [{ id: "1" }], pageCount: 1 }));
    const pager = users.getUsersAll();
    assert.throws(() => [...pager], GenesysError);
    assert.deepEqual(await pager.toArray(), [{ id: "1" }]);
  });
});
