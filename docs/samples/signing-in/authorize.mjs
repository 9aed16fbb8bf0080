import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const redirectUri = "https://abcdefgh.chromiumapp.org/";
const clientId = "extension";
const sandbox = await startSandbox({ args: ["--users", "20", "--client", `${clientId}=${redirectUri}`] });
const client = new ApiClient({ basePath: sandbox.url, loginPath: sandbox.url });
const chrome = {
  identity: {
    getRedirectURL: () => redirectUri,
    launchWebAuthFlow: async ({ url }) => (await fetch(`${url}&auto=1`, { redirect: "manual" })).headers.get("location"),
  },
};

// #region sample
await client.loginPKCEGrant(clientId, chrome.identity.getRedirectURL(), {
  authorize: (url) => chrome.identity.launchWebAuthFlow({ url, interactive: true }),
});
// #endregion sample

assert.match((await new UsersApi(client).getUsersMe()).email, /@/);
await sandbox.stop();
