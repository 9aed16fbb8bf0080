import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { id: userId } = await users.postUsers({ name: "Noor Haddad", email: `noor.${crypto.randomUUID()}@example.com` });

// #region sample
const divisions = await client.requestAll("/api/v2/authorization/divisions").toArray();
const north = divisions.find(({ name }) => name === "North");
await client.request("POST", `/api/v2/authorization/divisions/${north.id}/objects/USER`, { body: [userId] });
// #endregion sample

assert.equal((await users.getUser(userId)).division.name, "North");
await users.deleteUser(userId);
