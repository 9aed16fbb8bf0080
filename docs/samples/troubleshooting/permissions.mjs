import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const users = new UsersApi(new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN }));
// #region sample
const { authorization } = await users.getUsersMe({ expand: ["authorization"] });
const missing = users.missingPermissions("deleteUser", authorization.permissions);
if (missing.length > 0) console.log("no button to delete; it needs", missing);
// #endregion sample
assert.deepEqual(missing, []); // the token of the sandbox is an administrator's
assert.deepEqual(users.missingPermissions("deleteUser", []).length > 0, true);
