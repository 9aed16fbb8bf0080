import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const lines = [];
const console = { log: (...words) => lines.push(words) };

// #region sample
const search = { query: [{ type: "TERM", fields: ["title"], value: "agent" }], pageSize: 50 };
const found = users.postUsersSearchAll(search);
for await (const user of found) {
  console.log(user.name);
}
console.log("of", found.total);
// #endregion sample

assert.ok(found.total > 50);
assert.equal(lines.length, found.total + 1);
