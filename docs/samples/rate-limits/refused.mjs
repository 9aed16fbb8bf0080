import assert from "node:assert/strict";
import { ApiClient, RateLimitError, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "20", "--misbehave", "operation=getUsersMe,count=1,status=429,retryAfter=1"] });
const { url: basePath, token: accessToken } = sandbox;
const waits = [];
const console = { warn: (...words) => waits.push(words) };

// #region sample
const client = new ApiClient({
  basePath,
  accessToken,
  logLevel: "off", // onRetry reports it here
  onRetry: ({ operation, status, wait }) => {
    if (status === 429) console.warn(operation, "waits", wait, "ms");
  },
});
const me = await new UsersApi(client).getUsersMe(); // is refused once, waits for a second, and succeeds
// #endregion sample

assert.match(me.email, /@/);
assert.equal(waits.length, 1);
assert.ok(waits[0][2] >= 1000);

await fetch(`${basePath}/__sandbox/rules`, {
  method: "POST",
  body: JSON.stringify({ operation: "getUsers", status: 429, retryAfter: 30 }),
});
const users = new UsersApi(client);
const show = (text) => waits.push(text);
// #region no-wait
try {
  await users.getUsers({ maxRetries: 0 });
} catch (error) {
  if (!(error instanceof RateLimitError)) throw error;
  show(`Try again in ${Math.ceil((error.retryAfter ?? 60_000) / 1000)} s.`);
}
// #endregion no-wait
assert.equal(waits.at(-1), "Try again in 30 s.");
await sandbox.stop();
