import assert from "node:assert/strict";
import { ApiClient, GenesysError, UsersApi } from "genesys-users";

const basePath = process.env.BASE_PATH;
const token = process.env.TOKEN;

// #region sample
async function nameOf(accessToken) {
  const client = new ApiClient({ basePath, accessToken });
  const users = new UsersApi(client);
  try {
    return (await users.getUsersMe()).name;
  } finally {
    users.free();
    client.free();
  }
}
// #endregion sample

assert.match(await nameOf(token), /\S/);
const client = new ApiClient({ basePath, accessToken: token });
client.free();
assert.throws(
  () => client.clone(),
  (error) => (console.log(error.message), error instanceof GenesysError),
);
