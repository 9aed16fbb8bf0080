import assert from "node:assert/strict";
import * as platformClient from "genesys-users";

platformClient.ApiClient.instance.configure({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
// #region sample
const client = platformClient.ApiClient.instance;
const { entities: skills } = await client.request("GET", "/api/v2/routing/skills", { query: { pageSize: 100 } });
// #endregion sample
assert.ok(skills.length > 3);
