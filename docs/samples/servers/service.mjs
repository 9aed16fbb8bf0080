import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const basePath = process.env.BASE_PATH;
const environment = { GENESYS_CLIENT_ID: "sandbox-service", GENESYS_CLIENT_SECRET: "sandbox-secret" };

// #region sample
const service = new ApiClient({
  basePath,
  loginPath: basePath,
  rateLimit: { perMinute: 280, concurrency: 10 },
});
await service.loginClientCredentialsGrant(environment.GENESYS_CLIENT_ID, environment.GENESYS_CLIENT_SECRET);
export const users = new UsersApi(service); // one for the whole process
// #endregion sample

const page = await users.getUsers({ pageSize: 5 });
assert.equal(page.entities.length, 5);
