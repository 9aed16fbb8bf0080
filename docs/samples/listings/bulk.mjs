import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "200"] });
const users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
const ids = (await users.getUsersAll({ pageSize: 100 }).toArray()).map(({ id }) => id);

// #region sample
const outcomes = await users.patchUsersBulkAll(
  ids.map((id) => ({ id, acdAutoAnswer: true })),
  { concurrency: 2, onProgress: ({ done, failed, total }) => console.log(`${done} of ${total}, ${failed} failed`) },
);
for (const [index, outcome] of outcomes.entries()) {
  if (outcome.status === "rejected") console.error(ids[index], outcome.reason.message);
}
// #endregion sample

assert.equal(outcomes.length, ids.length);
assert.ok(outcomes.every(({ status }) => status === "fulfilled"));
await sandbox.stop();
