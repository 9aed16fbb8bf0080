// Hooks and the logger: what they are told, that nothing they do breaks a call, and that no secret reaches them.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import { RateLimitError, ServerError } from "genesys-users";
import { fakeClient, json, rejection, token } from "./support/fake.mjs";

const levels = ["debug", "info", "warn", "error"];

/** A logger that keeps what it gets as `[level, message, details]`. */
function keeper() {
  const lines = [];
  const logger = Object.fromEntries(levels.map((level) => [level, (...what) => lines.push([level, ...what])]));
  return { lines, logger };
}

/** The three hooks, each keeping its name and what it gets. */
function recorder() {
  const events = [];
  const hooks = Object.fromEntries(["onRequest", "onResponse", "onRetry"].map((name) => [name, (...what) => events.push([name, ...what])]));
  return { events, hooks };
}

const url = "https://api.example/api/v2/users/1";
const head = { operation: "getUser", method: "GET", url };
const ok = (id) => json({ id: "1" }, { headers: { "ININ-Correlation-Id": id } });
const busy = (status = 503) => json({}, { status, headers: { "Retry-After": "0", "ININ-Correlation-Id": "busy" } });

/** The events with their elapsed times checked and taken out. */
const timeless = (events) =>
  events.map(([name, { elapsed, ...event }]) => {
    assert.ok(elapsed >= 0 && elapsed < 60_000, String(elapsed));
    return [name, event];
  });

describe("hooks", () => {
  test("are told of each attempt", async () => {
    const { events, hooks } = recorder();
    const { users } = fakeClient((request, count) => (count === 1 ? busy() : ok("fine")), hooks);
    await users.getUser("1");
    assert.deepEqual(timeless(events), [
      ["onRequest", { ...head, attempt: 1 }],
      ["onResponse", { ...head, attempt: 1, status: 503, correlationId: "busy" }],
      ["onRetry", { ...head, attempt: 1, status: 503, correlationId: "busy", wait: 0 }],
      ["onRequest", { ...head, attempt: 2 }],
      ["onResponse", { ...head, attempt: 2, status: 200, correlationId: "fine" }],
    ]);
    assert.ok(events[2][2] instanceof ServerError, "onRetry gets the error");
  });

  test("are told of a refusal for the rate, a lost connection and a refused token", async () => {
    const answers = [
      () => busy(429),
      () => Promise.reject(new TypeError("fetch failed")),
      () => json({}, { status: 401 }),
      () => ok("fine"),
    ];
    const { events, hooks } = recorder();
    const { users } = fakeClient((request, count) => answers[count - 1](), { ...hooks, accessToken: () => token });
    await users.getUser("1");
    const told = events.map(([name, { attempt, status, wait }, error]) => [name, attempt, status, wait > 100 ? "wait" : wait, error?.name]);
    assert.deepEqual(told, [
      ["onRequest", 1, undefined, undefined, undefined],
      ["onResponse", 1, 429, undefined, undefined],
      ["onRetry", 1, 429, 0, "RateLimitError"],
      ["onRequest", 2, undefined, undefined, undefined],
      ["onRetry", 2, undefined, "wait", "ConnectionError"],
      ["onRequest", 3, undefined, undefined, undefined],
      ["onResponse", 3, 401, undefined, undefined],
      ["onRequest", 4, undefined, undefined, undefined],
      ["onResponse", 4, 200, undefined, undefined],
    ]);
    assert.ok(events[2][2] instanceof RateLimitError);
  });

  test("elapsed is the time of the attempt", async () => {
    const { events, hooks } = recorder();
    const { users } = fakeClient(async () => (await sleep(30), ok("x")), hooks);
    await users.getUser("1");
    assert.ok(events[0][1].elapsed < 25 && events[1][1].elapsed >= 28, inspect(events));
  });

  const hostile = {
    throws: () => {
      throw new Error("hook");
    },
    "throws nothing": () => {
      throw undefined;
    },
    rejects: () => Promise.reject(new Error("hook")),
    "never ends": () => new Promise(() => {}),
    "gives a hostile thenable": () =>
      Object.defineProperty({}, "then", {
        get() {
          throw new Error("hook");
        },
      }),
    "is a class": class {},
    "is revoked": (() => {
      const { proxy, revoke } = Proxy.revocable(() => {}, {});
      revoke();
      return proxy;
    })(),
  };
  for (const [what, hook] of Object.entries(hostile)) {
    test(`that ${what} breaks no call and goes to the logger`, async () => {
      const unhandled = [];
      const listener = (reason) => unhandled.push(reason);
      process.on("unhandledRejection", listener);
      const { lines, logger } = keeper();
      const { users, sent } = fakeClient((request, count) => (count === 1 ? busy() : ok("x")), {
        onRequest: hook,
        onResponse: hook,
        onRetry: hook,
        logger,
      });
      assert.deepEqual(await users.getUser("1"), { id: "1" });
      await sleep(5);
      process.off("unhandledRejection", listener);
      assert.equal(sent.length, 2);
      assert.deepEqual(unhandled, []);
      const complaints = what === "never ends" ? 0 : 5;
      assert.deepEqual(
        lines.map(([level, message]) => [level, message]),
        Array(complaints).fill(["error", "genesys-users: a hook failed"]),
      );
    });
  }

  test("are not awaited", async () => {
    const { users } = fakeClient(() => ok("x"), { onRequest: () => sleep(60_000, undefined, { ref: false }) });
    assert.deepEqual(await users.getUser("1"), { id: "1" });
  });

  test("may use, abort and free what calls them", async () => {
    const controller = new AbortController();
    const { users } = fakeClient(() => ok("x"), { onRequest: () => controller.abort("by a hook") });
    assert.equal(await rejection(users.getUser("1", { signal: controller.signal })), "by a hook");

    let inner;
    const nested = fakeClient(() => ok("x"), {
      onRequest: ({ attempt }) => {
        inner ??= attempt && nested.users.getUsersMe();
        nested.client.setAccessToken("other");
      },
      onResponse: () => {
        try {
          nested.users.free();
        } catch {
          /* freed by the first */
        }
      },
    });
    assert.deepEqual(await nested.users.getUser("1"), { id: "1" });
    assert.deepEqual(await inner, { id: "1" });
  });
});

describe("the logger", () => {
  const run = async (options) => {
    const { lines, logger } = keeper();
    const answers = [() => busy(), () => busy(429), () => ok("x")];
    const { users } = fakeClient((request, count) => answers[count - 1](), {
      logger,
      onRequest: () => {
        throw new Error("hook");
      },
      ...options,
    });
    await users.getUser("1");
    await sleep(1);
    return lines;
  };
  const message = (text) => `genesys-users: ${text}`;
  const all = [
    ["debug", message("request")],
    ["error", message("a hook failed")],
    ["debug", message("response")],
    ["info", message("retry")],
    ["debug", message("request")],
    ["error", message("a hook failed")],
    ["debug", message("response")],
    ["warn", message("rate limit: all calls of this client wait")],
    ["debug", message("request")],
    ["error", message("a hook failed")],
    ["debug", message("response")],
  ];

  for (const [i, logLevel] of [...levels, "off"].entries()) {
    test(`at ${logLevel} gets that and what is above`, async () => {
      const lines = await run({ logLevel });
      const expected = all.filter(([level]) => levels.indexOf(level) >= i);
      assert.deepEqual(lines.map(([level, text]) => [level, text]).sort(), expected.sort());
    });
  }

  test("is at warn unless it is told", async () => {
    const lines = await run({ logLevel: undefined });
    assert.deepEqual([...new Set(lines.map(([level]) => level))].sort(), ["error", "warn"]);
  });

  test("is the console unless there is one", async () => {
    const { lines, logger } = keeper();
    const originals = levels.map((level) => [level, console[level]]);
    Object.assign(console, logger);
    try {
      await run({ logger: undefined, logLevel: undefined });
      assert.deepEqual(await run({ logger: undefined, logLevel: "off" }), []);
    } finally {
      Object.assign(console, Object.fromEntries(originals));
    }
    assert.equal(lines.filter(([level]) => level === "warn").length, 1);
    assert.equal(lines.filter(([level]) => level === "error").length, 3);
  });

  test("gets details, and never a token, a header or a body", async () => {
    const { lines, logger } = keeper();
    const { events, hooks } = recorder();
    const secret = "body-secret-51";
    const { users } = fakeClient(
      (request, count) => (count === 1 ? json({ message: secret }, { status: 503, headers: { "Retry-After": "0" } }) : json({ secret })),
      { logger, logLevel: "debug", ...hooks, headers: { "X-Secret": secret } },
    );
    await users.putUserState("1", { name: secret });
    assert.deepEqual(lines[1][2], {
      ...head,
      operation: "putUserState",
      method: "PUT",
      url: `${url}/state`,
      attempt: 1,
      status: 503,
      elapsed: lines[1][2].elapsed,
    });
    const shown = inspect([lines, events.map(([, event]) => event)], { depth: 9, showHidden: true });
    assert.ok(!shown.includes(token) && !shown.includes(secret), shown);
  });

  for (const [what, method] of Object.entries({
    throws: () => {
      throw new Error("logger");
    },
    rejects: () => Promise.reject(new Error("logger")),
    "never ends": () => new Promise(() => {}),
  })) {
    test(`that ${what} breaks no call`, async () => {
      const unhandled = [];
      const listener = (reason) => unhandled.push(reason);
      process.on("unhandledRejection", listener);
      const logger = Object.fromEntries(levels.map((level) => [level, method]));
      const { users } = fakeClient(() => ok("x"), {
        logger,
        logLevel: "debug",
        onRequest: () => {
          throw new Error("hook");
        },
      });
      assert.deepEqual(await users.getUser("1"), { id: "1" });
      await sleep(5);
      process.off("unhandledRejection", listener);
      assert.deepEqual(unhandled, []);
    });
  }

  test("that loses its methods later breaks no call", async () => {
    const { logger } = keeper();
    const { users } = fakeClient(() => ok("x"), { logger, logLevel: "debug" });
    for (const level of levels) delete logger[level];
    assert.deepEqual(await users.getUser("1"), { id: "1" });
  });
});
