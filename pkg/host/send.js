// The host's part of a call: sends, waits, and cleans up. Nothing is decided here: the core says what to send and how long
// to wait, and reads how it ended.

/** The longest delay that hosts take; above it they fire at once. */
export const longest = 2 ** 31 - 1;

// A signal may be anybody's: one that cannot be read has not fired, and one that refuses listeners will not. One that is missing must
// not come to the catch: what is thrown there costs more than the rest of a call.
export const touch = (signal, action) => {
  try {
    return signal && action(signal);
  } catch {
    return undefined;
  }
};

/**
 * Starts the work and waits for its promise, for the signal to fire or for `ms` to pass, whichever comes first. Never rejects: gives
 * `[0, value]`, `[1, error]`, `[2]` after the signal and `[3]` after the time. The last two call `stop`. Leaves no timer
 * and no listener behind.
 */
const race = (work, signal, ms, stop) =>
  new Promise((resolve) => {
    if (touch(signal, ({ aborted }) => aborted)) return resolve([2]);
    const end = (...outcome) => {
      clearTimeout(timer);
      touch(signal, () => signal.removeEventListener("abort", abort));
      resolve(outcome);
    };
    const interrupt = (kind) => {
      end(kind);
      stop?.();
    };
    const abort = () => interrupt(2);
    const timer = ms < Infinity ? setTimeout(() => interrupt(3), Math.min(Math.ceil(ms), longest)) : undefined;
    touch(signal, () => signal.addEventListener("abort", abort));
    work().then((value) => end(0, value), (error) => end(1, error));
  });

/** Waits for a promise, or without one for the signal or the time alone. */
export const wait = (promise, signal, ms) => {
  // It may fail when nobody waits for it any more.
  promise?.catch(() => {});
  return race(async () => promise ?? new Promise(() => {}), signal, ms);
};

/**
 * Sends a request and reads the whole answer: `{ status, headers, text }`. A request that is interrupted is aborted, whatever part of
 * it is under way.
 */
export const send = (fetch, url, init, signal, ms) => {
  const controller = new AbortController();
  const work = async () => {
    fetch ??= globalThis.fetch;
    if (typeof fetch !== "function") throw new TypeError("this host has no `fetch`; pass one to ApiClient");
    const response = await fetch(url, { ...init, signal: controller.signal });
    // Too late, from a `fetch` that does not listen to its signal.
    if (controller.signal.aborted) return response.body?.cancel();
    const { status, headers } = response;
    const text = await response.text();
    if (typeof text !== "string" || typeof status !== "number") throw new TypeError("`fetch` gave a response whose text is no string or whose status is no number");
    return { status, headers, text };
  };
  return race(work, signal, ms, () => controller.abort());
};

/** A header of an answer, if it is there; that of somebody else's `fetch` may be without real headers. */
export const header = ({ headers }, name) =>
  touch(headers, () => {
    const value = headers.get(name) ?? undefined;
    return value && String(value);
  });

/** What a function gives, or rejects with what it throws. */
export const ask = async (call) => call();

/**
 * Logs under `level`, if it is given, and calls the hook, if it is given; waits for neither. What a hook throws, now or later, goes to
 * the logger; what a logger throws goes nowhere.
 */
export const tell = (hook, logger, level, message, facts, error) => {
  const log = (level, ...what) => (async () => (logger ?? console)[level]?.(...what))().catch(() => {});
  if (level) log(level, `genesys-users: ${message}`, facts);
  if (hook) (async () => hook(facts, error))().catch((thrown) => log("error", "genesys-users: a hook failed", thrown));
};
