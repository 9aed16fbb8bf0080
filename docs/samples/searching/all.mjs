import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
let count = 0;

// #region sample
const search = { query: [{ type: "TERM", fields: ["title"], value: "agent" }], pageSize: 50 };
const found = users.postUsersSearchAll(search);
for await (const user of found) {
  console.log(user.name);
  // #endregion sample
  count++;
  // #region sample
}
console.log("of", found.total);
// #endregion sample

assert.ok(count > 50);
assert.equal(count, found.total);
