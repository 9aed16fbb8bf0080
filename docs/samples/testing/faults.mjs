import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

let sandbox;
let users;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "50", "--rate-limit", "0"] });
  users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
});
after(() => sandbox.stop());

// #region control
/** Calls the control API of the sandbox. */
async function control(method, name, body) {
  const response = await fetch(`${sandbox.url}/__sandbox/${name}`, { method, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${name}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}
// #endregion control

// #region rule
test("one page of HTML from a gateway is retried", async () => {
  await control("POST", "rules", { operation: "getUsers", count: 1, fault: "html" });
  const { entities } = await users.getUsers({ pageSize: 10 });
  assert.equal(entities.length, 10);
  const { requests } = await control("GET", "requests?operation=getUsers");
  assert.deepEqual(
    requests.map(({ status }) => status),
    [502, 200],
  );
});
// #endregion rule

// #region lost
test("a change whose answer is lost is not sent twice", async () => {
  const { id, version } = await users.getUsersMe();
  await control("POST", "rules", { operation: "patchUser", count: 1, fault: "drop", applied: true });
  await assert.rejects(users.patchUser(id, { title: "Team lead", version }), { name: "ConnectionError" });
  assert.equal((await users.getUser(id)).title, "Team lead"); // it has taken effect all the same
  const { requests } = await control("GET", "requests?operation=patchUser");
  assert.equal(requests.length, 1);
});
// #endregion lost

// #region clock
test("a service whose token has expired gets another, and repeats the call", async () => {
  const client = new ApiClient({ basePath: sandbox.url, loginPath: sandbox.url });
  await client.loginClientCredentialsGrant("sandbox-service", "sandbox-secret");
  const service = new UsersApi(client);
  await control("POST", "clock", { advance: 25 * 3600 * 1000 }); // a token of the sandbox lives for 24 hours
  await control("DELETE", "requests");
  await service.getUsers({ pageSize: 1 });
  const { requests } = await control("GET", "requests");
  assert.deepEqual(
    requests.map(({ operation, status }) => `${operation} ${status}`),
    ["getUsers 401", "oauthToken 200", "getUsers 200"],
  );
});
// #endregion clock
