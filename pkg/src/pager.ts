// The pagers that callers get.

import type { PagerPosition } from "./genesys_users.js";
import { GenesysError } from "./errors.js";
import type { JobListing } from "./job.js";
import { PagerDriver } from "./pager-driver.js";

type Result = Promise<IteratorResult<unknown, undefined>>;

/** An iterator over a generator, which is closed before it returns, so that a `next()` that waits ends at once. */
class ClosingIterator implements AsyncIterableIterator<unknown, undefined, undefined> {
  readonly #generator: AsyncGenerator<unknown, undefined, undefined>;
  readonly #close: () => void;

  constructor(generator: AsyncGenerator<unknown, undefined, undefined>, close: () => void) {
    this.#generator = generator;
    this.#close = close;
  }

  next(): Result {
    return this.#generator.next();
  }

  return(value?: undefined): Result {
    this.#close();
    return this.#generator.return(value);
  }

  throw(error?: unknown): Result {
    this.#close();
    return this.#generator.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** For programs that forget the `await`, whom the host would tell of the wrong method. */
  [Symbol.iterator](): never {
    throw new GenesysError("a listing is read with `for await (const item of …)`, or with `await ….toArray()`");
  }
}

export class Pager extends ClosingIterator {
  readonly #driver: PagerDriver;

  constructor(driver: PagerDriver) {
    super(driver.read("item"), () => driver.close());
    this.#driver = driver;
  }

  get total(): number | undefined {
    return this.#driver.listing.reader.total;
  }

  get position(): PagerPosition | undefined {
    return this.#driver.listing.reader.position;
  }

  pages(): ClosingIterator {
    return new ClosingIterator(this.#driver.read("page"), () => this.#driver.close());
  }

  async toArray(options?: unknown): Promise<unknown[]> {
    const { reader } = this.#driver.listing;
    const limit = reader.toArrayLimit(options);
    const items: unknown[] = [];
    if (limit === 0) return items;
    for await (const item of this) if (items.push(item) >= limit) return items;
    // Without an error the caller would take what is there for the whole rest.
    this.#driver.listing.assertRead();
    return items;
  }
}

export class JobRun extends Pager {
  readonly #listing: JobListing;

  constructor(listing: JobListing) {
    super(new PagerDriver(listing));
    this.#listing = listing;
  }

  get jobId(): string | undefined {
    return this.#listing.job.jobId;
  }

  get state(): string | undefined {
    return this.#listing.job.state;
  }
}

// eslint-disable-next-line require-yield -- there is nothing to give
async function* rejectOnce(error: unknown): AsyncGenerator<never, undefined, undefined> {
  throw error;
}

/** A pager whose arguments cannot be used: whoever reads it gets the error. */
export class FailedPager extends ClosingIterator {
  readonly total = undefined;
  readonly position = undefined;
  readonly jobId = undefined;
  readonly state = undefined;
  readonly #error: unknown;

  constructor(error: unknown) {
    super(rejectOnce(error), () => {});
    this.#error = error;
  }

  pages(): ClosingIterator {
    return new ClosingIterator(rejectOnce(this.#error), () => {});
  }

  async toArray(): Promise<never> {
    throw this.#error;
  }
}
