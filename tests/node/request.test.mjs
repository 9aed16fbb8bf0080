// `client.request`: any path of the platform, with the token, retries, limits, hooks and errors of an operation.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ApiClient, ConflictError, NotFoundError, ParameterError, UsersApi } from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";
import { fakeClient, json, rejection, token, withFastTimers } from "./support/fake.mjs";
import { values } from "./support/values.mjs";

describe("client.request", () => {
  test("sends the method, the path, the query and the body", async () => {
    const { client, sent } = fakeClient(() => json({ ok: true }));
    const roles = await client.request("GET", "/api/v2/authorization/roles", {
      query: { pageSize: 5, name: "a b&c", id: ["1", "2"], left: undefined, none: null, flag: false },
    });
    assert.deepEqual(roles, { ok: true });
    await client.request("post", "/api/v2/routing/skills?x=1", { body: { name: "ü" }, query: { y: 2 }, headers: { "X-A": "b" } });
    const [first, second] = sent;
    assert.equal(first.url.href, "https://api.example/api/v2/authorization/roles?pageSize=5&name=a%20b%26c&id=1&id=2&flag=false");
    assert.deepEqual([first.method, first.body, first.headers.get("Authorization")], ["GET", undefined, `Bearer ${token}`]);
    assert.equal(second.url.href, "https://api.example/api/v2/routing/skills?x=1&y=2");
    assert.deepEqual([second.method, second.body, second.headers.get("X-A")], ["POST", '{"name":"ü"}', "b"]);
    assert.equal(second.headers.get("Content-Type"), "application/json");
  });

  test("takes any JSON as a body", async () => {
    const { client, sent } = fakeClient(() => new Response(null, { status: 204 }));
    for (const body of [{}, [], [1, "a"], "text", 5, true]) assert.equal(await client.request("PUT", "/x", { body }), undefined);
    await client.request("DELETE", "/x");
    assert.deepEqual(
      sent.map(({ body }) => body),
      ["{}", "[]", '[1,"a"]', '"text"', "5", "true", undefined],
    );
  });

  test("requestWithResponse resolves to the response", async () => {
    const { client } = fakeClient(() => json({ id: "1" }, { status: 201, headers: { "ININ-Correlation-Id": "c" } }));
    const { data, status, headers, correlationId, url } = await client.requestWithResponse("GET", "/api/v2/x");
    assert.deepEqual([data, status, correlationId, url], [{ id: "1" }, 201, "c", "https://api.example/api/v2/x"]);
    assert.ok(headers instanceof Headers);
  });

  test("retries by its method, and names the method and the path in hooks and errors", async () => {
    const events = [];
    const options = { onRequest: ({ operation, attempt }) => events.push([operation, attempt]), maxRetries: 1 };
    const { client, sent } = fakeClient(() => json({ message: "busy", code: "x" }, { status: 503 }), options);
    const errors = {};
    await withFastTimers(async () => {
      for (const method of ["GET", "POST"]) errors[method] = await rejection(client.request(method, "/api/v2/x?y=1"));
    });
    assert.deepEqual(events, [
      ["GET /api/v2/x", 1],
      ["GET /api/v2/x", 2],
      ["POST /api/v2/x", 1],
    ]);
    assert.equal(sent.length, 3);
    assert.deepEqual([errors.GET.operation, errors.GET.attempts, errors.POST.attempts], ["GET /api/v2/x", 2, 1]);
    assert.equal(errors.POST.message, "POST /api/v2/x: 503: busy");
  });

  test("does not repeat a PUT whose body has a version", async () => {
    const { client, sent } = fakeClient(() => Promise.reject(new TypeError("broken")));
    await rejection(client.request("PUT", "/x", { body: { version: 1 } }));
    assert.equal(sent.length, 1);
  });

  test("ends with its signal, timeout and deadline", async () => {
    const never = (request) => new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
    const { client } = fakeClient(never, { maxRetries: 0 });
    const control = new AbortController();
    setTimeout(() => control.abort("enough"), 5);
    assert.equal(await client.request("GET", "/x", { signal: control.signal }).catch((reason) => reason), "enough");
    assert.equal((await rejection(client.request("GET", "/x", { timeout: 5 }))).name, "TimeoutError");
    assert.equal((await rejection(client.request("GET", "/x", { deadline: 5 }))).name, "TimeoutError");
  });
});

describe("a request that is refused before anything is sent", () => {
  const { client, sent } = fakeClient();
  const refused = async (args, parameter, operation) => {
    for (const name of ["request", "requestWithResponse"]) {
      const promise = client[name](...args);
      assert.ok(promise instanceof Promise);
      const error = await rejection(promise);
      assert.ok(error instanceof ParameterError, String(error));
      assert.deepEqual([error.parameter, error.operation], [parameter, operation ?? name], error.message);
    }
  };

  test("has a path that would leave the base path", async () => {
    for (const path of [
      "",
      "api/v2/users",
      "https://evil.example/api/v2",
      "//evil.example/x",
      "/\\evil.example",
      "@evil.example",
      "/..",
      "/api/../..//evil.example",
      "/%2e%2e/x",
      "/a/%2E%2e%2fb",
      "/%252e%252e/x",
      "/a\\..\\b",
      "/a\tb",
      "/\n/evil.example",
      "/a#b",
      "/ä",
    ]) {
      await refused(["GET", path], "path");
    }
    for (const make of Object.values(values)) {
      const path = make();
      if (typeof path !== "string") await refused(["GET", path], "path");
    }
  });

  test("has no method", async () => {
    for (const method of ["", "HEAD", "CONNECT", "GET\r\nX: y", undefined, null, 5, {}, Symbol("GET")])
      await refused([method, "/x"], "method");
  });

  test("has wrong options", async () => {
    const operation = "PATCH /x";
    await refused(["PATCH", "/x?y", { querry: {} }], "querry", operation);
    await refused(["PATCH", "/x", { extraQuery: {} }], "extraQuery", operation);
    await refused(["PATCH", "/x", { query: "a=b" }], "query", operation);
    await refused(["PATCH", "/x", { query: { a: {} } }], "a", operation);
    await refused(["PATCH", "/x", { timeout: -1 }], "timeout", operation);
    await refused(["PATCH", "/x", 5], "options", operation);
    for (const body of [() => {}, Symbol("x"), 5n, NaN, new Map()]) await refused(["PATCH", "/x", { body }], "body", operation);
    await refused(["GET", "/x", { body: {} }], "body", "GET /x");
    const cyclic = {};
    cyclic.self = cyclic;
    await refused(["PATCH", "/x", { body: cyclic }], "body", operation);
  });

  test("has sent nothing", () => assert.equal(sent.length, 0));
});

test("stays below a base path that has a path, for any text", async () => {
  const { client, sent } = fakeClient(() => json({}), { basePath: "https://proxy.example/genesys" });
  const pieces = ["/", ".", "%2e", "%2F", "\\", "a", "?", "#", "@", ":", "%", "25", "//", "é", " "];
  let seed = 7;
  const random = (limit) => ((seed = (seed * 1103515245 + 12345) % 2147483648) >> 8) % limit;
  for (let i = 0; i < 3000; i++) {
    const path = `/${Array.from({ length: random(9) }, () => pieces[random(pieces.length)]).join("")}`;
    await client.request("GET", path).catch((error) => assert.ok(error instanceof ParameterError, `${path}: ${error}`));
  }
  assert.ok(sent.length > 300, String(sent.length));
  for (const { url } of sent) assert.ok(url.href.startsWith("https://proxy.example/genesys/"), url.href);
});

describe("against the local organization", () => {
  let sandbox;
  before(async () => (sandbox = await startSandbox()));
  after(() => sandbox.stop());

  test("does what the operation does", async () => {
    const client = new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token });
    const users = new UsersApi(client);
    const me = await client.request("GET", "/api/v2/users/me", { query: { expand: ["presence"] } });
    assert.deepEqual(me, await users.getUsersMe({ expand: ["presence"] }));
    const changed = await client.request("PATCH", `/api/v2/users/${me.id}`, { body: { version: me.version, title: "Lead" } });
    assert.equal(changed.title, "Lead");
    const stale = await rejection(client.request("PATCH", `/api/v2/users/${me.id}`, { body: { version: me.version, title: "x" } }));
    assert.ok(stale instanceof ConflictError);
    assert.ok((await rejection(client.request("GET", "/api/v2/nothing"))) instanceof NotFoundError);
  });
});
