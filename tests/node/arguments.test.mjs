// Bad arguments of every kind: each rejects with a ParameterError that says what is wrong, before any request and without a
// synchronous throw, and the client works on.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ParameterError } from "genesys-users";
import { fakeClient, rejection } from "./support/fake.mjs";
import { operations } from "./support/spec.mjs";
import { values } from "./support/values.mjs";
import { assertParameterError, chosen, emptyForHeaders } from "./support/wrong.mjs";

/**
 * The kinds of parameters: `call(users, value)` passes a value of that kind, `good` names the values that may pass, and
 * those in `skip` mean nothing here.
 */
const kinds = {
  "path parameter": {
    operation: "getUser",
    parameter: "userId",
    call: (users, value) => users.getUser(value),
    good: ["text", "digits", "zero", "integer", "negative", "fraction", "unsafe integer"],
  },
  "required query parameter": {
    operation: "getAuthorizationDivisionspermittedMe",
    parameter: "permission",
    call: (users, value) => users.getAuthorizationDivisionspermittedMe(value),
    good: ["text", "digits", "dot", "two dots", "zero", "integer", "negative", "fraction", "unsafe integer", "Date"],
  },
  "optional string": {
    operation: "getUsers",
    parameter: "state",
    call: (users, value) => users.getUsers({ state: value }),
    good: [
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
    good: ["undefined", "null", "zero", "integer", "negative", "digits"],
  },
  "optional boolean": {
    operation: "getAuthorizationSubject",
    parameter: "includeDuplicates",
    call: (users, value) => users.getAuthorizationSubject("1", { includeDuplicates: value }),
    good: ["undefined", "null", "true", "false"],
  },
  "optional array": {
    operation: "getUsers",
    parameter: "id",
    call: (users, value) => users.getUsers({ id: value }),
    good: [
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
    good: [
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
    good: ["object", "object without prototype"],
    // JSON does not look at conversions.
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
    good: ["empty array", "array of objects"],
  },
  "item of a body that is an array": {
    operation: "patchUsersBulk",
    parameter: "body",
    call: (users, value) => users.patchUsersBulk([{ id: "1" }, value]),
    good: ["object", "object without prototype"],
    skip: ["object with throwing conversions"],
  },
  "body that is an array of strings": {
    operation: "putUserProfileskills",
    parameter: "body",
    call: (users, value) => users.putUserProfileskills("1", value),
    good: ["empty array", "array of text", "text", "digits", "dot", "two dots"],
    // One item, or not: a matter of taste.
    skip: ["empty string", "zero", "integer", "negative", "fraction", "unsafe integer", "lone surrogate", "lone low surrogate"],
  },
  "item of a body that is an array of strings": {
    operation: "putUserProfileskills",
    parameter: "body",
    call: (users, value) => users.putUserProfileskills("1", ["a", value]),
    good: ["text", "digits", "dot", "two dots", "empty string"],
    skip: ["zero", "integer", "negative", "fraction", "unsafe integer", "lone surrogate", "lone low surrogate"],
  },
  options: {
    operation: "getUser",
    parameter: "options",
    call: (users, value) => users.getUser("1", value),
    good: ["undefined", "null", "object", "object without prototype"],
    // Its functions are unknown options, which have a test of their own.
    skip: ["object with throwing conversions", "cyclic object"],
  },
  signal: {
    operation: "getUser",
    parameter: "signal",
    call: (users, value) => users.getUser("1", { signal: value }),
    good: ["undefined", "null", "AbortSignal"],
  },
  timeout: {
    operation: "getUser",
    parameter: "timeout",
    call: (users, value) => users.getUser("1", { timeout: value }),
    good: ["undefined", "null", "zero", "integer", "fraction", "unsafe integer", "Infinity"],
  },
  deadline: {
    operation: "getUser",
    parameter: "deadline",
    call: (users, value) => users.getUser("1", { deadline: value }),
    good: ["undefined", "null", "zero", "integer", "fraction", "unsafe integer", "Infinity"],
  },
  maxRetries: {
    operation: "getUser",
    parameter: "maxRetries",
    call: (users, value) => users.getUser("1", { maxRetries: value }),
    good: ["undefined", "null", "zero", "integer"],
  },
  headers: {
    operation: "getUser",
    parameter: "headers",
    call: (users, value) => users.getUser("1", { headers: value }),
    good: ["undefined", "null", "object", "object without prototype", "empty array", "Headers", "Map", "URLSearchParams"],
    skip: emptyForHeaders,
  },
  customHeaders: {
    operation: "getUser",
    parameter: "customHeaders",
    call: (users, value) => users.getUser("1", { customHeaders: value }),
    good: ["undefined", "null", "object", "object without prototype", "empty array", "Headers", "Map", "URLSearchParams"],
    skip: emptyForHeaders,
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
    good: ["undefined", "null", "object", "object without prototype"],
    skip: ["object with throwing conversions", "cyclic object"],
  },
  "value in extraQuery": {
    operation: "getUser",
    parameter: "later",
    call: (users, value) => users.getUser("1", { extraQuery: { later: value } }),
    good: [
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
  for (const [kind, { operation, parameter, call, good = [], ...which }] of Object.entries(kinds)) {
    describe(kind, () => {
      const { users, sent } = fakeClient();
      for (const [name, make] of chosen({ good, ...which })) {
        test(`refuses ${name}`, async () => {
          const before = sent.length;
          const promise = call(users, make()); // A synchronous throw fails here.
          assert.ok(promise instanceof Promise);
          assertParameterError(await rejection(promise), operation, parameter);
          assert.equal(sent.length, before, "a request was sent");
          assert.deepEqual(await users.getUser("1"), {}, "the client works on");
        });
      }
      for (const name of good) {
        test(`takes ${name}`, async () => {
          const before = sent.length;
          assert.deepEqual(await call(users, values[name]()), {});
          assert.equal(sent.length, before + 1);
        });
      }
    });
  }
});

test("every required parameter of every operation is missed when it is missing", async () => {
  const { users, sent } = fakeClient();
  for (const { name, positional, body } of operations) {
    const all = [...positional.map(({ name }) => name), ...(body ? ["body"] : [])];
    const good = [...positional.map(() => "1"), ...(body ? [body.type === "array" ? [] : {}] : [])];
    for (const [i, parameter] of all.entries()) {
      for (const missing of [undefined, null]) {
        const args = good.with(i, missing);
        assertParameterError(await rejection(users[name](...args)), name, parameter);
      }
      // As JavaScript calls it that forgets the end; any of what is missing may be named.
      const error = await rejection(users[name](...good.slice(0, i)));
      assert.ok(all.slice(i).includes(error.parameter), `${name}: ${error.message}`);
      assertParameterError(error, name, error.parameter);
    }
  }
  assert.equal(sent.length, 0);
});

test("every optional parameter of every operation has its type", async () => {
  const { users, sent } = fakeClient();
  const wrong = { string: true, integer: "seven", boolean: "yes", array: [{}] };
  for (const { name, positional, optional, body } of operations) {
    const args = [...positional.map(() => "1"), ...(body ? [body.type === "array" ? [] : {}] : [])];
    for (const parameter of optional) {
      const options = { [parameter.name]: wrong[parameter.schema.type] };
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
    test(`${JSON.stringify(name)}${nearest ? ` is told from ${nearest}` : ""}`, async () => {
      // Also with no value: a name that nobody knows is a mistake whatever it holds.
      for (const value of [1, undefined]) {
        const options = Object.defineProperty({}, name, { value, enumerable: true });
        const error = await rejection(users.getUsers(options));
        assertParameterError(error, "getUsers", name);
        if (nearest) assert.ok(error.message.includes(`\`${nearest}\``), error.message);
      }
      assert.equal(sent.length, 0);
    });
  }

  test("a positional parameter among them is told where it belongs", async () => {
    const error = await rejection(users.getUser("1", { userId: "1" }));
    assertParameterError(error, "getUser", "userId");
    assert.match(error.message, /position/);
  });

  test("a parameter of the operation in extraQuery is told so", async () => {
    for (const name of ["pageSize", "expand"]) {
      const error = await rejection(users.getUsers({ extraQuery: { [name]: 1 } }));
      assertParameterError(error, "getUsers", name);
      assert.match(error.message, /extraQuery/);
    }
    assert.equal(sent.length, 0);
  });

  test("a name in extraQuery that no URL can carry", async () => {
    const error = await rejection(users.getUsers({ extraQuery: { "a\ud800": "1" } }));
    assert.ok(error instanceof ParameterError);
    assert.equal(sent.length, 0);
  });
});
