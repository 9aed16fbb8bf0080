import assert from "node:assert/strict";
import { createServer } from "node:http";
import { ApiClient, ApiError, UsersApi } from "genesys-users";

const basePath = process.env.BASE_PATH;

// #region sample
const server = createServer(async (request, response) => {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (!token) return response.writeHead(401).end();

  const left = new AbortController();
  response.on("close", () => left.abort()); // the caller is gone: end the calls for it

  const client = new ApiClient({ basePath, accessToken: token, deadline: 10_000 });
  const users = new UsersApi(client);
  try {
    const me = await users.getUsersMe({ signal: left.signal });
    response.setHeader("content-type", "application/json").end(JSON.stringify({ name: me.name }));
  } catch (error) {
    if (left.signal.aborted) return;
    response.writeHead(error instanceof ApiError && error.status === 401 ? 401 : 502).end();
  }
});
// #endregion sample

await new Promise((resolve) => server.listen(0, resolve));
const address = `http://127.0.0.1:${server.address().port}/`;
const ask = (token) => fetch(address, token ? { headers: { authorization: `Bearer ${token}` } } : {});
assert.match((await (await ask(process.env.TOKEN)).json()).name, /\S/);
assert.equal((await ask("another-token")).status, 401);
assert.equal((await ask()).status, 401);
server.close();
server.closeAllConnections();
