// Drives a pager: asks its reader what to do, does it, and says what happened.

import type { PageComparison, PageReader, ReadUnit } from "./genesys_users.js";
import { attempt, inspect } from "./inspect.js";
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

class ItemComparison implements PageComparison {
  readonly #items: readonly unknown[];
  readonly #previous: string | undefined;
  /** The items as JSON, if they had to be compared. */
  json: string | undefined;

  constructor(items: readonly unknown[], previous: string | undefined) {
    this.#items = items;
    this.#previous = previous;
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
          case "abort":
            throw this.#control.signal.reason;
          case "rethrow":
            throw this.#requested.get(reader.request)?.error;
          case "fail":
            // It throws.
            this.listing.assertRead();
            return undefined;
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
      const comparison = new ItemComparison(page.items, this.#previous);
      reader.receive(request, inspect(page.body), items?.length, comparison);
      this.#previous = comparison.json;
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
}
