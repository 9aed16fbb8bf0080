import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { id: userId } = await users.postUsers({ name: "Noor Haddad", email: `noor.${crypto.randomUUID()}@example.com` });

// #region sample
const before = await users.putUserProfileskills(userId, ["negotiation", "Excel"]);
const after = await users.putUserProfileskills(userId, [...before, "Polish"]);
console.log(after);
// #endregion sample

assert.deepEqual(after, ["negotiation", "Excel", "Polish"]);
await users.deleteUser(userId);
