// Logins whose caller takes the address of the login page elsewhere (`authorize`), and the signal of a login.

import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { after, before, describe, test } from "node:test";
import { ApiClient, AuthError, GenesysError, ParameterError, UsersApi } from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";
import { fakeClient, json, rejection } from "./support/fake.mjs";
import { withPage } from "./support/page.mjs";

const redirectUri = "https://abcdefgh.chromiumapp.org/";
const grants = ["loginPKCEGrant", "loginImplicitGrant"];
const abortReason = new Error("enough");

/** An `authorize` of a person who signs in at once: the login host sends the browser back, and the host of the page sees where to. */
async function signInAtOnce(url) {
  const response = await fetch(`${url}&auto=1`, { redirect: "manual" });
  return response.headers.get("location");
}

/** The address of an answer to the request for `url`. */
function answerTo(url, fields, base = redirectUri) {
  const request = new URL(url).searchParams;
  const answer = new URLSearchParams({ state: request.get("state"), ...fields });
  return `${base}${request.get("response_type") === "code" ? "?" : "#"}${answer}`;
}

/** Runs `body` with the globals of a worker, which has neither a document nor storages. */
async function inWorker(body) {
  globalThis.importScripts = () => {};
  try {
    await body();
  } finally {
    delete globalThis.importScripts;
  }
}

describe("authorize with the local organization", () => {
  let sandbox;
  before(async () => (sandbox = await startSandbox({ args: ["--client", `extension=${redirectUri}`] })));
  after(() => sandbox.stop());
  const newClient = () => new ApiClient({ basePath: sandbox.url, loginPath: sandbox.url });

  const places = { "a program": (body) => body(), "a worker": inWorker, "a page": (body) => withPage(body) };
  for (const [place, run] of Object.entries(places)) {
    for (const grant of grants) {
      test(`${grant} signs a person in from ${place}`, () =>
        run(async (page) => {
          const client = newClient();
          const result = await client[grant]("extension", redirectUri, { authorize: signInAtOnce, state: "mine/ü" });
          assert.deepEqual([result.state, result.tokenType, typeof result.accessToken], ["mine/ü", "bearer", "string"]);
          assert.ok(result.expiresAt > Date.now());
          assert.match((await new UsersApi(client).getUsersMe()).email, /@/);
          if (page) assert.deepEqual([page.left, page.url, page.globals.sessionStorage.entries.size], [[], "https://app.example/", 0]);
        }));

      test(`${grant} from ${place} rejects with the refusal of the login page`, () =>
        run(async () => {
          const deny = async (url) => (await fetch(`${url}&auto=deny`, { redirect: "manual" })).headers.get("location");
          const error = await rejection(newClient()[grant]("extension", redirectUri, { authorize: deny }));
          assert.deepEqual([error.constructor, error.code, error.operation], [AuthError, "access_denied", grant]);
        }));
    }
  }
});

describe("authorize", () => {
  /** A client whose login host gives a token for any code. */
  const newClient = (respond = () => json({ access_token: "token-1", expires_in: 60, token_type: "bearer" })) =>
    fakeClient(respond, { accessToken: undefined, maxRetries: 0, loginPath: "https://login.example" });

  test("gets the address once, and what it gives is the answer of this login alone", async () => {
    const rows = [
      [(url) => answerTo(url, { code: "c", access_token: "t" }), undefined],
      [async (url) => answerTo(url, { code: "c", access_token: "t" }, "vscode://acme.tool/back"), undefined],
      [(url) => answerTo(url, { code: "c", access_token: "t", state: "other" }), "state_mismatch"],
      [() => redirectUri, "invalid_answer"],
      [() => "", "invalid_answer"],
      [() => undefined, "invalid_answer"],
      [() => new URL(redirectUri), "invalid_answer"],
      [async () => null, "invalid_answer"],
    ];
    for (const grant of grants) {
      for (const [authorize, code] of rows) {
        const urls = [];
        const { client } = newClient();
        const login = client[grant]("id", redirectUri, { authorize: (url) => (urls.push(url), authorize(url)) });
        if (code) assert.equal((await rejection(login)).code, code, `${grant} ${authorize}`);
        else assert.ok((await login).accessToken);
        assert.equal(urls.length, 1);
        assert.ok(urls[0].startsWith("https://login.example/oauth/authorize?"), urls[0]);
      }
    }
  });

  test("exchanges the code with the verifier of its challenge", async () => {
    const { client, sent } = newClient();
    let challenge;
    await client.loginPKCEGrant("id", redirectUri, {
      authorize: (url) => {
        challenge = new URL(url).searchParams.get("code_challenge");
        return answerTo(url, { code: "c+/=" });
      },
    });
    const form = new URLSearchParams(sent[0].body);
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(form.get("code_verifier")));
    assert.equal(Buffer.from(digest).toString("base64url"), challenge);
    assert.deepEqual([form.get("code"), form.get("redirect_uri")], ["c+/=", redirectUri]);
  });

  test("rejects with what the function throws, and the next login goes its way", async () => {
    const failure = new Error("the window was closed");
    const { client } = newClient();
    for (const authorize of [
      () => {
        throw failure;
      },
      () => Promise.reject(failure),
    ]) {
      assert.equal(await rejection(client.loginPKCEGrant("id", redirectUri, { authorize })), failure);
    }
    await client.loginPKCEGrant("id", redirectUri, { authorize: (url) => answerTo(url, { code: "c" }) });
  });

  test("is called in the context of the login", async () => {
    const context = new AsyncLocalStorage();
    const { client } = newClient();
    let seen;
    const authorize = (url) => {
      seen = context.getStore();
      return answerTo(url, { code: "c" });
    };
    await context.run("ada", () => client.loginPKCEGrant("id", redirectUri, { authorize }));
    assert.equal(seen, "ada");
  });

  test("of the same login twice is called once", async () => {
    const { client } = newClient();
    let calls = 0;
    const authorize = async (url) => (calls++, answerTo(url, { code: "c" }));
    const results = await Promise.all([1, 2].map(() => client.loginPKCEGrant("id", redirectUri, { authorize })));
    assert.equal(results[0].accessToken, results[1].accessToken);
    assert.equal(calls, 1);
  });

  test("is not called while a stored token lives", () =>
    withPage(async () => {
      const options = { accessToken: undefined, storage: "local", loginPath: "https://login.example" };
      let calls = 0;
      const authorize = (url) => (calls++, answerTo(url, { access_token: "t", expires_in: "60" }));
      for (let i = 0; i < 2; i++) {
        const { client } = fakeClient(undefined, options);
        assert.equal((await client.loginImplicitGrant("id", redirectUri, { authorize })).accessToken, "t");
      }
      assert.equal(calls, 1);
    }));

  test("must be a function, alone", async () => {
    const { client, sent } = newClient();
    for (const options of [{ authorize: "x" }, { authorize: {} }, { authorize: () => "", popup: true }]) {
      const error = await rejection(client.loginPKCEGrant("id", redirectUri, options));
      assert.ok(error instanceof ParameterError, String(error));
      assert.deepEqual([error.parameter, error.operation], ["authorize", "loginPKCEGrant"]);
    }
    assert.match(
      (await rejection(client.loginPKCEGrant("id", redirectUri))).message,
      /needs a page in a browser, or the option `authorize`/,
    );
    assert.equal(sent.length, 0);
  });
});

describe("the signal of a login", () => {
  const never = () => new Promise(() => {});
  const options = { accessToken: undefined, maxRetries: 2, loginPath: "https://login.example" };
  const hang = (request) => new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(new Error("aborted"))));

  /** Aborts as soon as `hasBegun()` and some turns after; returns what the login rejects with. On a busy machine a digest takes long. */
  async function abortLater(start, hasBegun = () => true, ms = 5) {
    const control = new AbortController();
    const outcome = rejection(start(control.signal));
    do await new Promise((resolve) => setTimeout(resolve, ms));
    while (!hasBegun());
    control.abort(abortReason);
    return outcome;
  }

  test("that has fired before begins nothing", async () => {
    const { client, sent } = fakeClient(undefined, options);
    const signal = AbortSignal.abort(abortReason);
    const logins = [
      client.loginPKCEGrant("id", redirectUri, { authorize: () => assert.fail("called"), signal }),
      client.loginImplicitGrant("id", redirectUri, { authorize: () => assert.fail("called"), signal }),
      client.loginClientCredentialsGrant("id", "secret-123", { signal }),
    ];
    for (const login of logins) assert.equal(await rejection(login), abortReason);
    assert.equal(sent.length, 0);
  });

  test("ends it while the caller's function, a request or a retry is waited for", async () => {
    const login = fakeClient(hang, options).client;
    let isCalled = false;
    const neverAnswer = () => ((isCalled = true), never());
    const waiting = (signal) => login.loginPKCEGrant("id", redirectUri, { authorize: neverAnswer, signal });
    assert.equal(await abortLater(waiting, () => isCalled), abortReason);

    const exchange = fakeClient(hang, options);
    const authorize = (url) => answerTo(url, { code: "c" });
    const exchanging = (signal) => exchange.client.loginPKCEGrant("id", redirectUri, { authorize, signal });
    assert.equal(await abortLater(exchanging, () => exchange.sent.length > 0), abortReason);
    assert.deepEqual([exchange.sent.length, exchange.sent[0].signal.aborted], [1, true]);

    const program = fakeClient(hang, options);
    const requesting = (signal) => program.client.loginClientCredentialsGrant("id", "secret-123", { signal });
    assert.equal(await abortLater(requesting, () => program.sent.length > 0), abortReason);
    assert.deepEqual([program.sent.length, program.sent[0].signal.aborted], [1, true]);

    const retried = fakeClient(() => json({}, { status: 503 }), options);
    const retrying = (signal) => retried.client.loginClientCredentialsGrant("id", "secret-123", { signal });
    assert.equal(await abortLater(retrying, () => retried.sent.length > 0, 60), abortReason);
    assert.equal(retried.sent.length, 1);
  });

  test("leaves the client free for the next login, and no token", async () => {
    const { client } = fakeClient(() => json({ access_token: "t", expires_in: 60, token_type: "bearer" }), options);
    let bringAnswer;
    const late = new Promise((resolve) => (bringAnswer = resolve));
    let url;
    const authorize = (address) => ((url = address), late);
    const login = (signal) => client.loginPKCEGrant("id", redirectUri, { authorize, signal });
    assert.equal(await abortLater(login, () => url !== undefined), abortReason);
    bringAnswer(answerTo(url, { code: "c" }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(client.authData.accessToken, undefined);
    const result = await client.loginPKCEGrant("id", redirectUri, { authorize: (address) => answerTo(address, { code: "c" }) });
    assert.equal(result.accessToken, "t");
  });

  test("ends the login of its own caller alone", async () => {
    const first = fakeClient(undefined, options).client;
    const second = fakeClient(() => json({ access_token: "t", expires_in: 60, token_type: "bearer" }), options).client;
    const control = new AbortController();
    const aborted = rejection(first.loginPKCEGrant("id", redirectUri, { authorize: never, signal: control.signal }));
    const other = second.loginPKCEGrant("id", redirectUri, { authorize: (url) => answerTo(url, { code: "c" }) });
    control.abort(abortReason);
    assert.equal(await aborted, abortReason);
    assert.equal((await other).accessToken, "t");
  });

  test("ends the wait for another login", async () => {
    const first = fakeClient(undefined, options).client;
    const second = fakeClient(undefined, options).client;
    const control = new AbortController();
    const leading = rejection(first.loginPKCEGrant("id", redirectUri, { authorize: never, signal: control.signal }));
    assert.equal(await abortLater((signal) => second.loginPKCEGrant("id", redirectUri, { authorize: never, signal })), abortReason);
    control.abort(abortReason);
    assert.equal(await leading, abortReason);
  });

  test("ends a login that leaves the page, which has no end else", () =>
    withPage(async ({ left }) => {
      const { client } = fakeClient(undefined, options);
      const leaving = (signal) => client.loginImplicitGrant("id", "https://app.example/", { signal });
      assert.equal(await abortLater(leaving, () => left.length > 0), abortReason);
      assert.equal(left.length, 1);
    }));

  test("that fires while the challenge is computed leaves no page", () =>
    withPage(async ({ left }) => {
      const { client } = fakeClient(undefined, options);
      const control = new AbortController();
      const login = rejection(client.loginPKCEGrant("id", "https://app.example/", { signal: control.signal }));
      control.abort(abortReason);
      assert.equal(await login, abortReason);
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(left, []);
    }));

  test("changes nothing after the end, and leaves no listener behind", async () => {
    const { client } = fakeClient(() => json({ access_token: "t", expires_in: 60, token_type: "bearer" }), options);
    const control = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = control.signal;
    control.signal.addEventListener = (...args) => (listeners++, addEventListener.apply(control.signal, args));
    control.signal.removeEventListener = (...args) => (listeners--, removeEventListener.apply(control.signal, args));
    await client.loginClientCredentialsGrant("id", "secret-123", { signal: control.signal });
    assert.equal(listeners, 0);
    control.abort(abortReason);
    assert.equal(client.authData.accessToken, "t");
  });

  test("must be a signal", async () => {
    const { client, sent } = fakeClient(undefined, options);
    for (const signal of ["x", {}, 5, new AbortController()]) {
      for (const login of [
        client.loginPKCEGrant("id", redirectUri, { signal }),
        client.loginImplicitGrant("id", redirectUri, { signal }),
        client.loginClientCredentialsGrant("id", "secret-123", { signal }),
      ]) {
        const error = await rejection(login);
        assert.ok(error instanceof ParameterError, String(error));
        assert.equal(error.parameter, "signal");
      }
    }
    for (const [given, parameter] of [
      [{ signl: 1 }, "signl"],
      ["x", "options"],
    ]) {
      const error = await rejection(client.loginClientCredentialsGrant("id", "secret-123", given));
      assert.ok(error instanceof GenesysError);
      assert.equal(error.parameter, parameter);
    }
    await client.loginClientCredentialsGrant("id", "secret-123", { signal: undefined }).catch(() => {});
    assert.equal(sent.length, 1);
  });
});
