import assert from "node:assert/strict";
import { ApiClient, JobError, UsersApi } from "genesys-users";

const client = new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN });
const users = new UsersApi(client);
const lines = [];
const console = { log: (...words) => lines.push(words) };

// #region sample
const job = users.runUsersDetailsJob(
  { interval: "2026-05-20T00:00:00Z/2026-05-21T00:00:00Z" },
  {
    signal: AbortSignal.timeout(10 * 60 * 1000), // ends the whole: waiting, too
    onProgress: ({ jobId, state, fetched }) => console.log(jobId, state, fetched),
  },
);
try {
  for await (const { userId, primaryPresence } of job) {
    console.log(userId, primaryPresence?.length);
  }
} catch (error) {
  if (!(error instanceof JobError)) throw error;
  console.error(error.jobId, error.state, error.message); // JobFailedError, JobCancelledError or JobExpiredError
}
// #endregion sample

const count = lines.filter((words) => words.length === 2).length;
assert.ok(count > 0);
assert.equal(job.state, "FULFILLED");

// #region again
const results = await users.runUsersDetailsJob(undefined, { jobId: job.jobId }).toArray();
// #endregion again
assert.equal(results.length, count);
