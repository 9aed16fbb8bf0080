import assert from "node:assert/strict";
import { ApiClient, ConflictError, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { id: userId } = await users.postUsers({ name: "Noor Haddad", email: `noor.${crypto.randomUUID()}@example.com` });

// #region sample
/** Changes a person with what `edit` returns for the present state. Reads and tries again after a conflict. */
async function change(id, edit) {
  for (let tries = 1; ; tries++) {
    const user = await users.getUser(id);
    try {
      return await users.patchUser(id, { ...edit(user), version: user.version });
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === 5) throw error;
    }
  }
}

const changed = await change(userId, () => ({ title: "Team lead" }));
// #endregion sample

assert.equal(changed.title, "Team lead");

// Four changes at once, and none is lost.
await Promise.all(
  ["Rome", "Oslo", "Kyiv", "Lima"].map(
    (city) =>
      // #region list
      change(userId, (user) => ({
        addresses: [...(user.addresses ?? []), { mediaType: "EMAIL", type: "OTHER", address: `${city}@example.com` }],
      })),
    // #endregion list
  ),
);
const { addresses } = await users.getUser(userId);
console.log(addresses.length);
assert.equal(addresses.length, 4);
await users.deleteUser(userId);
