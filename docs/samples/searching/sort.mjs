import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);

// #region sample
const query = [{ type: "CONTAINS", fields: ["name"], value: "an" }];
const byName = await users.postUsersSearch({ query, sortBy: "name", sortOrder: "DESC" });
const byTwoFields = await users.postUsersSearch({
  query,
  sort: [
    { sortBy: "department", sortOrder: "ASC" },
    { sortBy: "name", sortOrder: "ASC" },
  ],
});
const bestFirst = await users.postUsersSearch({
  query: [{ type: "STARTS_WITH", fields: ["name"], value: "an" }],
  sortOrder: "SCORE",
});
// #endregion sample

const names = byName.results.map(({ name }) => name.toLowerCase());
assert.ok(names.every((name, index) => index === 0 || name <= names[index - 1]));
const departments = byTwoFields.results.map(({ department }) => department);
assert.deepEqual(departments, [...departments].sort());
assert.match(bestFirst.results[0].name, /^an/i);
