// Bulk calls: any number of items, and one outcome for each of them, whatever happens to the requests.

import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { after, before, describe, test } from "node:test";
import { ApiClient, ApiError, NotFoundError, ParameterError, ServerError, UsersApi } from "genesys-users";
import { startSandbox } from "../support/sandbox.mjs";
import { fakeClient, json, rejection } from "./support/fake.mjs";
import { valuesExcept } from "./support/values.mjs";

let sandbox, users, ids;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "400"] });
  users = new UsersApi(new ApiClient({ basePath: sandbox.url, accessToken: sandbox.token }));
  ids = (await users.getUsersAll({ pageSize: 200 }).toArray()).map(({ id }) => id);
});
after(() => sandbox.stop());

const control = (path, body, method = "POST") => fetch(`${sandbox.url}/__sandbox/${path}`, { method, body: body && JSON.stringify(body) });
const statuses = (outcomes) => outcomes.map(({ status }) => status);

/** A client of a server that accepts lists of items, rejects a list with a bad id, and counts its items and concurrent requests. */
function bulkServer(options) {
  const server = fakeClient(
    async ({ body, url }) => {
      const requested = body ? JSON.parse(body) : url.searchParams.getAll("id").map((id) => ({ id }));
      server.inFlight++;
      server.maxInFlight = Math.max(server.maxInFlight, server.inFlight);
      server.sizes.push(requested.length);
      await sleep(1 + (server.sizes.length % 3) * 4);
      server.inFlight--;
      if (body && requested.some(({ id }) => id.startsWith("bad"))) return json({ message: "bad item" }, { status: 400 });
      return json({
        entities: requested
          .filter(({ id }) => !id.startsWith("gone"))
          .map(({ id }) => ({ id, name: `user ${id}` }))
          .reverse(),
      });
    },
    { maxRetries: 0, ...options },
  );
  return Object.assign(server, { sizes: [], inFlight: 0, maxInFlight: 0 });
}
const items = (count) => Array.from({ length: count }, (_, index) => ({ id: `u${index}`, acdAutoAnswer: true }));

describe("patchUsersBulkAll", () => {
  test("sends 50 items a request, keeps their order and reports its progress", async () => {
    const server = bulkServer();
    const progress = [];
    const outcomes = await server.users.patchUsersBulkAll(items(230), { onProgress: (event) => progress.push(event) });
    assert.deepEqual(server.sizes, [50, 50, 50, 50, 30]);
    assert.deepEqual(
      outcomes.map(({ value }) => value.id),
      items(230).map(({ id }) => id),
    );
    assert.ok(statuses(outcomes).every((status) => status === "fulfilled"));
    assert.equal(server.maxInFlight, 4);
    assert.deepEqual(progress.at(-1), { done: 230, failed: 0, total: 230 });
    assert.equal(progress.length, 5);
  });

  test("sends at most `concurrency` requests at once", async () => {
    for (const concurrency of [1, 2, 1000]) {
      const server = bulkServer();
      await server.users.patchUsersBulkAll(items(300), { concurrency });
      assert.equal(server.maxInFlight, Math.min(concurrency, 6));
    }
  });

  test("rejects an invalid item alone, and fulfils the others of its request", async () => {
    const server = bulkServer();
    const list = items(120);
    list[7] = { id: "bad 1" };
    list[60] = { id: "bad 2" };
    const outcomes = await server.users.patchUsersBulkAll(list);
    assert.deepEqual(
      outcomes.flatMap(({ status }, index) => (status === "rejected" ? [index] : [])),
      [7, 60],
    );
    assert.ok(outcomes[7].reason instanceof ApiError && outcomes[7].reason.status === 400);
    assert.ok(server.sizes.length < 35, String(server.sizes.length));
  });

  test("rejects only the items of a request that fails for another reason", async () => {
    let count = 0;
    const server = fakeClient(({ body }) => (++count === 2 ? json({}, { status: 503 }) : json({ entities: JSON.parse(body) })), {
      maxRetries: 0,
    });
    const outcomes = await server.users.patchUsersBulkAll(items(150), { concurrency: 1 });
    assert.equal(count, 3);
    assert.deepEqual(
      statuses(outcomes),
      items(150).map((_, index) => (index >= 50 && index < 100 ? "rejected" : "fulfilled")),
    );
    assert.ok(outcomes[50].reason instanceof ServerError);
    assert.equal(outcomes[50].reason, outcomes[99].reason);
  });

  test("keeps its outcomes after an abort, and rejects the other items with the reason", async () => {
    const controller = new AbortController();
    const server = bulkServer();
    const outcomes = await server.users.patchUsersBulkAll(items(200), {
      concurrency: 1,
      signal: controller.signal,
      onProgress: ({ done }) => done === 100 && controller.abort("enough"),
    });
    assert.deepEqual(
      statuses(outcomes),
      items(200).map((_, index) => (index < 100 ? "fulfilled" : "rejected")),
    );
    assert.ok(outcomes.slice(100).every(({ reason }) => reason === "enough"));
    assert.deepEqual(server.sizes, [50, 50]);
  });

  test("reads its items before it returns", async () => {
    const server = bulkServer();
    const list = items(60);
    const outcomes = server.users.patchUsersBulkAll(list);
    list.length = 1;
    list[0].id = "changed";
    assert.equal((await outcomes)[59].value.id, "u59");
    assert.equal((await outcomes)[0].value.id, "u0");
  });

  test("rejects with what onProgress throws, and sends nothing more", async () => {
    const server = bulkServer();
    const failure = new Error("broken");
    let eventCount = 0;
    const onProgress = () => {
      if (++eventCount === 1) throw failure;
    };
    assert.equal(await rejection(server.users.patchUsersBulkAll(items(1000), { onProgress })), failure);
    await sleep(60);
    assert.ok(server.sizes.length <= 4, `${server.sizes.length} requests`);
    // It does not send the halves of a failed request either.
    const halving = bulkServer();
    const list = [...items(50), ...items(50).map(({ id }) => ({ id: `bad-${id}` }))];
    eventCount = 0;
    assert.equal(await rejection(halving.users.patchUsersBulkAll(list, { onProgress, concurrency: 2 })), failure);
    const { length } = halving.sizes;
    await sleep(60);
    assert.ok(halving.sizes.length <= length + 1, `${length}, then ${halving.sizes.length} requests`);
  });

  test("rejects with what an asynchronous onProgress rejects with", async () => {
    const server = bulkServer();
    const failure = new Error("broken");
    const onProgress = async () => Promise.reject(failure);
    assert.equal(await rejection(server.users.patchUsersBulkAll(items(100), { onProgress })), failure);
  });

  test("changes nobody after it has rejected: what waits for its permit is not sent", async () => {
    const server = bulkServer({ rateLimit: { concurrency: 1 } });
    const failure = new Error("broken");
    const onProgress = () => {
      throw failure;
    };
    assert.equal(await rejection(server.users.patchUsersBulkAll(items(200), { onProgress })), failure);
    const { length } = server.sizes;
    await sleep(60);
    assert.equal(server.sizes.length, length);
  });

  test("sends no halves when it is the token that could not be had", async () => {
    const asked = [];
    const fetch = async (url) => {
      asked.push(url);
      return json({ message: "not now" }, { status: 400 });
    };
    const other = new UsersApi(new ApiClient({ accessToken: "t", fetch, maxRetries: 0, logLevel: "off" }));
    const sent = [];
    const client = new ApiClient({ accessToken: () => other.getUsersMe(), fetch: (url) => sent.push(url), maxRetries: 0, logLevel: "off" });
    const outcomes = await new UsersApi(client).patchUsersBulkAll(items(100), { concurrency: 1 });
    assert.deepEqual([asked.length, sent.length], [2, 0]);
    assert.ok(outcomes.every(({ reason }) => reason.status === undefined || reason.operation !== "patchUsersBulk"));
  });

  test("sends nothing for an empty list", async () => {
    const server = bulkServer();
    assert.deepEqual(await server.users.patchUsersBulkAll([]), []);
    assert.deepEqual(server.sizes, []);
  });
});

test("an invalid argument is a ParameterError before any request", async () => {
  const server = bulkServer();
  const invalid = [
    [() => server.users.patchUsersBulkAll(), "body"],
    [() => server.users.patchUsersBulkAll({ id: "1" }), "body"],
    [() => server.users.patchUsersBulkAll(["1"]), "body"],
    [() => server.users.patchUsersBulkAll([], { concurrency: 0 }), "concurrency"],
    [() => server.users.patchUsersBulkAll([], { onProgress: 1 }), "onProgress"],
    [() => server.users.patchUsersBulkAll([], { pageSize: 1 }), "pageSize"],
    [() => server.users.patchUserRoutingskillsBulkAll("", []), "userId"],
    [() => server.users.patchUserRoutinglanguagesBulkAll("1"), "body"],
    [() => server.users.getUsersByIds(), "ids"],
    [() => server.users.getUsersByIds("id"), "ids"],
    [() => server.users.getUsersByIds(["a", ""]), "ids"],
    [() => server.users.getUsersByIds(["a", undefined]), "ids"],
    [() => server.users.getUsersByIds([{}]), "id"],
    [() => server.users.getUsersByIds(["a"], { prefetch: 1 }), "prefetch"],
    [() => server.users.getUsersByIds(["a"], 5), "options"],
  ];
  for (const [call, parameter] of invalid) {
    const error = await rejection(call());
    assert.ok(error instanceof ParameterError, String(error));
    assert.equal(error.parameter, parameter);
  }
  for (const [, make] of valuesExcept()) {
    await server.users.getUsersByIds(make()).catch(() => {});
    await server.users.getUsersByIds([make()], make()).catch(() => {});
    await server.users.patchUsersBulkAll(make(), make()).catch(() => {});
  }
  assert.ok(
    server.sizes.every((size) => size === 1 || size === 2),
    "a request without ids was sent",
  );
});

describe("getUsersByIds", () => {
  test("sends nothing for an empty list, and refuses one that has an empty id", async () => {
    const server = bulkServer();
    assert.deepEqual(await server.users.getUsersByIds([]), []);
    for (const list of [[""], ["", "a"], ["a", undefined], [null]]) {
      const error = await rejection(server.users.getUsersByIds(list));
      assert.equal(error.message, "getUsersByIds: `ids` must be an array of ids", JSON.stringify(list));
    }
    assert.equal(server.sent.length, 0);
  });

  test("reads 100 users a request, and keeps the order and repetitions of the ids", async () => {
    const server = bulkServer();
    const list = [...items(250).map(({ id }) => id), "u0", 7];
    const outcomes = await server.users.getUsersByIds(list, { expand: ["presence"] });
    assert.deepEqual(server.sizes, [100, 100, 52]);
    assert.deepEqual(
      outcomes.map(({ value }) => value.id),
      list.map(String),
    );
    const [{ url }] = server.sent;
    assert.equal(url.searchParams.get("pageSize"), "100");
    assert.equal(url.searchParams.get("state"), "any");
    assert.equal(url.searchParams.get("expand"), "presence");
  });

  test("asks for users of any state by default", async () => {
    for (const [state, parameter] of [
      [undefined, "any"],
      [null, "any"],
      ["inactive", "inactive"],
    ]) {
      const server = bulkServer();
      await server.users.getUsersByIds(["a"], { state });
      assert.deepEqual(server.sent[0].url.searchParams.getAll("state"), [parameter]);
    }
  });

  test("reads its options before it returns", async () => {
    const server = bulkServer();
    const options = { concurrency: 1, headers: { "X-Trace": "1" }, extraQuery: { list: ["a"] }, expand: ["presence"] };
    const outcomes = server.users.getUsersByIds(
      items(150).map(({ id }) => id),
      options,
    );
    options.headers["X-Trace"] = "2";
    options.extraQuery.list.push("b");
    options.expand.push("groups");
    await outcomes;
    assert.equal(server.sent.length, 2);
    for (const { headers, url } of server.sent) {
      assert.deepEqual(
        [headers.get("X-Trace"), url.searchParams.getAll("list"), url.searchParams.getAll("expand")],
        ["1", ["a"], ["presence"]],
      );
    }
  });

  test("rejects the options that it sets itself", async () => {
    for (const name of ["id", "jabberId", "pageSize", "pageNumber"]) {
      const { users, sent } = fakeClient();
      const error = await rejection(users.getUsersByIds(["a"], { [name]: 5 }));
      assert.ok(error instanceof ParameterError, String(error));
      assert.equal(error.parameter, name);
      assert.equal(error.operation, "getUsersByIds");
      assert.equal(sent.length, 0);
      await users.getUsersByIds(["a"], { [name]: undefined });
      assert.equal(sent.length, 1);
    }
  });

  test("rejects a list with holes, which would ask for all users", async () => {
    const { users, sent } = fakeClient();
    assert.ok((await rejection(users.getUsersByIds(new Array(2)))) instanceof ParameterError);
    assert.equal(sent.length, 0);
    await users.getUsersByIds(Object.assign(["a"], { toJSON: () => [""] }));
    assert.deepEqual(sent[0].url.searchParams.getAll("id"), ["a"]);
  });

  test("treats a response without a list as an empty listing", async () => {
    const { users } = fakeClient(() => json({ entities: "x" }));
    assert.ok((await users.getUsersByIds(["a"]))[0].reason instanceof NotFoundError);
  });

  test("ignores null in a listing", async () => {
    const { users } = fakeClient(() => json({ entities: [null, { id: "b" }] }));
    assert.deepEqual(statuses(await users.getUsersByIds(["a", "b"])), ["rejected", "fulfilled"]);
  });

  test("rejects an unknown id with a NotFoundError", async () => {
    const server = bulkServer();
    const outcomes = await server.users.getUsersByIds(["a", "gone", "b"]);
    assert.deepEqual(statuses(outcomes), ["fulfilled", "rejected", "fulfilled"]);
    const { reason } = outcomes[1];
    assert.ok(reason instanceof NotFoundError);
    assert.equal(reason.message, "getUsersByIds: no user has the id `gone`");
    assert.equal(reason.status, 404);
    assert.ok(reason.url.includes("id=gone") && reason.headers instanceof Headers);
  });
});

describe("against the sandbox", () => {
  test("users are read by id", async () => {
    const requestedIds = [...ids].reverse();
    requestedIds.splice(150, 0, "5f0c7c7c-0000-4000-8000-000000000000");
    const outcomes = await users.getUsersByIds(requestedIds, { expand: ["presence"] });
    assert.deepEqual(
      outcomes.map(({ value }, index) => value?.id ?? index),
      requestedIds.map((id, index) => (index === 150 ? 150 : id)),
    );
    assert.ok(outcomes[0].value.presence);
  });

  test("users are changed in bulk, with an unknown one among them and a 429", async () => {
    await control("rules", { operation: "patchUsersBulk", skip: 1, count: 1, fault: "status", status: 429, retryAfter: 0 });
    const list = ids.slice(0, 130).map((id) => ({ id, acdAutoAnswer: true }));
    list[77] = { id: "nobody", acdAutoAnswer: true };
    const outcomes = await users.patchUsersBulkAll(list);
    assert.deepEqual(
      outcomes.flatMap(({ status }, index) => (status === "rejected" ? [index] : [])),
      [77],
    );
    assert.ok(outcomes[77].reason instanceof NotFoundError, String(outcomes[77].reason));
    assert.ok(outcomes.every(({ value }, index) => index === 77 || (value.id === list[index].id && value.acdAutoAnswer)));
    await control("rules", undefined, "DELETE");
  });

  test("skills and languages of one user are changed in bulk", async () => {
    const userSkills = [];
    for (const id of ids.slice(0, 40)) userSkills.push(...(await users.getUserRoutingskillsAll(id, { pageSize: 100 }).toArray()));
    const skills = [...new Set(userSkills.map(({ id }) => id))];
    assert.ok(skills.length > 1);
    const list = [...skills.map((id) => ({ id, proficiency: 4 })), { id: "nothing", proficiency: 1 }];
    const outcomes = await users.patchUserRoutingskillsBulkAll(ids[0], list);
    assert.deepEqual(
      outcomes.slice(0, -1).map(({ value }) => [value.id, value.proficiency]),
      skills.map((id) => [id, 4]),
    );
    assert.equal(outcomes.at(-1).status, "rejected");

    const userLanguages = [];
    for (const id of ids.slice(0, 40)) userLanguages.push(...(await users.getUserRoutinglanguagesAll(id).toArray()));
    const languages = [...new Set(userLanguages.map(({ id }) => id))];
    const languageOutcomes = await users.patchUserRoutinglanguagesBulkAll(
      ids[1],
      languages.map((id) => ({ id, proficiency: 5 })),
    );
    assert.deepEqual(
      languageOutcomes.map(({ value }) => [value.id, value.proficiency]),
      languages.map((id) => [id, 5]),
    );
  });
});

describe("missingPermissions", () => {
  test("uses the permissions of the operation table", () => {
    for (const {
      name,
      permissions: { kind, permissions },
    } of users.operations) {
      assert.deepEqual(users.missingPermissions(name, []), permissions, name);
      assert.deepEqual(users.missingPermissions(name, permissions), [], name);
      if (kind === "any") assert.deepEqual(users.missingPermissions(name, permissions.slice(0, 1)), [], name);
      if (kind === "all") assert.deepEqual(users.missingPermissions(name, permissions.slice(1)), permissions.slice(0, 1), name);
      assert.deepEqual(users.missingPermissions(name, ["*"]), [], name);
    }
    assert.deepEqual(users.missingPermissions("deleteUser", ["directory:user:*"]), []);
    assert.deepEqual(users.missingPermissions("deleteUser", ["directory:user:add"]), [
      "admin",
      "directory:user:delete",
      "directory:organization:admin",
    ]);
  });

  test("matches wildcards", () => {
    // deleteUserRoutingskill needs `routing:skill:assign`, deleteUser any of several, among them `admin`.
    const lacks = (granted) => users.missingPermissions("deleteUserRoutingskill", [granted]).length > 0;
    for (const granted of [
      "routing:skill:assign",
      "routing:skill:*",
      "routing:*:*",
      "routing:*",
      "*",
      "*:*:*",
      "routing:*:assign",
      "routing:skill:assign:*",
    ]) {
      assert.ok(!lacks(granted), granted);
    }
    for (const granted of [
      "",
      "routing",
      "routing:skill",
      "routing:skill:assig",
      "directory:*",
      "routing:skill:assign:x",
      "x:*:assign",
      "*:skill",
      "routing:skill:a*",
    ]) {
      assert.ok(lacks(granted), granted);
    }
    const grants = (granted) => users.missingPermissions("deleteUser", granted).length === 0;
    assert.ok(grants(["x", "admin"]));
    for (const granted of ["admin:x", "administrator", "admi"]) assert.ok(!grants([granted]), granted);
  });

  test("returns nothing after the missing permissions are granted", () => {
    for (const {
      name,
      permissions: { permissions },
    } of users.operations) {
      for (let subset = 0; subset < 2 ** permissions.length; subset++) {
        const granted = permissions.filter((_, bit) => (subset >> bit) & 1);
        const missing = users.missingPermissions(name, granted);
        assert.ok(
          missing.every((permission) => permissions.includes(permission) && !granted.includes(permission)),
          name,
        );
        assert.deepEqual(users.missingPermissions(name, [...granted, ...missing]), [], name);
      }
    }
  });

  test("accepts the permissions that getUsersMe returns", async () => {
    const { authorization } = await users.getUsersMe({ expand: ["authorization"] });
    assert.ok(Array.isArray(authorization.permissions));
    assert.deepEqual(users.missingPermissions("getUsers", authorization.permissions), []);
  });

  test("throws a ParameterError for an unknown operation, and for permissions that are not a list", () => {
    for (const name of ["getUsr", "toString", "", undefined, 5, {}])
      assert.throws(() => users.missingPermissions(name, []), ParameterError);
    for (const granted of [undefined, null, "a", {}]) assert.throws(() => users.missingPermissions("getUser", granted), ParameterError);
  });
});
