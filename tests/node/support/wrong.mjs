// What a wrong argument must lead to, and which values are wrong.

import assert from "node:assert/strict";
import { GenesysError, ParameterError } from "genesys-users";
import { token } from "./fake.mjs";
import { allBut, some } from "./values.mjs";

/** The error of a wrong argument; `operation` is undefined where none is concerned. */
export function assertParameterError(error, operation, parameter) {
  assert.ok(error instanceof ParameterError, `${error?.name ?? typeof error}: ${error?.message}`);
  assert.ok(error instanceof GenesysError && error instanceof Error);
  assert.equal(error.name, "ParameterError");
  assert.equal(error.operation, operation);
  assert.equal(error.parameter, parameter);
  assert.ok(error.message.includes(parameter), error.message);
  if (operation) assert.ok(error.message.startsWith(`${operation}: `), error.message);
  assert.match(error.stack, /ParameterError/);
  assert.ok(!error.message.includes(token));
}

/** What `new Headers` takes: objects without properties, or with some that happen to make texts. */
export const emptyForHeaders = [
  "cyclic object",
  "object with throwing conversions",
  "Date",
  "invalid Date",
  "RegExp",
  "Error",
  "boxed number",
  "boxed boolean",
  "ArrayBuffer",
  "Set",
];

/** The values that a kind refuses: all but the `good` ones and those that mean nothing there, or `only` some. */
export function chosen({ good = [], skip = [], only }) {
  return only ? some(...only) : allBut(...good, ...skip);
}
