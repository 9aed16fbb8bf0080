// Access tokens: given as a string or by a function, changed, refused by the server, and never shown.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { AuthenticationError, AuthError, ParameterError } from "genesys-users";
import { fakeClient, json, rejection } from "./support/fake.mjs";

const authorizations = (sent) => sent.map(({ headers }) => headers.get("authorization"));
const refused = () => json({ code: "bad.credentials", message: "Invalid login credentials." }, { status: 401 });

/** A function that gives `token-1`, `token-2` … after `ms`, with the count of its calls. */
function tokens(ms = 0) {
  const source = async () => {
    const token = `token-${++source.asked}`;
    await new Promise((resolve) => setTimeout(resolve, ms));
    return token;
  };
  source.asked = 0;
  return source;
}

describe("a token", () => {
  test("that is a string goes with every call", async () => {
    const { users, sent } = fakeClient(undefined, { accessToken: "abc-._~+/=" });
    await users.getUser("1");
    assert.deepEqual(authorizations(sent), ["Bearer abc-._~+/="]);
  });

  test("is not needed", async () => {
    const { users, sent } = fakeClient(undefined, { accessToken: undefined });
    await users.getUser("1");
    assert.deepEqual(authorizations(sent), [null]);
  });

  test("can be set and forgotten", async () => {
    const { client, users, sent } = fakeClient(undefined, { accessToken: undefined });
    client.setAccessToken("one");
    await users.getUser("1");
    client.setAccessToken(() => "two");
    await users.getUser("1");
    client.setAccessToken("three");
    await users.getUser("1");
    client.clearAccessToken();
    await users.getUser("1");
    assert.deepEqual(authorizations(sent), ["Bearer one", "Bearer two", "Bearer three", null]);
  });

  test("that is refused as a string is an error at once", async () => {
    const { users, sent } = fakeClient(refused);
    const error = await rejection(users.getUser("1"));
    assert.ok(error instanceof AuthenticationError);
    assert.equal(error.status, 401);
    assert.equal(sent.length, 1);
  });

  test("that is refused when there is a newer one by then is no error: the call goes again with that", async () => {
    const { client, users, sent } = fakeClient(
      ({ headers }) => {
        if (headers.get("authorization") !== "Bearer old") return json({ id: "1" });
        client.setAccessToken("new");
        return refused();
      },
      { accessToken: "old", maxRetries: 0 },
    );
    assert.deepEqual(await users.getUser("1"), { id: "1" });
    assert.deepEqual(authorizations(sent), ["Bearer old", "Bearer new"]);
  });

  // A host's fetch would quote them in messages of its own.
  const bad = [
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
  for (const value of bad) {
    test(`that cannot stand in a header is refused without being shown: ${JSON.stringify(value)}`, async () => {
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

describe("a token function", () => {
  for (const [kind, source] of Object.entries({
    "gives a string": () => "abc",
    "gives a promise": async () => "abc",
    "gives a thenable": () => ({ then: (resolve) => resolve("abc") }),
    "is bound": function () {
      return this.token;
    }.bind({ token: "abc" }),
  })) {
    test(kind, async () => {
      const { users, sent } = fakeClient(undefined, { accessToken: source });
      await users.getUser("1");
      assert.deepEqual(authorizations(sent), ["Bearer abc"]);
    });
  }

  test("is asked when it is needed, and its answer kept", async () => {
    const accessToken = tokens();
    const { users, sent } = fakeClient(undefined, { accessToken });
    assert.equal(accessToken.asked, 0);
    await users.getUser("1");
    await users.getUser("2");
    assert.equal(accessToken.asked, 1);
    assert.deepEqual(authorizations(sent), ["Bearer token-1", "Bearer token-1"]);
  });

  test("is asked once by calls in flight", async () => {
    const accessToken = tokens(20);
    const { users, sent } = fakeClient(undefined, { accessToken });
    await Promise.all(Array.from({ length: 20 }, (_, i) => users.getUser(String(i))));
    assert.equal(accessToken.asked, 1);
    assert.deepEqual(new Set(authorizations(sent)), new Set(["Bearer token-1"]));
  });

  test("is asked once more after a 401, with every method", async () => {
    for (const call of [
      (users) => users.getUser("1"),
      (users) => users.postUsers({ name: "n", email: "e" }),
      (users) => users.patchUser("1", {}),
      (users) => users.putUserProfileskills("1", []),
      (users) => users.deleteUser("1"),
    ]) {
      const accessToken = tokens();
      const { users, sent } = fakeClient(
        ({ headers }) => (headers.get("authorization") === "Bearer token-1" ? refused() : json({ id: "1" })),
        { accessToken, maxRetries: 0 },
      );
      assert.deepEqual(await call(users), { id: "1" });
      assert.deepEqual(authorizations(sent), ["Bearer token-1", "Bearer token-2"]);
      assert.equal(sent[0].body, sent[1].body);
      await users.getUser("1");
      assert.equal(accessToken.asked, 2, "the new token is kept");
    }
  });

  test("is asked no third time: the error surfaces", async () => {
    const accessToken = tokens();
    const { users, sent } = fakeClient(refused, { accessToken });
    const error = await rejection(users.getUser("1"));
    assert.ok(error instanceof AuthenticationError);
    assert.equal(accessToken.asked, 2);
    assert.equal(sent.length, 2);
  });

  test("is asked once for all calls that were refused together", async () => {
    const accessToken = tokens(20);
    const { users, sent } = fakeClient(
      async ({ headers }, count) => {
        // Refusals come in one after the other.
        await new Promise((resolve) => setTimeout(resolve, count * 3));
        return headers.get("authorization") === "Bearer token-1" ? refused() : json({});
      },
      { accessToken },
    );
    await Promise.all(Array.from({ length: 10 }, (_, i) => users.getUser(String(i))));
    assert.equal(accessToken.asked, 2);
    assert.equal(sent.length, 20);
  });

  test("that is replaced while it is asked does not win", async () => {
    let give;
    const { client, users, sent } = fakeClient(undefined, { accessToken: () => new Promise((resolve) => (give = resolve)) });
    const call = users.getUser("1");
    await new Promise(setImmediate);
    client.setAccessToken("newer");
    give("older");
    await call;
    await users.getUser("2");
    assert.equal(authorizations(sent)[1], "Bearer newer");
  });

  const cause = new Error("the session is over");
  for (const [kind, source] of Object.entries({
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
    test(`that ${kind} is an AuthError with the cause`, async () => {
      let fail = true;
      const { users, sent } = fakeClient(undefined, { accessToken: () => (fail ? source() : "abc") });
      const error = await rejection(users.getUser("1"));
      assert.ok(error instanceof AuthError, String(error));
      assert.equal(error.cause, cause);
      assert.equal(error.operation, "getUser");
      assert.equal(typeof error.code, "string");
      assert.ok(error.message.includes("getUser"));
      assert.equal(sent.length, 0);
      fail = false;
      assert.deepEqual(await users.getUser("1"), {}, "the failure is not kept");
    });
  }

  for (const value of [undefined, null, 5, {}, ["abc"], 10n, Symbol("s"), () => "abc", new String("abc")]) {
    test(`that gives no string is an AuthError with a cause: ${inspect(value)}`, async () => {
      const { users, sent } = fakeClient(undefined, { accessToken: async () => value });
      const error = await rejection(users.getUser("1"));
      assert.ok(error instanceof AuthError, String(error));
      assert.ok(error.cause instanceof Error);
      assert.equal(sent.length, 0);
    });
  }

  test("that throws nothing in particular", async () => {
    const { users } = fakeClient(undefined, { accessToken: () => Promise.reject(undefined) });
    assert.ok((await rejection(users.getUser("1"))) instanceof AuthError);
  });

  test("that fails fails all calls that wait, and the next one asks again", async () => {
    let asked = 0;
    const accessToken = async () => {
      asked++;
      if (asked === 1) throw cause;
      return "abc";
    };
    const { users } = fakeClient(undefined, { accessToken });
    const errors = await Promise.all([users.getUser("1"), users.getUser("2")].map(rejection));
    for (const error of errors) assert.ok(error instanceof AuthError);
    assert.equal(asked, 1);
    assert.deepEqual(await users.getUser("3"), {});
    assert.equal(asked, 2);
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

  test("that is slow can be left by an abort", async () => {
    const { users, sent } = fakeClient(undefined, { accessToken: () => new Promise(() => {}) });
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    setTimeout(() => controller.abort("left"), 5);
    assert.equal(await rejection(call), "left");
    assert.equal(sent.length, 0);
  });

  test("that aborts the call itself ends it", { timeout: 5000 }, async () => {
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
    const keep = (reason) => unhandled.push(reason);
    process.on("unhandledRejection", keep);
    const controller = new AbortController();
    const { users } = fakeClient(undefined, {
      accessToken: () => {
        controller.abort("left");
        throw cause;
      },
    });
    assert.equal(await rejection(users.getUser("1", { signal: controller.signal })), "left");
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", keep);
    assert.deepEqual(unhandled, []);
  });

  test("is asked once, however soon after another a call begins", async () => {
    for (let turns = 0; turns < 40; turns++) {
      let asked = 0;
      const { users } = fakeClient(undefined, { accessToken: async () => `token-${++asked}` });
      const first = users.getUser("1");
      for (let i = 0; i < turns; i++) await undefined;
      await Promise.all([first, users.getUser("2")]);
      assert.equal(asked, 1, `${turns} turns later`);
    }
  });

  test("is not asked again when one of those who wait leaves", async () => {
    const accessToken = tokens(30);
    const { users, sent } = fakeClient(undefined, { accessToken });
    const controller = new AbortController();
    const left = users.getUser("1", { signal: controller.signal });
    const stays = users.getUser("2");
    await new Promise(setImmediate);
    controller.abort("left");
    assert.equal(await rejection(left), "left");
    await Promise.all([stays, users.getUser("3")]);
    assert.equal(accessToken.asked, 1);
    assert.equal(sent.length, 2);
  });

  test("is asked anew for another region", async () => {
    const given = [];
    const { client, users, sent } = fakeClient(undefined, { accessToken: () => new Promise((resolve) => given.push(resolve)) });
    const before = users.getUser("1");
    await new Promise(setImmediate);
    client.setEnvironment("mypurecloud.jp");
    const after = users.getUser("2");
    await new Promise(setImmediate);
    assert.equal(given.length, 2);
    given[1]("new");
    await after;
    given[0]("old");
    await before;
    await users.getUser("3");
    assert.deepEqual(authorizations(sent), ["Bearer new", "Bearer old", "Bearer new"]);
  });

  test("whose second answer fails is an AuthError, which has nothing of the refusal", async () => {
    let asked = 0;
    const { users } = fakeClient(refused, {
      accessToken: () => {
        if (++asked === 2) throw cause;
        return "abc";
      },
    });
    const error = await rejection(users.getUser("1"));
    assert.ok(error instanceof AuthError, String(error));
    assert.ok(!("status" in error) && !("correlationId" in error), inspect(error));
  });

  test("whose failure nobody waited for is not told to a later call", async () => {
    let fail;
    let asked = 0;
    const accessToken = () => (++asked === 1 ? new Promise((_, reject) => (fail = reject)) : "abc");
    const { users } = fakeClient(undefined, { accessToken });
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    await new Promise(setImmediate);
    controller.abort("left");
    assert.equal(await rejection(call), "left");
    fail(cause);
    await new Promise(setImmediate);
    assert.deepEqual(await users.getUser("2"), {});
    assert.equal(asked, 2);
  });
});
