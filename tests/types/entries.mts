// The entries as a module sees them.

import * as slim from "genesys-users/slim";
import { ApiError, GenesysError, NotFoundError, RateLimitError } from "genesys-users";
import type { ApiClientOptions, ErrorBody } from "genesys-users";

const ready: Promise<void> = slim.init(new URL("https://example.com/genesys-users.wasm"));
void ready;
void slim.init();
void slim.init(new Uint8Array());
// @ts-expect-error null is no module
void slim.init(null);

// Both entries share their classes.
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
    // @ts-expect-error fields are not to be changed
    error.status = 1;
    return `${status} ${error.correlationId ?? ""} ${body?.message ?? ""} ${error.headers.get("x") ?? ""}`;
  }
  return error instanceof GenesysError ? JSON.stringify(error.toJSON().name) : "";
}

// @ts-expect-error what the core makes errors with stays inside
void slim.makeError;
