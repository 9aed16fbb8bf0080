import assert from "node:assert/strict";
// #region sample
import { ApiClient, UsersApi } from "genesys-users";

const fetch = async (url) => Response.json({ entities: [{ id: "1", name: `mock of ${new URL(url).pathname}` }] });
const client = new ApiClient({ accessToken: "token", fetch });
const { entities } = await new UsersApi(client).getUsers();
console.log(entities[0].name);
// #endregion sample
assert.equal(entities[0].name, "mock of /api/v2/users");
