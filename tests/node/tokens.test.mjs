// Access tokens: a string or a token provider, their changes, a 401, and that no error shows them.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { AuthenticationError, AuthError, ParameterError } from "genesys-users";
import { fakeClient, json, rejection } from "./support/fake.mjs";

const authorizations = (sent) => sent.map(({ headers }) => headers.get("authorization"));
const unauthorized = () => json({ code: "bad.credentials", message: "Invalid login credentials." }, { status: 401 });

/** Returns a token provider that gives `token-1`, `token-2` … after `ms`, and counts its calls. */
function tokenProvider(ms = 0) {
  const provider = async () => {
    const token = `token-${++provider.callCount}`;
    await new Promise((resolve) => setTimeout(resolve, ms));
    return token;
  };
  provider.callCount = 0;
  return provider;
}

describe("a token", () => {
  test("that is a string is sent with every call", async () => {
    const { users, sent } = fakeClient(undefined, { accessToken: "abc-._~+/=" });
    await users.getUser("1");
    assert.deepEqual(authorizations(sent), ["Bearer abc-._~+/="]);
  });

  test("can be set and cleared", async () => {
    const { client, users, sent } = fakeClient(undefined, { accessToken: undefined });
    client.setAccessToken("one");
    await users.getUser("1");
    client.setAccessToken(() => "two");
    await users.getUser("1");
    client.setAccessToken("three");
    await users.getUser("1");
    client.clearAccessToken();
    assert.equal((await rejection(users.getUser("1"))).code, "token_missing");
    assert.deepEqual(authorizations(sent), ["Bearer one", "Bearer two", "Bearer three"]);
  });

  test("that is a string and gets a 401 is an error at once", async () => {
    const { users, sent } = fakeClient(unauthorized);
    const error = await rejection(users.getUser("1"));
    assert.ok(error instanceof AuthenticationError);
    assert.equal(error.status, 401);
    assert.equal(sent.length, 1);
  });

  test("that gets a 401 after a newer one was set is replaced by that in a retry", async () => {
    const { client, users, sent } = fakeClient(
      ({ headers }) => {
        if (headers.get("authorization") !== "Bearer old") return json({ id: "1" });
        client.setAccessToken("new");
        return unauthorized();
      },
      { accessToken: "old", maxRetries: 0 },
    );
    assert.deepEqual(await users.getUser("1"), { id: "1" });
    assert.deepEqual(authorizations(sent), ["Bearer old", "Bearer new"]);
  });

  // The fetch of the host would quote such tokens in its messages.
  const invalidTokens = [
    "",
    " ",
    "secret token",
    "secret\ntoken",
    "secret\r\nX-Evil: 1",
    "sécret-token",
    "secret\u0000token",
    " secret-token",
    "Bearer secret-token",
    "bearer secret-token",
    "\ud800secret",
    "secret😀",
  ];
  for (const value of invalidTokens) {
    test(`that no header can carry is a ParameterError that does not show it: ${JSON.stringify(value)}`, async () => {
      for (const accessToken of [() => value, async () => value]) {
        const { users, sent } = fakeClient(undefined, { accessToken });
        const error = await rejection(users.getUser("1"));
        assert.ok(error instanceof ParameterError, String(error));
        assert.equal(error.parameter, "accessToken");
        assert.equal(error.operation, "getUser");
        assert.ok(!`${error.message}${error.stack}${JSON.stringify(error)}`.includes("secret"));
        assert.equal(sent.length, 0);
      }
      assert.throws(
        () => fakeClient(undefined, { accessToken: value }),
        (error) => error instanceof ParameterError && error.parameter === "accessToken" && !error.message.includes("secret"),
      );
    });
  }
});

describe("a token provider", () => {
  for (const [title, provider] of Object.entries({
    "may return a string": () => "abc",
    "may return a promise": async () => "abc",
    "may return a thenable": () => ({ then: (resolve) => resolve("abc") }),
    "may be a bound function": function () {
      return this.token;
    }.bind({ token: "abc" }),
  })) {
    test(title, async () => {
      const { users, sent } = fakeClient(undefined, { accessToken: provider });
      await users.getUser("1");
      assert.deepEqual(authorizations(sent), ["Bearer abc"]);
    });
  }

  test("is called by the first call, and its token is stored", async () => {
    const accessToken = tokenProvider();
    const { users, sent } = fakeClient(undefined, { accessToken });
    assert.equal(accessToken.callCount, 0);
    await users.getUser("1");
    await users.getUser("2");
    assert.equal(accessToken.callCount, 1);
    assert.deepEqual(authorizations(sent), ["Bearer token-1", "Bearer token-1"]);
  });

  test("is called once for concurrent calls", async () => {
    const accessToken = tokenProvider(20);
    const { users, sent } = fakeClient(undefined, { accessToken });
    await Promise.all(Array.from({ length: 20 }, (_, i) => users.getUser(String(i))));
    assert.equal(accessToken.callCount, 1);
    assert.deepEqual(new Set(authorizations(sent)), new Set(["Bearer token-1"]));
  });

  test("is called once more after a 401, with every method", async () => {
    for (const call of [
      (users) => users.getUser("1"),
      (users) => users.postUsers({ name: "n", email: "e" }),
      (users) => users.patchUser("1", {}),
      (users) => users.putUserProfileskills("1", []),
      (users) => users.deleteUser("1"),
    ]) {
      const accessToken = tokenProvider();
      const { users, sent } = fakeClient(
        ({ headers }) => (headers.get("authorization") === "Bearer token-1" ? unauthorized() : json({ id: "1" })),
        { accessToken, maxRetries: 0 },
      );
      assert.deepEqual(await call(users), { id: "1" });
      assert.deepEqual(authorizations(sent), ["Bearer token-1", "Bearer token-2"]);
      assert.equal(sent[0].body, sent[1].body);
      await users.getUser("1");
      assert.equal(accessToken.callCount, 2, "the new token is not stored");
    }
  });

  test("is not called a third time: the call rejects with the second 401", async () => {
    const accessToken = tokenProvider();
    const { users, sent } = fakeClient(unauthorized, { accessToken });
    const error = await rejection(users.getUser("1"));
    assert.ok(error instanceof AuthenticationError);
    assert.equal(accessToken.callCount, 2);
    assert.equal(sent.length, 2);
  });

  test("is called once for all calls that get a 401 together", async () => {
    const accessToken = tokenProvider(20);
    const { users, sent } = fakeClient(
      async ({ headers }, count) => {
        // The responses arrive one after the other.
        await new Promise((resolve) => setTimeout(resolve, count * 3));
        return headers.get("authorization") === "Bearer token-1" ? unauthorized() : json({});
      },
      { accessToken },
    );
    await Promise.all(Array.from({ length: 10 }, (_, i) => users.getUser(String(i))));
    assert.equal(accessToken.callCount, 2);
    assert.equal(sent.length, 20);
  });

  test("that is replaced during its call does not set the token", async () => {
    let provideToken;
    const { client, users, sent } = fakeClient(undefined, { accessToken: () => new Promise((resolve) => (provideToken = resolve)) });
    const call = users.getUser("1");
    await new Promise(setImmediate);
    client.setAccessToken("newer");
    provideToken("older");
    await call;
    await users.getUser("2");
    assert.equal(authorizations(sent)[1], "Bearer newer");
  });

  const cause = new Error("the session is over");
  for (const [fault, provider] of Object.entries({
    throws: () => {
      throw cause;
    },
    rejects: () => Promise.reject(cause),
    "has a hostile then": () =>
      Object.defineProperty({}, "then", {
        get() {
          throw cause;
        },
      }),
  })) {
    test(`that ${fault} causes an AuthError with the cause`, async () => {
      let fail = true;
      const { users, sent } = fakeClient(undefined, { accessToken: () => (fail ? provider() : "abc") });
      const error = await rejection(users.getUser("1"));
      assert.ok(error instanceof AuthError, String(error));
      assert.equal(error.cause, cause);
      assert.equal(error.operation, "getUser");
      assert.equal(typeof error.code, "string");
      assert.ok(error.message.includes("getUser"));
      assert.equal(sent.length, 0);
      fail = false;
      assert.deepEqual(await users.getUser("1"), {}, "the client stays usable");
    });
  }

  for (const value of [undefined, null, 5, {}, ["abc"], 10n, Symbol("s"), () => "abc", new String("abc")]) {
    test(`that does not return a string causes an AuthError with a cause: ${inspect(value)}`, async () => {
      const { users, sent } = fakeClient(undefined, { accessToken: async () => value });
      const error = await rejection(users.getUser("1"));
      assert.ok(error instanceof AuthError, String(error));
      assert.ok(error.cause instanceof Error);
      assert.equal(sent.length, 0);
    });
  }

  test("that rejects with undefined causes an AuthError", async () => {
    const { users } = fakeClient(undefined, { accessToken: () => Promise.reject(undefined) });
    assert.ok((await rejection(users.getUser("1"))) instanceof AuthError);
  });

  test("that fails rejects all calls that wait, and the next call tries again", async () => {
    let callCount = 0;
    const accessToken = async () => {
      callCount++;
      if (callCount === 1) throw cause;
      return "abc";
    };
    const { users } = fakeClient(undefined, { accessToken });
    const errors = await Promise.all([users.getUser("1"), users.getUser("2")].map(rejection));
    for (const error of errors) assert.ok(error instanceof AuthError);
    assert.equal(callCount, 1);
    assert.deepEqual(await users.getUser("3"), {});
    assert.equal(callCount, 2);
  });

  test("may use the client itself", async () => {
    const { client, users, sent } = fakeClient(undefined, {
      accessToken: () => {
        client.setEnvironment("eu_west_1");
        return "abc";
      },
    });
    await users.getUser("1");
    assert.deepEqual(authorizations(sent), ["Bearer abc"]);
  });

  test("that is slow does not delay an abort", async () => {
    const { users, sent } = fakeClient(undefined, { accessToken: () => new Promise(() => {}) });
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    setTimeout(() => controller.abort("left"), 5);
    assert.equal(await rejection(call), "left");
    assert.equal(sent.length, 0);
  });

  test("may abort its own call", { timeout: 5000 }, async () => {
    const controller = new AbortController();
    const { users, sent } = fakeClient(undefined, {
      accessToken: () => {
        controller.abort("left");
        return "abc";
      },
    });
    assert.equal(await rejection(users.getUser("1", { signal: controller.signal })), "left");
    assert.equal(sent.length, 0);
  });

  test("that aborts the call and then fails leaves no unhandled rejection", async () => {
    const unhandled = [];
    const listener = (reason) => unhandled.push(reason);
    process.on("unhandledRejection", listener);
    const controller = new AbortController();
    const { users } = fakeClient(undefined, {
      accessToken: () => {
        controller.abort("left");
        throw cause;
      },
    });
    assert.equal(await rejection(users.getUser("1", { signal: controller.signal })), "left");
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", listener);
    assert.deepEqual(unhandled, []);
  });

  test("is called once, in whichever turn the second call begins", async () => {
    for (let turns = 0; turns < 40; turns++) {
      let callCount = 0;
      const { users } = fakeClient(undefined, { accessToken: async () => `token-${++callCount}` });
      const first = users.getUser("1");
      for (let i = 0; i < turns; i++) await undefined;
      await Promise.all([first, users.getUser("2")]);
      assert.equal(callCount, 1, `${turns} turns later`);
    }
  });

  test("is not called again when one of the calls that wait is aborted", async () => {
    const accessToken = tokenProvider(30);
    const { users, sent } = fakeClient(undefined, { accessToken });
    const controller = new AbortController();
    const abortedCall = users.getUser("1", { signal: controller.signal });
    const otherCall = users.getUser("2");
    await new Promise(setImmediate);
    controller.abort("left");
    assert.equal(await rejection(abortedCall), "left");
    await Promise.all([otherCall, users.getUser("3")]);
    assert.equal(accessToken.callCount, 1);
    assert.equal(sent.length, 2);
  });

  test("is called again for another region", async () => {
    const resolvers = [];
    const { client, users, sent } = fakeClient(undefined, { accessToken: () => new Promise((resolve) => resolvers.push(resolve)) });
    const oldCall = users.getUser("1");
    await new Promise(setImmediate);
    client.setEnvironment("mypurecloud.jp");
    const newCall = users.getUser("2");
    await new Promise(setImmediate);
    assert.equal(resolvers.length, 2);
    resolvers[1]("new");
    await newCall;
    resolvers[0]("old");
    await oldCall;
    await users.getUser("3");
    assert.deepEqual(authorizations(sent), ["Bearer new", "Bearer old", "Bearer new"]);
  });

  test("that fails after a 401 causes an AuthError without the fields of that response", async () => {
    let callCount = 0;
    const { users } = fakeClient(unauthorized, {
      accessToken: () => {
        if (++callCount === 2) throw cause;
        return "abc";
      },
    });
    const error = await rejection(users.getUser("1"));
    assert.ok(error instanceof AuthError, String(error));
    assert.ok(!("status" in error) && !("correlationId" in error), inspect(error));
  });

  test("that fails after all calls were aborted does not reject a later call", async () => {
    let fail;
    let callCount = 0;
    const accessToken = () => (++callCount === 1 ? new Promise((_, reject) => (fail = reject)) : "abc");
    const { users } = fakeClient(undefined, { accessToken });
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    await new Promise(setImmediate);
    controller.abort("left");
    assert.equal(await rejection(call), "left");
    fail(cause);
    await new Promise(setImmediate);
    assert.deepEqual(await users.getUser("2"), {});
    assert.equal(callCount, 2);
  });
});
