import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const { BASE_PATH: basePath, TOKEN: accessToken } = process.env;
let inFlight = 0;
let most = 0;
const { fetch } = globalThis;
globalThis.fetch = async (url, init) => {
  most = Math.max(most, ++inFlight);
  return fetch(url, init).finally(() => inFlight--);
};
const ids = (await new UsersApi(new ApiClient({ basePath, accessToken })).getUsersAll({ pageSize: 30 }).toArray({ limit: 30 })).map(
  ({ id }) => id,
);

// #region sample
const client = new ApiClient({
  basePath,
  accessToken,
  rateLimit: { perMinute: 280, concurrency: 10 },
});
const users = new UsersApi(client);
const people = await Promise.all(ids.map((id) => users.getUser(id))); // at most 10 at a time
// #endregion sample

assert.equal(people.length, 30);
assert.equal(most, 10);
