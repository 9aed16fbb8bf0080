// The expected outcome of a project: every check of smoke.js is "ok".

import assert from "node:assert/strict";
import { checks } from "../projects/smoke.js";

export function assertOk(outcome) {
  assert.deepEqual(outcome, Object.fromEntries(Object.keys(checks).map((name) => [name, "ok"])));
}
