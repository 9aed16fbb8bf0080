// The fields that the guide lists can be searched in the local organization, and somebody has a value of each.

import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";
import { startSandbox } from "../../../scripts/lib/sandbox.mjs";

const sandbox = await startSandbox({ args: ["--users", "200"] });
const users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));

// #region sample
const fields = [
  ...["name", "preferredName", "email", "username", "id"],
  ...["title", "department", "manager", "employerInfo.employeeId", "employerInfo.dateHire"], // manager: an id
  ...["phone", "addresses", "primaryContactInfo.address", "chat.jabberId"],
  ...["skills", "languages", "skillId", "languageId", "acdAutoAnswer"], // skills, languages: names
  ...["division", "divisionId", "groupId", "team", "location"], // division, team: names; location: an id
  ...["profileSkills", "certifications"],
  ...["state", "version", "dateLastLogin"],
  "_all_", // names, email, title, department, phone numbers, skills, profile skills and certifications
];
// #endregion sample

for (const field of fields) {
  const { total } = await users.postUsersSearch({ query: [{ type: "REQUIRED_FIELDS", fields: [field] }] });
  assert.ok(total > 0, field);
}
await sandbox.stop();
