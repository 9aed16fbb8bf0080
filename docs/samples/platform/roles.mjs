import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { id: userId } = await users.postUsers({ name: "Noor Haddad", email: `noor.${crypto.randomUUID()}@example.com` });

// #region sample
const roles = await client.requestAll("/api/v2/authorization/roles", { query: { pageSize: 100 } }).toArray();
const home = await client.request("GET", "/api/v2/authorization/divisions/home");
const supervisor = roles.find(({ name }) => /supervisor/i.test(name));

await users.postAuthorizationSubjectDivisionRole(userId, home.id, supervisor.id); // one role in one division
await users.putUserRoles(userId, [supervisor.id]); // all roles of the person, in their divisions
const { grants } = await users.getAuthorizationSubject(userId);
for (const { role, division } of grants) console.log(role.name, "in", division.name);
// #endregion sample

assert.ok(grants.some(({ role, division }) => role.id === supervisor.id && division.id === home.id));
await users.deleteUser(userId);
