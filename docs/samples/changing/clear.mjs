import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const email = `noor.${crypto.randomUUID()}@example.com`;
const { id: userId } = await users.postUsers({ name: "Noor Haddad", email, department: "Sales", title: "Agent" });
const { version } = await users.getUser(userId);

// #region sample
const changed = await users.patchUser(userId, {
  title: "", // removes the title
  department: undefined, // is not sent: the department stays
  version,
});
// #endregion sample

assert.deepEqual([changed.title, changed.department], [undefined, "Sales"]);

const withNull = await users.patchUser(userId, {
  department: null,
  employerInfo: { employeeId: "1", dateHire: "2026-01-31" },
  version: changed.version,
});
assert.equal(withNull.department, "Sales");
await users.patchUser(userId, { employerInfo: { employeeId: "2" }, version: withNull.version });
const { employerInfo } = await users.getUser(userId, { expand: ["employerInfo"] });
assert.deepEqual(employerInfo, { employeeId: "2" });
await users.deleteUser(userId);
