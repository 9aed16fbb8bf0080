import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const basePath = process.env.BASE_PATH;
const tokens = ["an-old-token", process.env.TOKEN];
let asked = 0;
const fetchTokenFromMyServer = async () => tokens[asked++];

// #region sample
const client = new ApiClient({
  basePath,
  accessToken: async () => await fetchTokenFromMyServer(), // is asked once, and once more when the API refuses its token
});
const me = await new UsersApi(client).getUsersMe();
// #endregion sample

assert.match(me.email, /@/);
assert.equal(asked, 2);
