import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const steps = [];
// #region sample
const client = new ApiClient({
  basePath: process.env.BASE_PATH,
  accessToken: () => {
    steps.push("token");
    return process.env.TOKEN;
  },
  fetch: (url, init) => {
    steps.push(`${init.method} ${new URL(url).pathname}`);
    return steps.length === 2 ? Promise.resolve(new Response("", { status: 503 })) : fetch(url, init);
  },
  onRetry: ({ attempt, status }) => steps.push(`retry after attempt ${attempt}: ${status}`),
  logLevel: "off",
});
await new UsersApi(client).getUsersMe();
console.log(steps);
// ["token", "GET /api/v2/users/me", "retry after attempt 1: 503", "GET /api/v2/users/me"]
// #endregion sample
assert.deepEqual(steps, ["token", "GET /api/v2/users/me", "retry after attempt 1: 503", "GET /api/v2/users/me"]);
