import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const { BASE_PATH: basePath, TOKEN: accessToken } = process.env;

// #region sample
const statistics = new Map();

const client = new ApiClient({
  basePath,
  accessToken,
  onResponse: ({ operation, status, elapsed }) => {
    const entry = statistics.get(operation) ?? { requests: 0, failures: 0, milliseconds: 0 };
    entry.requests += 1;
    if (status >= 400) entry.failures += 1;
    entry.milliseconds += elapsed;
    statistics.set(operation, entry);
  },
});
const users = new UsersApi(client);
await users.getUsersMe();
await users.getUsers({ pageSize: 25 });
await users.getUsers({ pageSize: 25, pageNumber: 2 });
console.table(Object.fromEntries(statistics));
// #endregion sample

assert.deepEqual([...statistics.keys()], ["getUsersMe", "getUsers"]);
assert.equal(statistics.get("getUsers").requests, 2);
assert.equal(statistics.get("getUsers").failures, 0);
