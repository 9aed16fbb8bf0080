// The entries in an ES module.

import * as slim from "genesys-users/slim";
import { ApiError, GenesysError, NotFoundError, RateLimitError } from "genesys-users";
import type { ApiClientOptions, ErrorBody } from "genesys-users";

const ready: Promise<void> = slim.init(new URL("https://example.com/genesys-users.wasm"));
void ready;
void slim.init();
void slim.init(new Uint8Array());
// @ts-expect-error null is not a module
void slim.init(null);

// Both entries have the same classes.
const shared: typeof GenesysError = slim.GenesysError;
void shared;

export const options: ApiClientOptions = {};

export function describe(error: unknown): string {
  if (error instanceof RateLimitError) {
    const wait: number | undefined = error.retryAfter;
    return `wait ${wait ?? 0}`;
  }
  if (error instanceof NotFoundError || error instanceof ApiError) {
    const body: ErrorBody | undefined = error.body;
    const status: number = error.status;
    // @ts-expect-error fields are readonly
    error.status = 1;
    return `${status} ${error.correlationId ?? ""} ${body?.message ?? ""} ${error.headers.get("x") ?? ""}`;
  }
  return error instanceof GenesysError ? JSON.stringify(error.toJSON().name) : "";
}

// @ts-expect-error makeError is internal
void slim.makeError;
