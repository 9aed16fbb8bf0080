// What each kind of criterion finds in the local organization with 200 people and the seed 1.

import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "200"] });
const users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));

// #region sample
const criteria = [
  [37, { type: "EXACT", fields: ["title"], value: "care agent" }],
  [65, { type: "EXACT", fields: ["title"], values: ["Care Agent", "Sales Agent"] }],
  [12, { type: "EXACT", fields: ["state"], values: ["inactive", "deleted"] }],
  [10, { type: "STARTS_WITH", fields: ["name"], value: "an" }],
  [41, { type: "CONTAINS", fields: ["name"], value: "an" }],
  [60, { type: "TERM", fields: ["title"], value: "lead" }],
  [68, { type: "TERMS", fields: ["title"], values: ["lead", "director"] }],
  [2, { type: "REGEX", fields: ["name"], value: "a.*o" }],
  [2, { type: "QUERY_STRING", fields: ["name", "title"], value: "ada AND lead" }],
  [54, { type: "QUERY_STRING", value: "title:lead -department:Sales" }],
  [187, { type: "REQUIRED_FIELDS", fields: ["manager"] }],
  [63, { type: "RANGE", fields: ["employerInfo.dateHire"], startValue: "2020-01-01", endValue: "2022-12-31" }],
  [63, { type: "RANGE", fields: ["employerInfo.dateHire"], startValue: "01.01.2020", endValue: "31.12.2022", dateFormat: "dd.MM.yyyy" }],
  [15, { type: "LESS_THAN", fields: ["version"], value: "5" }],
  [19, { type: "LESS_THAN_EQUAL_TO", fields: ["version"], value: "5" }],
  [169, { type: "GREATER_THAN", fields: ["version"], value: "5" }],
  [173, { type: "GREATER_THAN_EQUAL_TO", fields: ["version"], value: "5" }],
  [188, { type: "MATCH_ALL" }],
];
// #endregion sample

const found = [];
for (const [, criterion] of criteria) {
  const { total } = await users.postUsersSearch({ query: [criterion] });
  found.push([total, criterion]);
}
await sandbox.stop();
assert.deepEqual(found, criteria);
