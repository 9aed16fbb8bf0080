// A client that is set up after it was made, and the forms in which programs of the official SDK pass what it takes.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { ApiClient, ParameterError, PureCloudRegionHosts, UsersApi } from "genesys-users";
import { fakeClient, json, rejection, token } from "./support/fake.mjs";

const require = createRequire(import.meta.url);

/** A client that keeps what it sends, and what it logs. */
function recordingClient(options = {}) {
  const sent = [];
  const warnings = [];
  const client = new ApiClient({
    accessToken: token,
    fetch: (url, init) => {
      sent.push({ url, headers: init.headers, body: init.body });
      return Promise.resolve(json({ id: "1" }));
    },
    logger: { debug() {}, info() {}, warn: (message) => warnings.push(message), error() {} },
    ...options,
  });
  return { client, users: new UsersApi(client), sent, warnings };
}

describe("configure", () => {
  test("takes the options of the constructor for the calls from now on, and leaves the others", async () => {
    const { client, users, sent } = recordingClient({ headers: { "X-First": "1" }, maxRetries: 0 });
    await users.getUsersMe();
    const elsewhere = [];
    client.configure({
      basePath: "https://proxy.example/genesys/",
      headers: { "X-Second": "2" },
      accessToken: () => "from-a-function",
      fetch: (url, init) => {
        elsewhere.push({ url, headers: init.headers });
        return Promise.resolve(json({}, { status: 500 }));
      },
    });
    const error = await rejection(users.getUsersMe());
    assert.deepEqual([sent.length, elsewhere.length, error.status], [1, 1, 500]);
    const [{ url, headers }] = elsewhere;
    assert.equal(url, "https://proxy.example/genesys/api/v2/users/me");
    assert.deepEqual(
      ["X-First", "X-Second", "Authorization"].map((name) => headers.get(name)),
      [null, "2", "Bearer from-a-function"],
    );
    assert.equal(client.basePath, "https://proxy.example/genesys");
  });

  test("changes nothing when one of the options is wrong", async () => {
    const { client, users, sent } = recordingClient();
    for (const wrong of [{ timeout: -1 }, { rateLimit: { perMinute: 0 } }, { colour: "red" }, { region: "mars" }]) {
      assert.throws(() => client.configure({ basePath: "https://proxy.example", accessToken: "other", ...wrong }), ParameterError);
    }
    await users.getUsersMe();
    assert.equal(sent[0].url, "https://api.mypurecloud.com/api/v2/users/me");
    assert.equal(sent[0].headers.get("Authorization"), `Bearer ${token}`);
  });

  test("takes hooks, logger and limits", async () => {
    const { client, users, warnings } = recordingClient();
    const events = [];
    client.configure({ onRequest: (event) => events.push(event.operation), rateLimit: { concurrency: 1 } });
    await Promise.all([users.getUsersMe(), users.getUser("1"), users.getUser("2")]);
    assert.deepEqual(events, ["getUsersMe", "getUser", "getUser"]);
    const others = [];
    client.configure({ logger: { debug() {}, info() {}, warn: (message) => others.push(message), error() {} } });
    client.setEnvironment("");
    client.configure({ logLevel: "off" });
    client.setEnvironment("");
    assert.deepEqual([warnings.length, others.length], [0, 1]);
  });

  test("of other limits serves those that wait already", async () => {
    const waiting = [];
    const client = new ApiClient({
      accessToken: token,
      rateLimit: { concurrency: 1 },
      fetch: () => new Promise((resolve) => waiting.push(() => resolve(json({})))),
    });
    const users = new UsersApi(client);
    const calls = [1, 2, 3].map((id) => users.getUser(String(id)));
    await new Promise(setImmediate);
    assert.equal(waiting.length, 1);
    client.configure({ rateLimit: { concurrency: 3 } });
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    assert.equal(waiting.length, 3);
    for (const answer of waiting) answer();
    await Promise.all(calls);
  });
});

describe("ApiClient.instance", () => {
  for (const [format, api] of Object.entries({ ESM: { ApiClient, UsersApi, ParameterError }, CJS: require("genesys-users") })) {
    test(`can be set: ${format}`, async () => {
      const urls = [];
      const fetch = (url) => {
        urls.push(url);
        return Promise.resolve(json({}));
      };
      const before = api.ApiClient.instance;
      try {
        const client = new api.ApiClient({ basePath: "https://mine.example", accessToken: token, fetch });
        api.ApiClient.instance = client;
        assert.equal(api.ApiClient.instance, client);
        await new api.UsersApi().getUsersMe();
        await new api.UsersApi(null).getUsersMe();
        assert.deepEqual(urls, ["https://mine.example/api/v2/users/me", "https://mine.example/api/v2/users/me"]);
        for (const wrong of [undefined, null, {}, "client"]) {
          assert.throws(() => (api.ApiClient.instance = wrong), api.ParameterError);
        }
        assert.equal(api.ApiClient.instance, client);
      } finally {
        api.ApiClient.instance = before;
      }
    });
  }
});

describe("regions", () => {
  const forms = (domain, key) => [
    key,
    key.toUpperCase(),
    domain,
    domain.toUpperCase(),
    `${domain}/`,
    `api.${domain}`,
    `login.${domain}`,
    `https://api.${domain}`,
    `https://login.${domain}/`,
  ];

  test("have many names", () => {
    const client = new ApiClient();
    for (const [key, domain] of Object.entries(PureCloudRegionHosts)) {
      for (const form of forms(domain, key)) {
        client.setEnvironment("us_west_2");
        client.setEnvironment(form);
        assert.equal(client.basePath, `https://api.${domain}`, form);
        assert.equal(new ApiClient({ region: form }).basePath, `https://api.${domain}`, form);
      }
    }
    for (const wrong of ["mars", "https://evil.example", "https://api.mypurecloud.com.evil.example", 5, {}, true]) {
      assert.throws(() => client.setEnvironment(wrong), ParameterError);
    }
  });

  test("that are not given are the default one, with a warning", () => {
    for (const none of [undefined, null, "", "  "]) {
      const { client, warnings } = recordingClient({ region: "eu_west_1" });
      client.setEnvironment(none);
      assert.equal(client.basePath, "https://api.mypurecloud.com");
      assert.equal(warnings.length, 1);
      assert.match(warnings[0], /no region was given.*mypurecloud\.com/);
    }
  });

  test("may be written to basePath", () => {
    const client = new ApiClient();
    client.basePath = "https://api.mypurecloud.ie";
    assert.equal(client.basePath, "https://api.mypurecloud.ie");
    client.basePath = "http://127.0.0.1:8080/";
    assert.equal(client.basePath, "http://127.0.0.1:8080");
    assert.throws(() => (client.basePath = "nowhere"), ParameterError);
    assert.throws(() => (client.basePath = undefined), ParameterError);
    assert.equal(client.basePath, "http://127.0.0.1:8080");
  });
});

describe("values as forms and environment variables give them", () => {
  test("no token makes the client forget the one before", async () => {
    for (const none of [undefined, null, ""]) {
      const { client, users, sent } = recordingClient();
      client.setAccessToken(none);
      assert.equal((await rejection(users.getUsersMe())).code, "token_missing", String(none));
      assert.equal(sent.length, 0);
    }
  });

  test("texts stand for numbers and booleans in the query", async () => {
    const { users, sent } = recordingClient();
    await users.getUsers({ pageSize: "5", pageNumber: "2", expand: null });
    await users.getUserQueues("1", { joined: "true" });
    assert.deepEqual(
      sent.map(({ url }) => url.replace(/^.*\/api\/v2/, "")),
      ["/users?pageSize=5&pageNumber=2", "/users/1/queues?joined=true"],
    );
    for (const wrong of [{ pageSize: "many" }, { pageSize: "" }, { pageSize: "2.5" }]) {
      assert.ok((await rejection(users.getUsers(wrong))) instanceof ParameterError);
    }
    assert.ok((await rejection(users.getUserQueues("1", { joined: "yes" }))) instanceof ParameterError);
  });

  test("options that are null are none", async () => {
    const { users, sent } = recordingClient();
    await users.getUser("1", null);
    await users.getUser("1", { signal: null, timeout: null, headers: null });
    assert.equal(sent.length, 2);
  });

  test("JSON text of the right shape is a body", async () => {
    const { users, sent } = recordingClient();
    await users.patchUser("1", JSON.stringify({ name: "Ada", version: 3 }));
    await users.patchUsersBulk(' [{"id":"1","version":1}]');
    await users.putUserRoles("1", '["a","b"]');
    await users.putUserRoles("1", "one");
    assert.deepEqual(
      sent.map(({ body }) => JSON.parse(body)),
      [{ name: "Ada", version: 3 }, [{ id: "1", version: 1 }], ["a", "b"], ["one"]],
    );
    for (const wrong of ["", "no JSON", "5", "null", "[]", '"text"']) {
      const error = await rejection(users.patchUser("1", wrong));
      assert.ok(error instanceof ParameterError, wrong);
      assert.match(error.message, /^patchUser: `body` must be an object/);
    }
  });

  test("a version in JSON text counts as one in an object", async () => {
    const { users, sent } = fakeClient(() => Promise.reject(new TypeError("the connection broke")));
    await rejection(users.putUserState("1", JSON.stringify({ state: "active", version: 1 })));
    assert.equal(sent.length, 1);
  });
});
