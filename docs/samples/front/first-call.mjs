import assert from "node:assert/strict";

process.env.GENESYS_TOKEN ??= process.env.TOKEN;
const address = process.env.BASE_PATH;
const requested = globalThis.fetch;
// The sample calls the cloud; here a local organization answers.
globalThis.fetch = (url, init) => requested(address + new URL(url).pathname + new URL(url).search, init);
const lines = [];
console.log = (...words) => lines.push(words);

// #region sample
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({
  region: "eu_west_1",
  accessToken: process.env.GENESYS_TOKEN,
});
const users = new UsersApi(client);

for await (const user of users.getUsersAll()) {
  console.log(user.name, user.title);
}
// #endregion sample

assert.ok(lines.length > 150, `${lines.length} people`);
assert.ok(lines.every(([name]) => typeof name === "string"));
