// The error classes of the package.

import type { AsyncQueryStatusState, ErrorBody } from "./genesys_users.js";
import { define } from "./properties.js";

/** Fields that an error can be made with; each becomes a property of the error. */
export type ErrorFields<E extends Error> = { [K in Exclude<keyof E, "name" | "message" | "stack" | "toJSON">]?: E[K] | undefined };

/** An error as plain data, for logs, support tickets and messages between workers. Never holds a token. */
export interface ErrorJson {
  /** Name of the class of the error. */
  name: string;
  /** What went wrong, as in the error. */
  message: string;
  /** The cause, if it is an error: of this package with all it has, of another with its name, message and `code`. */
  cause?: ErrorJson;
  /** The other fields of the error; headers as a plain object. */
  [field: string]: unknown;
}

/** Sets the fields of an error. In data from elsewhere one may be called as a method, or as what gives every object its prototype. */
function setFields(error: Error, fields: object): void {
  for (const [name, value] of Object.entries(fields as Record<string, unknown>)) {
    if (value !== undefined && name !== "__proto__" && typeof error[name as keyof Error] !== "function")
      define(error, name, { value, writable: true, enumerable: true, configurable: true });
  }
}

/** Whether it is an error, maybe of another realm. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || /^\[object (Error|DOMException)]$/.test(Object.prototype.toString.call(value));
}

/** Base of all errors of this package. An aborted call is no error of ours: it rejects with `signal.reason`. */
export class GenesysError extends Error {
  /** Name of the operation that was called; missing for errors outside of a call, as in a constructor. */
  declare readonly operation?: string;
  /** What led to this error, where something did. */
  declare readonly cause?: unknown;

  /**
   * Makes an error. Tests of an application may need that.
   *
   * @param message What went wrong.
   * @param fields The fields of the error, which become its properties.
   */
  constructor(message?: string, fields: ErrorFields<GenesysError> = {}) {
    const { cause, ...others } = fields;
    // Only a cause that is there becomes a property, as with any Error.
    super(message, cause === undefined ? undefined : { cause });
    setFields(this, others);
    const { stack } = this as { stack?: unknown };
    // Frames inside of the wasm module have numbers in place of names, and lead nowhere. A program may have made something else of the stack.
    if (typeof stack === "string")
      define(this, "stack", { value: stack.replace(/\n.*wasm-function.*/g, ""), writable: true, configurable: true });
  }

  /**
   * The error as plain data: for logs, and for messages between workers, which do not keep the class and fields of errors. See
   * {@link errorFromJSON}. `JSON.stringify` calls it.
   *
   * @returns The data, without any token.
   */
  toJSON(): ErrorJson {
    return toPlainData(this, 9);
  }
}

/** What is safe to tell of an error: of somebody else's, whose fields and JSON may hold a token, no more than its kind. */
export function toPlainData(error: Error, depth: number): ErrorJson {
  const { name, message, cause } = error;
  const data: ErrorJson = { name, message };
  if (error instanceof GenesysError) {
    Object.assign(data, error);
    delete data.cause;
    const headers: unknown = data["headers"];
    if (headers && typeof (headers as Headers).entries === "function") data["headers"] = Object.fromEntries(headers as Headers);
  } else {
    const { code } = error as { code?: unknown };
    if (typeof code === "string" || typeof code === "number") data["code"] = code;
  }
  try {
    // Causes may go round in circles, and be anything.
    if (depth > 0 && isError(cause)) data.cause = toPlainData(cause, depth - 1);
  } catch {
    // One that cannot be read.
  }
  return data;
}

/** The server answered with a status that is no success. The subclasses stand for the statuses worth telling apart. */
export class ApiError extends GenesysError {
  /** Name of the operation that was called. */
  declare readonly operation: string;
  /** HTTP status; 0 for a redirect of a change where a browser hides it. */
  declare readonly status: number;
  /** The server's code for the kind of error, such as `not.found`. */
  declare readonly code?: string;
  /** The server's id of the context of the error, for support tickets. */
  declare readonly contextId?: string;
  /** The server's id of the request, for support tickets; missing where a browser may not read the header. */
  declare readonly correlationId?: string;
  /** HTTP method of the request. */
  declare readonly method: string;
  /** Full URL of the request, with its query. */
  declare readonly url: string;
  /** Headers of the response. */
  declare readonly headers: Headers;
  /** Body of the response: the vendor's error object, or whatever else the server or a gateway sent. */
  declare readonly body?: ErrorBody;
  /** How often the request was sent. */
  declare readonly attempts?: number;

  /** Makes an error; the fields become its properties. */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it declares the fields of this class
  constructor(message?: string, fields?: ErrorFields<ApiError>) {
    super(message, fields);
  }

  // The official SDK rejects with the body itself, so that programs read these fields of the error.

  /** The same as `body.details`: what is wrong, field by field. */
  get details(): ErrorBody["details"] {
    return this.body?.details;
  }

  /** The same as `body.errors`: the errors behind this one. */
  get errors(): ErrorBody["errors"] {
    return this.body?.errors;
  }

  /** The same as `body.messageParams`: the values in the message, by name. */
  get messageParams(): ErrorBody["messageParams"] {
    return this.body?.messageParams;
  }
}

/** Status 400: the server does not accept the request as it is; the message says why. */
export class BadRequestError extends ApiError {}

/**
 * Status 401: the token is missing, expired or revoked. The `code` is `token_missing` or `token_expired` when the client knew that before and
 * has sent nothing.
 */
export class AuthenticationError extends ApiError {}

/** Status 403: the token is valid and lacks a permission that the operation needs. */
export class PermissionDeniedError extends ApiError {}

/** Status 404: there is nothing under that id. */
export class NotFoundError extends ApiError {}

/** Status 409: the object has changed meanwhile (another `version`), or the request contradicts its state. */
export class ConflictError extends ApiError {}

/** Status 429: more requests than the organization or the token may send. */
export class RateLimitError extends ApiError {
  /** How long the server asks to wait, in milliseconds, where it says so. */
  declare readonly retryAfter?: number;

  /** Makes an error; the fields become its properties. */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it declares the fields of this class
  constructor(message?: string, fields?: ErrorFields<RateLimitError>) {
    super(message, fields);
  }
}

/** Status 5xx: the server or a gateway before it failed. */
export class ServerError extends ApiError {}

/** No response: no network, no such host, a refused or broken connection, or CORS. `cause` is what `fetch` threw. */
export class ConnectionError extends GenesysError {
  /** HTTP method of the request. */
  declare readonly method?: string;
  /** Full URL of the request, with its query. */
  declare readonly url?: string;
  /** How often the request was sent. */
  declare readonly attempts?: number;
  /** The innermost code of the cause, such as `ECONNREFUSED`, `ENOTFOUND` or `CERT_HAS_EXPIRED`; browsers tell none. */
  declare readonly code?: string;

  /** Makes an error; the fields become its properties. */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it declares the fields of this class
  constructor(message?: string, fields?: ErrorFields<ConnectionError>) {
    super(message, fields);
  }
}

/**
 * No whole response within the `timeout` of an attempt, or no result within the `deadline` of the call; the message says
 * which. After a deadline `cause` is the error of the last attempt, if there was one.
 */
export class TimeoutError extends ConnectionError {}

/** The response is a success whose body is no JSON, as from a gateway that sends HTML. */
export class DecodeError extends GenesysError {
  /** HTTP status of the response. */
  declare readonly status: number;
  /** The first 1,000 characters of the body. */
  declare readonly text: string;
  /** HTTP method of the request. */
  declare readonly method: string;
  /** Full URL of the request, with its query. */
  declare readonly url: string;
  /** Headers of the response. */
  declare readonly headers: Headers;
  /** The server's id of the request, for support tickets; missing where a browser may not read the header. */
  declare readonly correlationId?: string;
  /** How often the request was sent. */
  declare readonly attempts?: number;

  /** Makes an error; the fields become its properties. */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it declares the fields of this class
  constructor(message?: string, fields?: ErrorFields<DecodeError>) {
    super(message, fields);
  }
}

/** An argument or option is missing or wrong. Found before anything is sent. */
export class ParameterError extends GenesysError {
  /** Name of the parameter or option. */
  declare readonly parameter: string;

  /** Makes an error; the fields become its properties. */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it declares the fields of this class
  constructor(message?: string, fields?: ErrorFields<ParameterError>) {
    super(message, fields);
  }
}

/** What an `AuthError` says in its `code`, beside the codes of the login server such as `access_denied` and `invalid_grant`. */
export type AuthErrorCode =
  /** A login of this page waits for its answer, and the one in the address belongs to another. */
  | "state_mismatch"
  /** The login server gave an answer without a usable token or code. */
  | "invalid_answer"
  /** This login needs a page in a browser, or the option `authorize`. */
  | "browser_only"
  /** Client credentials have no place in a browser, where anybody reads the secret. */
  | "not_in_browsers"
  /** The page has no WebCrypto: it comes neither over https nor from localhost. */
  | "insecure_context"
  /** The page came back from the login page without an answer, several times in a row: see what takes it out of the address. */
  | "login_loop"
  /** sessionStorage, which holds the login until its answer comes, is full or forbidden. */
  | "storage_unavailable"
  /** The browser has not opened the popup. */
  | "popup_blocked"
  /** The person has closed the popup. */
  | "popup_closed"
  /** The login in the popup took longer than `popup.timeout`. */
  | "popup_timeout"
  /** The page that the popup returns to has another origin than this one. */
  | "wrong_origin"
  /** This client is at another login. */
  | "login_in_progress"
  /** The client was given another token or region, or was cleared, before the login ended. */
  | "superseded"
  /** The function that gives the token has thrown, or gave none. */
  | "token_function_failed"
  /** This host makes no passkeys: it is no page in a browser, or the page comes neither over https nor from localhost. */
  | "passkey_unsupported"
  /** The person has declined a passkey or took too long, or the page may not ask for one. */
  | "passkey_not_allowed"
  /** The authenticator has a passkey of the account already. */
  | "passkey_exists"
  /** The domain of the page is not that of the passkey. */
  | "passkey_wrong_domain"
  /** The browser has made no passkey, for another reason. */
  | "passkey_failed";

/** A login or the function that gives the token failed. */
export class AuthError extends GenesysError {
  /** HTTP method of the request that needed the token; missing for errors outside of a call. */
  declare readonly method?: string;
  /** URL of the last request of the call, if one was sent. */
  declare readonly url?: string;
  /** How often the request was sent. */
  declare readonly attempts?: number;
  /** What failed: a code of ours or that of the login server. */
  declare readonly code: AuthErrorCode | (string & {});

  /** Makes an error; the fields become its properties. */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it declares the fields of this class
  constructor(message?: string, fields?: ErrorFields<AuthError>) {
    super(message, fields);
  }
}

/** An analytics job ended without results, or told no state. */
export class JobError extends GenesysError {
  /** Id of the job that ended. */
  declare readonly jobId: string;
  /** Last state of the job; missing when the server told none. */
  declare readonly state?: AsyncQueryStatusState;

  /** Makes an error; the fields become its properties. */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- it declares the fields of this class
  constructor(message?: string, fields?: ErrorFields<JobError>) {
    super(message, fields);
  }
}

/** The server could not run the job; the message says why. */
export class JobFailedError extends JobError {}

/** Somebody has cancelled the job. */
export class JobCancelledError extends JobError {}

/** The results of the job are not kept any more; submit it again. */
export class JobExpiredError extends JobError {}

/** The classes by their names. */
export const errorClasses = {
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

// Set by hand because a minifier, ours or that of the application, renames classes but never keys.
for (const [name, errorClass] of Object.entries(errorClasses)) {
  for (const target of [errorClass, errorClass.prototype]) {
    define(target, "name", { value: name, configurable: true, writable: true });
  }
}

/**
 * The error behind the data of `toJSON()`, with its class, fields and causes: for what comes from a worker or another page. What
 * is none of this package becomes an `Error` of that name. The stack is that of this call.
 *
 * @param json The data.
 * @returns The error.
 */
export function errorFromJSON(json: ErrorJson): Error {
  const { name, message, cause: causeData, ...fields } = json;
  const cause = typeof causeData === "object" && (causeData as unknown) !== null ? errorFromJSON(causeData) : causeData;
  if (Object.hasOwn(errorClasses, name)) {
    try {
      if (fields["headers"]) fields["headers"] = new Headers(fields["headers"] as Record<string, string>);
    } catch {
      // What is none, or where the host has no such class, stays as it is.
    }
    const errorClass = errorClasses[name as keyof typeof errorClasses] as new (message: string, fields: object) => GenesysError;
    return new errorClass(message, { ...fields, cause });
  }
  const error = new Error(message, cause && { cause });
  setFields(error, { name, ...fields });
  return error;
}
