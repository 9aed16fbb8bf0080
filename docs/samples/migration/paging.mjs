import assert from "node:assert/strict";
import * as platformClient from "genesys-users";

platformClient.ApiClient.instance.configure({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
// #region sample
const users = new platformClient.UsersApi();
const everybody = await users.getUsersAll({ pageSize: 100 }).toArray(); // or: for await (const user of users.getUsersAll())
// #endregion sample
assert.equal(everybody.length, (await users.getUsers({ pageSize: 1 })).total);
