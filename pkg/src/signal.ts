// Signals of callers. A signal may be anybody's: one that cannot be read has not fired, and one that refuses listeners will not.

import { attempt } from "./inspect.js";

/** A listener of a signal, which calls back everybody who waits for it. */
interface SignalListener {
  readonly callbacks: Set<() => void>;
  /** Takes the listener off the signal. */
  readonly stop: () => void;
}

/** One listener a signal serves all, since Node takes more than ten for a leak. */
const listeners = new WeakMap<AbortSignal, SignalListener>();

/** Listens to a signal, if it lets itself be listened to. */
function listenTo(signal: AbortSignal): SignalListener | undefined {
  const callbacks = new Set<() => void>();
  const listener = (): void => {
    for (const each of [...callbacks]) each();
  };
  const stop = (): void => {
    listeners.delete(signal);
    attempt(() => signal.removeEventListener("abort", listener));
  };
  const added = attempt(() => {
    signal.addEventListener("abort", listener);
    return { callbacks, stop };
  });
  if (added) listeners.set(signal, added);
  return added;
}

/** A controller of signals, where the host has one. A host that lacks it is told so by the first request. */
export function newController(): AbortController | undefined {
  return "AbortController" in globalThis ? new AbortController() : undefined;
}

/** Whether the signal has fired. */
export function isAborted(signal: AbortSignal | undefined): boolean {
  try {
    return signal?.aborted === true;
  } catch {
    return false;
  }
}

/** What the signal was aborted with. */
export function abortReason(signal: AbortSignal | undefined): unknown {
  try {
    return signal?.reason;
  } catch {
    return undefined;
  }
}

/** Calls `callback` when the signal fires. Gives the function that ends this. */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (!signal) return () => {};
  const listener = listeners.get(signal) ?? listenTo(signal);
  if (!listener) return () => {};
  listener.callbacks.add(callback);
  return () => {
    if (listener.callbacks.delete(callback) && listener.callbacks.size === 0) listener.stop();
  };
}
