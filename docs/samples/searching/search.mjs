import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);

// #region sample
const { results = [], total } = await users.postUsersSearch({
  query: [
    { type: "CONTAINS", fields: ["name", "email"], value: "an" },
    { type: "EXACT", fields: ["department"], value: "Sales" },
  ],
  sortBy: "name",
  pageSize: 25,
  expand: ["presence"],
});
for (const { name, presence } of results) console.log(name, presence?.presenceDefinition?.systemPresence);
console.log(results.length, "of", total);
// #endregion sample

assert.ok(results.length > 0);
for (const { name, email, department, presence } of results) {
  assert.ok(/an/i.test(name) || /an/i.test(email));
  assert.equal(department, "Sales");
  assert.ok(presence);
}
