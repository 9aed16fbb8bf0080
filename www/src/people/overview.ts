// How many people have each presence and each routing status, over the filter that is set. The people are counted once a minute while the
// overview is open, and live changes correct the numbers in between.

import type { User } from "genesys-users";
import { Observable } from "../observable.js";
import { isAbort, type Problem } from "../session/problem.js";
import type { Session } from "../session/session.js";
import { systemPresence } from "../text/words.js";
import { searchLimit } from "./limits.js";
import type { Live } from "./live.js";
import { largestPageSize, openListing } from "./listing.js";
import type { People } from "./people.js";
import { sameQuery, type PeopleQuery } from "./query.js";

/** More people are not counted, as a search finds no more either. */
export const mostCounted = searchLimit;

const requestsAtOnce = 3;

/** Times between two counts in milliseconds: at least a minute, and more where a count takes many requests. */
const restTime = 60_000;
const restOfRequest = 3000;

export type OverviewState = { readonly kind: "counting" | "counted" | "stopped" } | { readonly kind: "failed"; readonly problem: Problem };

export type Status = "presences" | "routingStatuses";

/** The presence and the routing status of a person; empty where the API does not say. */
type Statuses = Readonly<Record<Status, string>>;

export class Overview extends Observable {
  isOpen = false;
  state: OverviewState = { kind: "counting" };
  /** How many people there are to count, and how many there are. */
  toCount = 0;
  total = 0;
  readonly #session: Session;
  readonly #people: People;
  #counted = new Map<string, Statuses>();
  #query: PeopleQuery | undefined;
  #counting = new AbortController();
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, people: People, live: Live) {
    super();
    this.#session = session;
    this.#people = people;
    people.subscribe(() => this.#follow());
    live.listen((id, change) => this.#correct(id, change));
    session.signal.addEventListener("abort", () => this.#end());
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.#end();
    this.#query = undefined;
    this.#follow();
    this.changed();
  }

  /** Ends a count; what was counted stays, until there is another filter. */
  stop(): void {
    this.#end();
    this.state = { kind: "stopped" };
    this.changed();
  }

  /** Counts anew. */
  count(): void {
    this.#counted = new Map();
    this.#query = baseQuery(this.#people.query);
    this.state = { kind: "counting" };
    void this.#count(this.#counted);
    this.changed();
  }

  get counted(): number {
    return this.#counted.size;
  }

  /** How many people have each value of a status, among those whom the filter of the other status leaves. */
  tally(status: Status): ReadonlyMap<string, number> {
    const other = status === "presences" ? "routingStatuses" : "presences";
    const wanted = this.#people.query[other];
    const tally = new Map<string, number>();
    for (const statuses of this.#counted.values()) {
      if (wanted.length > 0 && !wanted.includes(statuses[other])) continue;
      tally.set(statuses[status], (tally.get(statuses[status]) ?? 0) + 1);
    }
    return tally;
  }

  /** Another filter has other people. */
  #follow(): void {
    if (!this.isOpen || this.#people.state.kind !== "ready") return;
    if (this.#query && sameQuery(this.#query, baseQuery(this.#people.query))) return;
    this.count();
  }

  #end(): void {
    this.#counting.abort();
    clearTimeout(this.#next);
  }

  async #count(counted: Map<string, Statuses>): Promise<void> {
    this.#end();
    const ended = (this.#counting = new AbortController());
    const signal = AbortSignal.any([ended.signal, this.#session.signal]);
    const query = this.#query as PeopleQuery;
    let pages = Infinity;
    let next = 1;
    try {
      const listing = await openListing(this.#session, query, ["presence", "routingStatus"], signal, () => undefined, largestPageSize);
      const read = async (): Promise<void> => {
        while (next <= pages) {
          const { people, total } = await listing.page(next++, signal);
          signal.throwIfAborted();
          this.total = total;
          this.toCount = Math.min(total, mostCounted);
          pages = Math.ceil(this.toCount / listing.pageSize);
          for (const person of people) if (person.id !== undefined) counted.set(person.id, statusesOf(person));
          this.changed();
        }
      };
      // The first page tells how many there are.
      pages = 1;
      await read();
      await Promise.all(Array.from({ length: requestsAtOnce }, read));
      this.#counted = counted;
      this.state = { kind: "counted" };
    } catch (error) {
      if (isAbort(error) || ended.signal.aborted) return;
      ended.abort();
      this.state = { kind: "failed", problem: this.#session.problem(error) };
    }
    this.changed();
    this.#next = setTimeout(() => this.#again(), Math.max(restTime, next * restOfRequest));
  }

  /** Counts behind what is shown, which stays until the count is complete. */
  #again(): void {
    if (document.visibilityState === "visible" && !this.#session.isExpired) void this.#count(new Map());
    else this.#next = setTimeout(() => this.#again(), restTime);
  }

  #correct(id: string, change: Partial<User>): void {
    const known = this.#counted.get(id);
    if (!known) return;
    const { presences, routingStatuses } = statusesOf(change);
    this.#counted.set(id, { presences: presences || known.presences, routingStatuses: routingStatuses || known.routingStatuses });
    this.changed();
  }
}

const statusesOf = (person: Pick<User, "presence" | "routingStatus">): Statuses => ({
  presences: systemPresence(person) ?? "",
  routingStatuses: person.routingStatus?.status ?? "",
});

/** The query without what the overview shows, so that all of its parts stay in view. */
const baseQuery = (query: PeopleQuery): PeopleQuery => ({
  ...query,
  presences: [],
  routingStatuses: [],
  sortBy: "name",
  descending: false,
});
