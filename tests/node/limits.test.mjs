// The rate limiter: how calls of one client wait for each other after a 429, and under the option rateLimit. And the deadline, which
// bounds a call with all its waits.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { RateLimitError, ServerError, TimeoutError } from "genesys-users";
import { fakeClient, json, rejection, withFastTimers } from "./support/fake.mjs";

const rateLimited = (seconds = "1") => json({}, { status: 429, headers: { "Retry-After": seconds } });
const idOf = ({ url }) => url.pathname.split("/").at(-1);
const ids = (count) => Array.from({ length: count }, (_, i) => String(i));

/** A server whose responses the test sends: `pending` lists the requests in flight, oldest first. */
function manualServer() {
  const pending = [];
  const handle = (request) =>
    new Promise((resolve) =>
      pending.push({ id: idOf(request), signal: request.signal, respond: (response = json({})) => resolve(response) }),
    );
  const waitForRequests = async (count) => {
    for (let i = 0; i < 50; i++) await new Promise(setImmediate);
    assert.equal(pending.length, count, `in flight: ${pending.map(({ id }) => id)}`);
  };
  return { pending, handle, waitForRequests };
}

describe("a 429", () => {
  test("does not make later calls wait for an older, slow request", { timeout: 5000 }, async () => {
    let release;
    const slow = new Promise((resolve) => (release = resolve));
    const { users, sent } = fakeClient(async ({ url }, count) => {
      if (url.pathname.endsWith("slow")) await slow;
      return json({}, count === 2 ? { status: 429, headers: { "Retry-After": "0" } } : {});
    });
    const slowCall = users.getUser("slow");
    await users.getUser("1");
    await users.getUser("2");
    assert.equal(sent.length, 4);
    release();
    await slowCall;
  });

  test("makes all calls of the client wait, and lets them continue in order, at first one alone", async () => {
    const { pending, handle, waitForRequests } = manualServer();
    const { users } = fakeClient(handle);
    const first = users.getUser("first");
    await waitForRequests(1);
    const waits = await withFastTimers(async () => {
      pending.shift().respond(rateLimited("20"));
      await new Promise(setImmediate);
      const calls = [first, ...ids(6).map((id) => users.getUser(id))];
      // One call starts. Each response grants two more permits.
      const order = [];
      const inFlightCounts = [];
      while (order.length < 7) {
        while (pending.length === 0) await sleep(1);
        for (let i = 0; i < 20; i++) await new Promise(setImmediate);
        inFlightCounts.push(pending.length);
        const { id, respond } = pending.shift();
        order.push(id);
        respond();
      }
      await Promise.all(calls);
      assert.deepEqual(order, ["first", ...ids(6)]);
      assert.deepEqual(inFlightCounts, [1, 2, 3, 4, 3, 2, 1]);
    });
    assert.equal(waits.length, 1);
    assert.ok(waits[0] > 19_000 && waits[0] <= 20_000, String(waits));
  });

  test("of concurrent calls counts for each of them, and does not let all of them start at once", async () => {
    let start = 0;
    const requests = [];
    const { users } = fakeClient(async (request) => {
      requests.push([idOf(request), performance.now()]);
      await sleep(2);
      return requests.length <= 20 ? rateLimited("2") : json({});
    });
    await withFastTimers(async () => {
      start = performance.now();
      await Promise.all(ids(20).map((id) => users.getUser(id)));
    });
    assert.equal(requests.length, 40);
    const retries = requests.slice(20);
    assert.deepEqual(
      retries.map(([id]) => id),
      ids(20),
      "the order of the retries",
    );
    for (const [, time] of retries) assert.ok(time - start >= 1999, "a retry started during the wait");
  });

  test("does not make another client wait", async () => {
    const first = fakeClient(() => rateLimited("30"));
    const second = fakeClient();
    const calls = ["1", "2"].map((id) => rejection(first.users.getUser(id, { deadline: 200 })));
    await new Promise(setImmediate);
    assert.deepEqual(await second.users.getUser("1"), {});
    for (const error of await Promise.all(calls)) assert.ok(error instanceof TimeoutError);
  });

  test("with a wait of more than a minute rejects the calls at once", async () => {
    const { users, sent } = fakeClient(() => rateLimited("3600"));
    const errors = await Promise.all(ids(5).map((id) => rejection(users.getUser(id))));
    for (const error of errors) assert.ok(error instanceof RateLimitError && error.retryAfter === 3_600_000 && error.attempts === 1);
    assert.ok((await rejection(users.getUser("later"))) instanceof RateLimitError);
    assert.equal(sent.length, 6);
  });

  test("makes other calls wait also when the client does not retry", async () => {
    const { users } = fakeClient((request, count) => (count === 1 ? rateLimited("5") : json({})), { maxRetries: 0 });
    const waits = await withFastTimers(async () => {
      assert.ok((await rejection(users.getUser("1"))) instanceof RateLimitError);
      assert.deepEqual(await users.getUser("2"), {});
    });
    assert.equal(waits.length, 1);
    assert.ok(waits[0] > 4000 && waits[0] <= 5000);
  });

  test("lets an abort end the calls that wait, and the next call of the queue starts", async () => {
    const { users, sent } = fakeClient((request, count) => (count === 1 ? rateLimited("1") : json({ id: idOf(request) })));
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
  test("concurrency: bounds the requests in flight, and the other calls wait in order", async () => {
    const { pending, handle, waitForRequests } = manualServer();
    const { users } = fakeClient(handle, { rateLimit: { concurrency: 2 } });
    const calls = ids(5).map((id) => users.getUser(id));
    const order = [];
    for (const count of [2, 2, 2, 2, 1]) {
      await waitForRequests(count);
      const request = pending.shift();
      order.push(request.id);
      request.respond();
    }
    await Promise.all(calls);
    assert.deepEqual(order, ids(5));
  });

  test("concurrency: a call releases its permit however its request ends", async () => {
    const responders = [
      () => json({}, { status: 404 }),
      () => new Response("<"),
      () => Promise.reject(new TypeError("fetch failed")),
      () => new Promise(() => {}),
      () => new Promise(() => {}),
    ];
    const { users, sent } = fakeClient((request, count) => (responders[count - 1] ?? (() => json({})))(), {
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

  test("concurrency: a call releases its permit when the token provider fails", async () => {
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

  test("concurrency: a call holds no permit during the wait between attempts", async () => {
    const { users, sent } = fakeClient(
      (request, count) => (count === 1 ? json({}, { status: 503, headers: { "Retry-After": "1" } }) : json({ id: idOf(request) })),
      { rateLimit: { concurrency: 1 } },
    );
    const order = [];
    const slowCall = users.getUser("slow").then(() => order.push("slow"));
    await users.getUser("quick").then(() => order.push("quick"));
    await slowCall;
    assert.deepEqual(order, ["quick", "slow"]);
    assert.equal(sent.length, 3);
  });

  test("perMinute: bounds the requests of any minute", async () => {
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

  test("concurrency: an abort and a deadline end the wait for a permit", async () => {
    const { pending, handle, waitForRequests } = manualServer();
    const { users } = fakeClient(handle, { rateLimit: { concurrency: 1 } });
    const controller = new AbortController();
    const holder = users.getUser("holder");
    const aborted = rejection(users.getUser("aborted", { signal: controller.signal }));
    const expired = rejection(users.getUser("expired", { deadline: 20 }));
    const last = users.getUser("last");
    await waitForRequests(1);
    controller.abort(null);
    assert.equal(await aborted, null);
    const error = await expired;
    assert.ok(error instanceof TimeoutError);
    assert.match(error.message, /getUser: .*deadline of 20 ms/);
    assert.deepEqual([error.attempts, error.operation], [0, "getUser"]);
    pending.shift().respond();
    await waitForRequests(1);
    assert.equal(pending[0].id, "last");
    pending.shift().respond();
    await Promise.all([holder, last]);
  });

  test("concurrency: an abort in the middle of the queue delays no later call", { timeout: 10_000 }, async () => {
    const { pending, handle, waitForRequests } = manualServer();
    const { users } = fakeClient(handle, { rateLimit: { concurrency: 1 } });
    const controller = new AbortController();
    const calls = ids(4).map((id) => users.getUser(id, id === "2" ? { signal: controller.signal } : {}));
    calls[2].catch(() => {});
    await waitForRequests(1);
    controller.abort("gone");
    assert.equal(await rejection(calls[2]), "gone");
    const order = [];
    for (let remaining = 3; remaining > 0; remaining--) {
      await waitForRequests(1);
      const { id, respond } = pending.shift();
      order.push(id);
      respond();
    }
    await Promise.all([calls[0], calls[1], calls[3]]);
    assert.deepEqual(order, ["0", "1", "3"]);
  });

  test("concurrency: two thousand calls in the queue start in order", async () => {
    const order = [];
    const { users } = fakeClient((request) => (order.push(idOf(request)), json({})), { rateLimit: { concurrency: 7 } });
    await Promise.all(ids(2000).map((id) => users.getUser(id)));
    assert.deepEqual(order, ids(2000));
  });

  test("concurrency: the calls of a freed client finish", async () => {
    const { client, users } = fakeClient(async () => (await sleep(1), json({})), { rateLimit: { concurrency: 1 } });
    const calls = ids(20).map((id) => users.getUser(id));
    client.free();
    users.free();
    assert.equal((await Promise.all(calls)).length, 20);
  });
});

describe("a deadline", () => {
  test("ends the attempt in flight", async () => {
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

  test("ends a call at once when it leaves no time for another attempt, with the failure as the cause", async () => {
    const { users, sent } = fakeClient(() => json({}, { status: 503, headers: { "Retry-After": "30" } }));
    const start = performance.now();
    const error = await rejection(users.getUser("1", { deadline: 20_000 }));
    assert.ok(performance.now() - start < 10_000);
    assert.ok(error instanceof TimeoutError, String(error));
    assert.ok(error.cause instanceof ServerError);
    assert.deepEqual([error.cause.status, error.status, error.attempts, sent.length], [503, undefined, 1, 1]);
  });

  test("bounds all attempts together", async () => {
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

  test("of the client holds for its calls, one of a call replaces it, and 0 is none", async () => {
    const respondSlowly = async () => (await sleep(80), json({}));
    const { users } = fakeClient(respondSlowly, { deadline: 20 });
    assert.match((await rejection(users.getUser("1"))).message, /deadline of 20 ms/);
    assert.match((await rejection(users.getUser("1", { deadline: 30 }))).message, /deadline of 30 ms/);
    assert.deepEqual(await users.getUser("1", { deadline: 0 }), {});
    assert.deepEqual(await users.getUser("1", { deadline: 60_000 }), {});
  });

  test("is never reported as a time-out, although timers may fire early", async () => {
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

  test("is not reported for the time-out of an attempt", async () => {
    const { users } = fakeClient(() => new Promise(() => {}), { maxRetries: 0 });
    const error = await rejection(users.getUser("1", { timeout: 20, deadline: 60_000 }));
    assert.match(error.message, /no whole answer within 20 ms/);
    assert.equal("cause" in error, false);
  });
});
