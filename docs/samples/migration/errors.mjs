import assert from "node:assert/strict";
import * as platformClient from "genesys-users";

platformClient.ApiClient.instance.configure({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
// #region sample
const users = new platformClient.UsersApi();
let found;
try {
  await users.getUser("00000000-0000-0000-0000-000000000000");
} catch (error) {
  if (!(error instanceof platformClient.NotFoundError)) throw error;
  found = `${error.status} ${error.code}: ${error.body.message}`; // an Error; error.message says the operation, too
}
// #endregion sample
assert.match(found, /^404 general\.resource\.not\.found: (?!getUser)/);
