// Looks at the clock from time to time, so that the end of a token is noticed without a call, and after a machine slept.

import type { TokenWatch } from "./genesys_users.js";

export function watchToken(watch: TokenWatch): void {
  const delay = watch.look();
  if (delay === undefined) {
    watch.free();
    return;
  }
  const timer: unknown = setTimeout(() => watchToken(watch), delay);
  // Keeps no program of Node alive.
  (timer as { unref?: () => void }).unref?.();
}
