// Calls that end early, by a time-out or an abort, and what they leave behind: nothing.

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
/** Resolves when the connection of the request that is being answered has gone. */
let left;

before(async () => {
  capture = await startCapture();
  users = new UsersApi(new ApiClient({ basePath: capture.url, accessToken: token, maxRetries: 0 }));
});
after(() => capture.close());

const never = (request, response) => {
  left = once(response, "close");
};
const noEnd = (request, response) => {
  left = once(response, "close");
  response.writeHead(200, { "Content-Type": "application/json" });
  response.write('{"id":');
};
const received = async () => {
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

  for (const [what, answer] of Object.entries({ "a server that never answers": never, "a body that never ends": noEnd })) {
    test(`of ${what}`, async () => {
      capture.next(answer);
      const start = performance.now();
      assertTimeout(await rejection(users.getUser("1", { timeout: 60 })), 60);
      const elapsed = performance.now() - start;
      assert.ok(elapsed >= 55 && elapsed < 1000, String(elapsed));
      await left; // The connection is given up, too.
    });
  }

  test("of the client holds for its calls, that of the call goes before", async () => {
    const client = new ApiClient({ basePath: capture.url, timeout: 60, maxRetries: 0 });
    capture.next(never);
    assertTimeout(await rejection(new UsersApi(client).getUser("1")), 60);
    capture.next(never);
    assertTimeout(await rejection(new UsersApi(client).getUser("1", { timeout: 30 })), 30);
    capture.next(async (request, response) => {
      await sleep(120);
      response.end("{}");
    });
    assert.deepEqual(await new UsersApi(client).getUser("1", { timeout: 0 }), {}, "0 is no bound");
  });

  test("does not strike an answer in time, nor fire early for a huge bound", async () => {
    capture.next(async (request, response) => {
      await sleep(20);
      response.end("{}");
    });
    for (const timeout of [2000, 2 ** 31, 2 ** 40, Infinity]) assert.deepEqual(await users.getUser("1", { timeout }), {});
  });

  test("is 30 s by default", async () => {
    const { setTimeout: real } = globalThis;
    const bounds = [];
    globalThis.setTimeout = (callback, ms, ...rest) => {
      bounds.push(ms);
      return real(callback, ms, ...rest);
    };
    try {
      await fakeClient().users.getUser("1");
    } finally {
      globalThis.setTimeout = real;
    }
    assert.deepEqual(bounds, [30_000]);
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
  test("before the call: nothing is sent", async () => {
    for (const reason of Object.values(reasons)) {
      capture.next({ status: 200, body: "{}" });
      assert.equal(await rejection(users.getUser("1", { signal: AbortSignal.abort(reason) })), reason);
      assert.equal(capture.requests.length, 0);
    }
  });

  test("right after the call, before anything could be sent", async () => {
    const { users, sent } = fakeClient();
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    controller.abort("at once");
    assert.equal(await rejection(call), "at once");
    assert.equal(sent.length, 0);
  });

  for (const [when, answer] of Object.entries({ "while the server thinks": never, "while the body comes": noEnd })) {
    for (const [what, reason] of Object.entries(reasons)) {
      test(`${when}, with a reason: ${what}`, async () => {
        capture.next(answer);
        const controller = new AbortController();
        const call = users.getUser("1", { signal: controller.signal });
        await received();
        await sleep(10);
        controller.abort(reason);
        assert.equal(await rejection(call), reason);
        await left;
      });
    }

    test(`${when}, without a reason: the host's AbortError`, async () => {
      capture.next(answer);
      const controller = new AbortController();
      const call = users.getUser("1", { signal: controller.signal });
      await received();
      controller.abort();
      const error = await rejection(call);
      assert.ok(error instanceof DOMException);
      assert.equal(error.name, "AbortError");
      assert.equal(error, controller.signal.reason);
    });
  }

  test("by AbortSignal.timeout and AbortSignal.any", async () => {
    for (const signal of [AbortSignal.timeout(20), AbortSignal.any([AbortSignal.timeout(20), new AbortController().signal])]) {
      capture.next(never);
      const error = await rejection(users.getUser("1", { signal }));
      assert.equal(error.name, "TimeoutError");
      assert.ok(error instanceof DOMException);
    }
  });

  test("while waiting for the next attempt", async () => {
    const { users, sent } = fakeClient(() => json({}, { status: 503, headers: { "Retry-After": "30" } }));
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    while (sent.length === 0) await sleep(2);
    await sleep(10);
    controller.abort("enough");
    assert.equal(await rejection(call), "enough");
    assert.equal(sent.length, 1);
  });

  test("within fetch itself", async () => {
    const controller = new AbortController();
    const { users } = fakeClient(() => {
      controller.abort("within");
      return json({});
    });
    assert.equal(await rejection(users.getUser("1", { signal: controller.signal })), "within");
  });

  test("after the end changes nothing", async () => {
    const controller = new AbortController();
    const { users } = fakeClient();
    assert.deepEqual(await users.getUser("1", { signal: controller.signal }), {});
    controller.abort();
    assert.deepEqual(await users.getUser("1"), {});
  });

  test("ends all calls that share the signal, and no other", async () => {
    capture.next((request, response) => (request.path.endsWith("/other") ? setTimeout(() => response.end("{}"), 50) : undefined));
    const controller = new AbortController();
    const calls = ["1", "2", "3"].map((id) => rejection(users.getUser(id, { signal: controller.signal })));
    const other = users.getUser("other");
    await received();
    controller.abort("all");
    assert.deepEqual(await Promise.all(calls), ["all", "all", "all"]);
    assert.deepEqual(await other, {});
  });

  test("reaches the fetch that is under way", async () => {
    let passed;
    const { users } = fakeClient(({ signal }) => {
      passed = signal;
      return new Promise(() => {});
    });
    const controller = new AbortController();
    const call = users.getUser("1", { signal: controller.signal });
    while (!passed) await sleep(1);
    assert.equal(passed.aborted, false);
    controller.abort("user left");
    assert.equal(await rejection(call), "user left");
    assert.equal(passed.aborted, true);
  });
});

describe("a signal of somebody else's", () => {
  const throwing = () => {
    throw new Error("do not touch");
  };
  /** As little as passes for a signal, with `fire(reason)`. */
  const plain = (more = {}) => {
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

  test("works like the host's", async () => {
    const { users } = fakeClient(() => new Promise(() => {}));
    const signal = plain();
    const call = rejection(users.getUser("1", { signal }));
    await sleep(1);
    signal.fire("left");
    assert.equal(await call, "left");
    assert.equal(signal.listeners.size, 0);
  });

  for (const [what, more, result] of [
    ["throws when it is listened to", { addEventListener: throwing }, { id: "1" }],
    ["throws when it is left", { removeEventListener: throwing }, { id: "1" }],
    [
      "fires while it is listened to",
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
      "throws for its reason",
      {
        aborted: true,
        get reason() {
          return throwing();
        },
      },
      undefined,
    ],
  ]) {
    test(`that ${what} breaks nothing`, async () => {
      const { users } = fakeClient(() => json({ id: "1" }));
      // The getter must stay one.
      const signal = Object.defineProperties(plain(), Object.getOwnPropertyDescriptors(more));
      assert.deepEqual(await users.getUser("1", { signal }).catch((reason) => reason), result);
      assert.deepEqual(await users.getUser("1"), { id: "1" });
    });
  }
});

describe("nothing stays behind", () => {
  /** A signal that counts its listeners. */
  function countingSignal() {
    const controller = new AbortController();
    const { signal } = controller;
    const listeners = new Set();
    const count = { added: 0, left: () => listeners.size };
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type, listener, ...rest) => {
      count.added++;
      listeners.add(listener);
      add(type, listener, ...rest);
    };
    signal.removeEventListener = (type, listener, ...rest) => {
      listeners.delete(listener);
      remove(type, listener, ...rest);
    };
    return { controller, signal, count };
  }

  /** Runs `body` and gives the timers that it left. */
  async function timersLeft(body) {
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
    "a refusal for the rate": [
      (request, count) => (count === 1 ? json({}, { status: 429, headers: { "Retry-After": "0" } }) : json({})),
      {},
    ],
    "an abort in the gate": [
      (request, count, controller) => {
        setTimeout(() => controller.abort(), 10);
        return json({}, { status: 429, headers: { "Retry-After": "20" } });
      },
      {},
    ],
    "an abort while the token is asked for": [() => json({}), {}, { accessToken: () => new Promise(() => {}) }],
  };
  for (const [after, [answer, options, clientOptions]] of Object.entries(outcomes)) {
    test(`no listener and no timer after ${after}`, async () => {
      const { controller, signal, count } = countingSignal();
      const { users } = fakeClient((request, n) => answer(request, n, controller), clientOptions);
      if (clientOptions) sleep(10).then(() => controller.abort());
      const timers = await timersLeft(() => users.getUser("1", { signal, ...options }).catch(() => {}));
      assert.ok(count.added > 0, "the signal was watched");
      assert.equal(count.left(), 0);
      assert.equal(timers, 0);
    });
  }

  test("no unhandled rejection, whatever ends a call", async () => {
    const seen = [];
    const listener = (reason) => seen.push(reason);
    process.on("unhandledRejection", listener);
    try {
      for (const [answer, options, clientOptions] of Object.values(outcomes)) {
        const controller = new AbortController();
        const { users } = fakeClient((request, n) => answer(request, n, controller), clientOptions);
        if (clientOptions) sleep(10).then(() => controller.abort());
        await users.getUser("1", { signal: controller.signal, ...options }).catch(() => {});
      }
      // With the host's own fetch, whose promises reject late.
      for (const answer of [never, noEnd]) {
        capture.next(answer);
        await rejection(users.getUser("1", { timeout: 20 }));
        await left;
      }
      await sleep(30);
    } finally {
      process.off("unhandledRejection", listener);
    }
    assert.deepEqual(seen, []);
  });

  test("the process ends by itself", { timeout: 20_000 }, async () => {
    capture.next((request, response) => {
      if (request.path.endsWith("/never")) return;
      response.writeHead(request.path.endsWith("/missing") ? 404 : 200).end("{}");
    });
    const script = `
      import { ApiClient, UsersApi } from "genesys-users";
      const users = new UsersApi(new ApiClient({ basePath: ${JSON.stringify(capture.url)}, maxRetries: 0 }));
      await users.getUser("1");
      await users.getUser("missing").catch(() => {});
      await users.getUser("never", { timeout: 50 }).catch(() => {});
      await users.getUser("never", { signal: AbortSignal.timeout(50) }).catch(() => {});
      console.log("done");
    `;
    const start = performance.now();
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { cwd: import.meta.dirname });
    assert.equal(stdout.trim(), "done");
    // Well below the default bound of 30 s that a forgotten timer would hold it for.
    assert.ok(performance.now() - start < 10_000);
  });
});
