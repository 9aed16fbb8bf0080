// A client whose `fetch` answers at once, for tests that need no network.

import { ApiClient, UsersApi } from "genesys-users";

export const token = "secret-token-3f9a";

/** A response with a JSON body. */
export const json = (body, { status = 200, headers = {} } = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });

/**
 * A client with `users` and the list `sent` of what its `fetch` got. `answer(request, count)` gives the response of each; without it
 * every call gets `{}`.
 */
export function fakeClient(answer = () => json({}), options = {}) {
  const sent = [];
  const fetch = async (url, init) => {
    const request = { url: new URL(url), ...init, headers: new Headers(init.headers) };
    sent.push(request);
    return answer(request, sent.length);
  };
  const client = new ApiClient({ basePath: "https://api.example", accessToken: token, fetch, logLevel: "error", ...options });
  return { client, users: new UsersApi(client), sent };
}

/** What the promise rejects with; fails when it does not. */
export async function rejection(promise) {
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`no rejection but ${String(value)}`);
}

/**
 * Runs `body` with timers that fire at once but for the delays below `threshold` (ms), and a clock that goes on by what was
 * skipped: gives the delays that were asked for. Waits between retries become visible and cost no time.
 */
export async function withFastTimers(body, threshold = 300) {
  const { setTimeout: real } = globalThis;
  const { now } = performance;
  const waits = [];
  let skipped = 0;
  performance.now = () => now.call(performance) + skipped;
  globalThis.setTimeout = (callback, ms, ...rest) => {
    // The bound of an attempt, 30 s, stays a real timer: it must not fire.
    if (ms < threshold || ms === 30_000) return real(callback, ms, ...rest);
    waits.push(ms);
    const later = () => {
      skipped += ms;
      callback();
    };
    return real(later, 0, ...rest);
  };
  try {
    await body(waits);
  } finally {
    globalThis.setTimeout = real;
    performance.now = now;
  }
  return waits;
}
