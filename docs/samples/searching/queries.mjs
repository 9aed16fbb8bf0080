// What queries as a text find in the local organization with 200 people and the seed 1.

import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "200"] });
const users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));

// #region sample
const queries = [
  [60, "ada lead"], // one of the words
  [2, "ada AND lead"], // both words
  [2, "+ada +lead"], // the same
  [30, '"team lead"'], // the phrase
  [60, "title:lead"], // the word in this field
  [17, "and*"], // a word that begins so
  [5, "ada OR anders"], // one of the words
  [54, "lead -sales"], // the first word without the second
  [54, "lead NOT sales"], // the same
  [3, "(ada OR anders) AND lead"], // parentheses
];
// #endregion sample

const found = [];
for (const [, value] of queries) {
  const { total } = await users.postUsersSearch({ query: [{ type: "QUERY_STRING", value }] });
  found.push([total, value]);
}
await sandbox.stop();
assert.deepEqual(found, queries);
