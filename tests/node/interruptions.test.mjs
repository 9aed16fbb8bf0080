// Calls that end early, by a time-out or an abort. They leave no listener, timer or connection behind.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { ApiClient, ConnectionError, TimeoutError, UsersApi } from "genesys-users";
import { startCapture } from "./support/capture.mjs";
import { fakeClient, json, rejection, token } from "./support/fake.mjs";

let capture, users;
/** Resolves when the connection of the last request closes. */
let connectionClosed;

before(async () => {
  capture = await startCapture();
  users = new UsersApi(new ApiClient({ basePath: capture.url, accessToken: token, maxRetries: 0 }));
});
after(() => capture.close());

const neverRespond = (request, outgoing) => {
  connectionClosed = once(outgoing, "close");
};
const respondWithoutEnd = (request, outgoing) => {
  connectionClosed = once(outgoing, "close");
  outgoing.writeHead(200, { "Content-Type": "application/json" });
  outgoing.write('{"id":');
};
const requestArrival = async () => {
  while (capture.requests.length === 0) await sleep(2);
};

describe("a time-out", () => {
  function assertTimeout(error, ms) {
    assert.ok(error instanceof TimeoutError && error instanceof ConnectionError, String(error));
    assert.equal(error.name, "TimeoutError");
    assert.equal(error.operation, "getUser");
    assert.equal(error.method, "GET");
    assert.equal(error.url, `${capture.url}/api/v2/users/1`);
    assert.ok(error.message.includes("getUser") && error.message.includes(String(ms)), error.message);
    assert.match(error.stack, /TimeoutError/);
  }

  for (const [fault, respond] of Object.entries({
    "a server that never responds": neverRespond,
    "a body that never ends": respondWithoutEnd,
  })) {
    test(`ends a call to ${fault}`, async () => {
      capture.next(respond);
      const start = performance.now();
      assertTimeout(await rejection(users.getUser("1", { timeout: 60 })), 60);
      const elapsed = performance.now() - start;
      assert.ok(elapsed >= 55 && elapsed < 1000, String(elapsed));
      await connectionClosed; // The connection closes too.
    });
  }

  test("of the client holds for its calls, and one of a call replaces it", async () => {
    const client = new ApiClient({ basePath: capture.url, accessToken: token, timeout: 60, maxRetries: 0 });
    capture.next(neverRespond);
    assertTimeout(await rejection(new UsersApi(client).getUser("1")), 60);
    capture.next(neverRespond);
    assertTimeout(await rejection(new UsersApi(client).getUser("1", { timeout: 30 })), 30);
    capture.next(async (request, outgoing) => {
      await sleep(120);
      outgoing.end("{}");
    });
    assert.deepEqual(await new UsersApi(client).getUser("1", { timeout: 0 }), {}, "0 is no time-out");
  });

  test("does not end a call whose response is in time, also when it is huge", async () => {
    capture.next(async (request, outgoing) => {
      await sleep(20);
      outgoing.end("{}");
    });
    for (const timeout of [2000, 2 ** 31, 2 ** 40, Infinity]) assert.deepEqual(await users.getUser("1", { timeout }), {});
  });

  test("is 30 s by default", async () => {
    const { setTimeout: real } = globalThis;
    const delays = [];
    globalThis.setTimeout = (callback, ms, ...rest) => {
      delays.push(ms);
      return real(callback, ms, ...rest);
    };
    try {
      await fakeClient().users.getUser("1");
    } finally {
      globalThis.setTimeout = real;
    }
    assert.deepEqual(delays, [30_000]);
  });
});

const reasons = {
  text: "user left",
  object: { why: "left" },
  number: 0,
  null: null,
  error: new RangeError("left"),
  empty: "",
  false: false,
};

describe("an abort", () => {
  test("before the call lets it send nothing", async () => {
    for (const reason of Object.values(reasons)) {
      capture.next({ status: 200, body: "{}" });
      assert.equal(await rejection(users.getUser("1", { signal: AbortSignal.abort(reason) })), reason);
      assert.equal(capture.requests.length, 0);
    }
  });

  test("in the same turn as the call lets it send nothing", async () => {
    const { users, sent } = fakeClient();
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    controller.abort("at once");
    assert.equal(await rejection(call), "at once");
    assert.equal(sent.length, 0);
  });

  for (const [phase, respond] of Object.entries({ "before the response": neverRespond, "within the body": respondWithoutEnd })) {
    for (const [kind, reason] of Object.entries(reasons)) {
      test(`${phase} rejects with its reason: ${kind}`, async () => {
        capture.next(respond);
        const controller = new AbortController();
        const call = users.getUser("1", { signal: controller.signal });
        await requestArrival();
        await sleep(10);
        controller.abort(reason);
        assert.equal(await rejection(call), reason);
        await connectionClosed;
      });
    }

    test(`${phase} rejects with the host's AbortError when it has no reason`, async () => {
      capture.next(respond);
      const controller = new AbortController();
      const call = users.getUser("1", { signal: controller.signal });
      await requestArrival();
      controller.abort();
      const error = await rejection(call);
      assert.ok(error instanceof DOMException);
      assert.equal(error.name, "AbortError");
      assert.equal(error, controller.signal.reason);
    });
  }

  test("by AbortSignal.timeout and AbortSignal.any rejects with their reason", async () => {
    for (const signal of [AbortSignal.timeout(20), AbortSignal.any([AbortSignal.timeout(20), new AbortController().signal])]) {
      capture.next(neverRespond);
      const error = await rejection(users.getUser("1", { signal }));
      assert.equal(error.name, "TimeoutError");
      assert.ok(error instanceof DOMException);
    }
  });

  test("ends the wait for the next attempt", async () => {
    const { users, sent } = fakeClient(() => json({}, { status: 503, headers: { "Retry-After": "30" } }));
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    while (sent.length === 0) await sleep(2);
    await sleep(10);
    controller.abort("enough");
    assert.equal(await rejection(call), "enough");
    assert.equal(sent.length, 1);
  });

  test("within fetch rejects with its reason", async () => {
    const controller = new AbortController();
    const { users } = fakeClient(() => {
      controller.abort("within fetch");
      return json({});
    });
    assert.equal(await rejection(users.getUser("1", { signal: controller.signal })), "within fetch");
  });

  test("after the end of the call changes nothing", async () => {
    const controller = new AbortController();
    const { users } = fakeClient();
    assert.deepEqual(await users.getUser("1", { signal: controller.signal }), {});
    controller.abort();
    assert.deepEqual(await users.getUser("1"), {});
  });

  test("ends all calls that share the signal, and no other", async () => {
    capture.next((request, outgoing) => (request.path.endsWith("/other") ? setTimeout(() => outgoing.end("{}"), 50) : undefined));
    const controller = new AbortController();
    const calls = ["1", "2", "3"].map((id) => rejection(users.getUser(id, { signal: controller.signal })));
    const other = users.getUser("other");
    await requestArrival();
    controller.abort("all");
    assert.deepEqual(await Promise.all(calls), ["all", "all", "all"]);
    assert.deepEqual(await other, {});
  });

  test("aborts the signal of the fetch in flight", async () => {
    let fetchSignal;
    const { users } = fakeClient(({ signal }) => {
      fetchSignal = signal;
      return new Promise(() => {});
    });
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    while (!fetchSignal) await sleep(1);
    assert.equal(fetchSignal.aborted, false);
    controller.abort("user left");
    assert.equal(await rejection(call), "user left");
    assert.equal(fetchSignal.aborted, true);
  });
});

describe("a foreign signal", () => {
  const throwError = () => {
    throw new Error("no access");
  };
  /** Returns the smallest object that a call accepts as a signal, with a function `fire(reason)`. */
  const foreignSignal = (more = {}) => {
    const listeners = new Set();
    return {
      aborted: false,
      reason: undefined,
      addEventListener: (type, listener) => listeners.add(listener),
      removeEventListener: (type, listener) => listeners.delete(listener),
      fire(reason) {
        Object.assign(this, { aborted: true, reason });
        for (const listener of [...listeners]) listener({ type: "abort" });
      },
      listeners,
      ...more,
    };
  };

  test("ends a call like the host's", async () => {
    const { users } = fakeClient(() => new Promise(() => {}));
    const signal = foreignSignal();
    const call = rejection(users.getUser("1", { signal }));
    await sleep(1);
    signal.fire("left");
    assert.equal(await call, "left");
    assert.equal(signal.listeners.size, 0);
  });

  for (const [fault, more, result] of [
    ["throws in addEventListener", { addEventListener: throwError }, { id: "1" }],
    ["throws in removeEventListener", { removeEventListener: throwError }, { id: "1" }],
    [
      "fires in addEventListener",
      {
        addEventListener(type, listener) {
          this.aborted = true;
          this.reason = "at once";
          listener();
        },
      },
      "at once",
    ],
    [
      "fires twice",
      {
        addEventListener(type, listener) {
          this.aborted = true;
          this.reason = "twice";
          listener();
          listener();
        },
      },
      "twice",
    ],
    ["has no reason", { aborted: true }, undefined],
    [
      "throws when its reason is read",
      {
        aborted: true,
        get reason() {
          return throwError();
        },
      },
      undefined,
    ],
  ]) {
    test(`that ${fault} leaves the client usable`, async () => {
      const { users } = fakeClient(() => json({ id: "1" }));
      // A copy by value would call the getter.
      const signal = Object.defineProperties(foreignSignal(), Object.getOwnPropertyDescriptors(more));
      assert.deepEqual(await users.getUser("1", { signal }).catch((reason) => reason), result);
      assert.deepEqual(await users.getUser("1"), { id: "1" });
    });
  }
});

describe("the end of a call", () => {
  /** A signal that counts its listeners. */
  function countingSignal() {
    const controller = new AbortController();
    const { signal } = controller;
    const listeners = new Set();
    const count = { additions: 0, remaining: () => listeners.size };
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type, listener, ...rest) => {
      count.additions++;
      listeners.add(listener);
      add(type, listener, ...rest);
    };
    signal.removeEventListener = (type, listener, ...rest) => {
      listeners.delete(listener);
      remove(type, listener, ...rest);
    };
    return { controller, signal, count };
  }

  /** Runs `body` and returns the number of timers that remain. */
  async function remainingTimers(body) {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const timers = new Set();
    globalThis.setTimeout = (callback, ...rest) => {
      const timer = set(
        () => {
          timers.delete(timer);
          callback();
        },
        ...rest,
      );
      timers.add(timer);
      return timer;
    };
    globalThis.clearTimeout = (timer) => {
      timers.delete(timer);
      clear(timer);
    };
    try {
      await body();
    } finally {
      globalThis.setTimeout = set;
      globalThis.clearTimeout = clear;
    }
    return timers.size;
  }

  const outcomes = {
    "a result": [() => json({}), {}],
    "an error": [() => json({}, { status: 404 }), {}],
    "broken JSON": [() => new Response("<"), {}],
    "a failed connection": [() => Promise.reject(new Error("no")), { maxRetries: 0 }],
    "a time-out": [() => new Promise(() => {}), { timeout: 10, maxRetries: 0 }],
    "a retry": [(request, count) => (count === 1 ? json({}, { status: 503, headers: { "Retry-After": "0" } }) : json({})), {}],
    "an abort": [
      (request, count, controller) => {
        setTimeout(() => controller.abort(), 10);
        return new Promise(() => {});
      },
      {},
    ],
    "an abort between attempts": [
      (request, count, controller) => {
        setTimeout(() => controller.abort(), 10);
        return json({}, { status: 503, headers: { "Retry-After": "20" } });
      },
      {},
    ],
    "a deadline": [() => new Promise(() => {}), { deadline: 10 }],
    "a 429": [(request, count) => (count === 1 ? json({}, { status: 429, headers: { "Retry-After": "0" } }) : json({})), {}],
    "an abort while all calls wait": [
      (request, count, controller) => {
        setTimeout(() => controller.abort(), 10);
        return json({}, { status: 429, headers: { "Retry-After": "20" } });
      },
      {},
    ],
    "an abort during the token request": [() => json({}), {}, { accessToken: () => new Promise(() => {}) }],
  };
  for (const [outcome, [respond, options, clientOptions]] of Object.entries(outcomes)) {
    test(`leaves no listener and no timer after ${outcome}`, async () => {
      const { controller, signal, count } = countingSignal();
      const { users } = fakeClient((request, n) => respond(request, n, controller), clientOptions);
      if (clientOptions) sleep(10).then(() => controller.abort());
      const timers = await remainingTimers(() => users.getUser("1", { signal, ...options }).catch(() => {}));
      assert.ok(count.additions > 0, "the call listened to the signal");
      assert.equal(count.remaining(), 0);
      assert.equal(timers, 0);
    });
  }

  test("leaves no unhandled rejection after any outcome", async () => {
    const unhandled = [];
    const listener = (reason) => unhandled.push(reason);
    process.on("unhandledRejection", listener);
    try {
      for (const [respond, options, clientOptions] of Object.values(outcomes)) {
        const controller = new AbortController();
        const { users } = fakeClient((request, n) => respond(request, n, controller), clientOptions);
        if (clientOptions) sleep(10).then(() => controller.abort());
        await users.getUser("1", { signal: controller.signal, ...options }).catch(() => {});
      }
      // The promises of the host's fetch reject late.
      for (const respond of [neverRespond, respondWithoutEnd]) {
        capture.next(respond);
        await rejection(users.getUser("1", { timeout: 20 }));
        await connectionClosed;
      }
      await sleep(30);
    } finally {
      process.off("unhandledRejection", listener);
    }
    assert.deepEqual(unhandled, []);
  });

  test("lets the process end by itself", { timeout: 20_000 }, async () => {
    capture.next((request, outgoing) => {
      if (request.path.endsWith("/never")) return;
      outgoing.writeHead(request.path.endsWith("/missing") ? 404 : 200).end("{}");
    });
    const script = `
      import { ApiClient, UsersApi } from "genesys-users";
      const users = new UsersApi(new ApiClient({ basePath: ${JSON.stringify(capture.url)}, accessToken: "t", maxRetries: 0 }));
      await users.getUser("1");
      await users.getUser("missing").catch(() => {});
      await users.getUser("never", { timeout: 50 }).catch(() => {});
      await users.getUser("never", { signal: AbortSignal.timeout(50) }).catch(() => {});
      console.log("done");
    `;
    const start = performance.now();
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { cwd: import.meta.dirname });
    assert.equal(stdout.trim(), "done");
    // A forgotten timer would delay the end by the default time-out of 30 s.
    assert.ok(performance.now() - start < 10_000);
  });
});
