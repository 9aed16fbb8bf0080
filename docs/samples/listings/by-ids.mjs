import assert from "node:assert/strict";
import { ApiClient, NotFoundError, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const [first, second] = await users.getUsersAll().toArray({ limit: 2 });
const ids = [first.id, "00000000-0000-0000-0000-000000000000", second.id];

// #region sample
const outcomes = await users.getUsersByIds(ids, { expand: ["presence"] });
for (const [index, outcome] of outcomes.entries()) {
  if (outcome.status === "fulfilled") console.log(outcome.value.name);
  else console.log(ids[index], outcome.reason instanceof NotFoundError ? "is nobody's id" : outcome.reason.message);
}
// #endregion sample

assert.deepEqual(
  outcomes.map(({ status }) => status),
  ["fulfilled", "rejected", "fulfilled"],
);
assert.equal(outcomes[2].value.id, second.id);
assert.ok(outcomes[1].reason instanceof NotFoundError);
