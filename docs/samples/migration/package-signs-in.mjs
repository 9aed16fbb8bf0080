import assert from "node:assert/strict";
import platformClient from "purecloud-platform-client-v2";
import { ApiClient } from "genesys-users";

const basePath = process.env.BASE_PATH;
platformClient.ApiClient.instance.config.basePath = basePath;
const [clientId, clientSecret] = ["sandbox-service", "sandbox-secret"];
// #region sample
const client = new ApiClient({ basePath, loginPath: basePath });
await client.loginClientCredentialsGrant(clientId, clientSecret);
platformClient.ApiClient.instance.setAccessToken(client.authData.accessToken);
const { entities: roles } = await new platformClient.AuthorizationApi().getAuthorizationRoles({ pageSize: 1 });
// #endregion sample
assert.equal(roles.length, 1);
