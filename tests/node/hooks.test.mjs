// Hooks and the logger: what they receive, that no fault of theirs breaks a call, and that no secret reaches them.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import { RateLimitError, ServerError } from "genesys-users";
import { fakeClient, json, rejection, token } from "./support/fake.mjs";

const levels = ["debug", "info", "warn", "error"];

/** A logger that records its lines as `[level, message, details]`. */
function recordingLogger() {
  const lines = [];
  const logger = Object.fromEntries(levels.map((level) => [level, (...details) => lines.push([level, ...details])]));
  return { lines, logger };
}

/** The three hooks, which record their name and their arguments. */
function recordingHooks() {
  const events = [];
  const hooks = Object.fromEntries(
    ["onRequest", "onResponse", "onRetry"].map((name) => [name, (...details) => events.push([name, ...details])]),
  );
  return { events, hooks };
}

const url = "https://api.example/api/v2/users/1";
const request = { operation: "getUser", method: "GET", url };
const ok = (id) => json({ id: "1" }, { headers: { "ININ-Correlation-Id": id } });
const unavailable = (status = 503) => json({}, { status, headers: { "Retry-After": "0", "ININ-Correlation-Id": "unavailable" } });

/** Checks the elapsed times of events, and returns the events without them. */
const withoutTimes = (events) =>
  events.map(([name, { elapsed, ...event }]) => {
    assert.ok(elapsed >= 0 && elapsed < 60_000, String(elapsed));
    return [name, event];
  });

describe("hooks", () => {
  test("receive each attempt", async () => {
    const { events, hooks } = recordingHooks();
    const { users } = fakeClient((request, count) => (count === 1 ? unavailable() : ok("fine")), hooks);
    await users.getUser("1");
    assert.deepEqual(withoutTimes(events), [
      ["onRequest", { ...request, attempt: 1 }],
      ["onResponse", { ...request, attempt: 1, status: 503, correlationId: "unavailable" }],
      ["onRetry", { ...request, attempt: 1, status: 503, correlationId: "unavailable", wait: 0 }],
      ["onRequest", { ...request, attempt: 2 }],
      ["onResponse", { ...request, attempt: 2, status: 200, correlationId: "fine" }],
    ]);
    assert.ok(events[2][2] instanceof ServerError, "onRetry receives the error");
  });

  test("receive a 429, a lost connection and a 401", async () => {
    const responses = [
      () => unavailable(429),
      () => Promise.reject(new TypeError("fetch failed")),
      () => json({}, { status: 401 }),
      () => ok("fine"),
    ];
    const { events, hooks } = recordingHooks();
    const { users } = fakeClient((request, count) => responses[count - 1](), { ...hooks, accessToken: () => token });
    await users.getUser("1");
    const summaries = events.map(([name, { attempt, status, wait }, error]) => [
      name,
      attempt,
      status,
      Number.isInteger(wait) && wait > 100 ? "wait" : wait,
      error?.name,
    ]);
    assert.deepEqual(summaries, [
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

  test("receive the time of the attempt as `elapsed`", async () => {
    const { events, hooks } = recordingHooks();
    const { users } = fakeClient(async () => (await sleep(30), ok("x")), hooks);
    await users.getUser("1");
    assert.ok(events[0][1].elapsed < 25 && events[1][1].elapsed >= 28, inspect(events));
  });

  const hostile = {
    throws: () => {
      throw new Error("hook");
    },
    "throws undefined": () => {
      throw undefined;
    },
    rejects: () => Promise.reject(new Error("hook")),
    "never settles": () => new Promise(() => {}),
    "returns a hostile thenable": () =>
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
  for (const [fault, hook] of Object.entries(hostile)) {
    test(`that ${fault} breaks no call, and the logger receives the failure`, async () => {
      const unhandled = [];
      const listener = (reason) => unhandled.push(reason);
      process.on("unhandledRejection", listener);
      const { lines, logger } = recordingLogger();
      const { users, sent } = fakeClient((request, count) => (count === 1 ? unavailable() : ok("x")), {
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
      const failures = fault === "never settles" ? 0 : 5;
      assert.deepEqual(
        lines.map(([level, message]) => [level, message]),
        Array(failures).fill(["error", "genesys-users: a hook failed"]),
      );
    });
  }

  test("are not awaited by the call", async () => {
    const { users } = fakeClient(() => ok("x"), { onRequest: () => sleep(60_000, undefined, { ref: false }) });
    assert.deepEqual(await users.getUser("1"), { id: "1" });
  });

  test("may abort their call, and use and free its objects", async () => {
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
          /* The first event has freed it. */
        }
      },
    });
    assert.deepEqual(await nested.users.getUser("1"), { id: "1" });
    assert.deepEqual(await inner, { id: "1" });
  });
});

describe("the logger", () => {
  const run = async (options) => {
    const { lines, logger } = recordingLogger();
    const responses = [() => unavailable(), () => unavailable(429), () => ok("x")];
    const { users } = fakeClient((request, count) => responses[count - 1](), {
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
  const allLines = [
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
    test(`receives lines of level ${logLevel} and above`, async () => {
      const lines = await run({ logLevel });
      const expected = allLines.filter(([level]) => levels.indexOf(level) >= i);
      assert.deepEqual(lines.map(([level, text]) => [level, text]).sort(), expected.sort());
    });
  }

  test("receives lines of level warn and above by default", async () => {
    const lines = await run({ logLevel: undefined });
    assert.deepEqual([...new Set(lines.map(([level]) => level))].sort(), ["error", "warn"]);
  });

  test("is the console by default", async () => {
    const { lines, logger } = recordingLogger();
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

  test("receives details, but no token, header or body", async () => {
    const { lines, logger } = recordingLogger();
    const { events, hooks } = recordingHooks();
    const secret = "body-secret-51";
    const { users } = fakeClient(
      (request, count) => (count === 1 ? json({ message: secret }, { status: 503, headers: { "Retry-After": "0" } }) : json({ secret })),
      { logger, logLevel: "debug", ...hooks, headers: { "X-Secret": secret } },
    );
    await users.putUserState("1", { name: secret });
    assert.deepEqual(lines[1][2], {
      ...request,
      operation: "putUserState",
      method: "PUT",
      url: `${url}/state`,
      attempt: 1,
      status: 503,
      elapsed: lines[1][2].elapsed,
    });
    const text = inspect([lines, events.map(([, event]) => event)], { depth: 9, showHidden: true });
    assert.ok(!text.includes(token) && !text.includes(secret), text);
  });

  for (const [fault, method] of Object.entries({
    throws: () => {
      throw new Error("logger");
    },
    rejects: () => Promise.reject(new Error("logger")),
    "never settles": () => new Promise(() => {}),
  })) {
    test(`that ${fault} breaks no call`, async () => {
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

  test("that loses its methods breaks no call", async () => {
    const { logger } = recordingLogger();
    const { users } = fakeClient(() => ok("x"), { logger, logLevel: "debug" });
    for (const level of levels) delete logger[level];
    assert.deepEqual(await users.getUser("1"), { id: "1" });
  });
});
