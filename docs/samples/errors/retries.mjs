import assert from "node:assert/strict";
import { ApiClient, ServerError, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "20"] });
const { url: basePath, token: accessToken } = sandbox;
const fail = (rule) => fetch(`${sandbox.url}/__sandbox/rules`, { method: "POST", body: JSON.stringify(rule) });
const lines = [];
const console = { warn: (...words) => lines.push(words.join(" ")) };
await fail({ operation: "getUsersMe", count: 2, status: 503 });

// #region sample
const client = new ApiClient({
  basePath,
  accessToken,
  maxRetries: 4,
  onRetry: ({ operation, attempt, wait }, error) =>
    console.warn(`${operation}: attempt ${attempt} failed (${error.name}); again in ${wait} ms`),
});
const users = new UsersApi(client);
await users.getUsersMe(); // up to five attempts
await users.getUsersMe({ maxRetries: 0 }); // one attempt
// #endregion sample

assert.equal(lines.length, 2);
assert.match(lines[0], /^getUsersMe: attempt 1 failed \(ServerError\); again in \d+/);
await fail({ operation: "getUsersMe", status: 503 });
await assert.rejects(
  users.getUsersMe({ maxRetries: 1 }),
  (error) => error instanceof ServerError && error.attempts === 2 && error.cause instanceof ServerError,
);
// A POST may have had an effect, so it is not sent again after an error of the server.
await fail({ operation: "postUsers", status: 500 });
await assert.rejects(users.postUsers({ name: "Noor", email: "noor@example.com" }), (error) => error.attempts === 1);
await sandbox.stop();
