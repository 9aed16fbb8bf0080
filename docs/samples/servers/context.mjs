import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { ApiClient, UsersApi } from "genesys-users";

const { BASE_PATH: basePath, TOKEN } = process.env;
const lines = [];
const console = { log: (...words) => lines.push(words.join(" ")) };

// #region sample
const requestContext = new AsyncLocalStorage();

/** Makes the client of one request. Its hooks run in the context of the call that they report. */
function createClient(accessToken) {
  return new ApiClient({
    basePath,
    accessToken,
    onResponse: ({ operation, status }) => console.log(requestContext.getStore().traceId, operation, status),
  });
}

async function handle(traceId, accessToken) {
  return requestContext.run({ traceId }, async () => {
    const users = new UsersApi(createClient(accessToken));
    return (await users.getUsersMe()).name;
  });
}
// #endregion sample

await Promise.all(["a", "b", "c"].map((traceId) => handle(traceId, TOKEN)));
assert.deepEqual(lines.sort(), ["a getUsersMe 200", "b getUsersMe 200", "c getUsersMe 200"]);
