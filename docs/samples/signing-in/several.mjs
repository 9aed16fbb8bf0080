import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "20", "--token", "token-of-a-program=client"] });
const basePath = sandbox.url;
const accessToken = sandbox.token;
const programToken = "token-of-a-program";

// #region sample
const asPerson = new UsersApi(new ApiClient({ basePath, accessToken, storagePrefix: "person" }));
const asProgram = new UsersApi(new ApiClient({ basePath, accessToken: programToken, storagePrefix: "program" }));

const me = await asPerson.getUsersMe();
const everybody = await asProgram.getUsersAll({ pageSize: 100 }).toArray();
// #endregion sample

assert.match(me.email, /@/);
assert.ok(everybody.some(({ id }) => id === me.id));
await sandbox.stop();
