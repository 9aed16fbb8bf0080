// The error classes. The wasm core makes them through `makeError`; the entries re-export the rest. Every byte here is
// downloaded by every user, so the doc sentences live in errors.d.ts.

export class GenesysError extends Error {
  constructor(message, { cause, ...fields } = {}) {
    // Only a cause that is there becomes a property, as with any Error.
    super(message, cause === undefined ? cause : { cause });
    for (const name in fields) if (fields[name] !== undefined) this[name] = fields[name];
  }

  toJSON() {
    return plain(this, 9);
  }
}

/** What is safe to tell of an error: of somebody else's, whose fields and JSON may hold a token, no more than its kind. */
const plain = (error, depth) => {
  const ours = error instanceof GenesysError;
  const { name, message, code, headers, cause } = error;
  const data = { name, message, ...(ours ? error : /^(string|number)$/.test(typeof code) && { code }) };
  if (ours && headers?.entries) data.headers = Object.fromEntries(headers);
  try {
    // Causes may go round in circles, and be anything.
    if (depth && cause instanceof Error) data.cause = plain(cause, depth - 1);
  } catch {
    // One that cannot be read.
  }
  return data;
};

export class ApiError extends GenesysError {}
export class BadRequestError extends ApiError {}
export class AuthenticationError extends ApiError {}
export class PermissionDeniedError extends ApiError {}
export class NotFoundError extends ApiError {}
export class ConflictError extends ApiError {}
export class RateLimitError extends ApiError {}
export class ServerError extends ApiError {}
export class ConnectionError extends GenesysError {}
export class TimeoutError extends ConnectionError {}
export class DecodeError extends GenesysError {}
export class ParameterError extends GenesysError {}
export class AuthError extends GenesysError {}
export class JobError extends GenesysError {}
export class JobFailedError extends JobError {}
export class JobCancelledError extends JobError {}
export class JobExpiredError extends JobError {}

const classes = {
  GenesysError,
  ApiError,
  BadRequestError,
  AuthenticationError,
  PermissionDeniedError,
  NotFoundError,
  ConflictError,
  RateLimitError,
  ServerError,
  ConnectionError,
  TimeoutError,
  DecodeError,
  ParameterError,
  AuthError,
  JobError,
  JobFailedError,
  JobCancelledError,
  JobExpiredError,
};

// Names are set by hand because a minifier, ours or that of the application, renames classes but never keys.
for (const name in classes) {
  for (const target of [classes[name], classes[name].prototype]) {
    Object.defineProperty(target, "name", { value: name, configurable: true, writable: true });
  }
}

export const errorFromJSON = ({ name, message, ...fields }) => {
  if (fields.headers) fields.headers = new Headers(fields.headers);
  if (fields.cause) fields.cause = errorFromJSON(fields.cause);
  if (Object.hasOwn(classes, name)) return new classes[name](message, fields);
  const { cause, ...more } = fields;
  return Object.assign(new Error(message, cause && { cause }), { name, ...more });
};

/** In the order of `Class` in src/core/error.rs. */
export const names = Object.keys(classes);

/** `kind` is the name of a class above, `fields` a plain object. */
export const makeError = (kind, message, fields) => new classes[kind](message, fields);
