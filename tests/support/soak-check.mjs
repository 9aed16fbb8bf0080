// Shared by the soak tests of Node and of the browser: the fault rules, and the checks of the requests that arrived.

import assert from "node:assert/strict";

/** The calls of a soak test, and the calls between two checks of the request log. SOAK_CALLS=100000 makes a long test. */
export const calls = Number(process.env.SOAK_CALLS ?? 20_000);
export const round = Math.min(10_000, Math.ceil(calls / 10));
export const concurrency = 50;

/** Faults of all kinds for 5 % of the requests. Where the response says that nothing was done, the operation takes no effect. */
const rules = [
  { share: 0.006, fault: "drop" },
  { share: 0.004, fault: "drop", applied: true },
  { share: 0.004, fault: "half" },
  { share: 0.004, fault: "html" },
  { share: 0.003, fault: "html", applied: true },
  { share: 0.003, fault: "empty" },
  { share: 0.004, fault: "broken-json" },
  { share: 0.003, fault: "slow", duration: 150 },
  { share: 0.004, status: 500, applied: true },
  { share: 0.003, status: 408 },
  { share: 0.005, status: 503, retryAfter: 0 },
  { share: 0.003, status: 429, retryAfter: 0 },
  { share: 0.001, status: 401 },
  { share: 0.002, fault: "unknown-fields" },
  { share: 0.001, fault: "unknown-values" },
  { share: 0.0001, count: 3, status: 429, retryAfter: 1 },
];

export const sandboxArgs = ["--users", "60", "--rate-limit", "0", "--request-log", "40000"];

const control = (sandbox, path, init) => fetch(`${sandbox.url}/__sandbox/${path}`, init);

/** Sets the fault rules. */
export async function injectFaults(sandbox) {
  const { status } = await control(sandbox, "rules", { method: "POST", body: JSON.stringify(rules) });
  assert.equal(status, 201);
}

/**
 * Checks the requests since the last check: a POST was sent again only after a response that said it had no effect. With `hostResends`
 * it may also follow status 0 or 408: Chromium itself sends a request of any method again when a kept connection closes before the
 * response, or after a 408.
 */
export async function checkRequests(sandbox, { hostResends = false } = {}) {
  const response = await control(sandbox, "requests");
  const { requests } = await response.json();
  await control(sandbox, "requests", { method: "DELETE" });
  const sent = new Map();
  for (const { operation, method, body, status, number } of requests) {
    if (method !== "POST" || operation !== "postUsers") continue;
    const { email } = JSON.parse(body);
    sent.set(email, [...(sent.get(email) ?? []), { status, number }]);
  }
  let resent = 0;
  for (const [email, attempts] of sent) {
    attempts.sort((a, b) => a.number - b.number);
    resent += attempts.length - 1;
    for (const { status } of attempts.slice(0, -1))
      assert.ok([429, 503, 401].includes(status) || (hostResends && [0, 408].includes(status)), `${email} was sent again after ${status}`);
  }
  return { requests: requests.length, writes: sent.size, resent };
}

/** Checks that every call has ended in one of the expected ways. */
export function checkAccount(account) {
  const total = Object.values(account).reduce((sum, count) => sum + count, 0);
  assert.equal(total, calls, "every call is accounted for");
  const expected = [
    "ok",
    "soak",
    "ServerError",
    "ConnectionError",
    "TimeoutError",
    "DecodeError",
    "ApiError",
    "RateLimitError",
    "AuthenticationError",
    "ConflictError",
  ];
  assert.deepEqual(
    Object.keys(account).filter((name) => !expected.includes(name)),
    [],
  );
  assert.ok(account.ok > calls * 0.9, JSON.stringify(account));
  // A short soak test may have none of one kind.
  if (calls >= 20_000)
    for (const name of ["soak", "ServerError", "ConnectionError", "DecodeError", "TimeoutError"])
      assert.ok(account[name] > 0, `no ${name}`);
}

/** Checks that memory and tables do not grow after the second round, apart from random variation. */
export function checkFlat(samples) {
  const [from, to] = [samples[1], samples.at(-1)];
  // Memory grows by pages of 64 KB. One page is no leak: on a slow machine more calls than before may be under way at once.
  assert.ok(to.memory <= from.memory + 65_536, `wasm memory: ${from.memory} to ${to.memory} bytes`);
  // The table has a slot for each value that calls under way refer to, and does not shrink.
  assert.ok(to.table <= 200 * concurrency, `table of references: ${to.table}`);
  assert.ok(to.heap < from.heap + 4e6, `JavaScript heap: ${from.heap} to ${to.heap} bytes`);
}

export const add = (sum, more) => {
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count;
};
