import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { id: userId } = await users.postUsers({ name: "Noor Haddad", email: `noor.${crypto.randomUUID()}@example.com` });

// #region sample
const skills = await client.requestAll("/api/v2/routing/skills", { query: { pageSize: 100 } }).toArray();
const refunds = skills.find(({ name }) => name === "Refunds");
await users.postUserRoutingskills(userId, { id: refunds.id, proficiency: 4 });
// #endregion sample

const own = await users.getUserRoutingskillsAll(userId).toArray();
assert.equal(own.find(({ name }) => name === "Refunds").proficiency, 4);
await users.deleteUser(userId);
