// Changes to many people: they are planned, shown, and then made, a few requests at a time, with pause, cancel and another try.

import { Observable } from "../observable.js";
import { isAbort, type Problem } from "../session/problem.js";
import type { Session } from "../session/session.js";
import type { Plan, Item } from "./wish.js";

/** Requests under way at once. The client keeps them within its rate limit. */
const requestsAtOnce = 4;

export type JobState =
  | { readonly kind: "planning"; readonly read: number; readonly total: number | undefined }
  | { readonly kind: "previewed" }
  | { readonly kind: "running" }
  /** No more requests are sent. `problem` says why, when nobody asked for it: all that follows would fail as well. */
  | { readonly kind: "paused"; readonly problem?: Problem }
  | { readonly kind: "finished"; readonly isCancelled: boolean }
  /** The plan could not be made. */
  | { readonly kind: "failed"; readonly problem: Problem };

export interface Work {
  /** Reads the people, and finds what changes for each. `report` gets how many were read. */
  plan(report: (read: number, total?: number) => void, signal: AbortSignal): Promise<Plan>;
  /** How many items a request takes. */
  readonly batchSize: number;
  /** Makes the changes. It resolves with an error for each item, or undefined where the item is done. */
  apply(items: readonly Item[], signal: AbortSignal): Promise<readonly unknown[]>;
  onDone?(item: Item): void;
  onFinished?(): void;
}

export class Job extends Observable {
  state: JobState = { kind: "planning", read: 0, total: undefined };
  plan: Plan = { items: [], unchanged: 0 };
  done = 0;
  readonly failures = new Map<Item, Problem>();
  readonly #session: Session;
  readonly #work: Work;
  readonly #end = new AbortController();
  #queue: Item[] = [];
  #underWay = 0;
  #isCancelled = false;

  constructor(session: Session, work: Work) {
    super();
    this.#session = session;
    this.#work = work;
  }

  /** The items that change something. */
  get todo(): readonly Item[] {
    return this.plan.items.filter(({ reason }) => reason === undefined);
  }

  /** Whether closing it would stop something. */
  get isActive(): boolean {
    return this.state.kind === "running" || this.state.kind === "paused";
  }

  async start(): Promise<void> {
    const { signal } = this;
    const report = (read: number, total?: number): void => this.#become({ kind: "planning", read, total });
    report(0);
    try {
      this.plan = await this.#work.plan(report, signal);
      this.#become({ kind: "previewed" });
    } catch (error) {
      if (!isAbort(error)) this.#become({ kind: "failed", problem: this.#session.problem(error) });
    }
  }

  run(): void {
    this.#queue = [...this.todo];
    this.resume();
  }

  /** What is under way comes to its end; nothing more is sent. */
  pause(problem?: Problem): void {
    this.#become(problem ? { kind: "paused", problem } : { kind: "paused" });
  }

  resume(): void {
    this.#isCancelled = false;
    this.#become({ kind: "running" });
    this.#send();
  }

  /** Leaves out what was not sent yet. What is under way comes to its end, so that everybody is known as done or failed. */
  cancel(): void {
    this.#isCancelled = this.#queue.length > 0;
    this.#queue = [];
    this.#send();
  }

  /** Tries again for those who failed, and for those whom a cancel left out. */
  retry(): void {
    this.#queue = this.todo.filter((item) => !item.isDone);
    this.failures.clear();
    this.resume();
  }

  /** Ends everything, also what is under way. */
  end(): void {
    this.#end.abort();
  }

  get signal(): AbortSignal {
    return AbortSignal.any([this.#end.signal, this.#session.signal]);
  }

  #send(): void {
    while (this.state.kind === "running" && this.#queue.length > 0 && this.#underWay < requestsAtOnce) {
      void this.#apply(this.#queue.splice(0, this.#work.batchSize));
    }
    if (this.#underWay > 0 || this.#queue.length > 0 || !this.isActive) return;
    this.#become({ kind: "finished", isCancelled: this.#isCancelled });
    this.#work.onFinished?.();
  }

  async #apply(items: readonly Item[]): Promise<void> {
    this.#underWay++;
    const errors = await this.#work.apply(items, this.signal).catch((error: unknown) => items.map(() => error));
    this.#underWay--;
    if (this.signal.aborted) return;
    for (const [at, item] of items.entries()) this.#settle(item, errors[at]);
    this.changed();
    this.#send();
  }

  #settle(item: Item, error: unknown): void {
    if (error === undefined) {
      item.isDone = true;
      this.done++;
      this.#work.onDone?.(item);
      return;
    }
    const problem = this.#session.problem(error);
    if (!this.#isCancelled && (problem.kind === "expired" || problem.kind === "offline")) {
      this.#queue.unshift(item);
      this.pause(problem);
    } else {
      this.failures.set(item, problem);
    }
  }

  #become(state: JobState): void {
    if (this.signal.aborted) return;
    this.state = state;
    this.changed();
  }
}
