import type { AsyncQueryStatusState, ErrorBody } from "./dist/types.js";

/** Fields that an error can be made with; each becomes a property of the error. */
type Fields<E extends Error> = Partial<Omit<E, "name" | "message" | "stack" | "toJSON">>;

/** An error as plain data, for logs, support tickets and messages between workers. Never holds a token. */
export interface ErrorJson {
  /** Name of the class. */
  name: string;
  /** What went wrong. */
  message: string;
  /** The cause, if it is an error: of this package with all it has, of another with its name, message and `code`. */
  cause?: ErrorJson;
  /** The other fields of the error; headers as a plain object. */
  [field: string]: unknown;
}

/**
 * The error behind the data of `toJSON()`, with its class, fields and causes: for what comes from a worker or another page. What
 * is none of this package becomes an `Error` of that name. The stack is that of this call.
 */
export function errorFromJSON(json: ErrorJson): Error;

/** Base of all errors of this package. An aborted call is no error of ours: it rejects with `signal.reason`. */
export class GenesysError extends Error {
  /** Makes an error; the fields become its properties. Tests of an application may need that. */
  constructor(message?: string, fields?: Fields<GenesysError>);
  /** Name of the operation that was called; missing for errors outside of a call, as in a constructor. */
  readonly operation?: string;
  /** What led to this error, where something did. */
  readonly cause?: unknown;
  /**
   * The error as plain data: for logs, and for messages between workers, which do not keep the class and fields of errors. See
   * {@link errorFromJSON}. `JSON.stringify` calls it.
   */
  toJSON(): ErrorJson;
}

/** The server answered with a status that is no success. The subclasses stand for the statuses worth telling apart. */
export class ApiError extends GenesysError {
  /** Makes an error; the fields become its properties. */
  constructor(message?: string, fields?: Fields<ApiError>);
  /** Name of the operation that was called. */
  readonly operation: string;
  /** HTTP status. */
  readonly status: number;
  /** The server's code for the kind of error, such as `not.found`. */
  readonly code?: string;
  /** The server's id of the context of the error, for support tickets. */
  readonly contextId?: string;
  /** The server's id of the request, for support tickets; missing where a browser may not read the header. */
  readonly correlationId?: string;
  /** HTTP method of the request. */
  readonly method: string;
  /** URL of the request. */
  readonly url: string;
  /** Headers of the response. */
  readonly headers: Headers;
  /** Body of the response: the vendor's error object, or whatever else the server or a gateway sent. */
  readonly body?: ErrorBody;
  /** How often the request was sent. */
  readonly attempts?: number;
}

/** Status 400: the server does not accept the request as it is; the message says why. */
export class BadRequestError extends ApiError {}

/**
 * Status 401: the token is missing, expired or revoked. The `code` is `token_expired` when the client knew that before and has sent
 * nothing.
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
  /** Makes an error; the fields become its properties. */
  constructor(message?: string, fields?: Fields<RateLimitError>);
  /** How long the server asks to wait, in milliseconds, where it says so. */
  readonly retryAfter?: number;
}

/** Status 5xx: the server or a gateway before it failed. */
export class ServerError extends ApiError {}

/** No answer: no network, no such host, a refused or broken connection, or CORS. `cause` is what `fetch` threw. */
export class ConnectionError extends GenesysError {
  /** Makes an error; the fields become its properties. */
  constructor(message?: string, fields?: Fields<ConnectionError>);
  /** HTTP method of the request. */
  readonly method?: string;
  /** URL of the request. */
  readonly url?: string;
  /** How often the request was sent. */
  readonly attempts?: number;
}

/**
 * No whole answer within the `timeout` of an attempt, or no result within the `deadline` of the call; the message says
 * which. After a deadline `cause` is the error of the last attempt, if there was one.
 */
export class TimeoutError extends ConnectionError {}

/** The answer is a success whose body is no JSON, as from a gateway that sends HTML. */
export class DecodeError extends GenesysError {
  /** Makes an error; the fields become its properties. */
  constructor(message?: string, fields?: Fields<DecodeError>);
  /** HTTP status. */
  readonly status: number;
  /** The first 1,000 characters of the body. */
  readonly text: string;
  /** HTTP method of the request. */
  readonly method: string;
  /** URL of the request. */
  readonly url: string;
  /** Headers of the response. */
  readonly headers: Headers;
  /** The server's id of the request, for support tickets; missing where a browser may not read the header. */
  readonly correlationId?: string;
  /** How often the request was sent. */
  readonly attempts?: number;
}

/** An argument or option is missing or wrong. Found before anything is sent. */
export class ParameterError extends GenesysError {
  /** Makes an error; the fields become its properties. */
  constructor(message?: string, fields?: Fields<ParameterError>);
  /** Name of the parameter or option. */
  readonly parameter: string;
}

/** What an `AuthError` says in its `code`, beside the codes of the login server such as `access_denied` and `invalid_grant`. */
export type AuthErrorCode =
  /** The answer in the address belongs to no login that this page has begun. */
  | "state_mismatch"
  /** The login server gave an answer without a usable token or code. */
  | "invalid_answer"
  /** This login needs a page in a browser. */
  | "browser_only"
  /** Client credentials have no place in a browser, where anybody reads the secret. */
  | "not_in_browsers"
  /** The page has no WebCrypto: it comes neither over https nor from localhost. */
  | "insecure_context"
  /** sessionStorage, which holds the login until its answer comes, is full or forbidden. */
  | "storage_unavailable"
  /** The browser has not opened the popup. */
  | "popup_blocked"
  /** The person has closed the popup, or the login page has cut it off from this one. */
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
  | "token_function_failed";

/** A login or the function that gives the token failed. */
export class AuthError extends GenesysError {
  /** Makes an error; the fields become its properties. */
  constructor(message?: string, fields?: Fields<AuthError>);
  /** HTTP method of the request that needed the token; missing for errors outside of a call. */
  readonly method?: string;
  /** URL of the last request of the call, if one was sent. */
  readonly url?: string;
  /** How often the request was sent. */
  readonly attempts?: number;
  /** What failed: a code of ours or that of the login server. */
  readonly code: AuthErrorCode | (string & {});
}

/** An analytics job ended without results, or told no state. */
export class JobError extends GenesysError {
  /** Makes an error; the fields become its properties. */
  constructor(message?: string, fields?: Fields<JobError>);
  /** Id of the job. */
  readonly jobId: string;
  /** Last state of the job; missing when the server told none. */
  readonly state?: AsyncQueryStatusState;
}

/** The server could not run the job; the message says why. */
export class JobFailedError extends JobError {}

/** Somebody has cancelled the job. */
export class JobCancelledError extends JobError {}

/** The results of the job are not kept any more; submit it again. */
export class JobExpiredError extends JobError {}
