import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const { BASE_PATH: basePath, TOKEN } = process.env;

// #region sample
/** One client for each token, so that all requests with the token share its limit. */
class Clients {
  #clients = new Map();

  of(token) {
    const found = this.#clients.get(token) ?? new ApiClient({ basePath, accessToken: token, rateLimit: { perMinute: 280 } });
    this.#clients.delete(token);
    this.#clients.set(token, found); // the last one used stands at the end
    if (this.#clients.size > 1000) this.#clients.delete(this.#clients.keys().next().value);
    return found;
  }
}

const clients = new Clients();
const users = new UsersApi(clients.of(TOKEN));
// #endregion sample

assert.equal(clients.of(TOKEN), clients.of(TOKEN));
assert.match((await users.getUsersMe()).name, /\S/);
