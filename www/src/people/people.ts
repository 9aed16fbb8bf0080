// The list of people: its query, the pages that were read, and those that are being read. It reads what comes into view, and ends what leaves it.

import type { User } from "genesys-users";
import { inParallel } from "../in-parallel.js";
import { Observable } from "../observable.js";
import { isAbort, type Problem } from "../session/problem.js";
import type { Session } from "../session/session.js";
import { pageSize } from "./limits.js";
import { openListing, type Expand, type Listing } from "./listing.js";
import { everybody, sameQuery, type PeopleQuery } from "./query.js";

/** Requests for pages under way at once. */
const requestsAtOnce = 3;

/** Pages kept in memory; those that are farthest from the view are forgotten first. */
const pagesKept = 60;

/** A fast scroll passes many pages. Those that it passes within this time, in milliseconds, are not read. */
const settleTime = 80;

/** Changes rest this long before the list follows them, in milliseconds. */
const restTime = 300;

export type PeopleState =
  | { readonly kind: "opening"; readonly idsRead: number }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly problem: Problem };

interface ReadPage {
  readonly people: readonly User[];
  /** When it was read, in milliseconds since the epoch. */
  readonly readAt: number;
}

export class People extends Observable {
  query: PeopleQuery = everybody;
  state: PeopleState = { kind: "opening", idsRead: 0 };
  /** Why what is shown could not be read again, until it is. */
  staleness: Problem | undefined;
  /** How many people match; not known before the first page has come. */
  total: number | undefined;
  /** The listing that is shown; others may have been superseded meanwhile. */
  listing: Listing | undefined;
  readonly #session: Session;
  #expand: readonly Expand[];
  #opening = new AbortController();
  readonly #pages = new Map<number, ReadPage>();
  readonly #problems = new Map<number, Problem>();
  readonly #requests = new Map<number, AbortController>();
  #wanted: readonly [first: number, last: number] = [1, 1];
  #settling: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, expand: readonly Expand[]) {
    super();
    this.#session = session;
    this.#expand = expand;
    session.signal.addEventListener("abort", () => this.#forget());
  }

  /** Shows the people of another query. What is under way for the one before is ended. */
  async open(query: PeopleQuery, { again = false } = {}): Promise<void> {
    const isShown = sameQuery(query, this.query) && this.state.kind === "ready";
    this.query = query;
    if (isShown && !again) return;
    this.#forget();
    this.state = { kind: "opening", idsRead: 0 };
    this.changed();
    await this.#load();
  }

  /** Reads all again. What is shown stays until the pages in view have come; if they do not, `staleness` says why. */
  async refresh(): Promise<void> {
    if (this.state.kind !== "ready") return this.open(this.query, { again: true });
    await this.#load();
  }

  /** Reads all again after many changes, once they rest. */
  refreshSoon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.refresh(), restTime);
  }

  async #load(): Promise<void> {
    this.#opening.abort();
    const { signal } = (this.#opening = new AbortController());
    const isSuperseded = (): boolean => signal.aborted;
    const isOpening = this.state.kind === "opening";
    try {
      const ended = AbortSignal.any([signal, this.#session.signal]);
      const listing = await openListing(this.#session, this.query, this.#expand, ended, (idsRead) => {
        if (isSuperseded() || !isOpening) return;
        this.state = { kind: "opening", idsRead };
        this.changed();
      });
      if (isSuperseded()) return;
      const [first, last] = this.#wanted;
      const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      const pages = await Promise.all(numbers.map((number) => listing.page(number, ended)));
      if (isSuperseded()) return;
      this.#clear();
      this.listing = listing;
      this.staleness = undefined;
      for (const [at, { people, total }] of pages.entries()) {
        this.#pages.set(first + at, { people, readAt: Date.now() });
        this.total = total;
      }
      this.state = { kind: "ready" };
      // Meanwhile others may have come into view.
      if (!isOpening) this.#readWanted();
    } catch (error) {
      if (isSuperseded() || isAbort(error)) return;
      const problem = this.#session.problem(error);
      if (isOpening) this.state = { kind: "failed", problem };
      else this.staleness = problem;
    }
    this.changed();
  }

  /** Columns that need other parts of a person read all again. */
  expandWith(expand: readonly Expand[]): void {
    if (expand.every((part) => this.#expand.includes(part))) return;
    this.#expand = [...new Set([...this.#expand, ...expand])];
    if (this.state.kind === "ready") void this.refresh();
  }

  /** How many rows the list has: the people who match and can be read. */
  get length(): number {
    return Math.min(this.total ?? 0, this.listing?.limit ?? Infinity);
  }

  /** The person of a row; none while the page is being read. */
  at(index: number): User | undefined {
    return this.#pages.get(pageOf(index))?.people[index % pageSize];
  }

  /** The people of the rows from `first` to before `end`. Pages that are missing are read. */
  async between(first: number, end: number): Promise<readonly User[]> {
    const { listing } = this;
    const start = pageOf(first);
    const numbers = Array.from({ length: pageOf(end - 1) - start + 1 }, (_, at) => start + at);
    const signal = AbortSignal.any([this.#opening.signal, this.#session.signal]);
    const pages = await inParallel(numbers, async (number) => this.#pages.get(number) ?? (await listing?.page(number, signal)));
    const rows = Array.from({ length: end - first }, (_, at) => first + at);
    return rows.flatMap((index) => pages[pageOf(index) - start]?.people[index % pageSize] ?? []);
  }

  /** The people of the rows from `first` to before `end` who were read, with the time of their reading. */
  readAt(first: number, end: number): ReadonlyMap<string, number> {
    const people = new Map<string, number>();
    for (let index = first; index < end; index++) {
      const id = this.at(index)?.id;
      if (id !== undefined) people.set(id, this.#pages.get(pageOf(index))?.readAt ?? 0);
    }
    return people;
  }

  /** Why the page of a row could not be read. */
  problemAt(index: number): Problem | undefined {
    return this.#problems.get(pageOf(index));
  }

  /** The people who were read, with their rows. */
  *known(): Generator<readonly [index: number, person: User]> {
    for (const [number, { people }] of this.#pages) {
      for (const [at, person] of people.entries()) yield [(number - 1) * pageSize + at, person];
    }
  }

  /** What the list knows of a person. */
  find(id: string): User | undefined {
    for (const [, person] of this.known()) if (person.id === id) return person;
    return undefined;
  }

  /** Says which rows are in view. Their pages are read, once the view rests. */
  show(first: number, last: number): void {
    const wanted = [pageOf(Math.max(first, 0)), pageOf(Math.max(last, 0))] as const;
    if (wanted[0] === this.#wanted[0] && wanted[1] === this.#wanted[1]) return;
    this.#wanted = wanted;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#readWanted(), settleTime);
  }

  /** Reads the page of a row again that could not be read. */
  retry(index: number): void {
    this.#problems.delete(pageOf(index));
    this.#readWanted();
    this.changed();
  }

  /** Puts what is newly known of a person in place of what the list shows. */
  update(id: string, change: Partial<User>): void {
    for (const [number, { people, readAt }] of this.#pages) {
      const at = people.findIndex((person) => person.id === id);
      if (at < 0) continue;
      this.#pages.set(number, { people: people.with(at, { ...people[at], ...change }), readAt });
      this.changed();
      return;
    }
  }

  #readWanted(): void {
    if (this.state.kind !== "ready") return;
    const [first, last] = this.#wanted;
    for (const [number, request] of this.#requests) {
      if (number >= first - 1 && number <= last + 1) continue;
      request.abort();
      this.#requests.delete(number);
    }
    // The pages beside those in view come last.
    const pages = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    for (const number of [...pages, last + 1, first - 1]) {
      if (this.#requests.size >= requestsAtOnce) return;
      this.#read(number);
    }
  }

  #read(number: number): void {
    const { listing } = this;
    if (!listing || number < 1 || number > pageOf(this.length - 1)) return;
    if (this.#pages.has(number) || this.#problems.has(number) || this.#requests.has(number)) return;
    const request = new AbortController();
    this.#requests.set(number, request);
    listing.page(number, AbortSignal.any([request.signal, this.#session.signal])).then(
      ({ people, total }) => {
        if (!request.signal.aborted) this.#keep(number, people, total);
      },
      (error: unknown) => {
        if (request.signal.aborted || isAbort(error)) return;
        this.#requests.delete(number);
        this.#problems.set(number, this.#session.problem(error));
        this.changed();
      },
    );
  }

  #keep(number: number, people: readonly User[], total: number): void {
    this.#requests.delete(number);
    this.#pages.set(number, { people, readAt: Date.now() });
    this.total = total;
    if (this.#pages.size > pagesKept) {
      const middle = (this.#wanted[0] + this.#wanted[1]) / 2;
      const far = [...this.#pages.keys()].sort((one, other) => Math.abs(other - middle) - Math.abs(one - middle));
      for (const page of far.slice(0, this.#pages.size - pagesKept)) this.#pages.delete(page);
    }
    this.#readWanted();
    this.changed();
  }

  #forget(): void {
    this.#opening.abort();
    clearTimeout(this.#settling);
    clearTimeout(this.#resting);
    this.#clear();
    this.#wanted = [1, 1];
    this.total = undefined;
    this.staleness = undefined;
    this.listing = undefined;
  }

  #clear(): void {
    for (const request of this.#requests.values()) request.abort();
    this.#requests.clear();
    this.#pages.clear();
    this.#problems.clear();
  }
}

const pageOf = (index: number): number => Math.floor(Math.max(index, 0) / pageSize) + 1;
