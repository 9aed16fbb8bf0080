// Waiting: for a promise, a signal or a time, whichever comes first.

import { isAborted, onAbort } from "./signal.js";

/** The longest delay that hosts take; above it timers fire at once. */
export const longestDelay = 2 ** 31 - 1;

/** A clock in ms that never goes back, where the host has one. */
export function monotonicTime(): number {
  return ((globalThis as { performance?: Performance }).performance ?? Date).now();
}

/** How a wait ended. */
export type WaitEnd<T> =
  | { readonly end: "value"; readonly value: T }
  | { readonly end: "error"; readonly error: unknown }
  | { readonly end: "aborted" }
  | { readonly end: "timeout" };

/**
 * Starts the work and waits for its promise, for the signal to fire or for `ms` to pass, whichever comes first; calls `stop` after
 * the last two. Never rejects, and leaves no timer and no listener behind.
 */
export function waitFor<T>(work: () => Promise<T>, signal: AbortSignal | undefined, ms: number, stop?: () => void): Promise<WaitEnd<T>> {
  return new Promise((resolve) => {
    if (isAborted(signal)) {
      resolve({ end: "aborted" });
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopListening = (): void => {};
    // The work may end after the wait, when nothing is left to undo.
    const finish = (outcome: WaitEnd<T>): void => {
      clearTimeout(timer);
      stopListening();
      resolve(outcome);
    };
    const interrupt = (end: "aborted" | "timeout"): void => {
      finish({ end });
      stop?.();
    };
    stopListening = onAbort(signal, () => interrupt("aborted"));
    if (ms < Infinity) timer = setTimeout(() => interrupt("timeout"), Math.min(Math.ceil(ms), longestDelay));
    // A signal may have fired while it was asked to be listened to.
    if (isAborted(signal)) interrupt("aborted");
    work().then(
      (value) => finish({ end: "value", value }),
      (error: unknown) => finish({ end: "error", error }),
    );
  });
}

/** Waits for the signal or the time alone. Gives whether the signal came first. */
export async function sleep(signal: AbortSignal | undefined, ms: number): Promise<boolean> {
  const { end } = await waitFor(() => new Promise<never>(() => {}), signal, ms);
  return end === "aborted";
}
