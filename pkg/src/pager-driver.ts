// Drives a pager: asks its reader what to do, does it, and says what happened.

import type { ListingPage, PageReader, ReadUnit } from "./genesys_users.js";
import { GenesysError } from "./errors.js";
import { attempt } from "./inspect.js";
import type { Listing } from "./listing.js";
import { abortReason, isAborted, onAbort } from "./signal.js";

/** A page that was requested. */
interface RequestedPage {
  /** Fulfils when the request has ended in any way. */
  settled: Promise<void>;
  body: unknown;
  items: readonly unknown[];
  error: unknown;
}

/** The items of a page, if it has any. */
function itemsOf(body: unknown, field: string): readonly unknown[] | undefined {
  const items = (body as Record<string, unknown> | null | undefined)?.[field];
  return Array.isArray(items) ? items : undefined;
}

/** A page that has arrived, as Rust reads it. */
class ArrivedPage implements ListingPage {
  readonly #body: Record<string, unknown> | null | undefined;
  readonly #items: readonly unknown[];
  readonly lacksItems: boolean;
  readonly #previous: string | undefined;
  /** The items as JSON, if they had to be compared. */
  json: string | undefined;

  constructor(body: unknown, items: readonly unknown[] | undefined, previous: string | undefined) {
    this.#body = body as Record<string, unknown> | null | undefined;
    this.#items = items ?? [];
    this.lacksItems = !items;
    this.#previous = previous;
  }

  get itemCount(): number {
    return this.#items.length;
  }

  numberField(name: string): number | undefined {
    const value = this.#body?.[name];
    return typeof value === "number" ? value : undefined;
  }

  textField(name: string): string | undefined {
    const value = this.#body?.[name];
    return typeof value === "string" ? value : undefined;
  }

  get repeatsPrevious(): boolean {
    this.json = attempt(() => JSON.stringify(this.#items));
    return this.json !== undefined && this.json === this.#previous;
  }
}

export class PagerDriver {
  readonly listing: Listing;
  readonly #reader: PageReader;
  /** Ends the requests under way. */
  readonly #control = new AbortController();
  readonly #requested = new Map<number, RequestedPage>();
  /** The page that is being delivered. */
  #accepted: RequestedPage | undefined;
  /** The items of the page that arrived last, as JSON, if they had to be compared. */
  #previous: string | undefined;
  #stopListening: (() => void) | undefined;

  constructor(listing: Listing) {
    this.listing = listing;
    this.#reader = listing.reader;
  }

  /** Gives the items or the pages. What is read by one generator is not given by another. */
  async *read(unit: ReadUnit): AsyncGenerator<unknown, undefined, undefined> {
    const reader = this.#reader;
    const { signal } = this.listing;
    // Not before somebody reads: a pager that nobody reads would leave its listener behind.
    this.#stopListening ??= onAbort(signal, () => this.#abort());
    try {
      for (;;) {
        switch (reader.next(unit)) {
          case "request":
            // A signal of somebody else's may take no listeners.
            if (isAborted(signal)) this.#abort();
            else this.#send(reader.request);
            break;
          case "await":
            await this.#requested.get(reader.request)?.settled;
            break;
          case "accept":
            await this.#accept(reader.request);
            break;
          case "item":
            yield this.#accepted?.items[reader.item];
            break;
          case "page":
            yield this.#accepted?.body;
            break;
          case "end":
            return undefined;
          case "fail":
            throw this.#failure();
        }
      }
    } finally {
      this.close();
    }
  }

  /** Ends everything, at once. */
  close(): void {
    this.#reader.close();
    this.#control.abort();
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#requested.clear();
    this.#accepted = undefined;
  }

  #abort(): void {
    this.#reader.abort();
    this.#control.abort(abortReason(this.listing.signal));
  }

  #send(request: number): void {
    const page: RequestedPage = { settled: Promise.resolve(), body: undefined, items: [], error: undefined };
    this.#requested.set(request, page);
    // Nothing but the reader waits for it, so that the stack of an error leads to whoever reads.
    page.settled = this.#receive(request, page);
  }

  async #receive(request: number, page: RequestedPage): Promise<void> {
    const reader = this.#reader;
    try {
      page.body = await this.listing.read(request, this.#control.signal);
      const items = itemsOf(page.body, reader.itemsField);
      if (items) page.items = items;
      const arrived = new ArrivedPage(page.body, items, this.#previous);
      reader.receive(request, arrived);
      this.#previous = arrived.json;
    } catch (error) {
      page.error = error;
      reader.fail(request);
    }
    while (reader.readAhead()) this.#send(reader.request);
  }

  async #accept(request: number): Promise<void> {
    this.#accepted = this.#requested.get(request);
    this.#requested.delete(request);
    const { fetched, total } = this.#reader;
    if (isAborted(this.listing.signal)) this.#abort();
    else await this.listing.report({ fetched, total });
  }

  #failure(): unknown {
    const { failure, itemsField, name, pageLimit, request } = this.#reader;
    const error = (problem: string): GenesysError => new GenesysError(`${name}: ${problem}`, { operation: name });
    switch (failure) {
      case "request":
        return this.#requested.get(request)?.error;
      case "repeated":
        return error("the server gave a page again that has been read before");
      case "no-listing":
        return error(`the response has no \`${itemsField}\`, so it is no page of a listing; read it with \`client.request\``);
      case "too-many-pages":
        return error(`more than ${pageLimit} pages; set \`maxPages\` to read on`);
      case "aborted":
      case undefined:
        return this.#control.signal.reason;
    }
  }
}
