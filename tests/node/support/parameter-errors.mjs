// The check of a ParameterError, and the choice of invalid values.

import assert from "node:assert/strict";
import { GenesysError, ParameterError } from "genesys-users";
import { token } from "./fake.mjs";
import { valuesExcept, valuesNamed } from "./values.mjs";

/** Checks the error of an invalid argument. `operation` is undefined when the argument belongs to no operation. */
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

/** Values that `new Headers` accepts: objects without properties, or with properties that it turns into strings. */
export const headersInits = [
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

/** Returns the invalid values of a parameter: those in `only`, or all values except the `valid` ones and those in `skip`. */
export function invalidValues({ valid = [], skip = [], only }) {
  return only ? valuesNamed(...only) : valuesExcept(...valid, ...skip);
}
