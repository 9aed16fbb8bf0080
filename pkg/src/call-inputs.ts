// What a call takes beside its request target: signal, headers and body.

import type { CallInputs as HostCallInputs, HostValue } from "./genesys_users.js";
import { attempt } from "./inspect.js";

export class CallInputs implements HostCallInputs {
  readonly #clientHeaders: Headers | undefined;
  #customHeaders: Headers | undefined;
  #headers: Headers | undefined;
  signal: AbortSignal | undefined;
  /** The body as JSON. */
  body: string | undefined;
  bodyError: unknown;
  hasVersion = false;

  constructor(clientHeaders: Headers | undefined) {
    this.#clientHeaders = clientHeaders;
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

  setBody({ value }: HostValue, wrapped: boolean): boolean {
    try {
      const text: unknown = JSON.stringify(wrapped ? [value] : value);
      this.body = typeof text === "string" ? text : undefined;
    } catch (error) {
      this.bodyError = error;
    }
    this.hasVersion = attempt(() => (value as { version?: unknown }).version !== undefined) === true;
    return this.body !== undefined;
  }
}
