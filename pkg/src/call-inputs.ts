// What a call takes beside its request target: signal, headers and body.

import type { CallInputs as HostCallInputs, HostValue } from "./genesys_users.js";
import { Credentials } from "./credentials.js";
import { attempt, bodyFrom, inspect } from "./inspect.js";
import { inCurrentZone, type Runner } from "./zone.js";

export class CallInputs implements HostCallInputs {
  readonly #clientHeaders: Headers | undefined;
  #customHeaders: Headers | undefined;
  #headers: Headers | undefined;
  signal: AbortSignal | undefined;
  /** What the requests were sent with. */
  readonly credentials: Credentials;
  /** The body as JSON. */
  body: string | undefined;
  bodyError: unknown;
  hasVersion = false;
  /** Calls what belongs to the caller: `fetch`, a hook, or another function. */
  readonly run: Runner;

  constructor(clientHeaders: Headers | undefined, origin?: CallInputs) {
    this.#clientHeaders = clientHeaders;
    this.credentials = origin?.credentials ?? new Credentials();
    this.run = origin?.run ?? inCurrentZone();
  }

  /** The headers of the application; later ones replace earlier ones. */
  get headers(): Headers[] {
    return [this.#clientHeaders, this.#customHeaders, this.#headers].filter((headers) => headers !== undefined);
  }

  get hasAuthorization(): boolean {
    return this.headers.some((headers) => headers.has("Authorization"));
  }

  setSignal(signal: AbortSignal): void {
    this.signal = signal;
  }

  setHeaders(headers: Headers): void {
    this.#headers = headers;
  }

  setCustomHeaders(headers: Headers): void {
    this.#customHeaders = headers;
  }

  setBody({ value: given }: HostValue, wrapped: boolean): boolean {
    const value = bodyFrom(given);
    try {
      const text: unknown = JSON.stringify(wrapped ? [value] : value);
      const { kind } = inspect(value);
      const start = wrapped || kind === "array" ? "[" : kind === "plain-object" ? "{" : "";
      // What Rust has checked is the value. What reads the body later relies on that.
      if (typeof text === "string" && !text.startsWith(start)) throw new TypeError(`toJSON made something else of the ${kind}`);
      this.body = typeof text === "string" ? text : undefined;
    } catch (error) {
      this.bodyError = error;
    }
    this.hasVersion = attempt(() => (value as { version?: unknown }).version !== undefined) === true;
    return this.body !== undefined;
  }

  get writtenBody(): HostValue {
    return inspect(this.parsedBody);
  }

  setPage(name: string, key: unknown, defaultPageSize: number | undefined): void {
    const body = this.parsedBody as Record<string, unknown>;
    const paging = { pageSize: defaultPageSize, ...(body["paging"] as Record<string, unknown> | undefined), [name]: key };
    this.body = JSON.stringify(defaultPageSize === undefined ? { ...body, [name]: key } : { ...body, paging });
  }

  /** A copy of the body. */
  get parsedBody(): unknown {
    return this.body === undefined ? undefined : (JSON.parse(this.body) as unknown);
  }

  /** The inputs of one of several requests that have the headers in common. */
  derive(signal: AbortSignal | undefined, body: string | undefined): CallInputs {
    const derived = new CallInputs(this.#clientHeaders, this);
    derived.#customHeaders = this.#customHeaders;
    derived.#headers = this.#headers;
    derived.signal = signal;
    derived.body = body;
    return derived;
  }
}
