// Invalid arguments of every kind. Each call rejects with a ParameterError that names the fault, before any request and without a
// synchronous throw, and the client stays usable.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ParameterError } from "genesys-users";
import { fakeClient, rejection } from "./support/fake.mjs";
import { operations } from "./support/spec.mjs";
import { values } from "./support/values.mjs";
import { assertParameterError, invalidValues, headersInits } from "./support/parameter-errors.mjs";

/**
 * The kinds of parameters. `call(users, value)` passes a value as such a parameter, `valid` names the values that it accepts, and
 * `skip` those that prove nothing here.
 */
const kinds = {
  "path parameter": {
    operation: "getUser",
    parameter: "userId",
    call: (users, value) => users.getUser(value),
    valid: ["text", "digits", "zero", "integer", "negative", "fraction", "unsafe integer"],
  },
  "required query parameter": {
    operation: "getAuthorizationDivisionspermittedMe",
    parameter: "permission",
    call: (users, value) => users.getAuthorizationDivisionspermittedMe(value),
    valid: ["text", "digits", "dot", "two dots", "zero", "integer", "negative", "fraction", "unsafe integer", "Date"],
  },
  "optional string": {
    operation: "getUsers",
    parameter: "state",
    call: (users, value) => users.getUsers({ state: value }),
    valid: [
      "undefined",
      "null",
      "text",
      "digits",
      "empty string",
      "dot",
      "two dots",
      "zero",
      "integer",
      "negative",
      "fraction",
      "unsafe integer",
      "Date",
    ],
  },
  "optional integer": {
    operation: "getUsers",
    parameter: "pageSize",
    call: (users, value) => users.getUsers({ pageSize: value }),
    valid: ["undefined", "null", "zero", "integer", "negative", "digits"],
  },
  "optional boolean": {
    operation: "getAuthorizationSubject",
    parameter: "includeDuplicates",
    call: (users, value) => users.getAuthorizationSubject("1", { includeDuplicates: value }),
    valid: ["undefined", "null", "true", "false"],
  },
  "optional array": {
    operation: "getUsers",
    parameter: "userCustomAttributeSchemaIds",
    call: (users, value) => users.getUsers({ userCustomAttributeSchemaIds: value }),
    valid: [
      "undefined",
      "null",
      "text",
      "digits",
      "empty string",
      "dot",
      "two dots",
      "zero",
      "integer",
      "negative",
      "fraction",
      "unsafe integer",
      "Date",
      "empty array",
      "array of text",
    ],
  },
  "item of an optional array": {
    operation: "getUsers",
    parameter: "id",
    call: (users, value) => users.getUsers({ id: ["a", value] }),
    valid: [
      "undefined",
      "null",
      "text",
      "digits",
      "empty string",
      "dot",
      "two dots",
      "zero",
      "integer",
      "negative",
      "fraction",
      "unsafe integer",
      "Date",
    ],
  },
  "body that is an object": {
    operation: "patchUser",
    parameter: "body",
    call: (users, value) => users.patchUser("1", value),
    valid: ["object", "object without prototype"],
    // JSON.stringify does not call conversions.
    skip: ["object with throwing conversions"],
  },
  "value within a body": {
    operation: "patchUser",
    parameter: "body",
    call: (users, value) => users.patchUser("1", { name: value }),
    only: [
      "bigint",
      "cyclic object",
      "cyclic array",
      "object with throwing getter",
      "array with throwing item",
      "revoked proxy",
      "revoked proxy of an array",
      "hostile proxy",
    ],
  },
  "body that is an array": {
    operation: "patchUsersBulk",
    parameter: "body",
    call: (users, value) => users.patchUsersBulk(value),
    valid: ["empty array", "array of objects"],
  },
  "item of a body that is an array": {
    operation: "patchUsersBulk",
    parameter: "body",
    call: (users, value) => users.patchUsersBulk([{ id: "1" }, value]),
    valid: ["object", "object without prototype"],
    skip: ["object with throwing conversions"],
  },
  "body that is an array of strings": {
    operation: "putUserProfileskills",
    parameter: "body",
    call: (users, value) => users.putUserProfileskills("1", value),
    valid: ["empty array", "array of text", "text", "digits", "dot", "two dots"],
    // Whether such a value stands for a list of one item is left open.
    skip: ["empty string", "zero", "integer", "negative", "fraction", "unsafe integer", "lone surrogate", "lone low surrogate"],
  },
  "item of a body that is an array of strings": {
    operation: "putUserProfileskills",
    parameter: "body",
    call: (users, value) => users.putUserProfileskills("1", ["a", value]),
    valid: ["text", "digits", "dot", "two dots", "empty string"],
    skip: ["zero", "integer", "negative", "fraction", "unsafe integer", "lone surrogate", "lone low surrogate"],
  },
  options: {
    operation: "getUser",
    parameter: "options",
    call: (users, value) => users.getUser("1", value),
    valid: ["undefined", "null", "object", "object without prototype"],
    // Their properties are unknown options, which have a test of their own.
    skip: ["object with throwing conversions", "cyclic object"],
  },
  signal: {
    operation: "getUser",
    parameter: "signal",
    call: (users, value) => users.getUser("1", { signal: value }),
    valid: ["undefined", "null", "AbortSignal"],
  },
  timeout: {
    operation: "getUser",
    parameter: "timeout",
    call: (users, value) => users.getUser("1", { timeout: value }),
    valid: ["undefined", "null", "zero", "integer", "fraction", "unsafe integer", "Infinity"],
  },
  deadline: {
    operation: "getUser",
    parameter: "deadline",
    call: (users, value) => users.getUser("1", { deadline: value }),
    valid: ["undefined", "null", "zero", "integer", "fraction", "unsafe integer", "Infinity"],
  },
  maxRetries: {
    operation: "getUser",
    parameter: "maxRetries",
    call: (users, value) => users.getUser("1", { maxRetries: value }),
    valid: ["undefined", "null", "zero", "integer"],
  },
  headers: {
    operation: "getUser",
    parameter: "headers",
    call: (users, value) => users.getUser("1", { headers: value }),
    valid: ["undefined", "null", "object", "object without prototype", "empty array", "Headers", "Map", "URLSearchParams"],
    skip: headersInits,
  },
  customHeaders: {
    operation: "getUser",
    parameter: "customHeaders",
    call: (users, value) => users.getUser("1", { customHeaders: value }),
    valid: ["undefined", "null", "object", "object without prototype", "empty array", "Headers", "Map", "URLSearchParams"],
    skip: headersInits,
  },
  "value of a header": {
    operation: "getUser",
    parameter: "headers",
    call: (users, value) => users.getUser("1", { headers: { "X-Test": value } }),
    only: ["symbol", "lone surrogate", "object with throwing conversions", "object without prototype", "revoked proxy", "hostile proxy"],
  },
  extraQuery: {
    operation: "getUser",
    parameter: "extraQuery",
    call: (users, value) => users.getUser("1", { extraQuery: value }),
    valid: ["undefined", "null", "object", "object without prototype"],
    skip: ["object with throwing conversions", "cyclic object"],
  },
  "value in extraQuery": {
    operation: "getUser",
    parameter: "later",
    call: (users, value) => users.getUser("1", { extraQuery: { later: value } }),
    valid: [
      "undefined",
      "null",
      "true",
      "false",
      "text",
      "digits",
      "empty string",
      "dot",
      "two dots",
      "zero",
      "integer",
      "negative",
      "fraction",
      "unsafe integer",
      "Date",
      "empty array",
      "array of text",
    ],
  },
};

describe("calls", () => {
  for (const [kind, { operation, parameter, call, valid = [], ...choice }] of Object.entries(kinds)) {
    describe(kind, () => {
      const { users, sent } = fakeClient();
      for (const [name, make] of invalidValues({ valid, ...choice })) {
        test(`rejects ${name}`, async () => {
          const requestCount = sent.length;
          const promise = call(users, make()); // A synchronous throw fails here.
          assert.ok(promise instanceof Promise);
          assertParameterError(await rejection(promise), operation, parameter);
          assert.equal(sent.length, requestCount, "a request was sent");
          assert.deepEqual(await users.getUser("1"), {}, "the client stays usable");
        });
      }
      for (const name of valid) {
        test(`accepts ${name}`, async () => {
          const requestCount = sent.length;
          assert.deepEqual(await call(users, values[name]()), {});
          assert.equal(sent.length, requestCount + 1);
        });
      }
    });
  }
});

test("a missing required parameter of any operation is a ParameterError that names it", async () => {
  const { users, sent } = fakeClient();
  for (const { name, positional, body, bodyName } of operations) {
    const names = [...positional.map(({ name }) => name), ...(body ? [bodyName] : [])];
    const valid = [...positional.map(() => "1"), ...(body ? [body.type === "array" ? [] : {}] : [])];
    for (const [i, parameter] of names.entries()) {
      for (const missing of [undefined, null]) {
        const args = valid.with(i, missing);
        assertParameterError(await rejection(users[name](...args)), name, parameter);
      }
      // A call without its last arguments. The error may name any of the missing parameters.
      const error = await rejection(users[name](...valid.slice(0, i)));
      assert.ok(names.slice(i).includes(error.parameter), `${name}: ${error.message}`);
      assertParameterError(error, name, error.parameter);
    }
  }
  assert.equal(sent.length, 0);
});

test("a value of a wrong type is a ParameterError for every optional parameter of every operation", async () => {
  const { users, sent } = fakeClient();
  const invalid = { string: true, integer: "seven", boolean: "yes", array: [{}] };
  for (const { name, positional, optional, body } of operations) {
    const args = [...positional.map(() => "1"), ...(body ? [body.type === "array" ? [] : {}] : [])];
    for (const parameter of optional) {
      const options = { [parameter.name]: invalid[parameter.schema.type] };
      assertParameterError(await rejection(users[name](...args, options)), name, parameter.name);
    }
  }
  assert.equal(sent.length, 0);
});

describe("unknown options", () => {
  const { users, sent } = fakeClient();
  const cases = [
    ["pagesize", "pageSize"],
    ["expnad", "expand"],
    ["Signal", "signal"],
    ["time_out", "timeout"],
    ["maxRetry", "maxRetries"],
    ["header", "headers"],
    ["customheaders", "customHeaders"],
    ["extraquery", "extraQuery"],
    ["", undefined],
    ["__proto__", undefined],
    ["constructor", undefined],
    ["ü😀", undefined],
  ];
  for (const [name, nearest] of cases) {
    test(`${JSON.stringify(name)} is a ParameterError${nearest ? ` that suggests ${nearest}` : ""}`, async () => {
      // An unknown name is an error with any value, also with undefined.
      for (const value of [1, undefined]) {
        const options = Object.defineProperty({}, name, { value, enumerable: true });
        const error = await rejection(users.getUsers(options));
        assertParameterError(error, "getUsers", name);
        if (nearest) assert.ok(error.message.includes(`\`${nearest}\``), error.message);
      }
      assert.equal(sent.length, 0);
    });
  }

  test("a body whose toJSON makes another kind of value of it is a ParameterError, however often", async () => {
    const list = Object.assign([{ id: "1" }], { toJSON: () => ({ id: "1" }) });
    const search = { query: [], toJSON: () => null };
    // What a function of the host threw through the module would use up its stack and its table in some thousand calls.
    for (let count = 0; count < 1500; count++) {
      assertParameterError(await rejection(users.patchUsersBulk(list)), "patchUsersBulk", "body");
      assertParameterError(await rejection(users.patchUsersBulkAll(list)), "patchUsersBulk", "body");
      assertParameterError(await rejection(users.postUsersSearchAll(search).toArray()), "postUsersSearch", "body");
    }
    await users.getUser("1");
    assert.equal(sent.splice(0).length, 1);
  });

  test("a list without ids is a ParameterError, because the API would give everybody", async () => {
    for (const id of [[], [undefined, null], "", [""]]) {
      assertParameterError(await rejection(users.getUsers({ id })), "getUsers", "id");
      assertParameterError(await rejection(users.getUsersAll({ id }).toArray()), "getUsers", "id");
      assertParameterError(await rejection(users.getProfilesUsers({ id })), "getProfilesUsers", "id");
    }
    for (const id of [undefined, null]) await users.getUsers({ id });
    assert.equal(sent.splice(0).length, 2);
  });

  test("a positional parameter among the options is a ParameterError that names its position", async () => {
    const error = await rejection(users.getUser("1", { userId: "1" }));
    assertParameterError(error, "getUser", "userId");
    assert.match(error.message, /position/);
  });

  test("a parameter of the operation in extraQuery is a ParameterError that says so", async () => {
    for (const name of ["pageSize", "expand"]) {
      const error = await rejection(users.getUsers({ extraQuery: { [name]: 1 } }));
      assertParameterError(error, "getUsers", name);
      assert.match(error.message, /extraQuery/);
    }
    assert.equal(sent.length, 0);
  });

  test("a lone surrogate in a name of extraQuery is a ParameterError", async () => {
    const error = await rejection(users.getUsers({ extraQuery: { "a\ud800": "1" } }));
    assert.ok(error instanceof ParameterError);
    assert.equal(sent.length, 0);
  });
});
