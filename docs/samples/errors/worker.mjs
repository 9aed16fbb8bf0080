import assert from "node:assert/strict";
import { MessageChannel } from "node:worker_threads";
import { ApiClient, errorFromJSON, GenesysError, NotFoundError, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const { port1: worker, port2: page } = new MessageChannel();
const received = [];
const console = { log: (...words) => received.push(words) };

// #region page
page.onmessage = ({ data }) => {
  const error = errorFromJSON(data.error);
  if (error instanceof NotFoundError) console.log(error.operation, error.status);
};
// #endregion page

// #region worker
try {
  await users.getUser("00000000-0000-0000-0000-000000000000");
} catch (error) {
  if (!(error instanceof GenesysError)) throw error;
  worker.postMessage({ error: error.toJSON() });
}
// #endregion worker

while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
assert.deepEqual(received, [["getUser", 404]]);
worker.close();
