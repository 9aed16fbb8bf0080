// Objects that stand for nothing in the core: freed ones and prototypes. They must not come to it, because what is thrown from
// within it leaves its frames on its stack, until none is left.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ApiClient, GenesysError, UsersApi } from "genesys-users";
import { fakeClient, json } from "./support/fake.mjs";

const freed = (object) => {
  object.free();
  return object;
};

const clear = (error) => error instanceof GenesysError && /has been freed, or is the prototype/.test(error.message);

/** What anybody may do with an object of each class. */
const uses = {
  ApiClient: {
    basePath: (client) => client.basePath,
    setAccessToken: (client) => client.setAccessToken("abc"),
    clearAccessToken: (client) => client.clearAccessToken(),
    setEnvironment: (client) => client.setEnvironment("us_east_1"),
    loginClientCredentialsGrant: (client) => client.loginClientCredentialsGrant("id", "secret"),
    loginImplicitGrant: (client) => client.loginImplicitGrant("id", "https://app.example.com/"),
    loginPKCEGrant: (client) => client.loginPKCEGrant("id", "https://app.example.com/"),
    logout: (client) => client.logout(),
    free: (client) => client.free(),
  },
  UsersApi: {
    withResponse: (users) => users.withResponse,
    "an operation": (users) => users.getUser("1"),
    "an operation without arguments": (users) => users.getUsersMe(),
    "a pager": (users) => users.getUsersAll().next(),
    "a job": (users) => users.runUsersDetailsJob({ interval: "" }).next(),
    "a bulk call": (users) => users.patchUsersBulkAll([]),
    getUsersByIds: (users) => users.getUsersByIds(["1"]),
    free: (users) => users.free(),
  },
};

describe("a clear error, and nothing lost by it, from", () => {
  for (const [name, ofClass] of Object.entries(uses)) {
    const Class = { ApiClient, UsersApi }[name];
    for (const [what, use] of Object.entries(ofClass)) {
      test(`${name}: ${what}`, async () => {
        for (const object of [freed(new Class()), Class.prototype]) await assert.rejects(async () => use(object), clear);
      });
    }
    test(`${name}: 200,000 of them`, async () => {
      const { users, client } = fakeClient(() => json({ id: "1" }));
      const gone = freed(new Class());
      const use = Object.values(ofClass)[0];
      for (let count = 0; count < 100_000; count++) {
        for (const object of [gone, Class.prototype]) assert.throws(() => use(object), clear);
      }
      assert.deepEqual(await users.getUser("1"), { id: "1" });
      assert.equal(client.basePath, "https://api.example");
      assert.equal(users.operations.length, 91);
    });
  }

  test("an object that is freed while the core looks at it", async () => {
    const { users } = fakeClient(() => json({ id: "1" }));
    for (let count = 0; count < 20_000; count++) {
      const mine = new UsersApi(new ApiClient({ fetch: async () => json({}) }));
      const free = () => mine.free();
      await mine.getUser("1", {
        get timeout() {
          return free();
        },
      });
    }
    assert.deepEqual(await users.getUser("1"), { id: "1" });
  });
});
