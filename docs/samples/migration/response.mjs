import assert from "node:assert/strict";
import * as platformClient from "genesys-users";

platformClient.ApiClient.instance.configure({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
// #region sample
const users = new platformClient.UsersApi();
const { status, headers, data, correlationId } = await users.withResponse.getUsersMe();
// #endregion sample
assert.deepEqual([status, headers instanceof Headers, typeof data.id, typeof correlationId], [200, true, "string", "string"]);
