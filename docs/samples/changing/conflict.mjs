import assert from "node:assert/strict";
import { ApiClient, ConflictError, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { id: userId } = await users.postUsers({ name: "Noor Haddad", email: `noor.${crypto.randomUUID()}@example.com` });
const form = await users.getUser(userId);
await users.patchUser(userId, { department: "Sales", version: form.version });
const shown = [];
const show = (text) => shown.push(text);

// #region sample
try {
  await users.patchUser(userId, { title: "Team lead", version: form.version });
} catch (error) {
  if (!(error instanceof ConflictError)) throw error;
  const now = await users.getUser(userId);
  show(`Somebody else has changed this person. Title now: ${now.title ?? "none"}, department now: ${now.department}.`);
}
// #endregion sample

assert.deepEqual(shown, ["Somebody else has changed this person. Title now: none, department now: Sales."]);
assert.equal((await users.getUser(userId)).title, undefined);
await users.deleteUser(userId);
