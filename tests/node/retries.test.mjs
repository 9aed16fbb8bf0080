// Which failures are tried again, how often, and after what wait.

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

/** Fails `times` times as `failure` says, then succeeds. */
const failing =
  (failure, times = Infinity) =>
  (request, count) =>
    count <= times ? failure() : json({ ok: true });

const status = (status, headers) => () => json({}, { status, headers });
const broken = () => Promise.reject(new TypeError("fetch failed"));

/** Drives one call and gives the number of requests, the waits and the outcome. */
async function drive(answer, call = calls.GET, { client, ...options } = {}) {
  const { users, sent } = fakeClient(answer, client);
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

/** Whether each wait is what is left of the wanted one, as some of it may have passed before the timer was set. */
function assertWaits(waits, wanted) {
  assert.equal(waits.length, wanted.length, String(waits));
  for (const [i, wait] of waits.entries()) assert.ok(wait <= wanted[i] && wait > wanted[i] - 250, `${waits} instead of ${wanted}`);
}

describe("GET, PUT and DELETE", () => {
  for (const method of ["GET", "PUT", "DELETE"]) {
    test(`${method} survives what passes`, async () => {
      for (const failure of [broken, ...[408, 429, 500, 502, 503, 504, 520].map((code) => status(code))]) {
        const { requests, waits, outcome, sent } = await drive(failing(failure, 2), calls[method]);
        assert.deepEqual(outcome, { ok: true });
        assert.equal(requests, 3);
        assert.equal(waits.length, 2);
        assertBackoff(waits);
        assert.equal(sent[2].body, sent[0].body);
        assert.equal(sent[2].url.href, sent[0].url.href);
      }
    });

    test(`${method} gives up after two retries`, async () => {
      const { requests, outcome } = await drive(failing(status(503)), calls[method]);
      assert.equal(requests, 3);
      assert.equal(outcome.name, "ServerError");
      assert.equal((await drive(failing(broken), calls[method])).outcome.name, "ConnectionError");
    });

    test(`${method} does not repeat what would fail again`, async () => {
      for (const code of [300, 400, 401, 403, 404, 405, 409, 410, 413, 415, 424, 501, 505]) {
        const { requests, outcome } = await drive(failing(status(code)), calls[method]);
        assert.equal(requests, 1, String(code));
        assert.equal(outcome.status, code);
      }
    });
  }

  test("a time-out is tried again, and each attempt has the whole time", async () => {
    const { users, sent } = fakeClient((request, count) => (count < 3 ? new Promise(() => {}) : json({ ok: true })));
    assert.deepEqual(await users.getUser("1", { timeout: 20, maxRetries: 2 }), { ok: true });
    assert.equal(sent.length, 3);
    for (const { signal } of sent.slice(0, 2)) assert.equal(signal.aborted, true);
  });
});

describe("POST and PATCH", () => {
  for (const method of ["POST", "PATCH"]) {
    test(`${method} is never sent twice when the server may have done it`, async () => {
      for (const failure of [
        broken,
        ...[408, 500, 502, 503, 504].map((code) => status(code)),
        ...[408, 500, 502, 504].map((code) => status(code, { "Retry-After": "1" })),
      ]) {
        const { requests, waits } = await drive(failing(failure), calls[method]);
        assert.equal(requests, 1);
        assert.deepEqual(waits, []);
      }
      const { users, sent } = fakeClient(() => new Promise(() => {}));
      assert.equal((await rejection(calls[method](users, { timeout: 20 }))).name, "TimeoutError");
      assert.equal(sent.length, 1);
    });

    test(`${method} goes again after 429, and after 503 with Retry-After`, async () => {
      for (const failure of [status(429), status(429, { "Retry-After": "1" }), status(503, { "Retry-After": "1" })]) {
        const { requests, outcome, sent } = await drive(failing(failure, 1), calls[method]);
        assert.equal(requests, 2);
        assert.deepEqual(outcome, { ok: true });
        assert.equal(sent[1].body, sent[0].body);
      }
    });
  }
});

describe("waits", () => {
  test("double from half a second to eight", async () => {
    const { requests, waits } = await drive(failing(status(500)), calls.GET, { maxRetries: 7 });
    assert.equal(requests, 8);
    assert.equal(waits.length, 7);
    assertBackoff(waits);
    assert.ok(waits[6] > 6000);
  });

  test("vary", async () => {
    const first = [];
    for (let i = 0; i < 10; i++) first.push((await drive(failing(status(500), 1))).waits[0]);
    assert.ok(new Set(first).size > 5, String(first));
  });

  test("are the server's when it says so, in seconds", async () => {
    for (const [seconds, ms] of [
      ["1", 1000],
      ["7", 7000],
      ["60", 60_000],
    ]) {
      assertWaits((await drive(failing(status(429, { "Retry-After": seconds }), 1))).waits, [ms]);
      assert.deepEqual((await drive(failing(status(503, { "Retry-After": seconds }), 1))).waits, [ms]);
    }
  });

  test("are the server's when it says so, as a date", async () => {
    const date = new Date(Date.now() + 20_000).toUTCString();
    const [wait] = (await drive(failing(status(503, { "Retry-After": date }), 1))).waits;
    assert.ok(wait > 15_000 && wait <= 20_000, String(wait));
    // A date that has passed: at once.
    const past = new Date(Date.now() - 60_000).toUTCString();
    const { requests, waits } = await drive(failing(status(503, { "Retry-After": past }), 1));
    assert.deepEqual([requests, waits], [2, []]);
  });

  test("are in the message of a 429, too", async () => {
    const answer = (request, count) => (count === 1 ? json({ message: "Retry the request in [9] seconds" }, { status: 429 }) : json({}));
    assertWaits((await drive(answer)).waits, [9000]);
  });

  test("of a minute are obeyed, longer ones surface the error", async () => {
    for (const header of ["61", "3600", new Date(Date.now() + 3_600_000).toUTCString()]) {
      const { requests, outcome } = await drive(failing(status(429, { "Retry-After": header })));
      assert.equal(requests, 1);
      assert.equal(outcome.name, "RateLimitError");
      assert.ok(outcome.retryAfter > 60_000);
    }
  });

  test("that make no sense are ours", async () => {
    for (const header of ["soon", "", "-5", "5.5", "1e3", "1,5", "soon 5"]) {
      const { requests, waits } = await drive(failing(status(503, { "Retry-After": header }), 1));
      assert.equal(requests, 2);
      assert.equal(waits.length, 1, header);
      assertBackoff(waits);
    }
  });
});

describe("maxRetries", () => {
  test("0 sends once", async () => {
    for (const given of [{ maxRetries: 0 }, { client: { maxRetries: 0 } }]) {
      for (const failure of [broken, status(503), status(429)]) assert.equal((await drive(failing(failure), calls.GET, given)).requests, 1);
    }
  });

  test("of the call goes before the client's", async () => {
    assert.equal((await drive(failing(status(503)), calls.GET, { maxRetries: 1, client: { maxRetries: 5 } })).requests, 2);
    assert.equal((await drive(failing(status(503)), calls.GET, { client: { maxRetries: 4 } })).requests, 5);
  });

  test("counts different failures together", async () => {
    const failures = [broken, status(503), status(429)];
    const { requests, outcome } = await drive((request, count) => (failures[count - 1] ?? (() => json({})))());
    assert.equal(requests, 3);
    assert.equal(outcome.name, "RateLimitError");
  });

  test("does not count the repetition after a 401", async () => {
    const answers = [status(503), status(401), status(503), () => json({ ok: true })];
    const { requests, outcome } = await drive((request, count) => answers[count - 1](), calls.GET, {
      client: { accessToken: () => "abc" },
    });
    assert.equal(requests, 4);
    assert.deepEqual(outcome, { ok: true });
  });
});

test("a repetition goes to where the client is by then, with its token of then", async () => {
  const sent = [];
  const client = new ApiClient({
    basePath: "https://a.example",
    accessToken: "one",
    fetch: async (url, { headers }) => {
      sent.push([url, headers.get("authorization")]);
      if (sent.length > 1) return json({});
      client.setAccessToken("two");
      return json({}, { status: 503, headers: { "Retry-After": "0" } });
    },
  });
  await new UsersApi(client).getUser("1");
  assert.deepEqual(
    sent.map(([, authorization]) => authorization),
    ["Bearer one", "Bearer two"],
  );
});
