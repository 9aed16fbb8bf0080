import assert from "node:assert/strict";
import { ApiClient, NotFoundError, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const email = `noor.${crypto.randomUUID()}@example.com`;

// #region sample
const { division } = await users.getUsersMe();
const created = await users.postUsers({ name: "Noor Haddad", email, department: "Sales", divisionId: division.id });
await users.deleteUser(created.id);
const deleted = await users.getUser(created.id, { state: "deleted" });
await users.patchUser(created.id, { state: "inactive", version: deleted.version }); // back again, not yet able to sign in
// #endregion sample

assert.equal(deleted.state, "deleted");
await assert.rejects(users.getUser("00000000-0000-0000-0000-000000000000"), NotFoundError);
const [back] = await users.getUsersByIds([created.id]);
assert.equal(back.value.state, "inactive");
await users.deleteUser(created.id);
