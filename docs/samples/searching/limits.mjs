import assert from "node:assert/strict";
import { ApiClient, BadRequestError, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const everybody = [{ type: "MATCH_ALL" }];

// #region sample
const error = await users.postUsersSearch({ query: everybody, pageSize: 100, pageNumber: 101 }).catch((error) => error);
console.log(error.code); // too.many.requested.results
// #endregion sample

assert.ok(error instanceof BadRequestError);
assert.equal(error.code, "too.many.requested.results");
assert.equal(
  (await users.postUsersSearch({ query: [{ type: "EXACT", fields: ["nme"], value: "x" }] }).catch((error) => error)).code,
  "invalid.property",
);
