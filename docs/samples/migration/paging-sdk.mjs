import assert from "node:assert/strict";
import platformClient from "purecloud-platform-client-v2";

platformClient.ApiClient.instance.config.basePath = process.env.BASE_PATH;
platformClient.ApiClient.instance.setAccessToken(process.env.TOKEN);
// #region sample
const users = new platformClient.UsersApi();
const everybody = [];
for (let pageNumber = 1; ; pageNumber++) {
  const page = await users.getUsers({ pageSize: 100, pageNumber });
  everybody.push(...page.entities);
  if (pageNumber >= page.pageCount) break;
}
// #endregion sample
assert.equal(everybody.length, (await users.getUsers({ pageSize: 1 })).total);
