// Many calls, 50 at a time, against a server of which one answer in twenty goes wrong: every call ends, no write is done
// twice, and neither memory grows. SOAK_CALLS=100000 is the long one.

import assert from "node:assert/strict";
import { test } from "node:test";
import v8 from "node:v8";
import vm from "node:vm";
import { startSandbox } from "../support/sandbox.mjs";
import { soak, watchModule, watchWrites } from "../support/soak.js";
import {
  add,
  calls,
  checkAccount,
  checkFlat,
  checkRequests,
  concurrency,
  injectFaults,
  round,
  sandboxArgs,
} from "../support/soak-check.mjs";

const size = watchModule();
const { ApiClient, UsersApi } = await import("genesys-users");

v8.setFlagsFromString("--expose-gc");
const collect = vm.runInNewContext("gc");

test(`${calls} calls under faults`, { timeout: 3_600_000 }, async () => {
  const sandbox = await startSandbox({ args: sandboxArgs });
  // The sandbox keeps no process alive, and so its end could not be awaited.
  const alive = setInterval(() => {}, 60_000);
  try {
    const writes = watchWrites();
    const client = new ApiClient({ fetch: writes.fetch, basePath: sandbox.url, accessToken: () => sandbox.token, logLevel: "off" });
    const users = new UsersApi(client);
    const { entities } = await users.getUsers({ pageSize: 50 });
    const people = { ids: entities.map(({ id }) => id), divisionId: entities[0].division.id };
    await injectFaults(sandbox);
    const account = {};
    const samples = [];
    for (let first = 0; first < calls; first += round) {
      add(account, await soak({ users, ...people, first, count: Math.min(round, calls - first), concurrency }));
      const seen = await checkRequests(sandbox);
      assert.deepEqual(writes.violations, []);
      writes.forget();
      // Twice, since finalizers run between.
      for (let i = 0; i < 2; i++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        collect();
      }
      samples.push({ ...size(), heap: process.memoryUsage().heapUsed });
      console.log(`${first + round} calls: ${JSON.stringify({ ...seen, ...samples.at(-1) })}`);
    }
    console.log(account);
    checkAccount(account);
    checkFlat(samples);
  } finally {
    await sandbox.stop();
    clearInterval(alive);
  }
});
