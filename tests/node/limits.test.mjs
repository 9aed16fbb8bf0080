// How calls of one client wait for each other: after a refusal for the rate, and under limits of the client's own. And the
// deadline, which bounds them with all that.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { RateLimitError, ServerError, TimeoutError } from "genesys-users";
import { fakeClient, json, rejection, withFastTimers } from "./support/fake.mjs";

const refused = (seconds = "1") => json({}, { status: 429, headers: { "Retry-After": seconds } });
const idOf = ({ url }) => url.pathname.split("/").at(-1);
const ids = (count) => Array.from({ length: count }, (_, i) => String(i));

/** A `fetch` whose requests are answered by the test: `open` holds those under way, oldest first. */
function manual() {
  const open = [];
  const answer = (request) =>
    new Promise((resolve) => open.push({ id: idOf(request), signal: request.signal, answer: (response = json({})) => resolve(response) }));
  const settled = async (count) => {
    for (let i = 0; i < 50; i++) await new Promise(setImmediate);
    assert.equal(open.length, count, `under way: ${open.map(({ id }) => id)}`);
  };
  return { open, answer, settled };
}

describe("a refusal for the rate", () => {
  test("is not prolonged by an older request that is slow", { timeout: 5000 }, async () => {
    let release;
    const slow = new Promise((resolve) => (release = resolve));
    const { users, sent } = fakeClient(async ({ url }, count) => {
      if (url.pathname.endsWith("slow")) await slow;
      return json({}, count === 2 ? { status: 429, headers: { "Retry-After": "0" } } : {});
    });
    const older = users.getUser("slow");
    await users.getUser("1");
    await users.getUser("2");
    assert.equal(sent.length, 4);
    release();
    await older;
  });

  test("makes all calls of the client wait, and they go on in order, the first alone", async () => {
    const { open, answer, settled } = manual();
    const { users } = fakeClient(answer);
    const first = users.getUser("first");
    await settled(1);
    const waits = await withFastTimers(async () => {
      open.shift().answer(refused("20"));
      await new Promise(setImmediate);
      const calls = [first, ...ids(6).map((id) => users.getUser(id))];
      // One of them tries; each answer lets two more go than there were.
      const order = [];
      const widths = [];
      while (order.length < 7) {
        while (open.length === 0) await sleep(1);
        for (let i = 0; i < 20; i++) await new Promise(setImmediate);
        widths.push(open.length);
        const { id, answer } = open.shift();
        order.push(id);
        answer();
      }
      await Promise.all(calls);
      assert.deepEqual(order, ["first", ...ids(6)]);
      assert.deepEqual(widths, [1, 2, 3, 4, 3, 2, 1]);
    });
    assert.equal(waits.length, 1);
    assert.ok(waits[0] > 19_000 && waits[0] <= 20_000, String(waits));
  });

  test("of calls that were under way together counts for each of them, and sends no crowd", async () => {
    let time = 0;
    const sends = [];
    const { users } = fakeClient(async (request) => {
      sends.push([idOf(request), performance.now()]);
      await sleep(2);
      return sends.length <= 20 ? refused("2") : json({});
    });
    await withFastTimers(async () => {
      time = performance.now();
      await Promise.all(ids(20).map((id) => users.getUser(id)));
    });
    assert.equal(sends.length, 40);
    const again = sends.slice(20);
    assert.deepEqual(
      again.map(([id]) => id),
      ids(20),
      "in their order",
    );
    for (const [, at] of again) assert.ok(at - time >= 1999, "none before the wait is over");
  });

  test("does not touch another client", async () => {
    const first = fakeClient(() => refused("30"));
    const second = fakeClient();
    const calls = ["1", "2"].map((id) => rejection(first.users.getUser(id, { deadline: 200 })));
    await new Promise(setImmediate);
    assert.deepEqual(await second.users.getUser("1"), {});
    for (const error of await Promise.all(calls)) assert.ok(error instanceof TimeoutError);
  });

  test("beyond a minute fails calls at once, instead of holding them", async () => {
    const { users, sent } = fakeClient(() => refused("3600"));
    const errors = await Promise.all(ids(5).map((id) => rejection(users.getUser(id))));
    for (const error of errors) assert.ok(error instanceof RateLimitError && error.retryAfter === 3_600_000 && error.attempts === 1);
    assert.ok((await rejection(users.getUser("late"))) instanceof RateLimitError);
    assert.equal(sent.length, 6);
  });

  test("without retries still makes the others wait", async () => {
    const { users } = fakeClient((request, count) => (count === 1 ? refused("5") : json({})), { maxRetries: 0 });
    const waits = await withFastTimers(async () => {
      assert.ok((await rejection(users.getUser("1"))) instanceof RateLimitError);
      assert.deepEqual(await users.getUser("2"), {});
    });
    assert.equal(waits.length, 1);
    assert.ok(waits[0] > 4000 && waits[0] <= 5000);
  });

  test("lets an abort through to those who wait, and the next in line takes over", async () => {
    const { users, sent } = fakeClient((request, count) => (count === 1 ? refused("1") : json({ id: idOf(request) })));
    const controller = new AbortController();
    const first = users.getUser("first", { signal: controller.signal });
    await new Promise(setImmediate);
    const second = users.getUser("second");
    const third = users.getUser("third", { signal: controller.signal });
    setTimeout(() => controller.abort("enough"), 20);
    assert.deepEqual(await Promise.all([first, third].map(rejection)), ["enough", "enough"]);
    assert.deepEqual(await second, { id: "second" });
    assert.equal(sent.length, 2);
  });
});

describe("rateLimit", () => {
  test("concurrency: no more at a time, the rest in order", async () => {
    const { open, answer, settled } = manual();
    const { users } = fakeClient(answer, { rateLimit: { concurrency: 2 } });
    const calls = ids(5).map((id) => users.getUser(id));
    const order = [];
    for (const width of [2, 2, 2, 2, 1]) {
      await settled(width);
      const next = open.shift();
      order.push(next.id);
      next.answer();
    }
    await Promise.all(calls);
    assert.deepEqual(order, ids(5));
  });

  test("concurrency: a place is given back however a request ends", async () => {
    const ends = [
      () => json({}, { status: 404 }),
      () => new Response("<"),
      () => Promise.reject(new TypeError("fetch failed")),
      () => new Promise(() => {}),
      () => new Promise(() => {}),
    ];
    const { users, sent } = fakeClient((request, count) => (ends[count - 1] ?? (() => json({})))(), {
      rateLimit: { concurrency: 1 },
      maxRetries: 0,
    });
    const controller = new AbortController();
    const calls = [{}, {}, {}, { timeout: 20 }, { signal: controller.signal }, {}].map((options, i) =>
      users.getUser(String(i), options).catch((error) => error),
    );
    while (sent.length < 5) await sleep(5);
    controller.abort("enough");
    const results = await Promise.all(calls);
    assert.deepEqual(
      results.map((result) => result.name ?? result),
      ["NotFoundError", "DecodeError", "ConnectionError", "TimeoutError", "enough", {}],
    );
  });

  test("concurrency: a failing token function gives its place back", async () => {
    let fail = true;
    const accessToken = async () => {
      if (fail) throw new Error("no");
      return "abc";
    };
    const { users } = fakeClient(undefined, { rateLimit: { concurrency: 1 }, accessToken });
    for (let i = 0; i < 3; i++) assert.equal((await rejection(users.getUser("1"))).name, "AuthError");
    fail = false;
    assert.deepEqual(await users.getUser("1"), {});
  });

  test("concurrency: none is held during the wait between attempts", async () => {
    const { users, sent } = fakeClient(
      (request, count) => (count === 1 ? json({}, { status: 503, headers: { "Retry-After": "1" } }) : json({ id: idOf(request) })),
      { rateLimit: { concurrency: 1 } },
    );
    const order = [];
    const slow = users.getUser("slow").then(() => order.push("slow"));
    await users.getUser("quick").then(() => order.push("quick"));
    await slow;
    assert.deepEqual(order, ["quick", "slow"]);
    assert.equal(sent.length, 3);
  });

  test("perMinute: no more in any minute", async () => {
    const times = [];
    const { users } = fakeClient(
      () => {
        times.push(performance.now());
        return json({});
      },
      { rateLimit: { perMinute: 3 } },
    );
    await withFastTimers(() => Promise.all(ids(10).map((id) => users.getUser(id))));
    assert.equal(times.length, 10);
    for (const [i, time] of times.entries()) if (i >= 3) assert.ok(time - times[i - 3] >= 59_990, `${i}: ${time - times[i - 3]}`);
    assert.ok(times[9] - times[0] < 190_000);
  });

  test("an abort and a deadline end the wait for a turn", async () => {
    const { open, answer, settled } = manual();
    const { users } = fakeClient(answer, { rateLimit: { concurrency: 1 } });
    const controller = new AbortController();
    const holder = users.getUser("holder");
    const aborted = rejection(users.getUser("aborted", { signal: controller.signal }));
    const late = rejection(users.getUser("late", { deadline: 20 }));
    const last = users.getUser("last");
    await settled(1);
    controller.abort(null);
    assert.equal(await aborted, null);
    const error = await late;
    assert.ok(error instanceof TimeoutError);
    assert.match(error.message, /getUser: .*deadline of 20 ms/);
    assert.deepEqual([error.attempts, error.operation], [0, "getUser"]);
    open.shift().answer();
    await settled(1);
    assert.equal(open[0].id, "last");
    open.shift().answer();
    await Promise.all([holder, last]);
  });

  test("who leaves in the middle of the queue holds up nobody behind", { timeout: 10_000 }, async () => {
    const { open, answer, settled } = manual();
    const { users } = fakeClient(answer, { rateLimit: { concurrency: 1 } });
    const leaver = new AbortController();
    const calls = ids(4).map((id) => users.getUser(id, id === "2" ? { signal: leaver.signal } : {}));
    calls[2].catch(() => {});
    await settled(1);
    leaver.abort("gone");
    assert.equal(await rejection(calls[2]), "gone");
    const order = [];
    for (let left = 3; left > 0; left--) {
      await settled(1);
      const { id, answer } = open.shift();
      order.push(id);
      answer();
    }
    await Promise.all([calls[0], calls[1], calls[3]]);
    assert.deepEqual(order, ["0", "1", "3"]);
  });

  test("two thousand calls in a queue come through in order", async () => {
    const order = [];
    const { users } = fakeClient((request) => (order.push(idOf(request)), json({})), { rateLimit: { concurrency: 7 } });
    await Promise.all(ids(2000).map((id) => users.getUser(id)));
    assert.deepEqual(order, ids(2000));
  });

  test("is kept by a client whose handle was freed", async () => {
    const { client, users } = fakeClient(async () => (await sleep(1), json({})), { rateLimit: { concurrency: 1 } });
    const calls = ids(20).map((id) => users.getUser(id));
    client.free();
    users.free();
    assert.equal((await Promise.all(calls)).length, 20);
  });
});

describe("a deadline", () => {
  test("bounds the attempt under way", async () => {
    const { users, sent } = fakeClient(() => new Promise(() => {}));
    const error = await rejection(users.getUser("1", { deadline: 30 }));
    assert.ok(error instanceof TimeoutError, String(error));
    assert.match(error.message, /getUser: .*deadline of 30 ms/);
    assert.deepEqual(
      [error.attempts, error.method, error.operation, error.url],
      [1, "GET", "getUser", "https://api.example/api/v2/users/1"],
    );
    assert.equal(sent[0].signal.aborted, true);
  });

  test("ends a call at once when there is no time for another attempt, with the failure as the cause", async () => {
    const { users, sent } = fakeClient(() => json({}, { status: 503, headers: { "Retry-After": "30" } }));
    const start = performance.now();
    const error = await rejection(users.getUser("1", { deadline: 20_000 }));
    assert.ok(performance.now() - start < 10_000);
    assert.ok(error instanceof TimeoutError, String(error));
    assert.ok(error.cause instanceof ServerError);
    assert.deepEqual([error.cause.status, error.status, error.attempts, sent.length], [503, undefined, 1, 1]);
  });

  test("holds over all attempts", async () => {
    const { users, sent } = fakeClient(() => new Promise(() => {}));
    const start = performance.now();
    const error = await rejection(users.getUser("1", { timeout: 20, deadline: 2000, maxRetries: 100 }));
    assert.match(error.message, /deadline of 2000 ms/);
    assert.ok(performance.now() - start < 2100 + 1000);
    assert.ok(sent.length >= 2 && sent.length <= 4, String(sent.length));
    assert.match(error.cause.message, /within 20 ms/);
  });

  test("bounds the wait for a token", async () => {
    const { users, sent } = fakeClient(undefined, { accessToken: () => new Promise(() => {}) });
    const error = await rejection(users.getUser("1", { deadline: 20 }));
    assert.ok(error instanceof TimeoutError);
    assert.equal(sent.length, 0);
  });

  test("of the client holds for its calls, that of the call goes before, and 0 is none", async () => {
    const slow = async () => (await sleep(80), json({}));
    const { users } = fakeClient(slow, { deadline: 20 });
    assert.match((await rejection(users.getUser("1"))).message, /deadline of 20 ms/);
    assert.match((await rejection(users.getUser("1", { deadline: 30 }))).message, /deadline of 30 ms/);
    assert.deepEqual(await users.getUser("1", { deadline: 0 }), {});
    assert.deepEqual(await users.getUser("1", { deadline: 60_000 }), {});
  });

  test("is never told as a time-out, though timers are early at times", async () => {
    const { users } = fakeClient(() => new Promise(() => {}));
    for (const timeout of [0, 30_000, 20]) {
      for (let round = 0; round < 60; round++) {
        const errors = await Promise.all(
          Array.from({ length: 10 }, () => rejection(users.getUser("1", { deadline: 20, timeout, maxRetries: 0 }))),
        );
        for (const error of errors) {
          assert.match(error.message, /deadline/);
          assert.equal(error.cause, undefined);
        }
      }
    }
  });

  test("tells a time-out of an attempt from its own", async () => {
    const { users } = fakeClient(() => new Promise(() => {}), { maxRetries: 0 });
    const error = await rejection(users.getUser("1", { timeout: 20, deadline: 60_000 }));
    assert.match(error.message, /no whole answer within 20 ms/);
    assert.equal("cause" in error, false);
  });
});
