// #region sample
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs"; // of a checkout of this repository

let sandbox;
let users;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "50", "--rate-limit", "0"] });
  users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
});
after(() => sandbox.stop());

test("a new title is there for the next reader", async () => {
  const { id, version } = await users.getUsersMe();
  await users.patchUser(id, { title: "Team lead", version });
  assert.equal((await users.getUser(id)).title, "Team lead");
});
// #endregion sample
