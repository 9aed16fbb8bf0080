// The retry policy: which failures are retried, how often, and after which wait.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ApiClient, UsersApi } from "genesys-users";
import { fakeClient, json, rejection, withFastTimers } from "./support/fake.mjs";

const calls = {
  GET: (users, options) => users.getUser("1", options),
  PUT: (users, options) => users.putUserState("1", {}, options),
  DELETE: (users, options) => users.deleteUser("1", options),
  POST: (users, options) => users.postUsers({ name: "n", email: "e" }, options),
  PATCH: (users, options) => users.patchUser("1", {}, options),
};

/** Returns a server that responds `times` times with `failure`, and then with success. */
const failingServer =
  (failure, times = Infinity) =>
  (request, count) =>
    count <= times ? failure() : json({ ok: true });

const status = (status, headers) => () => json({}, { status, headers });
const lostConnection = () => Promise.reject(new TypeError("fetch failed"));

/** Makes one call. Returns the number of its requests, its waits and its outcome. */
async function runCall(handle, call = calls.GET, { client, ...options } = {}) {
  const { users, sent } = fakeClient(handle, client);
  let outcome;
  const waits = await withFastTimers(async () => {
    outcome = await call(users, options).catch((error) => error);
  });
  return { requests: sent.length, waits, outcome, sent };
}

function assertBackoff(waits) {
  for (const [i, wait] of waits.entries()) {
    const full = Math.min(500 * 2 ** i, 8000);
    assert.ok(wait > full * 0.75 - 1 && wait <= full, `wait ${i} was ${wait} ms`);
  }
}

/** Checks the waits. Each may be a little shorter than expected, because some time may pass before its timer starts. */
function assertWaits(waits, expected) {
  assert.equal(waits.length, expected.length, String(waits));
  for (const [i, wait] of waits.entries()) assert.ok(wait <= expected[i] && wait > expected[i] - 250, `${waits} instead of ${expected}`);
}

describe("GET, PUT and DELETE", () => {
  for (const method of ["GET", "PUT", "DELETE"]) {
    test(`${method} is retried after a temporary failure`, async () => {
      for (const failure of [lostConnection, ...[408, 429, 500, 502, 503, 504, 520].map((code) => status(code))]) {
        const { requests, waits, outcome, sent } = await runCall(failingServer(failure, 2), calls[method]);
        assert.deepEqual(outcome, { ok: true });
        assert.equal(requests, 3);
        assert.equal(waits.length, 2);
        assertBackoff(waits);
        assert.equal(sent[2].body, sent[0].body);
        assert.equal(sent[2].url.href, sent[0].url.href);
      }
    });

    test(`${method} is sent three times at most`, async () => {
      const { requests, outcome } = await runCall(failingServer(status(503)), calls[method]);
      assert.equal(requests, 3);
      assert.equal(outcome.name, "ServerError");
      assert.equal((await runCall(failingServer(lostConnection), calls[method])).outcome.name, "ConnectionError");
    });

    test(`${method} is not retried after a permanent failure`, async () => {
      for (const code of [300, 400, 401, 403, 404, 405, 409, 410, 413, 415, 424, 501, 505]) {
        const { requests, outcome } = await runCall(failingServer(status(code)), calls[method]);
        assert.equal(requests, 1, String(code));
        assert.equal(outcome.status, code);
      }
    });
  }

  test("GET is retried after a time-out, and each attempt has the whole time", async () => {
    const { users, sent } = fakeClient((request, count) => (count < 3 ? new Promise(() => {}) : json({ ok: true })));
    assert.deepEqual(await users.getUser("1", { timeout: 20, maxRetries: 2 }), { ok: true });
    assert.equal(sent.length, 3);
    for (const { signal } of sent.slice(0, 2)) assert.equal(signal.aborted, true);
  });
});

describe("POST and PATCH", () => {
  for (const method of ["POST", "PATCH"]) {
    test(`${method} is never sent twice when the first request may have taken effect`, async () => {
      for (const failure of [
        lostConnection,
        ...[408, 500, 502, 503, 504].map((code) => status(code)),
        ...[408, 500, 502, 504].map((code) => status(code, { "Retry-After": "1" })),
      ]) {
        const { requests, waits } = await runCall(failingServer(failure), calls[method]);
        assert.equal(requests, 1);
        assert.deepEqual(waits, []);
      }
      const { users, sent } = fakeClient(() => new Promise(() => {}));
      assert.equal((await rejection(calls[method](users, { timeout: 20 }))).name, "TimeoutError");
      assert.equal(sent.length, 1);
    });

    test(`${method} is retried after 429, and after 503 with Retry-After`, async () => {
      for (const failure of [status(429), status(429, { "Retry-After": "1" }), status(503, { "Retry-After": "1" })]) {
        const { requests, outcome, sent } = await runCall(failingServer(failure, 1), calls[method]);
        assert.equal(requests, 2);
        assert.deepEqual(outcome, { ok: true });
        assert.equal(sent[1].body, sent[0].body);
      }
    });
  }
});

describe("waits", () => {
  test("double from half a second to eight seconds", async () => {
    const { requests, waits } = await runCall(failingServer(status(500)), calls.GET, { maxRetries: 7 });
    assert.equal(requests, 8);
    assert.equal(waits.length, 7);
    assertBackoff(waits);
    assert.ok(waits[6] > 6000);
  });

  test("have a random part", async () => {
    const first = [];
    for (let i = 0; i < 10; i++) first.push((await runCall(failingServer(status(500), 1))).waits[0]);
    assert.ok(new Set(first).size > 5, String(first));
  });

  test("follow Retry-After in seconds", async () => {
    for (const [seconds, ms] of [
      ["1", 1000],
      ["7", 7000],
      ["60", 60_000],
    ]) {
      assertWaits((await runCall(failingServer(status(429, { "Retry-After": seconds }), 1))).waits, [ms]);
      assert.deepEqual((await runCall(failingServer(status(503, { "Retry-After": seconds }), 1))).waits, [ms]);
    }
  });

  test("follow Retry-After as a date", async () => {
    const date = new Date(Date.now() + 20_000).toUTCString();
    const [wait] = (await runCall(failingServer(status(503, { "Retry-After": date }), 1))).waits;
    assert.ok(wait > 15_000 && wait <= 20_000, String(wait));
    // A date in the past means no wait.
    const past = new Date(Date.now() - 60_000).toUTCString();
    const { requests, waits } = await runCall(failingServer(status(503, { "Retry-After": past }), 1));
    assert.deepEqual([requests, waits], [2, []]);
  });

  test("follow the message of a 429", async () => {
    const handle = (request, count) => (count === 1 ? json({ message: "Retry the request in [9] seconds" }, { status: 429 }) : json({}));
    assertWaits((await runCall(handle)).waits, [9000]);
  });

  test("of more than a minute reject with the error instead", async () => {
    for (const header of ["61", "3600", new Date(Date.now() + 3_600_000).toUTCString()]) {
      const { requests, outcome } = await runCall(failingServer(status(429, { "Retry-After": header })));
      assert.equal(requests, 1);
      assert.equal(outcome.name, "RateLimitError");
      assert.ok(outcome.retryAfter > 60_000);
    }
  });

  test("follow the backoff when Retry-After is invalid", async () => {
    for (const header of ["soon", "", "-5", "5.5", "1e3", "1,5", "soon 5"]) {
      const { requests, waits } = await runCall(failingServer(status(503, { "Retry-After": header }), 1));
      assert.equal(requests, 2);
      assert.equal(waits.length, 1, header);
      assertBackoff(waits);
    }
  });
});

describe("maxRetries", () => {
  test("0 allows one request", async () => {
    for (const options of [{ maxRetries: 0 }, { client: { maxRetries: 0 } }]) {
      for (const failure of [lostConnection, status(503), status(429)])
        assert.equal((await runCall(failingServer(failure), calls.GET, options)).requests, 1);
    }
  });

  test("of the call replaces that of the client", async () => {
    assert.equal((await runCall(failingServer(status(503)), calls.GET, { maxRetries: 1, client: { maxRetries: 5 } })).requests, 2);
    assert.equal((await runCall(failingServer(status(503)), calls.GET, { client: { maxRetries: 4 } })).requests, 5);
  });

  test("counts different failures together", async () => {
    const failures = [lostConnection, status(503), status(429)];
    const { requests, outcome } = await runCall((request, count) => (failures[count - 1] ?? (() => json({})))());
    assert.equal(requests, 3);
    assert.equal(outcome.name, "RateLimitError");
  });

  test("does not count the retry after a 401", async () => {
    const responses = [status(503), status(401), status(503), () => json({ ok: true })];
    const { requests, outcome } = await runCall((request, count) => responses[count - 1](), calls.GET, {
      client: { accessToken: () => "abc" },
    });
    assert.equal(requests, 4);
    assert.deepEqual(outcome, { ok: true });
  });
});

test("a retry uses the current token of the client", async () => {
  const requests = [];
  const client = new ApiClient({
    basePath: "https://a.example",
    accessToken: "one",
    fetch: async (url, { headers }) => {
      requests.push([url, headers.get("authorization")]);
      if (requests.length > 1) return json({});
      client.setAccessToken("two");
      return json({}, { status: 503, headers: { "Retry-After": "0" } });
    },
  });
  await new UsersApi(client).getUser("1");
  assert.deepEqual(
    requests.map(([, authorization]) => authorization),
    ["Bearer one", "Bearer two"],
  );
});
