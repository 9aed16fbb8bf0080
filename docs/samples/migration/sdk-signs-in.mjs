import assert from "node:assert/strict";
import platformClient from "purecloud-platform-client-v2";
import { ApiClient, UsersApi } from "genesys-users";

const basePath = process.env.BASE_PATH;
platformClient.ApiClient.instance.config.basePath = basePath;
platformClient.ApiClient.instance.setAccessToken(process.env.TOKEN);
// #region sample
const sdkClient = platformClient.ApiClient.instance; // has signed in
const client = new ApiClient({ basePath, accessToken: () => sdkClient.authData.accessToken });
const me = await new UsersApi(client).getUsersMe();
const { entities: skills } = await new platformClient.RoutingApi().getRoutingSkills({ pageSize: 1 });
// #endregion sample
assert.deepEqual([typeof me.name, skills.length], ["string", 1]);
