import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ApiClient, PermissionDeniedError, RateLimitError, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

// #region start
let sandbox;
before(async () => {
  const args = ["--users", "50", "--seed", "1", "--token", "service=client", "--rate-limit", "60"];
  sandbox = await startSandbox({ args }); // also the token `sandbox.token`, of the first person, who may do everything
});
after(() => sandbox.stop());
// #endregion start

// #region person
/** The token of the person with this email address, as the login page gives it. */
async function tokenOf(email) {
  const query = new URLSearchParams({
    client_id: "sandbox-widget",
    response_type: "token",
    redirect_uri: "http://127.0.0.1/",
    auto: "1", // the login page asks nobody
    login_hint: email,
  });
  const response = await fetch(`${sandbox.url}/oauth/authorize?${query}`, { redirect: "manual" });
  return new URLSearchParams(new URL(response.headers.get("Location")).hash.slice(1)).get("access_token");
}

const usersOf = (accessToken) => new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken, maxRetries: 0 }));

test("an agent may not delete anybody", async () => {
  const { results } = await usersOf(sandbox.token).postUsersSearch({ query: [{ type: "EXACT", fields: ["state"], value: "active" }] });
  const agent = results.at(-1);
  const users = usersOf(await tokenOf(agent.email));
  await assert.rejects(users.deleteUser(results[0].id), (error) => {
    assert.ok(error instanceof PermissionDeniedError);
    assert.match(error.message, /directory:user:delete/);
    return true;
  });
});
// #endregion person

// #region limit
test("a program that asks too often meets the limit of its token", async () => {
  const users = usersOf("service");
  const outcomes = await Promise.allSettled(Array.from({ length: 80 }, () => users.getUsers({ pageSize: 1 })));
  const refused = outcomes.filter(({ reason }) => reason instanceof RateLimitError);
  assert.equal(refused.length, 20);
  assert.ok(refused[0].reason.retryAfter > 0);
});
// #endregion limit
