import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);

// #region sample
// The leads of Sales and of Billing, but not those in the division North.
const { results = [] } = await users.postUsersSearch({
  query: [
    { type: "TERM", fields: ["title"], value: "lead" },
    {
      type: "EXACT", // is required, but a group decides by its own criteria
      group: [
        { type: "EXACT", fields: ["department"], value: "Sales", operator: "OR" },
        { type: "EXACT", fields: ["department"], value: "Billing", operator: "OR" },
      ],
    },
    { type: "EXACT", fields: ["division"], value: "North", operator: "NOT" },
  ],
  pageSize: 100,
});
// #endregion sample

const departments = new Set(results.map(({ department }) => department));
assert.deepEqual([...departments].sort(), ["Billing", "Sales"]);
assert.ok(results.every(({ title, state, division }) => /\blead\b/i.test(title) && state === "active" && division.name !== "North"));
