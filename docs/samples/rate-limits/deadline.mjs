import assert from "node:assert/strict";
import { ApiClient, RateLimitError, ServerError, TimeoutError, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "20", "--misbehave", "operation=getUsersMe,count=1,status=503"] });
const { url: basePath, token: accessToken } = sandbox;

// #region sample
const client = new ApiClient({
  basePath,
  accessToken,
  timeout: 5_000, // of one attempt
  deadline: 12_000, // of the whole call: attempts and waits
});
const users = new UsersApi(client);
const me = await users.getUsersMe();
const page = await users.getUsers({ pageSize: 100, deadline: 60_000 }); // another deadline for this call
// #endregion sample

assert.match(me.email, /@/);
assert.ok(page.entities.length > 10);
await fetch(`${basePath}/__sandbox/rules`, {
  method: "POST",
  body: JSON.stringify({ operation: "getUsers", status: 429, retryAfter: 30 }),
});
const error = await users.getUsers().catch((error) => error);
assert.ok(error instanceof RateLimitError || (error instanceof TimeoutError && error.cause instanceof RateLimitError), error.stack);
console.log(error.name, error.message, error.cause?.name);
assert.ok(!(error instanceof ServerError));
await sandbox.stop();
