// Objects without a counterpart in the module: freed objects and prototypes. They must not reach the module, because an exception that
// it throws leaves frames on its stack, until the stack overflows.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ApiClient, GenesysError, UsersApi } from "genesys-users";
import { fakeClient, json } from "./support/fake.mjs";

const freed = (object) => {
  object.free();
  return object;
};

const isClear = (error) => error instanceof GenesysError && /has been freed, or is the prototype/.test(error.message);

/** The uses of an object of each class. */
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

describe("a freed object or a prototype throws a clear error, and costs no memory:", () => {
  for (const [name, usesOfClass] of Object.entries(uses)) {
    const Class = { ApiClient, UsersApi }[name];
    for (const [title, use] of Object.entries(usesOfClass)) {
      test(`${name}: ${title}`, async () => {
        for (const object of [freed(new Class()), Class.prototype]) await assert.rejects(async () => use(object), isClear);
      });
    }
    test(`${name}: 200,000 such uses`, async () => {
      const { users, client } = fakeClient(() => json({ id: "1" }));
      const freedObject = freed(new Class());
      const use = Object.values(usesOfClass)[0];
      for (let count = 0; count < 100_000; count++) {
        for (const object of [freedObject, Class.prototype]) assert.throws(() => use(object), isClear);
      }
      assert.deepEqual(await users.getUser("1"), { id: "1" });
      assert.equal(client.basePath, "https://api.example");
      assert.equal(users.operations.length, 130);
    });
  }

  test("an object that is freed while a call reads its options", async () => {
    const { users } = fakeClient(() => json({ id: "1" }));
    for (let count = 0; count < 20_000; count++) {
      const temporary = new UsersApi(new ApiClient({ accessToken: false, fetch: async () => json({}) }));
      const free = () => temporary.free();
      await temporary.getUser("1", {
        get timeout() {
          return free();
        },
      });
    }
    assert.deepEqual(await users.getUser("1"), { id: "1" });
  });
});
