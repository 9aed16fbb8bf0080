import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const basePath = process.env.BASE_PATH;
const accessToken = process.env.TOKEN;
const people = await Promise.all(
  [1, 2, 3].map((number) =>
    new UsersApi(new ApiClient({ basePath, accessToken })).postUsers({
      name: `Noor Haddad ${number}`,
      email: `noor.${crypto.randomUUID()}@example.com`,
    }),
  ),
);
const ids = [...people.map(({ id }) => id), "00000000-0000-0000-0000-000000000000"];

// #region sample
const users = new UsersApi(new ApiClient({ basePath, accessToken, rateLimit: { concurrency: 5 } }));

const outcomes = await Promise.allSettled(
  ids.map(async (id) => {
    const { version } = await users.getUser(id);
    return users.patchUser(id, { department: "Sales", version });
  }),
);
for (const [index, outcome] of outcomes.entries()) {
  if (outcome.status === "rejected") console.error(ids[index], outcome.reason.message);
}
// #endregion sample

assert.deepEqual(
  outcomes.map(({ status }) => status),
  ["fulfilled", "fulfilled", "fulfilled", "rejected"],
);
assert.equal(outcomes[2].value.department, "Sales");
for (const { id } of people) await users.deleteUser(id);
