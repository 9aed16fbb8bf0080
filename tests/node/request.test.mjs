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

describe("client.requestAll", () => {
  const path = "/api/v2/routing/skills";
  /** A server that pages the numbers below 7, three a page, and says how it goes on by `page`. */
  const pagesOf = (page) => {
    const fake = fakeClient(({ url }) => {
      const { start, says } = page(url.searchParams);
      return json({ entities: [0, 1, 2, 3, 4, 5, 6].slice(start, start + 3), ...says });
    });
    return { ...fake, targets: () => fake.sent.map(({ url }) => url.pathname + url.search) };
  };
  const numbered = (query) => {
    const pageNumber = Number(query.get("pageNumber") ?? 1);
    return { start: (pageNumber - 1) * 3, says: { pageNumber, pageCount: 3, pageSize: 3, total: 7 } };
  };
  const byCursor = (query) => {
    const start = Number(query.get("cursor")?.slice(2) ?? 0);
    return { start, says: start < 6 ? { cursor: `/+${start + 3}`, nextUri: "/api/v2/other" } : {} };
  };
  const byUri = (origin) => (query) => {
    const start = Number(query.get("after") ?? 0);
    return { start, says: start < 6 ? { nextUri: `${origin}${path}?after=${start + 3}&n=1` } : {} };
  };
  const rows = {
    numbers: [numbered, [`${path}?n=1`, `${path}?n=1&pageNumber=2`, `${path}?n=1&pageNumber=3`]],
    "a cursor": [byCursor, [`${path}?n=1`, `${path}?n=1&cursor=%2F%2B3`, `${path}?n=1&cursor=%2F%2B6`]],
    nextUri: [byUri(""), [`${path}?n=1`, `${path}?after=3&n=1`, `${path}?after=6&n=1`]],
    "an absolute nextUri": [byUri("https://api.mypurecloud.com"), [`${path}?n=1`, `${path}?after=3&n=1`, `${path}?after=6&n=1`]],
  };

  for (const [name, [page, targets]] of Object.entries(rows)) {
    test(`reads pages by ${name}`, async () => {
      const fake = pagesOf(page);
      const items = [];
      for await (const item of fake.client.requestAll(path, { query: { n: 1 } })) items.push(item);
      assert.deepEqual(items, [0, 1, 2, 3, 4, 5, 6]);
      assert.deepEqual(fake.targets(), targets);
      const pages = [];
      for await (const { entities } of fake.client.requestAll(`${path}?n=1`).pages()) pages.push(entities.length);
      assert.deepEqual(pages, [3, 3, 1]);
      assert.ok(fake.sent.every(({ url, method }) => url.origin === "https://api.example" && method === "GET"));
    });

    test(`goes on from a position where pages have ${name}`, async () => {
      const { client } = pagesOf(page);
      const pager = client.requestAll(path);
      for await (const item of pager) if (item === 3) break;
      const from = JSON.parse(JSON.stringify(pager.position));
      assert.deepEqual(await client.requestAll(path, { from }).toArray(), [4, 5, 6]);
    });
  }

  test("reads ahead, reports progress and knows the total", async () => {
    const fetched = [];
    const { client, sent } = pagesOf(numbered);
    const pager = client.requestAll(path, { prefetch: 2, onProgress: (progress) => fetched.push(progress) });
    await pager.next();
    assert.deepEqual([pager.total, sent.length], [7, 2]);
    assert.deepEqual((await pager.toArray()).length, 6);
    assert.deepEqual(
      fetched,
      [3, 6, 7].map((fetched) => ({ fetched, total: 7 })),
    );
    assert.deepEqual(await client.requestAll(path, { maxPages: 1 }).toArray(), [0, 1, 2]);
  });

  test("rejects for a response that is no page of a listing", async () => {
    for (const body of [{}, { id: "1", name: "a" }, { entities: {} }, [1], 5, null, undefined]) {
      const { client } = fakeClient(() => json(body));
      const error = await rejection(client.requestAll("/api/v2/users/me").toArray());
      assert.match(error.message, /^GET \/api\/v2\/users\/me: the response has no `entities`/, JSON.stringify(body));
      assert.equal(error.operation, "GET /api/v2/users/me");
    }
  });

  test("sends no token where a nextUri leads out of the base path, and does not go round in a circle", async () => {
    for (const nextUri of ["//evil.example/x", "https://evil.example", "/api/v2/../../x", "/a/%2e%2e/b", "/\\evil.example"]) {
      const { client, sent } = fakeClient(() => json({ entities: [1], nextUri }), { basePath: "https://proxy.example/genesys" });
      const pager = client.requestAll(path);
      assert.equal((await pager.next()).value, 1);
      const error = await rejection(pager.next());
      assert.ok(error instanceof ParameterError, `${nextUri}: ${error}`);
      assert.equal(sent.length, 1, nextUri);
    }
    const { client } = fakeClient(() => json({ entities: [1], nextUri: "/api/v2/x?after=1" }));
    assert.match((await rejection(client.requestAll(path).toArray())).message, /has been read before/);
  });

  test("rejects the error of a page after the items before it", async () => {
    const { client } = fakeClient((_request, count) => (count === 1 ? json({ entities: [1, 2], cursor: "x" }) : json({}, { status: 404 })));
    const pager = client.requestAll(path);
    const items = [];
    const error = await rejection(
      (async () => {
        for await (const item of pager) items.push(item);
      })(),
    );
    assert.ok(error instanceof NotFoundError);
    assert.deepEqual([items, error.operation, pager.position], [[1, 2], `GET ${path}`, { page: "cursor=x", skip: 0, pageSize: 0 }]);
  });

  test("ends with its signal", async () => {
    const control = new AbortController();
    const { client } = pagesOf(byCursor);
    const items = [];
    const reading = (async () => {
      for await (const item of client.requestAll(path, { signal: control.signal })) {
        items.push(item);
        if (item === 4) control.abort("enough");
      }
    })();
    assert.equal(await reading.catch((reason) => reason), "enough");
    assert.deepEqual(items, [0, 1, 2, 3, 4]);
  });

  test("refuses wrong arguments before anything is sent", async () => {
    const { client, sent } = fakeClient();
    const rows = [
      [["https://evil.example/x"], "path", "requestAll"],
      [[], "path", "requestAll"],
      [["/x", { body: {} }], "body"],
      [["/x", { prefech: 1 }], "prefech"],
      [["/x", { prefetch: -1 }], "prefetch"],
      [["/x", { from: { page: {}, skip: 0 } }], "from"],
      [["/x", { from: { page: 1 } }], "from"],
      [["/x", { query: 5 }], "query"],
    ];
    for (const [args, parameter, operation = "GET /x"] of rows) {
      const error = await rejection(client.requestAll(...args).next());
      assert.ok(error instanceof ParameterError, String(error));
      assert.deepEqual([error.parameter, error.operation], [parameter, operation], error.message);
    }
    // A position may have travelled in an address.
    for (const page of ["//evil.example/x", "cursor=a#b", "evil", "@evil.example", "cursor=\n"]) {
      const error = await rejection(client.requestAll("/x", { from: { page, skip: 0 } }).next());
      assert.ok(error instanceof ParameterError, String(error));
    }
    assert.equal(sent.length, 0);
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
    const listed = await client.requestAll("/api/v2/users", { query: { pageSize: 50 } }).toArray();
    assert.deepEqual(listed, await users.getUsersAll({ pageSize: 50 }).toArray());
  });
});
