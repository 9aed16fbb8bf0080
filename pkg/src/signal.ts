// Signals of callers. A signal may be anybody's: one that cannot be read has not fired, and one that refuses listeners will not.

/** What is to be called when a signal fires. One listener a signal serves all, since Node takes more than ten for a leak. */
const callbacks = new WeakMap<AbortSignal, Set<() => void>>();

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
  const known = callbacks.get(signal);
  if (known) {
    known.add(callback);
    return () => known.delete(callback);
  }
  const added = new Set([callback]);
  const listener = (): void => {
    for (const each of [...added]) each();
  };
  try {
    signal.addEventListener("abort", listener);
    callbacks.set(signal, added);
  } catch {
    return () => {};
  }
  return () => {
    added.delete(callback);
    if (added.size > 0) return;
    callbacks.delete(signal);
    try {
      signal.removeEventListener("abort", listener);
    } catch {
      // It refuses that too.
    }
  };
}
