import assert from "node:assert/strict";
import platformClient from "purecloud-platform-client-v2";

platformClient.ApiClient.instance.config.basePath = process.env.BASE_PATH;
platformClient.ApiClient.instance.setAccessToken(process.env.TOKEN);
// #region sample
const routing = new platformClient.RoutingApi();
const { entities: skills } = await routing.getRoutingSkills({ pageSize: 100 });
// #endregion sample
assert.ok(skills.length > 3);
