import assert from "node:assert/strict";
import { ApiClient, TimeoutError, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "20", "--misbehave", "latency=2000"] });
const users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
const cancelButton = {};
const shown = [];
const show = (text) => shown.push(text);
setTimeout(() => cancelButton.onclick(), 50);

// #region sample
const controller = new AbortController();
cancelButton.onclick = () => controller.abort();

try {
  await users.getUsersMe({ signal: controller.signal, deadline: 10_000 });
} catch (error) {
  if (error === controller.signal.reason)
    show("Cancelled."); // yours, and no GenesysError
  else if (error instanceof TimeoutError) show("That took longer than ten seconds.");
  else throw error;
}
// #endregion sample

assert.deepEqual(shown, ["Cancelled."]);
await assert.rejects(users.getUsersMe({ timeout: 50, maxRetries: 0 }), TimeoutError);
await sandbox.stop();
