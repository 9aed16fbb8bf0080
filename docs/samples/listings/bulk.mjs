import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
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
