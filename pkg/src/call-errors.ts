// The errors that a call ends with. None of them holds the credentials, because the attempt that they tell of comes without.

import type { CallSend, CallStep, FailedAttempt } from "./genesys_users.js";
import {
  AuthenticationError,
  AuthError,
  ConnectionError,
  DecodeError,
  errorClasses,
  type GenesysError,
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

/** The request of an attempt, as errors tell of it. */
export interface SentRequest extends Pick<CallSend, "url" | "attempts" | "attemptLimit"> {
  readonly operation: string;
  readonly method: string;
}

/** What a call or a login knows of its last attempt when an error is made. */
export interface Attempt {
  /** Without a URL before the first one. */
  readonly request: SentRequest;
  readonly response: ReceivedResponse | undefined;
  /** What `fetch` threw. */
  readonly error: unknown;
  /** The error of the attempt before. */
  readonly previous: GenesysError | undefined;
}

function context({ request, response }: Attempt): Record<string, unknown> {
  const { operation, method, url, attempts } = request;
  return { operation, method, url, attempts, status: response?.status, correlationId: correlationIdOf(response) };
}

/** The error of an attempt that failed. */
export function attemptError(attempt: Attempt, failed: FailedAttempt): GenesysError {
  const { operation, attemptLimit } = attempt.request;
  const fields = context(attempt);
  switch (failed.failure) {
    case "status":
      return statusError(attempt, failed, fields);
    case "timed-out": {
      const message = `${operation}: no whole answer within ${attemptLimit} ms`;
      return new TimeoutError(message, { ...fields, cause: attempt.previous });
    }
    case "connection": {
      const code = codeOf(attempt.error, 9);
      const reason = code === undefined ? `; see the cause${hiddenCause(attempt.request.url)}` : ` (${code}); see the cause`;
      const problem = `the connection failed${reason}`;
      return new ConnectionError(`${operation}: ${problem}`, { ...fields, code, cause: attempt.error ?? attempt.previous });
    }
  }
}

/** The innermost code of an error, such as `ECONNREFUSED`. Node puts it into the cause, or, where it has tried several addresses, into each. */
function codeOf(error: unknown, depth: number): string | undefined {
  if (typeof error !== "object" || error === null || depth === 0) return undefined;
  const read = (name: "cause" | "errors" | "code"): unknown => tried(() => (error as Record<string, unknown>)[name]);
  const first = tried(() => (read("errors") as unknown[])[0]);
  const code = read("code");
  const own = typeof code === "string" && code !== "" ? code : undefined;
  return codeOf(read("cause"), depth - 1) ?? codeOf(first, depth - 1) ?? own;
}

/** What a page is not told: a browser hides why a request to another origin has failed. */
function hiddenCause(url: string): string {
  const pageOrigin = tried(() => (globalThis as { location?: Location }).location?.origin);
  const origin = tried(() => new URL(url).origin);
  if (pageOrigin === undefined || origin === undefined || origin === pageOrigin) return "";
  return `, and the console of the browser: CORS, or a Content Security Policy without \`connect-src ${origin}\`, may have stopped it`;
}

function statusError(
  { request, response, previous }: Attempt,
  { errorClass, retryAfter }: FailedAttempt,
  fields: Record<string, unknown>,
): GenesysError {
  const body = response && parseBody(response);
  const message = textField(body, "message");
  const status = String(fields["status"]);
  const problem = response?.isRedirect
    ? redirectProblem(fields, headerOf(response, "Location"))
    : message
      ? `${status}: ${message}`
      : `the server answered with status ${status} and no message`;
  return new errorClasses[errorClass](`${request.operation}: ${problem}`, {
    ...fields,
    code: textField(body, "code"),
    contextId: textField(body, "contextId"),
    headers: response?.headers,
    retryAfter,
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
export function decodeError(attempt: Attempt): DecodeError {
  const { text = "", headers, status = 0 } = attempt.response ?? {};
  let cause: unknown;
  try {
    JSON.parse(text);
  } catch (error) {
    // It quotes the text.
    cause = error;
  }
  return new DecodeError(`${attempt.request.operation}: the server answered ${status} with a body that is no JSON`, {
    ...context(attempt),
    headers,
    text: text.slice(0, 1000),
    cause,
  });
}

/** The error of a call whose deadline has passed. Its cause is the last attempt, if that failed. */
export function deadlineError(attempt: Attempt, step: Extract<CallStep, { kind: "exceed-deadline" }>): TimeoutError {
  const cause = step.attempt ? attemptError(attempt, step.attempt) : attempt.previous;
  // A response is what the cause is about.
  const fields = context({ ...attempt, response: undefined });
  const message = `${attempt.request.operation}: no result within the deadline of ${step.limit} ms`;
  return new TimeoutError(message, { ...fields, cause });
}

/** What a call rejects with that no attempt is to blame for. `tokenError` is what a token provider or a renewal threw. */
export function callError(
  attempt: Attempt,
  step: Extract<CallStep, { kind: "fail" | "ignore" }>,
  signal: AbortSignal | undefined,
  tokenError: unknown,
): unknown {
  const { operation } = attempt.request;
  const fields = context(attempt);
  const providerError = (cause: unknown): AuthError =>
    new AuthError(`${operation}: the function for \`accessToken\` failed; see the cause`, {
      ...fields,
      code: "token_function_failed",
      cause,
    });
  if (step.kind === "ignore") return abortReason(signal);
  const unauthenticated = (code: string, problem: string): AuthenticationError =>
    new AuthenticationError(`${operation}: ${problem}`, { ...fields, url: step.url, status: 401, code, headers: new Headers() });
  switch (step.failure) {
    case "aborted":
      return abortReason(signal);
    case "token-provider-threw":
      return providerError(tokenError);
    case "token-is-no-string":
      return providerError(new TypeError("the function for `accessToken` gave no string"));
    case "token-expired":
      return unauthenticated("token_expired", "the token of the login has expired or was refused; sign in again");
    case "token-missing":
      return unauthenticated(
        "token_missing",
        "the client has no token, so nothing was sent; sign in with `loginPKCEGrant` or `loginClientCredentialsGrant`, or set `accessToken`, " +
          "to `false` where something else authorizes the requests",
      );
    case "renewal":
      return tokenError;
  }
}
