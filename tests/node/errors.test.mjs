// Error classes: which failure has which, with all fields; and that no error ever shows the token.

import assert from "node:assert/strict";
import { once } from "node:events";
import net from "node:net";
import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import { after, before, describe, test } from "node:test";
import * as genesys from "genesys-users";
import { startCapture } from "./support/capture.mjs";
import { fakeClient, json, rejection, token } from "./support/fake.mjs";

const { ApiClient, ApiError, ConnectionError, DecodeError, GenesysError, ParameterError, TimeoutError, UsersApi } = genesys;

let capture, users;

/** A client of its own: after a 429 a client makes its next calls wait. */
const fresh = () => new UsersApi(new ApiClient({ basePath: capture.url, accessToken: token, maxRetries: 0 }));

before(async () => {
  capture = await startCapture();
  users = fresh();
});
after(() => capture.close());

/** Everything that a log might show of an error. */
const shown = (error) => [
  error.message,
  error.stack,
  String(error),
  JSON.stringify(error),
  inspect(error, { depth: null, showHidden: true, getters: true }),
];

function assertSecret(error) {
  for (const text of shown(error)) assert.ok(!text.includes(token), text);
}

const body = {
  message: "The user is gone",
  code: "not.found",
  status: 404,
  contextId: "context-1",
  messageWithParams: "The {what} is gone",
  messageParams: { what: "user" },
  details: [{ errorCode: "x", fieldName: "id" }],
  errors: [{ message: "nested", errors: [{ code: "deeper" }] }],
  limit: { key: "k", namespace: "search", value: 5 },
  entityId: "e",
  entityName: "user",
  unknown: true,
};

const classes = {
  300: "ApiError",
  304: "ApiError",
  400: "BadRequestError",
  401: "AuthenticationError",
  402: "ApiError",
  403: "PermissionDeniedError",
  404: "NotFoundError",
  405: "ApiError",
  408: "ApiError",
  409: "ConflictError",
  410: "ApiError",
  413: "ApiError",
  415: "ApiError",
  424: "ApiError",
  429: "RateLimitError",
  500: "ServerError",
  501: "ServerError",
  502: "ServerError",
  503: "ServerError",
  504: "ServerError",
  505: "ServerError",
  599: "ServerError",
};

describe("an answer that is no success", () => {
  for (const [status, name] of Object.entries(classes)) {
    test(`${status} is a ${name}`, async () => {
      const hasBody = status !== "304";
      capture.next({ status: Number(status), headers: { "X-Test": "1" }, body: hasBody ? JSON.stringify(body) : undefined });
      const error = await rejection(users.getUser("a b", { expand: ["presence"] }));
      assert.ok(error instanceof genesys[name] && error instanceof ApiError && error instanceof GenesysError && error instanceof Error);
      assert.equal(error.constructor, genesys[name]);
      assert.equal(error.name, name);
      assert.equal(error.status, Number(status));
      assert.equal(error.operation, "getUser");
      assert.equal(error.method, "GET");
      assert.equal(error.url, `${capture.url}/api/v2/users/a%20b?expand=presence`);
      assert.equal(error.correlationId, "correlation-1");
      assert.ok(error.headers instanceof Headers);
      assert.equal(error.headers.get("x-test"), "1");
      assert.ok(error.stack.includes(name) && error.stack.includes("\n    at "), error.stack);
      assert.ok(error.message.includes("getUser") && error.message.includes(status), error.message);
      if (hasBody) {
        assert.equal(error.code, "not.found");
        assert.equal(error.contextId, "context-1");
        assert.ok(error.message.includes(body.message), error.message);
        assert.deepEqual(error.body, body);
      }
      assertSecret(error);
    });
  }

  test("429 tells the wait in milliseconds", async () => {
    const cases = [
      [{ headers: { "Retry-After": "120" }, body: "{}" }, 120_000],
      [{ headers: { "Retry-After": "0" }, body: "{}" }, 0],
      [{ body: JSON.stringify({ message: "Rate limit exceeded the maximum. Retry the request in [42] seconds" }) }, 42_000],
      [{ headers: { "Retry-After": "7" }, body: JSON.stringify({ message: "Retry the request in [42] seconds" }) }, 7000],
      [{ headers: { "Retry-After": "soon" }, body: "{}" }, undefined],
      [{ body: "" }, undefined],
    ];
    for (const [answer, retryAfter] of cases) {
      capture.next({ status: 429, ...answer });
      assert.equal((await rejection(fresh().getUser("1"))).retryAfter, retryAfter);
    }
    capture.next({ status: 429, headers: { "Retry-After": new Date(Date.now() + 90_000).toUTCString() }, body: "{}" });
    const { retryAfter } = await rejection(fresh().getUser("1"));
    assert.ok(retryAfter > 85_000 && retryAfter <= 90_000, String(retryAfter));
  });

  test("HTML of a gateway stands in body as text", async () => {
    const html = "<html><h1>502 Bad Gateway</h1></html>";
    capture.next({ status: 502, headers: { "Content-Type": "text/html" }, body: html });
    const error = await rejection(users.getUser("1"));
    assert.equal(error.name, "ServerError");
    assert.equal(error.body, html);
    assert.equal(error.code, undefined);
    assert.ok(error.message.includes("502"));
  });

  for (const [what, text, parsed] of [
    ["empty", "", undefined],
    ["broken JSON", '{"message":', '{"message":'],
    ["null", "null", null],
    ["a number", "5", 5],
    ["a text", '"no"', "no"],
    ["an array", "[]", []],
    ["fields of wrong types", '{"message":5,"code":{},"contextId":null}', { message: 5, code: {}, contextId: null }],
  ]) {
    test(`a body that is ${what}`, async () => {
      capture.next({ status: 400, body: text });
      const error = await rejection(users.getUser("1"));
      assert.equal(error.name, "BadRequestError");
      assert.deepEqual(error.body, parsed);
      assert.deepEqual([error.code, error.contextId], [undefined, undefined]);
      assert.ok(error.message.includes("getUser") && error.message.includes("400"), error.message);
    });
  }

  test("keeps the method and names the operation of every call", async () => {
    for (const [name, method, ...args] of [
      ["postUsers", "POST", {}],
      ["patchUser", "PATCH", "1", {}],
      ["putUserState", "PUT", "1", {}],
      ["deleteUser", "DELETE", "1"],
    ]) {
      capture.next({ status: 409, body: JSON.stringify(body) });
      const error = await rejection(users[name](...args));
      assert.deepEqual([error.name, error.method, error.operation], ["ConflictError", method, name]);
    }
  });

  test("has a stack that leads to the lines of the caller's that wait for it", async () => {
    const answers = {
      "a refusal": () => json({}, { status: 404 }),
      "no JSON": () => new Response("<html>"),
      "no connection": () => Promise.reject(new TypeError("no")),
      "a time-out": () => new Promise(() => {}),
      "a retry before": (request, count) => json({}, { status: count === 1 ? 503 : 404, headers: { "Retry-After": "0" } }),
    };
    for (const [what, answer] of Object.entries(answers)) {
      const { users } = fakeClient(answer, { maxRetries: what === "a retry before" ? 1 : 0, timeout: 20 });
      const readPerson = async () => await users.getUser("1");
      const error = await rejection(readPerson());
      assert.match(error.stack, /at async readPerson/, what);
    }
    const { users } = fakeClient(() => json({}, { status: 404 }));
    const readAll = async () => await users.getUsersAll().toArray();
    const readEach = async () => {
      for await (const user of users.getUsersAll({ prefetch: 0 })) assert.fail(user);
    };
    assert.match((await rejection(readAll())).stack, /at async readAll/);
    assert.match((await rejection(readEach())).stack, /at async readEach/);
  });

  test("has a stack that begins with its class and the operation", async () => {
    capture.next({ status: 404, body: "{}" });
    const error = await rejection(users.getUser("1"));
    assert.equal(typeof error.stack, "string");
    assert.ok(error.stack.startsWith("NotFoundError: getUser"), error.stack);
  });
});

describe("a success whose body is no JSON", () => {
  for (const [what, text] of Object.entries({
    HTML: "<html>login</html>",
    "broken JSON": '{"id":',
    "two values": "{} {}",
    "a long text": "x".repeat(5000),
    "characters beyond the first plane": "😀".repeat(3000),
  })) {
    test(`${what} is a DecodeError`, async () => {
      capture.next({ status: 200, headers: { "Content-Type": "text/html" }, body: text });
      const error = await rejection(users.getUser("1"));
      assert.ok(error instanceof DecodeError && error instanceof GenesysError && !(error instanceof ApiError));
      assert.equal(error.name, "DecodeError");
      assert.equal(error.text, text.slice(0, 1000));
      assert.ok(error.text.length <= 1000);
      assert.equal(error.status, 200);
      assert.equal(error.operation, "getUser");
      assert.equal(error.method, "GET");
      assert.equal(error.url, `${capture.url}/api/v2/users/1`);
      assert.equal(error.correlationId, "correlation-1");
      assert.ok(error.headers instanceof Headers);
      assert.ok(error.cause instanceof SyntaxError);
      assert.ok(error.message.includes("getUser") && error.message.includes("200"), error.message);
      assertSecret(error);
    });
  }

  test("is not sent again", async () => {
    const { users, sent } = fakeClient(() => new Response("<html>"));
    assert.ok((await rejection(users.getUser("1"))) instanceof DecodeError);
    assert.equal(sent.length, 1);
  });
});

describe("no answer", () => {
  /** A server on the TCP level; `connection` gets each socket. */
  async function withServer(connection, body) {
    const server = net.createServer(connection).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address();
    const client = new ApiClient({ basePath: `http://127.0.0.1:${port}`, accessToken: token, maxRetries: 0 });
    try {
      await body(new UsersApi(client), server, port);
    } finally {
      server.close();
    }
  }

  function assertConnectionError(error, url) {
    assert.ok(error instanceof ConnectionError && error instanceof GenesysError && !(error instanceof TimeoutError), String(error));
    assert.equal(error.name, "ConnectionError");
    assert.equal(error.operation, "getUser");
    assert.equal(error.method, "GET");
    assert.equal(error.url, url);
    assert.ok(error.cause instanceof Error);
    assert.ok(error.message.includes("getUser"), error.message);
    assert.ok(error.stack.includes("ConnectionError"));
    assertSecret(error);
  }

  test("a refused connection", async () => {
    await withServer(
      () => {},
      async (users, server, port) => {
        server.close();
        await once(server, "close");
        assertConnectionError(await rejection(users.getUser("1")), `http://127.0.0.1:${port}/api/v2/users/1`);
      },
    );
  });

  test("a reset connection", async () => {
    await withServer(
      (socket) => socket.once("data", () => socket.resetAndDestroy()),
      async (users, server, port) => assertConnectionError(await rejection(users.getUser("1")), `http://127.0.0.1:${port}/api/v2/users/1`),
    );
  });

  test("an answer that breaks off in its body", async () => {
    await withServer(
      (socket) => socket.once("data", () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"id":')),
      async (users, server, port) => assertConnectionError(await rejection(users.getUser("1")), `http://127.0.0.1:${port}/api/v2/users/1`),
    );
  });

  test("an answer that is no HTTP", async () => {
    await withServer(
      (socket) => socket.once("data", () => socket.end("SSH-2.0-OpenSSH_9.6\r\n")),
      async (users, server, port) => assertConnectionError(await rejection(users.getUser("1")), `http://127.0.0.1:${port}/api/v2/users/1`),
    );
  });

  test("a response of a `fetch` of the caller's whose status or text is none", async () => {
    const { users: strange } = fakeClient(() => ({ status: 65_736, text: async () => "{}" }), { maxRetries: 0 });
    assert.equal((await rejection(strange.getUser("1"))).status, 65_736);
    for (const odd of [{ status: 200n }, { status: Symbol("200") }, { status: "200" }, {}, { text: async () => 5 }, { text: undefined }]) {
      const { users } = fakeClient(
        () => ({ status: 200, text: async () => "{}", ...(Object.keys(odd).length > 0 ? odd : { status: undefined }) }),
        { maxRetries: 0 },
      );
      const error = await rejection(users.getUser("1"));
      assert.ok(error instanceof ConnectionError && error.cause instanceof TypeError, String(error));
    }
  });

  test("odd headers of a `fetch` of the caller's count as the text that they are, and hold up nobody", { timeout: 5000 }, async () => {
    const odd = (value, status) => () => ({ status, headers: { get: () => value }, text: async () => "{}" });
    for (const status of [404, 429]) {
      for (const value of [["1"], 1, 1n, Symbol("1"), { toString: null }]) {
        const { users } = fakeClient(odd(value, status), { maxRetries: 0, rateLimit: { concurrency: 1 } });
        const errors = await Promise.all([rejection(users.getUser("1")), rejection(users.getUser("2"))]);
        for (const error of errors) assert.equal(error.status, status);
      }
    }
    const { users } = fakeClient(odd(["2"], 429), { maxRetries: 0 });
    assert.equal((await rejection(users.getUser("1"))).retryAfter, 2000);
  });

  test("a host without fetch", async () => {
    const { fetch } = globalThis;
    globalThis.fetch = undefined;
    try {
      const error = await rejection(new UsersApi(new ApiClient({ maxRetries: 0 })).getUser("1"));
      assert.ok(error instanceof ConnectionError);
      assert.match(error.cause.message, /fetch/);
    } finally {
      globalThis.fetch = fetch;
    }
  });
});

describe("errors as data", () => {
  test("JSON keeps what a support ticket needs", async () => {
    capture.next({ status: 404, headers: { "X-Test": "1" }, body: JSON.stringify(body) });
    const error = await rejection(users.getUser("1"));
    const data = JSON.parse(JSON.stringify(error));
    assert.deepEqual(data, error.toJSON());
    assert.equal(data.name, "NotFoundError");
    assert.equal(data.message, error.message);
    for (const field of ["status", "code", "contextId", "correlationId", "method", "url", "operation", "body"]) {
      assert.deepEqual(data[field], error[field], field);
    }
    assert.equal(data.headers["x-test"], "1");
  });

  test("JSON has the cause with its name and message", async () => {
    const { users } = fakeClient(
      () => {
        throw new TypeError("no network");
      },
      { maxRetries: 0 },
    );
    const data = (await rejection(users.getUser("1"))).toJSON();
    assert.deepEqual(data.cause, { name: "TypeError", message: "no network" });
    assert.doesNotThrow(() => structuredClone(data));
  });

  test("of somebody else's cause is only what cannot hold a secret", () => {
    const inner = Object.assign(new Error("refused"), { code: "ECONNREFUSED", config: { headers: { Authorization: token } } });
    const cause = Object.assign(new TypeError("fetch failed", { cause: inner }), { toJSON: () => ({ token }) });
    const data = new ConnectionError("why", { cause }).toJSON();
    assert.deepEqual(data.cause, {
      name: "TypeError",
      message: "fetch failed",
      cause: { name: "Error", message: "refused", code: "ECONNREFUSED" },
    });
    assert.ok(!JSON.stringify(data).includes(token));
  });

  test("ends for causes that go round in circles or cannot be read", () => {
    const circle = new Error("round");
    circle.cause = circle;
    const { proxy, revoke } = Proxy.revocable(new Error("gone"), {});
    revoke();
    const throwing = Object.defineProperty(new Error("x"), "message", {
      get() {
        throw new Error("do not touch");
      },
    });
    for (const cause of [circle, proxy, throwing, Symbol("s"), 5n, null, "text", () => {}]) {
      const data = new ConnectionError("why", { cause }).toJSON();
      assert.equal(data.message, "why");
      assert.doesNotThrow(() => structuredClone(data));
      assert.doesNotThrow(() => JSON.stringify(data));
    }
  });

  test("goes to a worker and comes back with its class, fields and causes", async () => {
    capture.next({ status: 429, headers: { "X-Test": "1", "Retry-After": "99" }, body: JSON.stringify(body) });
    const error = await rejection(fresh().getUser("1"));
    const late = new TimeoutError("late", { operation: "getUser", attempts: 2, cause: error });
    const worker = new Worker(new URL("support/error-worker.mjs", import.meta.url));
    worker.postMessage(late.toJSON());
    const [data] = await once(worker, "message");
    await worker.terminate();
    assert.deepEqual(data, late.toJSON());
    const revived = genesys.errorFromJSON(data);
    assert.equal(revived.constructor, TimeoutError);
    assert.deepEqual([revived.message, revived.operation, revived.attempts], ["late", "getUser", 2]);
    const { cause } = revived;
    assert.equal(cause.constructor, genesys.RateLimitError);
    assert.ok(cause.headers instanceof Headers);
    assert.equal(cause.headers.get("x-test"), "1");
    for (const field of ["status", "code", "contextId", "correlationId", "method", "url", "operation", "body", "attempts", "retryAfter"]) {
      assert.deepEqual(cause[field], error[field], field);
    }
    assert.equal(cause.retryAfter, 99_000);
  });

  test("of an unknown class comes back as an Error of that name", () => {
    const revived = genesys.errorFromJSON({ name: "toString", message: "why", code: 5, cause: { name: "Error", message: "inner" } });
    assert.equal(revived.constructor, Error);
    assert.deepEqual([revived.name, revived.message, revived.code, revived.cause.message], ["toString", "why", 5, "inner"]);
  });

  test("that is no more than data changes no class, no prototype and no method", () => {
    const names = ["__proto__", "constructor", "toString", "toJSON", "valueOf", "hasOwnProperty", "isAdmin2"];
    const nested = names.map((name) => `${JSON.stringify(name)}:{"isAdmin":true}`).join();
    for (const name of ["NotFoundError", "GenesysError", "SomeError", "__proto__", "constructor"]) {
      const cause = `{"name":"${name}","message":"inner",${nested},"cause":{"name":"ServerError","message":"innermost",${nested}}}`;
      const error = genesys.errorFromJSON(JSON.parse(`{"name":"${name}","message":"m","status":404,${nested},"cause":${cause}}`));
      for (const [each, message] of [
        [error, "m"],
        [error.cause, "inner"],
        [error.cause.cause, "innermost"],
      ]) {
        const expected =
          each === error.cause.cause ? genesys.ServerError : name === "NotFoundError" || name === "GenesysError" ? genesys[name] : Error;
        assert.equal(each.constructor, expected);
        assert.equal(Object.getPrototypeOf(each), expected.prototype);
        assert.equal(each.isAdmin, undefined);
        assert.ok(String(each).endsWith(`: ${message}`));
        assert.equal(Object.hasOwn(each, "isAdmin2"), true);
        if (each instanceof GenesysError) assert.equal(Object.getPrototypeOf(each.toJSON()), Object.prototype);
      }
      assert.equal({}.isAdmin, undefined);
    }
  });

  test("with a cause that is no error, and with headers that are none", () => {
    for (const cause of ["text", 5, true, null, undefined]) {
      const error = genesys.errorFromJSON({ name: "ConnectionError", message: "m", cause });
      assert.deepEqual([error.message, error.cause], ["m", cause]);
    }
    const error = genesys.errorFromJSON({ name: "ApiError", message: "m", headers: { "a b": "c" } });
    assert.deepEqual(error.headers, { "a b": "c" });
  });

  test("of every class", () => {
    const names = Object.keys(genesys).filter((name) => name.endsWith("Error"));
    assert.equal(names.length, 18);
    for (const name of names) {
      const error = new genesys[name]("why", { operation: "getUser", cause: new Error("inner") });
      assert.ok(error instanceof GenesysError && error instanceof Error, name);
      assert.equal(error.name, name);
      assert.equal(genesys[name].name, name);
      assert.equal(error.message, "why");
      assert.equal(error.cause.message, "inner");
      assert.equal(error.toJSON().name, name);
      assert.match(error.stack, /errors\.test\.mjs/);
      assert.match(String(error), new RegExp(`^${name}: why`));
      assert.equal("cause" in new genesys[name]("why"), false);
    }
  });

  test("the classes are a tree", () => {
    const parents = {
      GenesysError: Error,
      ApiError: GenesysError,
      ConnectionError: GenesysError,
      DecodeError: GenesysError,
      ParameterError: GenesysError,
      AuthError: GenesysError,
      TimeoutError: ConnectionError,
      ...Object.fromEntries(
        ["BadRequest", "Authentication", "PermissionDenied", "NotFound", "Conflict", "RateLimit", "Server"].map((name) => [
          `${name}Error`,
          ApiError,
        ]),
      ),
    };
    for (const [name, parent] of Object.entries(parents)) assert.equal(Object.getPrototypeOf(genesys[name]), parent, name);
    assert.equal(genesys.makeError, undefined, "it stays inside");
  });
});

describe("the token", () => {
  const failures = {
    "in a 400": (fake) => fake(() => json(body, { status: 400 })).getUser("1"),
    "in a 500": (fake) => fake(() => json(body, { status: 500 })).getUser("1"),
    "in broken JSON": (fake) => fake(() => new Response("<")).getUser("1"),
    "in a failed connection": (fake) => fake(() => Promise.reject(new TypeError("fetch failed"))).getUser("1"),
    "in a time-out": (fake) => fake(() => new Promise(() => {})).getUser("1", { timeout: 5 }),
    "in a wrong argument": (fake) => fake().getUser({}),
    "in a wrong body": (fake) => fake().patchUser("1", { x: 1n }),
    "in wrong headers": (fake) => fake().getUser("1", { headers: { "a b": token } }),
    "in a header of the call": (fake) => fake().getUser("1", { headers: { "X-Token": `${token}\nmore` } }),
  };
  for (const [where, fail] of Object.entries(failures)) {
    test(`does not occur ${where}`, async () => {
      const error = await rejection(fail((answer) => fakeClient(answer, { maxRetries: 0 }).users));
      assert.ok(error instanceof GenesysError, String(error));
      assertSecret(error);
    });
  }

  test("does not occur when headers of the client are refused", () => {
    assert.throws(
      () => new ApiClient({ headers: { Authorization: `Bearer ${token}\nmore` } }),
      (error) => {
        assert.ok(error instanceof ParameterError);
        assertSecret(error);
        return true;
      },
    );
  });
});
