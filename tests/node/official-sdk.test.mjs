// Every member of the official SDK's client and of its UsersApi: here under the same name, or with an error that says what to use. A
// member that a new version of the SDK brings fails here until it has a row in support/official-sdk-members.mjs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { ApiClient, ApiClientClass, GenesysError, UsersApi } from "genesys-users";
import { clientMembers, internal, ofTheClass, same } from "./support/official-sdk-members.mjs";

const require = createRequire(import.meta.url);
const sdk = require("purecloud-platform-client-v2");
const theirs = sdk.ApiClient.instance;

/** The members that the SDK's declarations give its client. */
function declaredMembers() {
  const declarations = readFileSync(require.resolve("purecloud-platform-client-v2/index.d.ts"), "utf8");
  const body = /^declare class ApiClientClass \{\n(.*?)^\}/ms.exec(declarations)[1];
  return [...body.matchAll(/^\s*(?:private |readonly )*(\w+)\??[(:]/gm)].map(([, name]) => name);
}

const own = (object) => Object.getOwnPropertyNames(object).filter((name) => name !== "constructor");

const sorted = (names) => [...new Set(names)].sort();

test("every member of the SDK's client has one row", () => {
  const declared = declaredMembers();
  assert.ok(declared.length > 40, "the declarations could not be read");
  const names = clientMembers.map(([name]) => name);
  assert.deepEqual(names.sort(), sorted([...own(theirs), ...own(Object.getPrototypeOf(theirs)), ...declared]));
});

describe("a member of the SDK's client", () => {
  for (const [name, what] of clientMembers) {
    test(`${name}: ${what}`, () => {
      const client = new ApiClient();
      switch (what) {
        case same:
          assert.equal(typeof client[name], typeof theirs[name]);
          break;
        case internal:
          assert.match(name, /^_/, "only what begins with an underscore is internal");
          assert.equal(client[name], undefined);
          break;
        case ofTheClass:
          assert.equal(client[name], ApiClient[name]);
          break;
        default:
          for (const use of [() => client[name], () => (client[name] = {}), () => client[name]()]) refuses(use, name, what);
          // Without strict mode an assignment to what only has a getter is ignored, and the setting lost.
          refuses(new Function("client", `client.${name} = {};`).bind(undefined, client), name, what);
      }
    });
  }
});

/** The use of a member throws an error that names the member and what to use. */
function refuses(use, name, remedy) {
  assert.throws(use, (error) => {
    assert.ok(error instanceof GenesysError);
    assert.ok(error.message.includes(`\`${name}\``), error.message);
    assert.ok(error.message.includes(remedy), error.message);
    return true;
  });
}

test("a member that is looked for on the class says where it is: in the SDK ApiClient is the client itself", () => {
  for (const [name] of clientMembers) {
    if (name.startsWith("_") || name === "instance") continue;
    for (const use of [() => ApiClient[name], () => (ApiClient[name] = {})]) refuses(use, name, `ApiClient.instance.${name}`);
  }
  assert.equal(new ApiClientClass() instanceof ApiClient, true);
});

test("every operation of the SDK's UsersApi is here", () => {
  const missing = own(sdk.UsersApi.prototype).filter((name) => typeof UsersApi.prototype[name] !== "function");
  assert.deepEqual(missing, []);
});
