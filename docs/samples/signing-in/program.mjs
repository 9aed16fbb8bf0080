import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "20", "--token-lifetime", "2"] });
const { url: basePath, url: loginPath } = sandbox;
const environment = { GENESYS_CLIENT_ID: "sandbox-service", GENESYS_CLIENT_SECRET: "sandbox-secret" };

// #region sample
const client = new ApiClient({ basePath, loginPath });
await client.loginClientCredentialsGrant(environment.GENESYS_CLIENT_ID, environment.GENESYS_CLIENT_SECRET);

const users = new UsersApi(client);
const page = await users.getUsers({ pageSize: 25 });
// #endregion sample

assert.ok(page.entities.length > 10);
const first = client.authData.accessToken;
await new Promise((resolve) => setTimeout(resolve, 2100));
await users.getUsers();
assert.notEqual(client.authData.accessToken, first);
await sandbox.stop();
