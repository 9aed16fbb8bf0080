// What the soaks of Node and of the browser share: the misbehaviour, and what must hold of the requests that arrived.

import assert from "node:assert/strict";

/** Calls of a soak, and how many are made between two looks at what arrived. The long one is SOAK_CALLS=100000. */
export const calls = Number(process.env.SOAK_CALLS ?? 20_000);
export const round = Math.min(10_000, Math.ceil(calls / 10));
export const concurrency = 50;

/** 5 % of the requests go wrong, in every way that there is. A refusal that says that nothing was done has done nothing. */
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

export async function misbehave(sandbox) {
  const { status } = await control(sandbox, "rules", { method: "POST", body: JSON.stringify(rules) });
  assert.equal(status, 201);
}

/**
 * Looks at the requests since the last look: no write that is not idempotent was sent again but after an answer that said it was not
 * done. Chromium itself sends a request again, whatever its method, when a kept connection closes before an answer (`status` 0)
 * or answers 408; for it
 * `hostResends` is set, and only what the package sent tells.
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
  let again = 0;
  for (const [email, attempts] of sent) {
    attempts.sort((a, b) => a.number - b.number);
    again += attempts.length - 1;
    for (const { status } of attempts.slice(0, -1))
      assert.ok([429, 503, 401].includes(status) || (hostResends && [0, 408].includes(status)), `${email} was sent again after ${status}`);
  }
  return { requests: requests.length, writes: sent.size, again };
}

/** Every call ended, each in one of the ways it may. */
export function checkAccount(account) {
  const total = Object.values(account).reduce((sum, count) => sum + count, 0);
  assert.equal(total, calls, "every call is accounted for");
  const known = [
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
    Object.keys(account).filter((name) => !known.includes(name)),
    [],
  );
  assert.ok(account.ok > calls * 0.9, JSON.stringify(account));
  // A short soak may do without one of these.
  if (calls >= 20_000)
    for (const name of ["soak", "ServerError", "ConnectionError", "DecodeError", "TimeoutError"])
      assert.ok(account[name] > 0, `no ${name}`);
}

/** What is in use after the second round must not grow by more than is left to chance. */
export function checkFlat(samples) {
  const [from, to] = [samples[1], samples.at(-1)];
  // Grows by pages, and more calls than before may be under way when the machine is slow: one page is no leak, that is less
  // than 4 bytes a call.
  assert.ok(to.memory <= from.memory + 65_536, `wasm memory: ${from.memory} to ${to.memory} bytes`);
  // It holds what the calls under way refer to, and keeps the room for the most there were.
  assert.ok(to.table <= 200 * concurrency, `table of references: ${to.table}`);
  assert.ok(to.heap < from.heap + 4e6, `JavaScript heap: ${from.heap} to ${to.heap} bytes`);
}

export const add = (sum, more) => {
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count;
};
