import assert from "node:assert/strict";
import { ApiClient, RateLimitError, UsersApi } from "genesys-users";

// #region sample
const fetch = async () =>
  Response.json({ message: "Slow down", code: "too.many.requests", status: 429 }, { status: 429, headers: { "Retry-After": "30" } });
const users = new UsersApi(new ApiClient({ accessToken: "token", fetch, maxRetries: 0 }));
const error = await users.getUsersMe().catch((error) => error);
console.log(error instanceof RateLimitError, error.retryAfter); // true 30000
// #endregion sample

assert.ok(error instanceof RateLimitError);
assert.equal(error.retryAfter, 30_000);
