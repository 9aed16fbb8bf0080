import assert from "node:assert/strict";
import { ApiClient, ApiError, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
let report;

// #region sample
try {
  await users.getUsers({ pageSize: 5000 });
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  report = {
    operation: error.operation, // getUsers
    status: error.status, // 400
    code: error.code, // the server's code, for programs
    message: error.message, // operation, status, and the server's message, for people
    details: error.details, // what is wrong, field by field, where the server says it
    correlationId: error.correlationId, // name it in a support ticket
    attempts: error.attempts, // how often the request was sent
  };
}
// #endregion sample

assert.equal(report.status, 400);
assert.equal(report.operation, "getUsers");
assert.equal(report.code, "invalid.query.param.value");
assert.match(report.message, /^getUsers: 400: pageSize/);
assert.equal(report.attempts, 1);
assert.match(report.correlationId, /\S/);
