import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
let count = 0;
let last;

// #region sample
const pager = users.getUsersAll({
  pageSize: 100,
  expand: ["presence"],
  onProgress: ({ fetched, total }) => console.log(`${fetched} of ${total}`),
});
for await (const user of pager) {
  console.log(user.name, user.presence?.presenceDefinition?.systemPresence);
  // #endregion sample
  last = user;
  count++;
  // #region sample
}
// #endregion sample

assert.equal(count, pager.total);
assert.ok(count > 100);
assert.ok(last.presence);

// #region array
const everybody = await users.getUsersAll({ pageSize: 100 }).toArray();
const firstTen = await users.getUsersAll({ pageSize: 10 }).toArray({ limit: 10 });
// #endregion array

assert.equal(everybody.length, count);
assert.equal(firstTen.length, 10);

let pages = 0;
// #region pages
for await (const page of users.getUsersAll({ pageSize: 100 }).pages()) {
  console.log(page.pageNumber, page.entities?.length);
  // #endregion pages
  pages++;
  // #region pages
}
// #endregion pages
assert.equal(pages, Math.ceil(count / 100));
