import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "200"] });
const users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
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
await sandbox.stop();
