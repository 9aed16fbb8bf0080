// A client whose `fetch` belongs to the test, for tests that need no network.

import { ApiClient, UsersApi } from "genesys-users";

export const token = "secret-token-3f9a";

/** A response with a JSON body. */
export const json = (body, { status = 200, headers = {} } = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });

/**
 * Returns a client, its `users`, and the list `sent` of the requests that its `fetch` received. `respond(request, count)` returns the
 * response to each request. By default the body of every response is `{}`.
 */
export function fakeClient(respond = () => json({}), options = {}) {
  const sent = [];
  const fetch = async (url, init) => {
    const request = { url: new URL(url), ...init, headers: new Headers(init.headers) };
    sent.push(request);
    return respond(request, sent.length);
  };
  const client = new ApiClient({ basePath: "https://api.example", accessToken: token, fetch, logLevel: "error", ...options });
  return { client, users: new UsersApi(client), sent };
}

/** Returns what the promise rejects with. Throws an error when the promise resolves. */
export async function rejection(promise) {
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`the promise resolved to ${String(value)}`);
}

/**
 * Runs `body` while every timer of `threshold` ms or more fires at once, and the clock advances by the time that it skips. Returns the
 * delays of these timers. So a test sees the waits between retries and does not wait for them.
 */
export async function withFastTimers(body, threshold = 300) {
  const { setTimeout: real } = globalThis;
  const { now } = performance;
  const waits = [];
  let skipped = 0;
  performance.now = () => now.call(performance) + skipped;
  globalThis.setTimeout = (callback, ms, ...rest) => {
    // The time-out of an attempt, 30 s, stays a real timer, because it must not fire.
    if (ms < threshold || ms === 30_000) return real(callback, ms, ...rest);
    waits.push(ms);
    const fire = () => {
      skipped += ms;
      callback();
    };
    return real(fire, 0, ...rest);
  };
  try {
    await body(waits);
  } finally {
    globalThis.setTimeout = real;
    performance.now = now;
  }
  return waits;
}
