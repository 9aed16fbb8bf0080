// Many calls, 50 at a time, against a server with a fault in one of twenty responses. Every call ends, no write happens twice, and neither
// the module's memory nor the heap grows. SOAK_CALLS=100000 makes a long test.

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

const moduleSizes = watchModule();
const { ApiClient, UsersApi } = await import("genesys-users");

v8.setFlagsFromString("--expose-gc");
const collectGarbage = vm.runInNewContext("gc");

test(`${calls} calls with faults end, and no memory grows`, { timeout: 3_600_000 }, async () => {
  const sandbox = await startSandbox({ args: sandboxArgs });
  // The sandbox does not keep this process alive, so without a timer the process could end before the sandbox.
  const keepAlive = setInterval(() => {}, 60_000);
  try {
    const writes = watchWrites();
    const client = new ApiClient({ fetch: writes.fetch, basePath: sandbox.url, accessToken: () => sandbox.token, logLevel: "off" });
    const users = new UsersApi(client);
    const { entities } = await users.getUsers({ pageSize: 50 });
    const fixtures = { ids: entities.map(({ id }) => id), divisionId: entities[0].division.id };
    await injectFaults(sandbox);
    const account = {};
    const samples = [];
    for (let first = 0; first < calls; first += round) {
      add(account, await soak({ users, ...fixtures, first, count: Math.min(round, calls - first), concurrency }));
      const counts = await checkRequests(sandbox);
      assert.deepEqual(writes.violations, []);
      writes.forget();
      // Twice, because finalizers run in between.
      for (let i = 0; i < 2; i++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        collectGarbage();
      }
      samples.push({ ...moduleSizes(), heap: process.memoryUsage().heapUsed });
      console.log(`${first + round} calls: ${JSON.stringify({ ...counts, ...samples.at(-1) })}`);
    }
    console.log(account);
    checkAccount(account);
    checkFlat(samples);
  } finally {
    await sandbox.stop();
    clearInterval(keepAlive);
  }
});
