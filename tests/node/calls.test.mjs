// The results of calls, the list of operations, and the independence of clients.

import assert from "node:assert/strict";
import { inspect } from "node:util";
import { after, before, describe, test } from "node:test";
import { ApiClient, ConnectionError, DecodeError, GenesysError, UsersApi } from "genesys-users";
import { startCapture } from "./support/capture.mjs";
import { fakeClient, json, rejection, token } from "./support/fake.mjs";
import { operations, spec } from "./support/spec.mjs";

let capture, users;

before(async () => {
  capture = await startCapture();
  users = new UsersApi(new ApiClient({ basePath: capture.url, accessToken: token }));
});
after(() => capture.close());

describe("a method without its object", () => {
  for (const name of ["getUser", "getUsersAll", "getUsersByIds", "runUsersDetailsJob"]) {
    test(`${name} rejects with a GenesysError that says how to call it`, async () => {
      const { [name]: method } = users;
      const error = await rejection(
        (async () => {
          const result = method("1");
          return await (result?.toArray ? result.toArray() : result);
        })(),
      );
      assert.ok(error instanceof GenesysError, String(error));
      assert.match(error.message, /call it as a method of its object: users\./);
    });
  }
});

describe("results", () => {
  test("a call resolves to what JSON.parse makes of the body", async () => {
    const body = { id: "1", version: "152", score: 1, unknown: { deep: [null, 1e21, "ü😀\u2028"] }, state: "hibernating" };
    capture.next({ status: 200, body: JSON.stringify(body) });
    assert.deepEqual(await users.getUser("1"), body);
  });

  for (const body of [[], [1, "a"], "text", 0, false, null, {}]) {
    test(`a call resolves to a body of ${JSON.stringify(body)}`, async () => {
      capture.next({ status: 200, body: JSON.stringify(body) });
      assert.deepEqual(await users.getUser("1"), body);
    });
  }

  for (const status of [200, 201, 202, 204, 205]) {
    test(`a call resolves to undefined for ${status} without a body`, async () => {
      capture.next({ status });
      assert.equal(await users.deleteUser("1"), undefined);
    });
  }

  test("a call resolves to the body of a 202", async () => {
    capture.next({ status: 202, body: '{"state":"QUEUED"}' });
    assert.deepEqual(await users.getAnalyticsUsersDetailsJob("1"), { state: "QUEUED" });
  });

  test("a body may arrive in pieces that divide a character", async () => {
    const text = JSON.stringify({ name: "ü😀".repeat(50) });
    capture.next(async (request, outgoing) => {
      for (const byte of Buffer.from(text)) outgoing.write(Buffer.of(byte));
      outgoing.end();
    });
    assert.deepEqual(await users.getUser("1"), JSON.parse(text));
  });

  test("a body may be large", async () => {
    const entities = Array.from({ length: 20_000 }, (_, i) => ({ id: String(i), name: "x".repeat(100) }));
    capture.next({ status: 200, body: JSON.stringify({ entities }) });
    assert.deepEqual((await users.getUsers()).entities, entities);
  });

  test("each of fifty concurrent calls gets its own response", async () => {
    capture.next((request, outgoing) => {
      setTimeout(() => outgoing.end(JSON.stringify({ id: request.path.split("/").at(-1) })), Math.random() * 20);
    });
    const ids = Array.from({ length: 50 }, (_, i) => `id-${i}`);
    const bodies = await Promise.all(ids.map((id) => users.getUser(id)));
    assert.deepEqual(
      bodies.map(({ id }) => id),
      ids,
    );
  });
});

describe("withResponse", () => {
  test("resolves to the status, headers, correlation id and URL with the body", async () => {
    capture.next({ status: 202, headers: { "X-Test": "1", "ININ-Correlation-Id": "abc" }, body: '{"id":"1"}' });
    const response = await users.withResponse.getUser("a b", { expand: ["presence"] });
    assert.deepEqual(Object.keys(response).sort(), ["correlationId", "data", "headers", "status", "url"]);
    assert.deepEqual(response.data, { id: "1" });
    assert.equal(response.status, 202);
    assert.ok(response.headers instanceof Headers);
    assert.equal(response.headers.get("x-test"), "1");
    assert.equal(response.correlationId, "abc");
    assert.equal(response.url, `${capture.url}/api/v2/users/a%20b?expand=presence`);
  });

  test("has undefined for a missing body and correlation id", async () => {
    const { users } = fakeClient(() => new Response(null, { status: 204 }));
    const response = await users.withResponse.deleteUser("1");
    assert.equal(response.data, undefined);
    assert.equal(response.status, 204);
    assert.ok("correlationId" in response);
    assert.equal(response.correlationId, undefined);
  });

  test("has all operations, and rejects with the same errors", async () => {
    for (const { name } of operations) assert.equal(typeof users.withResponse[name], "function", name);
    assert.equal(users.withResponse, users.withResponse);
    assert.equal((await rejection(users.withResponse.getUser(""))).name, "ParameterError");
  });

  test("does not change the plain operations", async () => {
    capture.next({ status: 200, body: '{"id":"1"}' });
    await users.withResponse.getUser("1");
    assert.deepEqual(await users.getUser("1"), { id: "1" });
  });
});

describe("operations", () => {
  test("have the name, method, path, permissions and flags of the API description", () => {
    const expected = operations.map(({ name, method, path, permissions, deprecated, preview }) => ({
      name,
      method,
      path,
      permissions,
      deprecated,
      preview,
    }));
    const byName = (a, b) => (a.name < b.name ? -1 : 1);
    assert.equal(users.operations.length, 130);
    assert.deepEqual([...users.operations].sort(byName), expected.sort(byName));
    for (const info of users.operations) {
      assert.deepEqual(Object.keys(info), ["name", "method", "path", "permissions", "deprecated", "preview"]);
      assert.deepEqual(Object.keys(info.permissions), ["kind", "permissions"]);
    }
  });

  test("are a new list of plain objects for each reader", () => {
    users.operations[0].name = "changed";
    users.operations[0].permissions.permissions.push("more");
    assert.ok(!users.operations.some(({ name }) => name === "changed"));
    assert.ok(!users.operations.some(({ permissions }) => permissions.permissions.includes("more")));
    assert.doesNotThrow(() => structuredClone(users.operations));
  });

  test("have permissions of a documented kind and form", () => {
    for (const { name, permissions } of users.operations) {
      assert.deepEqual(Object.keys(permissions).sort(), ["kind", "permissions"], name);
      assert.ok(["any", "all", "none"].includes(permissions.kind), name);
      assert.equal(permissions.kind === "none", permissions.permissions.length === 0, name);
      for (const permission of permissions.permissions) assert.match(permission, /^(admin|[a-z]+:[a-zA-Z]+:[a-zA-Z]+)$/, name);
    }
  });
});

describe("clients", () => {
  const server = spec.servers[0];

  test("accept the 18 regions by key and by domain", () => {
    const regions = Object.entries(server["x-regions"]);
    assert.equal(regions.length, 18);
    for (const [key, domain] of regions) {
      for (const region of [key, domain]) assert.equal(new ApiClient({ region }).basePath, `https://api.${domain}`);
    }
    assert.equal(new ApiClient().basePath, "https://api.mypurecloud.com");
  });

  test("prefer basePath to region", () => {
    const optionSets = [
      { region: "eu_west_1", basePath: "http://a" },
      { basePath: "http://a", region: "eu_west_1" },
    ];
    for (const options of optionSets) assert.equal(new ApiClient(options).basePath, "http://a");
  });

  test("call another region after setEnvironment", async () => {
    const { client, users, sent } = fakeClient();
    client.setEnvironment("eu_west_1");
    assert.equal(client.basePath, "https://api.mypurecloud.ie");
    await users.getUser("1");
    assert.equal(sent[0].url.origin, "https://api.mypurecloud.ie");
    client.setEnvironment("mypurecloud.de");
    assert.equal(client.basePath, "https://api.mypurecloud.de");
  });

  test("share no token, header or origin", async () => {
    const a = fakeClient(undefined, { accessToken: "token-a", headers: { "X-Mine": "a" } });
    const b = fakeClient(undefined, { accessToken: "token-b", basePath: "https://b.example" });
    a.client.setAccessToken("token-a2");
    await Promise.all([a.users.getUser("1"), b.users.getUser("1")]);
    b.client.setAccessToken(false);
    await Promise.all([a.users.getUser("1"), b.users.getUser("1")]);
    assert.deepEqual(
      a.sent.map(({ headers }) => headers.get("authorization")),
      ["Bearer token-a2", "Bearer token-a2"],
    );
    assert.deepEqual(
      b.sent.map(({ headers }) => headers.get("authorization")),
      ["Bearer token-b", null],
    );
    assert.deepEqual(
      b.sent.map(({ headers }) => headers.get("x-mine")),
      [null, null],
    );
    assert.deepEqual([a.sent[1].url.origin, b.sent[1].url.origin], ["https://api.example", "https://b.example"]);
  });

  test("have one default instance", () => {
    assert.equal(ApiClient.instance, ApiClient.instance);
    assert.ok(ApiClient.instance instanceof ApiClient);
    assert.equal(ApiClient.instance.basePath, "https://api.mypurecloud.com");
  });

  test("include the default instance, which `new UsersApi()` uses", async () => {
    const { fetch } = globalThis;
    const sent = [];
    globalThis.fetch = async (url, init) => {
      sent.push([url, init.headers.get("authorization")]);
      return json({});
    };
    try {
      ApiClient.instance.setAccessToken("default-token");
      await new UsersApi().getUser("1");
      await new UsersApi(undefined).getUser("2");
    } finally {
      globalThis.fetch = fetch;
      ApiClient.instance.clearAccessToken();
    }
    const origin = "https://api.mypurecloud.com/api/v2/users";
    assert.deepEqual(sent, [
      [`${origin}/1`, "Bearer default-token"],
      [`${origin}/2`, "Bearer default-token"],
    ]);
  });

  test("may have several UsersApi objects, which use the current token", async () => {
    const { client, users, sent } = fakeClient();
    const otherUsers = new UsersApi(client);
    client.setAccessToken("new-token");
    await users.getUser("1");
    await otherUsers.getUser("1");
    assert.deepEqual(
      sent.map(({ headers }) => headers.get("authorization")),
      ["Bearer new-token", "Bearer new-token"],
    );
  });

  test("may be freed while a call is in flight", async () => {
    let respond;
    const { client, users } = fakeClient(() => new Promise((resolve) => (respond = resolve)));
    const call = users.getUser("1");
    users.free();
    client.free();
    await new Promise(setImmediate);
    respond(json({ id: "1" }));
    assert.deepEqual(await call, { id: "1" });
  });

  test("do not show their token in any text form", () => {
    const { client, users } = fakeClient();
    for (const object of [client, users, users.withResponse]) {
      for (const text of [inspect(object), inspect(object, { depth: 3, showHidden: true }), JSON.stringify(object), String(object)]) {
        assert.ok(!text.includes(token), text);
      }
    }
  });
});

describe("the option fetch", () => {
  test("receives the arguments of the host's fetch", async () => {
    const { users, sent } = fakeClient();
    await users.patchUser("1", { version: 2 });
    const [{ url, method, headers, body, signal }] = sent;
    assert.equal(url.href, "https://api.example/api/v2/users/1");
    assert.equal(method, "PATCH");
    assert.deepEqual(
      [...headers].map(([name]) => name),
      ["accept", "authorization", "content-type"],
    );
    assert.equal(body, '{"version":2}');
    assert.ok(signal instanceof AbortSignal);
  });

  test("receives no body and no content type for a GET", async () => {
    const { users, sent } = fakeClient();
    await users.getUser("1");
    assert.equal(sent[0].body, undefined);
    assert.equal(sent[0].headers.has("content-type"), false);
  });

  test("replaces the host's fetch, which is otherwise looked up for each call", async () => {
    const { fetch } = globalThis;
    const client = new ApiClient({ basePath: "https://api.example", accessToken: false });
    globalThis.fetch = async () => json({ from: "global" });
    try {
      assert.deepEqual(await new UsersApi(client).getUser("1"), { from: "global" });
      assert.deepEqual(await fakeClient(() => json({ from: "injected" })).users.getUser("1"), { from: "injected" });
    } finally {
      globalThis.fetch = fetch;
    }
  });

  const cause = new Error("no network");
  const failures = {
    "that throws": () => {
      throw cause;
    },
    "that rejects": () => Promise.reject(cause),
    "that rejects with undefined": () => Promise.reject(undefined),
    "that returns undefined": () => undefined,
    "that returns null": () => null,
    "that returns an empty object": () => ({}),
    "whose response throws on access": () =>
      new Proxy(
        {},
        {
          get() {
            throw cause;
          },
        },
      ),
    "whose body throws": () => ({
      status: 200,
      headers: new Headers(),
      text() {
        throw cause;
      },
    }),
    "whose body rejects": () => ({ status: 200, headers: new Headers(), text: () => Promise.reject(cause) }),
  };
  for (const [name, fetch] of Object.entries(failures)) {
    test(`${name} causes a ConnectionError`, async () => {
      const users = new UsersApi(new ApiClient({ basePath: "https://api.example", maxRetries: 0, accessToken: false, fetch }));
      const error = await rejection(users.getUser("1"));
      assert.ok(error instanceof ConnectionError, String(error));
      if (/throw|rejects$/.test(name)) assert.equal(error.cause, cause);
      assert.equal((await rejection(users.getUser(""))).name, "ParameterError", "the client stays usable");
    });
  }

  // With any value, the call settles and the client stays usable.
  const bodies = { object: {}, number: 5, symbol: Symbol("s"), function: () => "x", bigint: 10n, array: ["["] };
  for (const [kind, text] of Object.entries(bodies)) {
    test(`whose text() returns a value of kind ${kind} lets the call settle`, { timeout: 5000 }, async () => {
      const fetch = async (url) =>
        url.endsWith("good") ? json({ id: "1" }) : { status: 200, headers: new Headers(), text: async () => text };
      const users = new UsersApi(new ApiClient({ basePath: "https://api.example", maxRetries: 0, accessToken: false, fetch }));
      const outcome = await Promise.race([
        users.getUser("bad").then(
          (value) => ({ value }),
          (error) => ({ error }),
        ),
        new Promise((resolve) => setTimeout(resolve, 1000, "never settled").unref()),
      ]);
      assert.notEqual(outcome, "never settled");
      if (outcome.error) assert.ok(outcome.error instanceof DecodeError || outcome.error instanceof ConnectionError, String(outcome.error));
      assert.deepEqual(await users.getUser("good"), { id: "1" });
    });
  }

  test("may return responses without real headers", async () => {
    for (const headers of [
      undefined,
      null,
      {},
      new Map([["x", "y"]]),
      { get: () => 5 },
      {
        get() {
          throw cause;
        },
      },
    ]) {
      const users = new UsersApi(
        new ApiClient({
          basePath: "https://api.example",
          accessToken: false,
          fetch: async () => ({ status: 200, headers, text: async () => "{}" }),
        }),
      );
      assert.deepEqual((await users.withResponse.getUser("1")).data, {});
    }
  });
});
