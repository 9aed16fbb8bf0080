// The errors that a call ends with. None of them holds the credentials, because the attempt that they tell of comes without.

import type { Call } from "./genesys_users.js";
import {
  AuthenticationError,
  AuthError,
  ConnectionError,
  DecodeError,
  errorClasses,
  GenesysError,
  TimeoutError,
  type ErrorFields,
  type RateLimitError,
} from "./errors.js";
import { headerOf, type ReceivedResponse } from "./fetch.js";
import { attempt as tried } from "./inspect.js";
import { abortReason } from "./signal.js";

/** The server's id of a request. */
export function correlationIdOf(response: ReceivedResponse | undefined): string | undefined {
  return response && headerOf(response, "ININ-Correlation-Id");
}

/** The body of a failure: a value when it is JSON, or else its text, if there is any. */
export function parseBody({ text }: ReceivedResponse): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}

/** The text of a field of a body. */
export function textField(body: unknown, name: string): string | undefined {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === "string" ? value : undefined;
}

/** What the error of an attempt tells of the call that it belongs to, or of the login. */
export type FailedCall = Pick<
  Call,
  "operation" | "method" | "attempts" | "attemptLimit" | "attemptFailure" | "statusErrorClass" | "retryAfter"
>;

/** What a call knows of its last attempt when an error is made. */
export interface Attempt {
  /** The URL that the attempt was sent to; missing before the first one. */
  readonly url: string | undefined;
  readonly response: ReceivedResponse | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
  /** The error of the attempt before. */
  readonly previous: GenesysError | undefined;
}

function context(call: FailedCall, { url, response }: Attempt): Record<string, unknown> {
  return {
    operation: call.operation,
    method: call.method,
    url: url ?? "",
    attempts: call.attempts,
    status: response?.status,
    correlationId: correlationIdOf(response),
  };
}

/** The error of an attempt that failed. */
export function attemptError(call: FailedCall, attempt: Attempt): GenesysError {
  const { operation } = call;
  const fields = context(call, attempt);
  switch (call.attemptFailure) {
    case "status":
      return statusError(call, attempt, fields);
    case "timed-out": {
      const message = `${operation}: no whole answer within ${call.attemptLimit} ms`;
      return new TimeoutError(message, { ...fields, cause: attempt.previous });
    }
    case "connection":
    case undefined: {
      const cause = attempt.error ?? attempt.previous;
      const { error } = attempt;
      const problem = error instanceof GenesysError ? error.message : "the connection failed; see the cause";
      return new ConnectionError(`${operation}: ${problem}`, { ...fields, cause });
    }
  }
}

function statusError(call: FailedCall, { response, previous }: Attempt, fields: Record<string, unknown>): GenesysError {
  const body = response && parseBody(response);
  const message = textField(body, "message");
  const status = String(fields["status"]);
  const problem = response?.isRedirect
    ? redirectProblem(fields, headerOf(response, "Location"))
    : message
      ? `${status}: ${message}`
      : `the server answered with status ${status} and no message`;
  return new errorClasses[call.statusErrorClass](`${call.operation}: ${problem}`, {
    ...fields,
    code: textField(body, "code"),
    contextId: textField(body, "contextId"),
    headers: response?.headers,
    retryAfter: call.retryAfter,
    body,
    cause: previous,
  } as ErrorFields<RateLimitError>);
}

function redirectProblem({ method, url }: Record<string, unknown>, location: string | undefined): string {
  const target = location === undefined ? "an address that is hidden" : (tried(() => new URL(location, String(url)).href) ?? location);
  const remedy = "no redirect of a change is followed; set `basePath` or `loginPath` to the origin that answers";
  return `the server redirects ${String(method)} ${String(url)} to ${target}: ${remedy}`;
}

/** The error of a success whose body is no JSON. */
export function decodeError(call: Call, attempt: Attempt): DecodeError {
  const { text = "", headers, status = 0 } = attempt.response ?? {};
  let cause: unknown;
  try {
    JSON.parse(text);
  } catch (error) {
    // It quotes the text.
    cause = error;
  }
  return new DecodeError(`${call.operation}: the server answered ${status} with a body that is no JSON`, {
    ...context(call, attempt),
    headers,
    text: text.slice(0, 1000),
    cause,
  });
}

/** What a call rejects with that ends without a result. `tokenError` is what a token provider or a renewal threw. */
export function callError(call: Call, attempt: Attempt, signal: AbortSignal | undefined, tokenError: unknown): unknown {
  const { operation } = call;
  const fields = context(call, attempt);
  const providerError = (cause: unknown): AuthError =>
    new AuthError(`${operation}: the function for \`accessToken\` failed; see the cause`, {
      ...fields,
      code: "token_function_failed",
      cause,
    });
  switch (call.failure) {
    case "aborted":
      return abortReason(signal);
    case "deadline-exceeded": {
      const cause = call.attemptFailure ? attemptError(call, attempt) : attempt.previous;
      // A response is what the cause is about.
      const own = context(call, { ...attempt, response: undefined });
      return new TimeoutError(`${operation}: no result within the deadline of ${call.deadlineLimit} ms`, { ...own, cause });
    }
    case "token-provider-threw":
      return providerError(tokenError);
    case "token-is-no-string":
      return providerError(new TypeError("the function for `accessToken` gave no string"));
    case "invalid-token":
      return call.invalidToken;
    case "token-expired":
      return new AuthenticationError(`${operation}: the token of the login has expired or was refused; sign in again`, {
        ...fields,
        url: call.url,
        status: 401,
        code: "token_expired",
        headers: new Headers(),
      });
    case "renewal":
      return tokenError;
    case "attempt":
    case undefined:
      return attemptError(call, attempt);
  }
}
