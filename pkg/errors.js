// The error classes. The wasm core makes them through `makeError`; the entries re-export the rest. Every byte here is
// downloaded by every user, so the doc sentences live in errors.d.ts.

export class GenesysError extends Error {
  constructor(message, { cause, ...fields } = {}) {
    // Only a cause that is there becomes a property, as with any Error.
    super(message, cause === undefined ? cause : { cause });
    Object.assign(this, fields);
  }

  toJSON() {
    const { name, message, headers, cause } = this;
    return {
      name,
      message,
      ...this,
      ...(headers?.entries && { headers: Object.fromEntries(headers) }),
      // An Error has no JSON of its own; anything else that was thrown stays out, since nobody knows what it holds.
      ...(cause instanceof Error && { cause: cause.toJSON?.() ?? { name: cause.name, message: cause.message } }),
    };
  }
}

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
};

// Names are set by hand because a minifier, ours or that of the application, renames classes but never keys.
for (const name in classes) {
  for (const target of [classes[name], classes[name].prototype]) {
    Object.defineProperty(target, "name", { value: name, configurable: true, writable: true });
  }
}

/** Called by the core: `kind` is the name of a class above, `fields` a plain object, whose `undefined` is left out. */
export const makeError = (kind, message, fields) =>
  new classes[kind](message, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
