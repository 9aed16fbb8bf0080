import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "200"] });
const users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
const lines = [];
const console = { log: (...words) => lines.push(words) };

// #region sample
const pager = users.getUsersAll({
  pageSize: 100,
  expand: ["presence"],
  onProgress: ({ fetched, total }) => console.log(`${fetched} of ${total}`),
});
for await (const user of pager) {
  console.log(user.name, user.presence?.presenceDefinition?.systemPresence);
}
// #endregion sample

const count = lines.filter(([, presence]) => presence).length;
assert.ok(count > 100);
assert.equal(count, pager.total);
assert.deepEqual(lines.filter(([, presence]) => !presence).at(-1), [`${count} of ${count}`]);

// #region array
const everybody = await users.getUsersAll({ pageSize: 100 }).toArray();
const firstTen = await users.getUsersAll({ pageSize: 10 }).toArray({ limit: 10 });
// #endregion array

assert.equal(everybody.length, count);
assert.equal(firstTen.length, 10);

lines.length = 0;
// #region pages
for await (const page of users.getUsersAll({ pageSize: 100 }).pages()) {
  console.log(page.pageNumber, page.entities?.length);
}
// #endregion pages
assert.equal(lines.length, Math.ceil(count / 100));
await sandbox.stop();
