// Requests to the region go to the local organization, whose program client stands for yours.
const { fetch } = globalThis;
globalThis.fetch = (url, init) => fetch(url.replace(/^https:\/\/(api|login)\.mypurecloud\.ie/, process.env.BASE_PATH), init);
Object.assign(process.env, { GENESYS_REGION: "eu_west_1", GENESYS_CLIENT_ID: "sandbox-service", GENESYS_CLIENT_SECRET: "sandbox-secret" });

// #region sample
import { ApiClient, UsersApi } from "genesys-users";

const { GENESYS_REGION, GENESYS_CLIENT_ID, GENESYS_CLIENT_SECRET } = process.env;

const client = new ApiClient({ region: GENESYS_REGION });
await client.loginClientCredentialsGrant(GENESYS_CLIENT_ID, GENESYS_CLIENT_SECRET);

const users = new UsersApi(client);
for await (const user of users.getUsersAll({ pageSize: 100 })) console.log(user.name, user.email);
// #endregion sample
