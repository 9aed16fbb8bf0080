// No error, hook event or log line holds a credential, however a server, a proxy or a `fetch` of the caller's echoes the request.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { ApiClient, ConnectionError, errorFromJSON, GenesysError } from "genesys-users";
import { fakeClient, json, rejection } from "./support/fake.mjs";

// With all that encoders write in other forms.
const token = 'sec/ret+to~ken"3f9a=_-.&<x>';

/** Everything that a log might show of a value. */
const shown = (value) => [
  String(value?.stack),
  JSON.stringify(value),
  inspect(value, { depth: null, showHidden: true, getters: true, maxStringLength: null, maxArrayLength: null }),
];

function assertWithout(value, ...secrets) {
  for (const text of shown(value)) for (const secret of secrets) assert.ok(!text.includes(secret), `${secret} is in ${text}`);
}

const base64 = (text, encoding = "base64") => Buffer.from(text).toString(encoding);
const html = (text) => text.replace(/[^\w.~-]/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
const decimal = (text) => text.replace(/[^\w.~-]/g, (character) => `&#${character.charCodeAt(0)};`);
const named = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const escapes = (text) => text.replace(/\W/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Name of a form → how a text looks in it. */
const forms = {
  "as it is": (text) => text,
  "in JSON": (text) => JSON.stringify({ authorization: text }),
  "in JSON with escapes": (text) => `{"authorization":"${escapes(text)}"}`,
  "in JSON with escaped slashes": (text) => JSON.stringify({ authorization: text }).replaceAll("/", "\\/"),
  "in JSON that stands in JSON": (text) => JSON.stringify(JSON.stringify({ authorization: text })),
  "in an address": (text) => `?authorization=${encodeURIComponent(text)}`,
  "in an address, in small letters": (text) => encodeURIComponent(text).replace(/%../g, (character) => character.toLowerCase()),
  "in an address, twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "in HTML": html,
  "in HTML, decimal": decimal,
  "in HTML, by name": named,
  "in capitals": (text) => text.toUpperCase(),
  "in Base64": (text) => base64(text),
  "in Base64 after one more byte": (text) => base64(`x${text}y`),
  "in Base64 after two more bytes": (text) => base64(`xx${text}yy`),
  "in Base64 for addresses": (text) => base64(text, "base64url"),
};

/** The places of a response that an echo may stand in. */
const places = {
  "the message": (echo) => json({ message: `refused: ${echo}`, code: echo, contextId: echo }, { status: 400 }),
  "a field deep in the body": (echo) => json({ debug: [{ request: { headers: { authorization: echo }, [echo]: 1 } }] }, { status: 500 }),
  "a body that is no JSON": (echo) => new Response(`<pre>${echo}</pre>`, { status: 502 }),
  "a success that is no JSON": (echo) => new Response(`<pre>${echo}</pre>`),
  "a success that is no JSON, at its start": (echo) => new Response(echo.slice(0, 10) === "{" ? `x${echo}` : `${echo} x`),
  "a success that is no JSON, around the end of what is shown": (echo) => new Response("x".repeat(990) + echo),
  "a field": (echo) => new Response("{}", { status: 409, headers: { "X-Echo": echo, "ININ-Correlation-Id": echo } }),
};

/** No encoder shows these parts of the secret in another form. */
const parts = (secret, form) => (form.includes("Base64") ? [] : [secret.slice(0, 3) + secret.slice(3, 4)]);

describe("a server that echoes the request", () => {
  for (const [where, answer] of Object.entries(places)) {
    for (const [form, write] of Object.entries(forms)) {
      test(`${form}, in ${where}`, async () => {
        const echo = write(`Bearer ${token}`);
        const events = [];
        const note = (...args) => events.push(args);
        const logger = { debug: note, info: note, warn: note, error: note };
        const options = { accessToken: token, maxRetries: 0, onRequest: note, onResponse: note, onRetry: note, logger, logLevel: "debug" };
        const { users } = fakeClient(() => answer(echo), options);
        const error = await rejection(users.getUser("1"));
        assert.ok(error instanceof GenesysError);
        assertWithout([error, events, error.headers && [...error.headers]], write(token).slice(-24), ...parts(token, form));
        if (form.includes("Base64")) assertWithout([error, events], echo.slice(12, -4));
        const data = errorFromJSON(JSON.parse(JSON.stringify(error)));
        assertWithout(data, token, ...parts(token, form));
      });
    }
  }

  for (const [what, headers] of Object.entries({
    "an object": { authorization: `Bearer ${token}` },
    "an object with a method": { get: () => null, received: [["authorization", `Bearer ${token}`]] },
  })) {
    test(`in headers that are ${what} of somebody else's \`fetch\``, async () => {
      const { users } = fakeClient(() => ({ status: 400, headers, text: async () => "{}" }), { accessToken: token });
      const error = await rejection(users.getUser("1"));
      assert.equal(error.status, 400);
      assertWithout(error, token);
    });
  }

  test("has the rest of its answer shown", async () => {
    const { users } = fakeClient(
      ({ headers }) => json({ message: `No: ${headers.get("authorization")}!`, code: "debug", n: 5 }, { status: 400 }),
      { accessToken: token },
    );
    const error = await rejection(users.getUser("1"));
    assert.equal(error.message, "getUser: 400: No: Bearer ***!");
    assert.deepEqual(error.body, { message: "No: Bearer ***!", code: "debug", n: 5 });
  });

  test("with an `Authorization` of the call's own, of any scheme", async () => {
    const basic = `Basic ${base64("program:pass word/42")}`;
    for (const [authorization, ...secrets] of [
      ["Bearer of-somebody-else", "of-somebody-else"],
      ["raw-key-without-scheme", "raw-key-without-scheme"],
      [basic, basic.slice(6), "pass word/42", "pass%20word%2F42"],
      ['Digest username="me", response="6629fae49393a05397450978507c4ef1"', 'response="6629fae49393a05397450978507c4ef1"'],
    ]) {
      for (const where of [{ headers: { Authorization: authorization } }, { customHeaders: { authorization } }]) {
        const { users } = fakeClient(
          () => json({ message: `${authorization} ${authorization.startsWith("Digest") ? "" : secrets.join(" ")}` }, { status: 403 }),
          {
            accessToken: token,
          },
        );
        assertWithout(await rejection(users.getUser("1", where)), ...secrets);
      }
    }
  });

  test("with any token, in any form", async () => {
    // A generator of numbers that begins with a seed, so that a failure can be repeated.
    let state = 42;
    const random = (limit) => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % limit;
    for (let run = 0; run < 200; run++) {
      const accessToken = Array.from({ length: 8 + random(60) }, () => String.fromCharCode(33 + random(94))).join("");
      const [form, write] = Object.entries(forms)[random(Object.keys(forms).length)];
      const echo = `x ${write(accessToken)} y`;
      const { users } = fakeClient(() => new Response(echo, { status: 400 }), { accessToken });
      const { body } = await rejection(users.getUser("1"));
      if (form.includes("Base64")) assert.ok(body.length < 15, `run ${run}, ${form}: ${accessToken}, ${body}`);
      else assert.equal(body.replace(/authorization|["\\?={}: ]|%\w\w/g, ""), "x***y", `run ${run}, ${form}: ${accessToken}, ${body}`);
    }
  });

  test("with a body that makes no pattern slow", async () => {
    const { users } = fakeClient(() => new Response("\\".repeat(1e6) + "&a%25".repeat(1e5), { status: 400 }), { accessToken: `"${token}` });
    const started = performance.now();
    await rejection(users.getUser("1"));
    assert.ok(performance.now() - started < 2000);
  });

  test("with a short credential: only where it stands behind its scheme", async () => {
    const { users } = fakeClient(() => json({ message: "tea is a Bearer tea, not a Bearer team" }, { status: 400 }), {
      accessToken: "tea",
    });
    assert.equal((await rejection(users.getUser("1"))).message, "getUser: 400: tea is a ***, not a Bearer team");
  });

  test("after another token was asked for", async () => {
    let count = 0;
    const accessToken = () => `token-number-${++count}`;
    const { users } = fakeClient(({ headers }) => json({ message: `refused ${headers.get("authorization")}` }, { status: 401 }), {
      accessToken,
    });
    assertWithout(await rejection(users.getUser("1")), "token-number-1", "token-number-2");
  });

  test("a token function that repeats the token which was refused", async () => {
    let count = 0;
    const accessToken = () => {
      if (++count === 1) return token;
      throw new Error(`cannot replace ${token}`);
    };
    const { users } = fakeClient(() => json({}, { status: 401 }), { accessToken });
    const error = await rejection(users.getUser("1"));
    assert.equal(error.code, "token_function_failed");
    assertWithout(error, token);
  });

  test("in each attempt of a call", async () => {
    const told = [];
    const { users } = fakeClient(
      (request, count) => json({ message: `${count} ${token}` }, { status: 503, headers: { "Retry-After": "0", "X-Echo": token } }),
      { accessToken: token, onRetry: (...args) => told.push(args), maxRetries: 2 },
    );
    const error = await rejection(users.getUser("1"));
    assert.equal(error.cause.cause.message, "getUser: 503: 1 ***");
    assertWithout([error, told, [...error.cause.headers]], token);
  });

  test("in what a job and a bulk call tell", async () => {
    const job = fakeClient(
      ({ url }) =>
        url.pathname.endsWith("/jobs") ? json({ jobId: "job" }, { status: 202 }) : json({ state: "FAILED", errorMessage: token }),
      { accessToken: token },
    );
    const failed = await rejection(job.users.runUsersDetailsJob({ interval: "" }).toArray());
    assert.equal(failed.name, "JobFailedError");
    assertWithout(failed, token);
    const bulk = fakeClient(() => json({ entities: [] }, { headers: { "X-Echo": token } }), { accessToken: token });
    const [{ reason }] = await bulk.users.getUsersByIds(["1"]);
    assert.equal(reason.name, "NotFoundError");
    assertWithout([reason, [...reason.headers]], token);
  });
});

/** An error behind that many others. */
const caused = (times, cause) => (times === 0 ? cause : new Error(`the ${times}th`, { cause: caused(times - 1, cause) }));

describe("an error of a `fetch`", () => {
  const errors = {
    "with the token in its message": () => new TypeError(`Bearer ${token} is no header`),
    "with the request in a field": () =>
      Object.assign(new Error("Request failed"), { code: "ERR", config: { headers: { Authorization: `Bearer ${token}` } } }),
    "with headers in a request": () =>
      Object.assign(new Error("no"), { request: { headers: new Headers({ Authorization: `Bearer ${token}` }) } }),
    "with the token in a cause": () => new TypeError("fetch failed", { cause: new Error("inner", { cause: new Error(token) }) }),
    "with the token in errors that it collects": () => new AggregateError([new Error(token)], "all failed"),
    "with the token under many causes": () => caused(9, new Error(token)),
    "with the request of a library under several causes": () =>
      caused(3, Object.assign(new Error("no"), { config: { headers: { common: { Authorization: `Bearer ${token}` } } } })),
    "with the token in the name of a property": () => Object.assign(new Error("no"), { sent: { [token]: 1 } }),
    "with the token as a key of a map": () => Object.assign(new Error("no"), { sent: new Map([[token, 1]]) }),
    "with the token in an address": () =>
      Object.assign(new Error("no"), { url: new URL(`https://a.example/${encodeURIComponent(token)}`) }),
    "with a function that holds the token": () => Object.assign(new Error("no"), { retry: Object.assign(() => {}, { token }) }),
    "that holds more than can be looked through": () => {
      let sent = { token };
      for (let depth = 0; depth < 60; depth++) sent = { sent, more: Array.from({ length: 100 }, () => ({})) };
      return Object.assign(new Error("no"), { sent });
    },
    "that is no error": () => ({ token }),
    "that is a text": () => `Bearer ${token}`,
    "that goes round in circles": () => {
      const error = new Error(token);
      error.cause = error;
      return error;
    },
  };
  for (const [what, create] of Object.entries(errors)) {
    test(`${what} is told without it`, async () => {
      const { users } = fakeClient(() => Promise.reject(create()), { accessToken: token, maxRetries: 0 });
      const error = await rejection(users.getUser("1"));
      assert.ok(error instanceof ConnectionError);
      assert.ok(error.cause instanceof Error);
      assertWithout(error, token, JSON.stringify(token).slice(1, -1), encodeURIComponent(token));
    });
  }

  test("without it stays what it is", async () => {
    const thrown = Object.assign(new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") }), {
      config: { url: "/", bytes: new Uint8Array(9) },
    });
    const { users } = fakeClient(() => Promise.reject(thrown), { accessToken: token, maxRetries: 0 });
    assert.equal((await rejection(users.getUser("1"))).cause, thrown);
  });

  test("keeps its name, code and causes without the token", async () => {
    const thrown = Object.assign(new TypeError(`no ${token}`, { cause: new RangeError("inner") }), { code: "E_FAIL" });
    const { users } = fakeClient(() => Promise.reject(thrown), { accessToken: token, maxRetries: 0 });
    const { cause } = await rejection(users.getUser("1"));
    assert.deepEqual([cause.name, cause.message, cause.code, cause.cause.name], ["TypeError", "no ***", "E_FAIL", "RangeError"]);
  });
});

describe("a token endpoint that echoes the request", () => {
  const secret = "client secret/with+more";
  const login = (answer, options) => {
    const sent = [];
    const fetch = async (url, init) => (sent.push(init), answer(init));
    const client = new ApiClient({ loginPath: "https://login.example", fetch, logLevel: "off", maxRetries: 0, ...options });
    return { sent, error: rejection(client.loginClientCredentialsGrant("program", secret)) };
  };
  const echoes = ({ headers }) => {
    const authorization = new Headers(headers).get("Authorization");
    return `${authorization} ${base64(`program:${secret}`)} ${secret} ${encodeURIComponent(secret)} client_secret=${encodeURIComponent(secret)}`;
  };
  for (const [form, write] of Object.entries(forms)) {
    for (const field of ["error", "error_description"]) {
      test(`${form}, in \`${field}\``, async () => {
        const echo = write(`program:${secret}`);
        const error = await login(() => json({ error: "invalid_client", [field]: `no ${echo}` }, { status: 401 })).error;
        assert.ok(error instanceof GenesysError, String(error));
        assertWithout(error, form.includes("Base64") ? echo.slice(16, -4) : write(secret).slice(-10));
      });
    }
  }
  for (const [what, answer] of Object.entries({
    "in a description": (init) => json({ error: "invalid_client", error_description: echoes(init) }, { status: 401 }),
    "in a message": (init) => json({ message: echoes(init), code: "x" }, { status: 500 }),
    "deep in a body": (init) => json({ debug: { request: [echoes(init)] } }, { status: 503 }),
    "in a field": (init) => json({}, { status: 500, headers: { "X-Echo": echoes(init) } }),
    "in HTML": (init) => new Response(`<pre>${echoes(init)}`, { status: 500 }),
    "in a success that is no JSON": (init) => new Response(`<pre>${echoes(init)}`),
    "in what `fetch` throws": (init) => Promise.reject(new TypeError(echoes(init))),
    "with a code of its own": () => json({ code: "internal.server.error", message: "an `internal.server.error`" }, { status: 500 }),
    "with a token that it gives all the same": () =>
      json({ access_token: "granted-token-1", refresh_token: "refresh-token-1" }, { status: 500 }),
  })) {
    test(what, async () => {
      const error = await login(answer).error;
      assert.ok(error instanceof GenesysError, String(error));
      if (what.includes("code of its own"))
        assert.deepEqual([error.code, /`internal/.test(error.message)], ["internal.server.error", true]);
      const headers = error.headers ? [...error.headers] : [];
      const hidden = [secret, encodeURIComponent(secret), base64(`program:${secret}`).slice(12, -2), "granted-token-1", "refresh-token-1"];
      assertWithout([error, headers], ...hidden);
    });
  }
});
