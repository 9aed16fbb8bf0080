//! TypeScript declarations of what takes several calls: pagers, analytics jobs and bulk calls.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &str = r#"
/** Where a pager stands: plain data, also as JSON. What it holds depends on the listing. */
export interface PagerPosition {
  /** The page: its number, or the text that stands for it; missing at the beginning of a listing without numbers. */
  page?: number | string | undefined;
  /** How many of its items have been read. */
  skip: number;
  /** The page size that it counts with, which a pager that goes on from it needs too; 0 for a call without one. */
  pageSize?: number | undefined;
}

/** How far a pager has come. */
export interface PagingProgress {
  /** Number of items on the pages read so far. */
  fetched: number;
  /** Number of items of the listing, when the server tells. */
  total?: number | undefined;
}

/** Options of a pager beyond those of its operation. */
export interface PagingOptions {
  /** How many pages are asked for beyond the one that is being read. Default: 1. */
  prefetch?: number | undefined;
  /**
   * How many pages are read at most; then the iteration ends, and `position` says where the rest begins. Without it a listing
   * of more than 10,000 pages is an error.
   */
  maxPages?: number | undefined;
  /** Called once for each page that has been read. */
  onProgress?: ((progress: PagingProgress) => void) | undefined;
  /** Where to begin: the `position` of another pager with the same arguments. */
  from?: PagerPosition | undefined;
}

/**
 * The items of a listing, over all of its pages. It can be iterated once, and asks for pages only as they are needed. The
 * iteration rejects with the error of a page, after all items before it; leaving the loop closes the pager and aborts what is
 * under way.
 */
export interface Pager<Item, Page> extends AsyncIterableIterator<Item, undefined, undefined> {
  /** The number of items of the listing, when the server tells; known with the first page. */
  readonly total: number | undefined;
  /** Where the rest begins, for `from` of another pager; `undefined` when all has been read. */
  readonly position: PagerPosition | undefined;
  /** The next item. Waits for those that have been asked for before. */
  next(): Promise<IteratorResult<Item, undefined>>;
  /** Ends the iteration and aborts the requests under way. */
  return(value?: undefined): Promise<IteratorResult<Item, undefined>>;
  /** Ends the iteration and rejects with the error. */
  throw(error?: unknown): Promise<IteratorResult<Item, undefined>>;
  [Symbol.asyncIterator](): this;
  /** The pages as the server sends them, instead of their items. */
  pages(): AsyncIterableIterator<Page, undefined, undefined>;
  /**
   * Reads the rest into an array, or as many items as `limit` says, which closes the pager.
   *
   * @param options How many items to read at most.
   * @returns The items.
   * @throws {GenesysError} The error of a page; also when the pager was closed before its end, by `limit`, by leaving a loop or by an
   * error: another one goes on with `from: pager.position`.
   */
  toArray(options?: { limit?: number | undefined }): Promise<Item[]>;
}

/** How far an analytics job has come. */
export interface JobProgress extends PagingProgress {
  /** Id of the job, for `jobId` of a later call. */
  jobId: string;
  /** State of the job as the server told it last. */
  state: AsyncQueryStatusState | undefined;
}

/** Options of an analytics job. */
export interface JobOptions extends CallOptions, Omit<PagingOptions, "onProgress"> {
  /** A job that has been submitted before, here or elsewhere, to be picked up; the query is not sent then. */
  jobId?: string | undefined;
  /** Called each time the job has been looked at, and once for each page of results. */
  onProgress?: ((progress: JobProgress) => void) | undefined;
}

/** Options of a job for user details. */
export interface DetailsJobOptions extends JobOptions {
  /** Number of results on a page. */
  pageSize?: number | undefined;
}

/**
 * The results of an analytics job. The job is submitted when the iteration begins. Leaving it before the job is done, or
 * aborting, cancels the job if it was submitted here.
 */
export interface JobRun<Item, Page> extends Pager<Item, Page> {
  /** Id of the job, as soon as it is known. */
  readonly jobId: string | undefined;
  /** State of the job as the server told it last. */
  readonly state: AsyncQueryStatusState | undefined;
}

/** How far a bulk call has come. */
export interface BulkProgress {
  /** Number of items that have an outcome. */
  done: number;
  /** Number of those that failed. */
  failed: number;
  /** Number of all items. */
  total: number;
}

/** Options of a bulk call. */
export interface BulkOptions extends CallOptions {
  /** How many requests are under way at once. Default: 4; for the items of one user 1, so that they do not collide. */
  concurrency?: number | undefined;
  /** Called after each request. */
  onProgress?: ((progress: BulkProgress) => void) | undefined;
}

/** Options of `getUsersByIds`. */
export type UsersByIdsOptions = Omit<GetUsersOptions, "id" | "jabberId" | "pageSize" | "pageNumber"> & BulkOptions;

/** What became of one item of a bulk call, as from `Promise.allSettled`. */
export type BulkOutcome<T> = { status: "fulfilled"; value: T } | { status: "rejected"; reason: unknown };

/** Jobs that have been submitted before. */
export interface UsersApi {
  /**
   * Picks up a job that has been submitted before.
   *
   * @param query `undefined`.
   * @param options The id of the job, and settings of the calls and of the pager.
   * @returns The results of all pages, as an async iterator.
   * @throws {GenesysError} As from a job that is submitted here.
   */
  runUsersDetailsJob(query: undefined, options: DetailsJobOptions & { jobId: string }): JobRun<AnalyticsUserDetail, AnalyticsUserDetailsAsyncQueryResponse>;
  /**
   * Picks up a job that has been submitted before.
   *
   * @param query `undefined`.
   * @param options The id of the job, and settings of the calls and of the pager.
   * @returns The results of all pages, as an async iterator.
   * @throws {GenesysError} As from a job that is submitted here.
   */
  runUsersAggregatesJob(query: undefined, options: JobOptions & { jobId: string }): JobRun<UserAggregateDataContainer, UserAsyncAggregateQueryResponse>;
}
"#;
