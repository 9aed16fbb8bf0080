import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { id: userId } = await users.postUsers({ name: "Noor Haddad", email: `noor.${crypto.randomUUID()}@example.com` });

// #region sample
const user = await users.getUser(userId);
const changed = await users.patchUser(userId, { title: "Team lead", version: user.version });
console.log(changed.title, user.version, "→", changed.version);
// #endregion sample

assert.equal(changed.title, "Team lead");
assert.equal(changed.name, "Noor Haddad");
assert.equal(changed.version, user.version + 1);
await users.deleteUser(userId);
