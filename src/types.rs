//! TypeScript declarations of what has no Rust type: options, tokens and responses.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &str = r#"
/**
 * An access token, or a function that gives one. It is asked when no token is known, when that of a login has ended and after a 401.
 * `false` stands for none, where something else authorizes the requests.
 */
export type AccessToken = string | false | (() => string | Promise<string>);

/** Headers by name: a `Headers`, an object or pairs. */
export type HeaderOptions = Headers | Record<string, string> | readonly (readonly [string, string])[];

/** Options of a client. */
export interface ApiClientOptions {
  /** Region of the organization. Default: `us_east_1`. */
  region?: Region | undefined;
  /** Origin that replaces the region's, such as `http://127.0.0.1:8080` or a proxy of your own. */
  basePath?: string | undefined;
  /** Origin of the login page that replaces the region's. */
  loginPath?: string | undefined;
  /**
   * Access token, without `Bearer`, or a function that gives one. `false` sends requests without a token, where something else authorizes
   * them, such as a proxy. A client without a token, and without a login, sends nothing.
   */
  accessToken?: AccessToken | undefined;
  /** Sends the requests in place of the host's `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Bound of one attempt in milliseconds, from sending to the last byte; 0 for none. Default: 30000. */
  timeout?: number | undefined;
  /** Bound of a whole call in milliseconds, with its retries and waits; 0 for none, the default. */
  deadline?: number | undefined;
  /** How often a call is sent again after a failure that may pass. Default: 2. */
  maxRetries?: number | undefined;
  /** Limits that keep the client below those of the server. Calls beyond them wait their turn, the oldest first. */
  rateLimit?: RateLimitOptions | undefined;
  /** Headers of every request; they replace the package's own. */
  headers?: HeaderOptions | undefined;
  /** Runs before each attempt. Hooks are not awaited; what they throw goes to the logger. */
  onRequest?: ((event: RequestEvent) => unknown) | undefined;
  /** Runs when an attempt has a whole answer, whatever its status. */
  onResponse?: ((event: ResponseEvent) => unknown) | undefined;
  /** Runs before the wait for another attempt, with the error of the last one. */
  onRetry?: ((event: RetryEvent, error: import("genesys-users").GenesysError) => unknown) | undefined;
  /** Takes the log: never a token, a header or a body. Default: `console`. */
  logger?: Logger | undefined;
  /**
   * What is logged: `debug` every request and response, `info` retries, `warn` refusals for the rate, `error` hooks that throw; each
   * with all behind it. Default: `warn`.
   */
  logLevel?: LogLevel | undefined;
  /**
   * Where the token of a login is kept: in `memory`, for the tab (`session`) or for all tabs of the origin (`local`). A storage that is
   * full or forbidden is replaced by memory, with a warning. Default: `memory`.
   */
  storage?: "memory" | "session" | "local" | undefined;
  /** Start of the keys in the storage. Default: `genesys-users`. */
  storagePrefix?: string | undefined;
  /** Runs once when the token of a login has expired, or was refused, and nothing renews it. */
  onTokenExpired?: (() => unknown) | undefined;
}

/** What is logged, with all that is more important; `off` for nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off";

/** Limits of a client of its own. */
export interface RateLimitOptions {
  /** Requests in any 60 seconds. */
  perMinute?: number | undefined;
  /** Requests that are under way at a time. */
  concurrency?: number | undefined;
}

/** Something that logs, such as `console`. */
export interface Logger {
  /** Every request and every answer. */
  debug(message: string, details?: unknown): unknown;
  /** Attempts that are sent again. */
  info(message: string, details?: unknown): unknown;
  /** What holds up all calls, or is done in another way than asked. */
  warn(message: string, details?: unknown): unknown;
  /** Failures of what the application passed, such as a hook that throws. */
  error(message: string, details?: unknown): unknown;
}

/** An attempt of a call that is about to be sent. */
export interface RequestEvent {
  /** Name of the operation; of `client.request` the method and the path. */
  operation: OperationName | (string & {});
  /** HTTP method of the request. */
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Full URL of the request, with its query. */
  url: string;
  /** Number of the attempt, from 1. */
  attempt: number;
  /** Milliseconds since the attempt was sent. */
  elapsed: number;
}

/** An attempt of a call that has its answer. */
export interface ResponseEvent extends RequestEvent {
  /** HTTP status of the response. */
  status: number;
  /** The server's id of the request, for support tickets; missing where a browser may not read the header. */
  correlationId?: string;
}

/** An attempt of a call that has failed and will be followed by another. */
export interface RetryEvent extends RequestEvent {
  /** HTTP status; missing when there was no answer. */
  status?: number;
  /** The server's id of the request; missing without an answer and where a browser may not read the header. */
  correlationId?: string;
  /** Milliseconds until the next attempt; after a refusal for the rate at least, since all calls of the client queue then. */
  wait: number;
}

/** Options of the logins of persons. */
export interface LoginOptions {
  /** Comes back unchanged in the result, also after the way over the login page; it is not sent. */
  state?: string | undefined;
  /** Organization whose login page is shown. */
  org?: string | undefined;
  /** Identity provider to go to at once; needs `org`. */
  provider?: string | undefined;
  /** What the person signs in for, as the login page knows it. */
  target?: string | undefined;
  /** Email address that the login page fills in. */
  loginHint?: string | undefined;
  /** What the login page asks, such as `login` or `none`. */
  prompt?: string | undefined;
  /** Sign in within a window of its own, for pages that cannot be left, as in frames. Call it in the handler of a click. */
  popup?: boolean | PopupOptions | undefined;
  /** Leaves for the login page in place of `location.assign`. */
  navigate?: ((url: string) => unknown) | undefined;
  /** Ask the API whether a stored token lives, before it is used. */
  verify?: boolean | undefined;
  /**
   * Takes the address of the login page to wherever it can be shown, and gives back the address that the login host answered with: for hosts
   * where no page can be left and no window comes back, such as browser extensions, editors, desktop apps and workers. No page is needed.
   */
  authorize?: ((url: string) => Promise<string> | string) | undefined;
  /** Ends the login when it fires, which rejects with the reason of the signal. */
  signal?: AbortSignal | null | undefined;
}

/** Options of the login of a program. */
export interface ProgramLoginOptions {
  /** Ends the login when it fires, which rejects with the reason of the signal. */
  signal?: AbortSignal | null | undefined;
}

/** The window of a login. */
export interface PopupOptions {
  /** Width in pixels. Default: 500. */
  width?: number | undefined;
  /** Height in pixels. Default: 700. */
  height?: number | undefined;
  /** How long the person may take, in milliseconds; 0 for any time. Default: 300000. */
  timeout?: number | undefined;
  /** Where your copy of `genesys-users/popup.html` is, in place of the redirect URI. */
  returnUrl?: string | undefined;
}

/** What a login resolves to. The client has the token already. */
export interface LoginResult {
  /** The access token, without `Bearer`. */
  accessToken: string;
  /** When it expires, in milliseconds since the epoch; `Infinity` where the server did not say. */
  expiresAt: number;
  /** Its type as the server gave it, `bearer`. */
  tokenType: string;
  /** The `state` of the options. */
  state: string | undefined;
  /** The same as `expiresAt`, as the official SDK has it; missing where the server did not say. */
  tokenExpiryTime?: number;
  /** When the token expires, as text in UTC, as the official SDK has it. */
  tokenExpiryTimeString?: string;
}

/** Options of every call. */
export interface CallOptions {
  /** Ends the call when it fires; the call rejects with the signal's reason. */
  signal?: AbortSignal | null | undefined;
  /** Bound of one attempt in milliseconds, from sending to the last byte; 0 for none. */
  timeout?: number | undefined;
  /** Bound of the whole call in milliseconds, with its retries and waits; 0 for none. */
  deadline?: number | undefined;
  /** How often the call is sent again after a failure that may pass. */
  maxRetries?: number | undefined;
  /** Headers of this call; they replace the client's. */
  headers?: HeaderOptions | undefined;
  /** The same as `headers`. */
  customHeaders?: HeaderOptions | undefined;
  /** Query fields beyond the documented ones; an array repeats its key. */
  extraQuery?: Record<string, ExtraQueryValue | readonly ExtraQueryValue[]> | undefined;
}

/** Value of a query field beyond the documented ones; `undefined` and `null` are left out. */
export type ExtraQueryValue = string | number | boolean | Date | null | undefined;

/** A result with the response it came in. */
export interface ApiResponse<T> {
  /** The body, as without `withResponse`. */
  data: T;
  /** HTTP status of the response. */
  status: number;
  /** Headers of the response. A page of another origin sees only those that the server exposes. */
  headers: Headers;
  /** The vendor's id of the request, for support tickets; `undefined` where the browser hides it. */
  correlationId: string | undefined;
  /** Full URL of the request, with its query. */
  url: string;
}


/** The signature of a method with the options as they are declared: another one is for options from a variable. */
export type DeclaredSignature<F> = F extends { (...args: infer A): infer R; (...args: infer B): unknown }
  ? B["length"] extends A["length"]
    ? (...args: A) => R
    : (...args: B) => R
  : never;

/** The operations, resolving to `ApiResponse`. */
export type UsersApiWithResponse = {
  readonly [K in OperationName]: DeclaredSignature<UsersApi[K]> extends (...args: infer A) => Promise<infer R>
    ? (...args: A) => Promise<ApiResponse<R>>
    : never;
};

/** Options with `string` in place of each union of strings. */
export type WidenedOptions<T> = {
  [K in keyof T]: T[K] extends infer V
    ? V extends string
      ? string
      : V extends readonly (infer I)[]
        ? I extends string
          ? readonly string[]
          : V
        : V
    : never;
};

/** The options `O` as far as they fit `T`, where a string whose value the compiler does not know fits any union of strings. */
export type WideOptions<O, T> = {
  [K in keyof O]: K extends keyof T
    ? O[K] extends T[K]
      ? O[K]
      : O[K] extends readonly (infer I)[]
        ? string extends I
          ? O[K]
          : T[K]
        : string extends O[K]
          ? O[K]
          : T[K]
    : never;
};

"#;
