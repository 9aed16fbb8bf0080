import assert from "node:assert/strict";
import platformClient from "purecloud-platform-client-v2";

platformClient.ApiClient.instance.config.basePath = process.env.BASE_PATH;
platformClient.ApiClient.instance.setAccessToken(process.env.TOKEN);
// #region sample
const users = new platformClient.UsersApi();
let found;
try {
  await users.getUser("00000000-0000-0000-0000-000000000000");
} catch (error) {
  found = `${error.status} ${error.code}: ${error.message}`; // the body of the response
}
// #endregion sample
assert.match(found, /^404 general\.resource\.not\.found: (?!getUser)/);
