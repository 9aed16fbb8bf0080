// Sends one request and reads the whole response.

import { attempt } from "./inspect.js";
import { waitFor, type WaitEnd } from "./wait.js";

/** The `fetch` of the host, or what an application has passed in its place. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A response that has been read. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A field of a response, if it is there; that of somebody else's `fetch` may be without real headers. */
export function headerOf(response: ReceivedResponse, name: string): string | undefined {
  return attempt(() => {
    // Of a `fetch` of somebody else's it may be anything.
    const value = response.headers.get(name) as string | number | null | undefined;
    return value === undefined || value === null || value === "" ? undefined : String(value);
  });
}

/** Sends a request, within `ms`. A request that is interrupted is aborted, whatever part of it is under way. */
export function send(
  fetch: Fetch | undefined,
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
  ms: number,
): Promise<WaitEnd<ReceivedResponse>> {
  const controller = new AbortController();
  const work = async (): Promise<ReceivedResponse> => {
    const send: unknown = fetch ?? globalThis.fetch;
    if (typeof send !== "function") throw new TypeError("this host has no `fetch`; pass one to ApiClient");
    const response = await (send as Fetch)(url, { ...init, signal: controller.signal });
    if (controller.signal.aborted) {
      // Too late, from a `fetch` that does not listen to its signal.
      await response.body?.cancel();
      throw new TypeError("the request has been aborted");
    }
    const { status, headers } = response;
    const text: unknown = await response.text();
    if (typeof text !== "string" || typeof status !== "number") {
      throw new TypeError("`fetch` gave a response whose text is no string or whose status is no number");
    }
    return { status, headers, text };
  };
  return waitFor(work, signal, ms, () => controller.abort());
}
