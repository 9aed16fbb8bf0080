// The zone of zone.js that a caller is in. zone.js does not see where an async function goes on after an `await`.

import { attempt } from "./inspect.js";

/** Runs an action, and gives what that gives. */
export type Runner = <T>(action: () => T) => T;

/** A zone, if the page has loaded zone.js. */
interface Zone {
  run<T>(action: () => T): T;
}

/** What runs actions in the zone of now. */
export function inCurrentZone(): Runner {
  const { Zone: zones } = globalThis as { Zone?: { current?: Partial<Zone> } };
  const zone = attempt(() => zones?.current);
  return typeof zone?.run === "function" ? (action) => (zone as Zone).run(action) : (action) => action();
}
