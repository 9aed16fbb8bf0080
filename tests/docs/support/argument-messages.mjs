// Produces the messages of the guide to troubleshooting that need no server: those about arguments and options.

import { createRequire } from "node:module";
import { ApiClient, UsersApi } from "genesys-users";
import { messageOf, quiet } from "./message-of.mjs";

const require = createRequire(import.meta.url);

/** What needs no server. */
export async function messagesOfArguments() {
  const client = new ApiClient({ accessToken: "token-of-somebody", ...quiet });
  const users = new UsersApi(client);
  const freed = new UsersApi(client);
  freed.free();
  const other = require("genesys-users");
  const circle = {};
  circle.itself = circle;
  const login = (options) => client.loginPKCEGrant("12345678", "https://app.example/", options);
  const works = [
    () => new ApiClient({ region: "eu_west_l" }),
    () => users.getUsers({ pagesize: 25 }),
    () => new ApiClient({ clientId: "12345678" }),
    () => client.requestAll("/api/v2/routing/skills", { pageSize: 100 }).toArray(),
    () => users.getUsers({ id: [] }),
    () => users.getUser(),
    () => users.getUser("1", { userId: "1" }),
    () => new ApiClient({ basePath: "api.mypurecloud.ie" }),
    () => new ApiClient({ accessToken: "Bearer abc" }),
    () => new ApiClient({ accessToken: "" }),
    () => new ApiClient({ accessToken: "abc\n" }),
    () => ApiClient.instance.setDefaultHeaders({}),
    () => ApiClient.setAccessToken("abc"),
    () => (0, users.getUsers)(),
    () => freed.getUsers(),
    () => new UsersApi(new other.ApiClient()),
    () => [...users.getUsersAll()],
    () => users.getUsers({ extraQuery: { pageSize: 5 } }),
    () => client.request("GET", "https://api.mypurecloud.ie/api/v2/users"),
    () => new UsersApi(new ApiClient(quiet)).getUsers(),
    () => client.loginPKCEGrant("12345678", "/people"),
    () => client.loginPKCEGrant("12345678", "https://app.example/"),
    () => users.getUsers({ pageSize: "many" }),
    () => users.getUsers("x"),
    () => users.getUsers({ timeout: "5s" }),
    () => users.getUsers({ signal: new AbortController() }),
    () => users.getUsers({ headers: { "X-Name": "a\nb" } }),
    () => users.patchUser("1"),
    () => users.patchUsersBulk({ id: "1" }),
    () => users.patchUser("1", circle),
    () => users.getUser(".."),
    () => client.request("GET", "/api/v2/users/a b"),
    () => client.request("GET", "/api/v2/../users"),
    () => client.request("/api/v2/users"),
    () => client.request("GET", "/api/v2/users", { body: {} }),
    () => client.request("GET", "/api/v2/users", { query: { filter: { a: 1 } } }),
    () => new ApiClient({ region: 5 }),
    () => new ApiClient({ accessToken: true }),
    () => new ApiClient({ rateLimit: 280 }),
    () => new ApiClient({ maxRetries: -1 }),
    () => new ApiClient({ logger: console.log }),
    () => new ApiClient({ logLevel: "verbose" }),
    () => new ApiClient({ storage: "cookie" }),
    () => new ApiClient({ onRetry: true }),
    () => users.getUsersByIds(["1", undefined]),
    () => users.getUsersByIds(["1"], { pageSize: 25 }),
    () => users.getUsersAll().toArray(10),
    () => users.getUsersAll().toArray({ limit: "10" }),
    () => users.getUsersAll({ from: 3 }).toArray(),
    () => users.getUsersAll({ pageSize: 50, from: { page: 2, skip: 0, pageSize: 25 } }).toArray(),
    () => users.missingPermissions("getUserz", []),
    () => users.missingPermissions("getUsers", { permissions: [] }),
    () => client.loginPKCEGrant(undefined, "https://app.example/"),
    () => client.loginPKCEGrant("<your id>\n", "https://app.example/"),
    () => client.loginClientCredentialsGrant("12345678", ""),
    () => login({ popup: { width: 0 } }),
    () => login({ popup: true, authorize: () => "" }),
    () => login({ provider: "okta" }),
    () => users.getUsers({ signal: AbortSignal.abort() }),
    () => users.getUsers({ signal: AbortSignal.timeout(0) }),
  ];
  return Promise.all(works.map(messageOf));
}
