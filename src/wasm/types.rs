//! TypeScript declarations of what has no Rust type: options, tokens and responses.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &str = r#"
/** An access token, or a function that gives one. The function is asked when no token is known and after a 401. */
export type AccessToken = string | (() => string | Promise<string>);

/** Headers by name: a `Headers`, an object or pairs. */
export type HeaderOptions = Headers | Record<string, string> | readonly (readonly [string, string])[];

/** Options of a client. */
export interface ApiClientOptions {
  /** Region of the organization. Default: `us_east_1`. */
  region?: Region | undefined;
  /** Origin that replaces the region's, such as `http://127.0.0.1:8080` or a proxy of your own. */
  basePath?: string | undefined;
  /** Access token, without `Bearer`, or a function that gives one. */
  accessToken?: AccessToken | undefined;
  /** Sends the requests in place of the host's `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Bound of one attempt in milliseconds, from sending to the last byte; 0 for none. Default: 30000. */
  timeout?: number | undefined;
  /** How often a call is sent again after a failure that may pass. Default: 2. */
  maxRetries?: number | undefined;
  /** Headers of every request; they replace the package's own. */
  headers?: HeaderOptions | undefined;
}

/** Options of every call. */
export interface CallOptions {
  /** Ends the call when it fires; the call rejects with the signal's reason. */
  signal?: AbortSignal | null | undefined;
  /** Bound of one attempt in milliseconds, from sending to the last byte; 0 for none. */
  timeout?: number | undefined;
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
  /** HTTP status. */
  status: number;
  /** Headers of the response. A page of another origin sees only those that the server exposes. */
  headers: Headers;
  /** The vendor's id of the request, for support tickets; `undefined` where the browser hides it. */
  correlationId: string | undefined;
  /** URL of the request. */
  url: string;
}

/** Name of an operation. */
export type OperationName = {
  [K in Exclude<keyof UsersApi, "operations" | "withResponse">]: UsersApi[K] extends (...args: never[]) => Promise<unknown>
    ? K
    : never;
}[Exclude<keyof UsersApi, "operations" | "withResponse">];

/** The operations, resolving to `ApiResponse`. */
export type UsersApiWithResponse = {
  readonly [K in OperationName]: UsersApi[K] extends (...args: infer A) => Promise<infer R>
    ? (...args: A) => Promise<ApiResponse<R>>
    : never;
};

/** What is known of an operation without calling it. */
export interface OperationInfo {
  /** Name, also of the method. */
  name: OperationName;
  /** HTTP method. */
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path with `{parameter}` placeholders. */
  path: string;
  /** Permissions that a token needs: any of them, all of them, or none. */
  permissions: { kind: "any" | "all" | "none"; permissions: string[] };
  /** Whether the vendor advises against it. */
  deprecated: boolean;
  /** Whether the vendor may still change it. */
  preview: boolean;
}
"#;
