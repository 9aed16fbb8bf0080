import assert from "node:assert/strict";
import { ApiClient, AuthenticationError, UsersApi } from "genesys-users";

const shown = [];
const show = (text) => shown.push(text);
const showSignIn = () => shown.push("sign in");
const users = new UsersApi(new ApiClient({ basePath: process.env.BASE_PATH }));

// #region sample
try {
  const me = await users.getUsersMe();
  show(me.name);
} catch (error) {
  if (!(error instanceof AuthenticationError)) throw error;
  // token_missing and token_expired: the client knew, and has sent nothing. Other codes are those of the server.
  console.log(error.code);
  showSignIn();
}
// #endregion sample

assert.deepEqual(shown, ["sign in"]);
