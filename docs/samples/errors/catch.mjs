import assert from "node:assert/strict";
import { ApiClient, ConnectionError, ConflictError, GenesysError, NotFoundError, RateLimitError, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const shown = [];
const show = (text) => shown.push(text);
const id = "00000000-0000-0000-0000-000000000000";

// #region sample
try {
  const user = await users.getUser(id);
  show(user.name);
} catch (error) {
  if (error instanceof NotFoundError) show("Nobody has this id.");
  else if (error instanceof ConflictError) show("Somebody else has changed this. Load it again.");
  else if (error instanceof RateLimitError) show("Too many requests. Try again in a minute.");
  else if (error instanceof ConnectionError) show("The server cannot be reached.");
  else if (error instanceof GenesysError) show(error.message);
  else throw error; // an abort, or a mistake in this code
}
// #endregion sample

assert.deepEqual(shown, ["Nobody has this id."]);
