// The classes and fields of errors, and that no error shows the token.

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

/** Returns the API of a new client. After a 429, a client makes its next calls wait. */
const newUsers = () => new UsersApi(new ApiClient({ basePath: capture.url, accessToken: token, maxRetries: 0 }));

before(async () => {
  capture = await startCapture();
  users = newUsers();
});
after(() => capture.close());

/** All text forms of an error that a log may show. */
const textsOf = (error) => [
  error.message,
  error.stack,
  String(error),
  JSON.stringify(error),
  inspect(error, { depth: null, showHidden: true, getters: true }),
];

function assertNoToken(error) {
  for (const text of textsOf(error)) assert.ok(!text.includes(token), text);
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

describe("an error response", () => {
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
      assertNoToken(error);
    });
  }

  test("429 has the wait of Retry-After or of its message in milliseconds", async () => {
    const cases = [
      [{ headers: { "Retry-After": "120" }, body: "{}" }, 120_000],
      [{ headers: { "Retry-After": "0" }, body: "{}" }, 0],
      [{ body: JSON.stringify({ message: "Rate limit exceeded the maximum. Retry the request in [42] seconds" }) }, 42_000],
      [{ headers: { "Retry-After": "7" }, body: JSON.stringify({ message: "Retry the request in [42] seconds" }) }, 7000],
      [{ headers: { "Retry-After": "soon" }, body: "{}" }, undefined],
      [{ body: "" }, undefined],
    ];
    for (const [response, retryAfter] of cases) {
      capture.next({ status: 429, ...response });
      assert.equal((await rejection(newUsers().getUser("1"))).retryAfter, retryAfter);
    }
    capture.next({ status: 429, headers: { "Retry-After": new Date(Date.now() + 90_000).toUTCString() }, body: "{}" });
    const { retryAfter } = await rejection(newUsers().getUser("1"));
    assert.ok(retryAfter > 85_000 && retryAfter <= 90_000, String(retryAfter));
  });

  test("HTML of a gateway is the body as a string", async () => {
    const html = "<html><h1>502 Bad Gateway</h1></html>";
    capture.next({ status: 502, headers: { "Content-Type": "text/html" }, body: html });
    const error = await rejection(users.getUser("1"));
    assert.equal(error.name, "ServerError");
    assert.equal(error.body, html);
    assert.equal(error.code, undefined);
    assert.ok(error.message.includes("502"));
  });

  for (const [form, text, parsed] of [
    ["empty", "", undefined],
    ["broken JSON", '{"message":', '{"message":'],
    ["null", "null", null],
    ["a number", "5", 5],
    ["a string", '"no"', "no"],
    ["an array", "[]", []],
    ["fields of wrong types", '{"message":5,"code":{},"contextId":null}', { message: 5, code: {}, contextId: null }],
  ]) {
    test(`has a body that is ${form}`, async () => {
      capture.next({ status: 400, body: text });
      const error = await rejection(users.getUser("1"));
      assert.equal(error.name, "BadRequestError");
      assert.deepEqual(error.body, parsed);
      assert.deepEqual([error.code, error.contextId], [undefined, undefined]);
      assert.ok(error.message.includes("getUser") && error.message.includes("400"), error.message);
    });
  }

  test("has the method and the operation of the call", async () => {
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

  test("has a stack with the functions of the caller that await it", async () => {
    const responders = {
      "an error response": () => json({}, { status: 404 }),
      "invalid JSON": () => new Response("<html>"),
      "no connection": () => Promise.reject(new TypeError("no")),
      "a time-out": () => new Promise(() => {}),
      "a retry": (request, count) => json({}, { status: count === 1 ? 503 : 404, headers: { "Retry-After": "0" } }),
    };
    for (const [name, respond] of Object.entries(responders)) {
      const { users } = fakeClient(respond, { maxRetries: name === "a retry" ? 1 : 0, timeout: 20 });
      const readUser = async () => await users.getUser("1");
      const error = await rejection(readUser());
      assert.match(error.stack, /at async readUser/, name);
    }
    const { users } = fakeClient(() => json({}, { status: 404 }));
    const readAll = async () => await users.getUsersAll().toArray();
    const readEach = async () => {
      for await (const user of users.getUsersAll({ prefetch: 0 })) assert.fail(user);
    };
    assert.match((await rejection(readAll())).stack, /at async readAll/);
    assert.match((await rejection(readEach())).stack, /at async readEach/);
  });

  test("has a stack whose frames have whole names", async () => {
    const { client } = fakeClient(() => json({}, { status: 404 }));
    const errors = [
      await rejection(fakeClient(() => json({}, { status: 404 })).users.getUser("1")),
      await rejection(newUsers().getUsers({ pageSize: "many" })),
      await rejection(client.loginPKCEGrant("id", "https://app.example/")),
      await rejection(client.request("POST", "//other")),
    ];
    for (const { stack } of errors) {
      assert.doesNotMatch(stack, /wasm/);
      const frames = stack.split("\n").filter((line) => /\(file:.*pkg\/dist\//.test(line));
      assert.ok(frames.length > 0, stack);
      for (const frame of frames) assert.match(frame, /^ +at (async )?(new )?\S*[a-zA-Z]{3,}[\w$]* \(/, stack);
    }
  });

  test("keeps what a program makes of stacks", async () => {
    const { prepareStackTrace } = Error;
    Error.prepareStackTrace = (error, frames) => frames;
    try {
      assert.ok(Array.isArray((await rejection(newUsers().getUsers({ pageSize: "many" }))).stack));
    } finally {
      Error.prepareStackTrace = prepareStackTrace;
    }
  });

  test("has a stack that begins with its class and the operation", async () => {
    capture.next({ status: 404, body: "{}" });
    const error = await rejection(users.getUser("1"));
    assert.equal(typeof error.stack, "string");
    assert.ok(error.stack.startsWith("NotFoundError: getUser"), error.stack);
  });
});

describe("a success with invalid JSON", () => {
  for (const [form, text] of Object.entries({
    HTML: "<html>login</html>",
    "broken JSON": '{"id":',
    "two values": "{} {}",
    "a long text": "x".repeat(5000),
    "characters beyond the basic plane": "😀".repeat(3000),
  })) {
    test(`with ${form} is a DecodeError`, async () => {
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
      assertNoToken(error);
    });
  }

  test("is not sent again", async () => {
    const { users, sent } = fakeClient(() => new Response("<html>"));
    assert.ok((await rejection(users.getUser("1"))) instanceof DecodeError);
    assert.equal(sent.length, 1);
  });
});

describe("a failed connection", () => {
  /** Runs `body` with a TCP server that hands each socket to `onConnection`. */
  async function withServer(onConnection, body) {
    const server = net.createServer(onConnection).listen(0, "127.0.0.1");
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
    assertNoToken(error);
  }

  test("a refused connection is a ConnectionError", async () => {
    await withServer(
      () => {},
      async (users, server, port) => {
        server.close();
        await once(server, "close");
        assertConnectionError(await rejection(users.getUser("1")), `http://127.0.0.1:${port}/api/v2/users/1`);
      },
    );
  });

  test("a reset connection is a ConnectionError", async () => {
    await withServer(
      (socket) => socket.once("data", () => socket.resetAndDestroy()),
      async (users, server, port) => assertConnectionError(await rejection(users.getUser("1")), `http://127.0.0.1:${port}/api/v2/users/1`),
    );
  });

  test("an incomplete body is a ConnectionError", async () => {
    await withServer(
      (socket) => socket.once("data", () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"id":')),
      async (users, server, port) => assertConnectionError(await rejection(users.getUser("1")), `http://127.0.0.1:${port}/api/v2/users/1`),
    );
  });

  test("a response in another protocol is a ConnectionError", async () => {
    await withServer(
      (socket) => socket.once("data", () => socket.end("SSH-2.0-OpenSSH_9.6\r\n")),
      async (users, server, port) => assertConnectionError(await rejection(users.getUser("1")), `http://127.0.0.1:${port}/api/v2/users/1`),
    );
  });

  test("a response of the option `fetch` without a valid status or text is a ConnectionError", async () => {
    const { users: wideStatusUsers } = fakeClient(() => ({ status: 65_736, text: async () => "{}" }), { maxRetries: 0 });
    assert.equal((await rejection(wideStatusUsers.getUser("1"))).status, 65_736);
    for (const fields of [
      { status: 200n },
      { status: Symbol("200") },
      { status: "200" },
      {},
      { text: async () => 5 },
      { text: undefined },
    ]) {
      const { users } = fakeClient(
        () => ({ status: 200, text: async () => "{}", ...(Object.keys(fields).length > 0 ? fields : { status: undefined }) }),
        { maxRetries: 0 },
      );
      const error = await rejection(users.getUser("1"));
      assert.ok(error instanceof ConnectionError && error.cause instanceof TypeError, String(error));
    }
  });

  test("header values of the option `fetch` that are not strings are converted, and block no call", { timeout: 5000 }, async () => {
    const respond = (value, status) => () => ({ status, headers: { get: () => value }, text: async () => "{}" });
    for (const status of [404, 429]) {
      for (const value of [["1"], 1, 1n, Symbol("1"), { toString: null }]) {
        const { users } = fakeClient(respond(value, status), { maxRetries: 0, rateLimit: { concurrency: 1 } });
        const errors = await Promise.all([rejection(users.getUser("1")), rejection(users.getUser("2"))]);
        for (const error of errors) assert.equal(error.status, status);
      }
    }
    const { users } = fakeClient(respond(["2"], 429), { maxRetries: 0 });
    assert.equal((await rejection(users.getUser("1"))).retryAfter, 2000);
  });
});

describe("errors as data", () => {
  test("toJSON has the fields that a support ticket needs", async () => {
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

  test("toJSON has the name and message of the cause", async () => {
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

  test("toJSON has only those fields of a foreign cause that cannot hold a secret", () => {
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

  test("toJSON ends for causes that are cyclic or unreadable", () => {
    const cyclic = new Error("cyclic");
    cyclic.cause = cyclic;
    const { proxy, revoke } = Proxy.revocable(new Error("gone"), {});
    revoke();
    const throwing = Object.defineProperty(new Error("x"), "message", {
      get() {
        throw new Error("no access");
      },
    });
    for (const cause of [cyclic, proxy, throwing, Symbol("s"), 5n, null, "text", () => {}]) {
      const data = new ConnectionError("why", { cause }).toJSON();
      assert.equal(data.message, "why");
      assert.doesNotThrow(() => structuredClone(data));
      assert.doesNotThrow(() => JSON.stringify(data));
    }
  });

  test("an error passes to a worker and back with its class, fields and causes", async () => {
    capture.next({ status: 429, headers: { "X-Test": "1", "Retry-After": "99" }, body: JSON.stringify(body) });
    const error = await rejection(newUsers().getUser("1"));
    const timeout = new TimeoutError("late", { operation: "getUser", attempts: 2, cause: error });
    const worker = new Worker(new URL("support/error-worker.mjs", import.meta.url));
    worker.postMessage(timeout.toJSON());
    const [data] = await once(worker, "message");
    await worker.terminate();
    assert.deepEqual(data, timeout.toJSON());
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

  test("errorFromJSON makes an Error with the name of an unknown class", () => {
    const revived = genesys.errorFromJSON({ name: "toString", message: "why", code: 5, cause: { name: "Error", message: "inner" } });
    assert.equal(revived.constructor, Error);
    assert.deepEqual([revived.name, revived.message, revived.code, revived.cause.message], ["toString", "why", 5, "inner"]);
  });

  test("errorFromJSON changes no class, prototype or method for special names", () => {
    const names = ["__proto__", "constructor", "toString", "toJSON", "valueOf", "hasOwnProperty", "isAdmin2"];
    const nested = names.map((name) => `${JSON.stringify(name)}:{"isAdmin":true}`).join();
    for (const name of ["NotFoundError", "GenesysError", "SomeError", "__proto__", "constructor"]) {
      const cause = `{"name":"${name}","message":"inner",${nested},"cause":{"name":"ServerError","message":"innermost",${nested}}}`;
      const error = genesys.errorFromJSON(JSON.parse(`{"name":"${name}","message":"m","status":404,${nested},"cause":${cause}}`));
      for (const [link, message] of [
        [error, "m"],
        [error.cause, "inner"],
        [error.cause.cause, "innermost"],
      ]) {
        const expected =
          link === error.cause.cause ? genesys.ServerError : name === "NotFoundError" || name === "GenesysError" ? genesys[name] : Error;
        assert.equal(link.constructor, expected);
        assert.equal(Object.getPrototypeOf(link), expected.prototype);
        assert.equal(link.isAdmin, undefined);
        assert.ok(String(link).endsWith(`: ${message}`));
        assert.equal(Object.hasOwn(link, "isAdmin2"), true);
        if (link instanceof GenesysError) assert.equal(Object.getPrototypeOf(link.toJSON()), Object.prototype);
      }
      assert.equal({}.isAdmin, undefined);
    }
  });

  test("errorFromJSON keeps a cause that is not an error, and invalid headers", () => {
    for (const cause of ["text", 5, true, null, undefined]) {
      const error = genesys.errorFromJSON({ name: "ConnectionError", message: "m", cause });
      assert.deepEqual([error.message, error.cause], ["m", cause]);
    }
    const error = genesys.errorFromJSON({ name: "ApiError", message: "m", headers: { "a b": "c" } });
    assert.deepEqual(error.headers, { "a b": "c" });
  });

  test("every class has its name, its message and its cause", () => {
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

  test("every class extends the documented one", () => {
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
    assert.equal(genesys.makeError, undefined, "makeError is internal");
  });
});

describe("the token", () => {
  const failures = {
    "in a 400": (usersOf) => usersOf(() => json(body, { status: 400 })).getUser("1"),
    "in a 500": (usersOf) => usersOf(() => json(body, { status: 500 })).getUser("1"),
    "in broken JSON": (usersOf) => usersOf(() => new Response("<")).getUser("1"),
    "in a failed connection": (usersOf) => usersOf(() => Promise.reject(new TypeError("fetch failed"))).getUser("1"),
    "in a time-out": (usersOf) => usersOf(() => new Promise(() => {})).getUser("1", { timeout: 5 }),
    "in the error of an invalid argument": (usersOf) => usersOf().getUser({}),
    "in the error of an invalid body": (usersOf) => usersOf().patchUser("1", { x: 1n }),
    "in the error of invalid headers": (usersOf) => usersOf().getUser("1", { headers: { "a b": token } }),
    "in the error of an invalid header value": (usersOf) => usersOf().getUser("1", { headers: { "X-Token": `${token}\nmore` } }),
  };
  for (const [place, fail] of Object.entries(failures)) {
    test(`does not occur ${place}`, async () => {
      const error = await rejection(fail((respond) => fakeClient(respond, { maxRetries: 0 }).users));
      assert.ok(error instanceof GenesysError, String(error));
      assertNoToken(error);
    });
  }

  test("does not occur in the error of invalid headers of a client", () => {
    assert.throws(
      () => new ApiClient({ headers: { Authorization: `Bearer ${token}\nmore` } }),
      (error) => {
        assert.ok(error instanceof ParameterError);
        assertNoToken(error);
        return true;
      },
    );
  });
});
