import assert from "node:assert/strict";
import { ApiClient, NotFoundError } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });

// #region sample
const { data, status, headers, correlationId } = await client.requestWithResponse("GET", "/api/v2/authorization/divisions/home");
console.log(data.name, status, headers.get("content-type"), correlationId);
// #endregion sample

assert.equal(status, 200);
assert.ok(data.id);
assert.ok(correlationId);
const error = await client.request("GET", "/api/v2/routing/skills/00000000-0000-0000-0000-000000000000").catch((error) => error);
assert.ok(error instanceof NotFoundError);
console.log(error.operation, "|", error.message);
for (const path of ["api/v2/x", "/../x"]) console.log((await client.request("GET", path).catch((error) => error)).message);
