import assert from "node:assert/strict";
import platformClient from "purecloud-platform-client-v2";

platformClient.ApiClient.instance.config.basePath = process.env.BASE_PATH;
platformClient.ApiClient.instance.setAccessToken(process.env.TOKEN);
// #region sample
platformClient.ApiClient.instance.setReturnExtendedResponses(true);
const users = new platformClient.UsersApi();
const { status, headers, body } = await users.getUsersMe();
// #endregion sample
assert.deepEqual([status, typeof headers, typeof body.id], [200, "object", "string"]);
