// Sends one request and reads the whole response.

import { GenesysError, isError } from "./errors.js";
import { attempt } from "./inspect.js";
import { waitFor, type WaitEnd } from "./wait.js";

/** The `fetch` of the host, or what an application has passed in its place. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What every request takes from the host, beside `fetch`. */
const requiredGlobals = ["Headers", "AbortController", "setTimeout"];

/** Fails where the host lacks what every request needs. It is looked for then, because an import works without. */
export function assertHost(call: { readonly operation: string }, fetch: Fetch | undefined): void {
  const missing = requiredGlobals.find((name) => !(name in globalThis));
  const send: unknown = fetch ?? globalThis.fetch;
  if (missing === undefined && typeof send === "function") return;
  const { operation } = call;
  const problem = missing === undefined ? "no `fetch`; pass one to ApiClient" : `no \`${missing}\`; load a polyfill`;
  throw new GenesysError(`${operation}: this host has ${problem}`, { operation });
}

/** A request that is to be sent. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
}

/** A response that has been read. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Whether it leads elsewhere, by its field `Location`, which a browser hides together with the status. */
  readonly isRedirect: boolean;
}

/**
 * The redirect of a request that must not be followed, because `fetch` makes a GET of a POST on the way. A `fetch` of somebody else's may
 * have followed all the same, and what it brings is the answer to another request.
 */
function redirectIn({ type, status, headers, redirected, url }: Response): ReceivedResponse | undefined {
  if (redirected) return { status: 0, headers: new Headers({ Location: url }), text: "", isRedirect: true };
  const isRedirect = type === "opaqueredirect" || [301, 302, 303, 307, 308].includes(status);
  return isRedirect ? { status, headers, text: "", isRedirect } : undefined;
}

/**
 * Waits, in Node, until `queueMicrotask` runs what it is given. The bodies of Node need that, and while fake timers hold it up Node 20 reads
 * them in a loop that stops the whole process. A response of somebody else's may do without.
 */
async function bodiesCanBeRead(response: Response): Promise<void> {
  const { process, Response: HostResponse } = globalThis as { process?: { versions?: { node?: string } }; Response?: typeof Response };
  if (process?.versions?.node === undefined || HostResponse === undefined || !(response instanceof HostResponse)) return;
  await new Promise<void>((resolve) => queueMicrotask(resolve));
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
  { url, method, headers, body }: OutgoingRequest,
  signal: AbortSignal | undefined,
  ms: number,
): Promise<WaitEnd<ReceivedResponse>> {
  const controller = new AbortController();
  const follows = method === "GET" || method === "HEAD";
  const work = async (): Promise<ReceivedResponse> => {
    const send = fetch ?? globalThis.fetch;
    const request: RequestInit = { method, headers, redirect: follows ? "follow" : "manual", signal: controller.signal };
    if (body !== undefined) request.body = body;
    let response: Response;
    try {
      response = await send(url, request);
    } catch (error) {
      // In tests with jsdom the signal is that of jsdom, and the `fetch` of Node refuses it before it sends anything.
      if (!isError(error) || !/expected signal/i.test(error.message)) throw error;
      delete request.signal;
      response = await send(url, request);
    }
    if (controller.signal.aborted) {
      // Too late, from a `fetch` that does not listen to its signal.
      await response.body?.cancel();
      throw new TypeError("the request has been aborted");
    }
    const redirect = follows ? undefined : redirectIn(response);
    if (redirect) {
      // Nobody reads it.
      attempt(() => void response.body?.cancel().catch(() => {}));
      return redirect;
    }
    const { status, headers: received } = response;
    await bodiesCanBeRead(response);
    const text: unknown = await response.text();
    if (typeof text !== "string" || typeof status !== "number") {
      throw new TypeError("`fetch` gave a response whose text is no string or whose status is no number");
    }
    // White space alone is no body. A byte order mark may stand before JSON (RFC 8259, section 8.1).
    const content = text.replace(/^\uFEFF/, "");
    return { status, headers: received, text: /[^ \t\r\n]/.test(content) ? content : "", isRedirect: false };
  };
  return waitFor(work, signal, ms, () => controller.abort());
}
