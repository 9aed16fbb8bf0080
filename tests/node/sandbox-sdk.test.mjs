// The unmodified official SDK against the sandbox: logins, users, routing, grants and jobs behave as in the cloud.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { startSandbox } from "../support/sandbox.mjs";

const sdk = createRequire(import.meta.url)("purecloud-platform-client-v2");

let sandbox, client, users, authorization;

before(async () => {
  sandbox = await startSandbox({ args: ["--users", "60", "--job-duration", "50"] });
  client = sdk.ApiClient.instance;
  // The SDK reaches another host through a gateway for the API and the login.
  const { hostname, port } = new URL(sandbox.url);
  client.setGateway({ protocol: "http", host: hostname, port: Number(port) });
  users = new sdk.UsersApi();
  authorization = new sdk.AuthorizationApi();
});

after(async () => {
  client.setGateway();
  await sandbox?.stop();
});

/** Returns the status and code of the error that a call of the SDK rejects with, which is the body of the response. */
async function rejection(promise) {
  const error = await promise.then(
    () => assert.fail("the call succeeded"),
    (error) => error,
  );
  return { status: error.status, code: error.code };
}

test("the client credentials grant gives a token for a valid secret only", async () => {
  const error = await client.loginClientCredentialsGrant("sandbox-service", "not-the-secret").then(
    () => assert.fail("the login succeeded"),
    (error) => error,
  );
  assert.ok([400, 401].includes(error.status), `status ${error.status}`);
  const login = await client.loginClientCredentialsGrant("sandbox-service", "sandbox-secret");
  assert.ok(login.accessToken);
  assert.ok(login.tokenExpiryTime > Date.now());
  assert.ok((await users.getUsers({ pageSize: 5 })).entities.length === 5);
});

test("a user is created, changed, read and deleted", async () => {
  const page = await users.getUsers({ pageSize: 1, expand: ["authorization"] });
  const division = page.entities[0].division.id;
  const created = await users.postUsers({ name: "Sam Keller", email: "sam.keller@example.com", divisionId: division });
  assert.equal(created.version, 1);
  assert.equal(created.state, "active");
  assert.deepEqual(await rejection(users.postUsers({ name: "Duplicate", email: "sam.keller@example.com", divisionId: division })), {
    status: 409,
    code: "general.conflict",
  });

  const { id } = created;
  const patched = await users.patchUser(id, { version: 1, title: "Tester", department: "Quality" });
  assert.deepEqual([patched.version, patched.title, patched.department], [2, "Tester", "Quality"]);
  assert.equal((await rejection(users.patchUser(id, { version: 1, title: "Conflict" }))).status, 409);

  assert.deepEqual(await users.putUserProfileskills(id, ["knots", "signals"]), ["knots", "signals"]);
  assert.deepEqual(await users.getUserProfileskills(id), ["knots", "signals"]);

  const plain = await users.getUser(id);
  assert.equal(plain.profileSkills, undefined, "a field that needs `expand` came without it");
  const expanded = await users.getUser(id, { expand: ["profileSkills", "presence", "routingStatus"] });
  assert.deepEqual(expanded.profileSkills, ["knots", "signals"]);
  assert.equal(expanded.presence.presenceDefinition.systemPresence, "Offline");
  assert.equal(expanded.routingStatus.status, "OFF_QUEUE");

  const search = { query: [{ type: "EXACT", fields: ["email"], value: "sam.keller@example.com" }], pageSize: 10 };
  const found = await users.postUsersSearch(search);
  assert.deepEqual(
    found.results.map((user) => user.id),
    [id],
  );

  await users.deleteUser(id);
  assert.equal((await rejection(users.getUser(id))).status, 404);
  assert.equal((await users.getUser(id, { state: "deleted" })).state, "deleted");
});

test("routing skills and statuses change", async () => {
  const { entities } = await users.getUsers({ pageSize: 100, expand: ["skills"] });
  const agent = entities.find((user) => user.skills.length > 1);
  const skill = agent.skills[0];
  const other = entities.find((user) => user.skills.every(({ id }) => id !== skill.id));
  await users.postUserRoutingskills(other.id, { id: skill.id, proficiency: 4 });
  const skills = (await users.getUserRoutingskills(other.id, { pageSize: 100 })).entities;
  assert.equal(skills.find(({ id }) => id === skill.id).proficiency, 4);
  await users.deleteUserRoutingskill(other.id, skill.id);
  assert.ok((await users.getUserRoutingskills(other.id, { pageSize: 100 })).entities.every(({ id }) => id !== skill.id));

  await users.putUserRoutingstatus(agent.id, { status: "IDLE" });
  assert.equal((await users.getUserRoutingstatus(agent.id)).status, "IDLE");
  assert.equal((await users.getUser(agent.id, { expand: ["routingStatus"] })).routingStatus.status, "IDLE");
});

test("grants are added, listed and removed", async () => {
  const { entities } = await users.getUsers({ pageSize: 2, pageNumber: 3 });
  const userId = entities[0].id;
  const subject = await authorization.getAuthorizationSubject(userId);
  const division = entities[0].division.id;
  const roles = await users.getUserRoles((await users.getUsers({ pageSize: 1 })).entities[0].id);
  const granted = new Set(subject.grants.map((grant) => `${grant.role.id} ${grant.division.id}`));
  const role = roles.roles.find(({ id }) => !granted.has(`${id} ${division}`));
  assert.ok(role, "the first user has no role that the other one lacks");
  const isGranted = async () =>
    (await authorization.getAuthorizationSubject(userId)).grants.some(
      (grant) => grant.role.id === role.id && grant.division.id === division,
    );
  assert.equal(await isGranted(), false);
  await authorization.postAuthorizationSubjectDivisionRole(userId, division, role.id);
  assert.equal(await isGranted(), true);
  await authorization.deleteAuthorizationSubjectDivisionRole(userId, division, role.id);
  assert.equal(await isGranted(), false);
});

test("an analytics job returns all its results", async () => {
  const interval = "2026-05-04T00:00:00.000Z/2026-05-05T00:00:00.000Z";
  const { jobId } = await users.postAnalyticsUsersDetailsJobs({ interval });
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { state } = await users.getAnalyticsUsersDetailsJob(jobId);
    if (state === "FULFILLED") break;
    assert.ok(["QUEUED", "PENDING"].includes(state), state);
    assert.ok(Date.now() < deadline, "the job does not finish");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const ids = new Set();
  let cursor;
  do {
    const page = await users.getAnalyticsUsersDetailsJobResults(jobId, { pageSize: 25, ...(cursor && { cursor }) });
    for (const { userId } of page.userDetails) ids.add(userId);
    cursor = page.cursor;
  } while (cursor);
  const query = await users.postAnalyticsUsersDetailsQuery({ interval, paging: { pageSize: 100, pageNumber: 1 } });
  assert.ok(ids.size > 40);
  assert.deepEqual(
    [...ids],
    query.userDetails.map(({ userId }) => userId),
  );
});
