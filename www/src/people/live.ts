// Keeps presence and routing status of the people in view live: by the notification channel, or where there is none by asking for them now
// and then. What changes is told once for each frame of the screen, however many messages come.

import { Observable } from "../observable.js";
import { problemOf } from "../session/problem.js";
import type { Session } from "../session/session.js";
import { NotificationChannel } from "./live-channel.js";
import { presenceTopic, readMessage, routingTopic, type LiveChange } from "./live-message.js";

/** A channel has at most 1000 topics, and a person takes two. */
const mostPeople = 500;

/** The view rests this long before its people are followed. Times in milliseconds. */
const settleTime = 400;
/** Who was read within this time needs no reading when the channel begins to follow. */
const freshTime = 2000;
const pollTime = 20_000;
const longestPollTime = 300_000;

/** The most ids that a request takes. */
const idsOfRequest = 100;

/** People with the time at which each was read. */
export type ReadPeople = ReadonlyMap<string, number>;

export class Live extends Observable {
  /** How changes come. */
  mode: "off" | "channel" | "polling" = "off";
  readonly #session: Session;
  readonly #channel: NotificationChannel;
  readonly #listeners = new Set<(id: string, change: LiveChange) => void>();
  #inView: ReadPeople = new Map();
  #openPersonId: string | undefined;
  #followed: ReadPeople = new Map();
  /** Of those followed, the people of whom no change was missed. */
  #current = new Set<string>();
  #lostAt = 0;
  #changes = new Map<string, LiveChange>();
  /** For each reading that is under way, what messages have told meanwhile: it is newer than what is read. */
  readonly #readings = new Set<Set<string>>();
  #settling: ReturnType<typeof setTimeout> | undefined;
  #polling: ReturnType<typeof setTimeout> | undefined;
  #pollPause = pollTime;
  #frame: number | undefined;

  constructor(session: Session) {
    super();
    this.#session = session;
    this.#channel = new NotificationChannel(session, {
      message: (data) => this.#hear(data),
      following: () => this.#catchUp(),
      lost: () => {
        this.#current.clear();
        this.#lostAt = Date.now();
      },
      failing: () => this.#poll(),
      refused: () => this.#poll(),
    });
    session.subscribe(() => this.#followSession());
    session.signal.addEventListener("abort", () => this.#stop());
  }

  /** Calls `listener` with each change of a person. Returns a function that ends it. */
  listen(listener: (id: string, change: LiveChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says who is in view. */
  show(people: ReadPeople): void {
    if (sameKeys(people, this.#inView)) return;
    this.#inView = people;
    this.#settle();
  }

  /** Says whose details are open. */
  open(id: string | undefined): void {
    if (id === this.#openPersonId) return;
    this.#openPersonId = id;
    this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#settling);
    if (this.mode !== "off") this.#settling = setTimeout(() => this.#follow(), settleTime);
  }

  #follow(): void {
    const open = this.#openPersonId;
    const people = new Map([...this.#inView].slice(0, mostPeople - 1));
    if (open !== undefined && !people.has(open)) people.set(open, 0);
    for (const id of this.#current) if (!people.has(id)) this.#current.delete(id);
    this.#followed = people;
    this.#channel.follow([...people.keys()].flatMap((id) => [presenceTopic(id), routingTopic(id)]));
  }

  /** Goes on while somebody is signed in and the token is good. */
  #followSession(): void {
    const { state, isExpired } = this.#session;
    const isReady = state.kind === "ready" && !isExpired;
    if (isReady === (this.mode !== "off")) return;
    if (!isReady) {
      this.#stop();
      return;
    }
    this.#become("channel");
    document.addEventListener("visibilitychange", this.#wake);
    addEventListener("online", this.#wake);
    this.#follow();
    this.#channel.start();
  }

  #stop(): void {
    if (this.mode === "off") return;
    document.removeEventListener("visibilitychange", this.#wake);
    removeEventListener("online", this.#wake);
    clearTimeout(this.#settling);
    clearTimeout(this.#polling);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#current.clear();
    // Without a good token the topics cannot be removed.
    this.#channel.stop({ drop: this.#session.state.kind === "ready" && !this.#session.isExpired });
    this.#become("off");
  }

  readonly #wake = (): void => {
    if (document.visibilityState !== "visible") {
      clearTimeout(this.#polling);
      return;
    }
    this.#channel.wake();
    if (this.mode === "polling") void this.#pollOnce();
  };

  #become(mode: Live["mode"]): void {
    if (this.mode === mode) return;
    this.mode = mode;
    this.changed();
  }

  #hear(data: unknown): void {
    const message = readMessage(data);
    if (!message) return;
    for (const told of this.#readings) told.add(message.topic);
    this.#change(message.id, message.change);
  }

  /** The channel follows its people. Those whose change it may have missed are read. */
  #catchUp(): void {
    clearTimeout(this.#polling);
    this.#become("channel");
    const since = Math.max(Date.now() - freshTime, this.#lostAt);
    const missed = [...this.#followed].filter(([id, readAt]) => !this.#current.has(id) && readAt < since);
    this.#current = new Set(this.#followed.keys());
    // The list stays as it is when that fails, and the next change of a person mends it.
    this.#read(missed.map(([id]) => id)).catch(() => undefined);
  }

  #poll(): void {
    if (this.mode !== "channel") return;
    this.#become("polling");
    void this.#pollOnce();
  }

  async #pollOnce(): Promise<void> {
    clearTimeout(this.#polling);
    if (document.visibilityState !== "visible") return;
    const isLimited = (this.#session.limitedUntil ?? 0) > Date.now();
    try {
      if (!isLimited) await this.#read([...this.#followed.keys()]);
      this.#pollPause = pollTime;
    } catch (error) {
      const { retryAfter = 0 } = problemOf(error);
      this.#pollPause = Math.min(Math.max(this.#pollPause * 2, retryAfter), longestPollTime);
    }
    if (this.mode !== "polling") return;
    clearTimeout(this.#polling);
    this.#polling = setTimeout(() => void this.#pollOnce(), this.#pollPause);
  }

  async #read(ids: readonly string[]): Promise<void> {
    const { users, signal } = this.#session;
    const told = new Set<string>();
    this.#readings.add(told);
    try {
      for (let at = 0; at < ids.length; at += idsOfRequest) {
        const { entities = [] } = await users.getUsers({
          id: ids.slice(at, at + idsOfRequest),
          pageSize: idsOfRequest,
          state: "any",
          expand: ["presence", "routingStatus"],
          maxRetries: 0,
          signal,
        });
        for (const { id = "", presence, routingStatus } of entities) {
          if (presence && !told.has(presenceTopic(id))) this.#change(id, { presence });
          if (routingStatus && !told.has(routingTopic(id))) this.#change(id, { routingStatus });
        }
      }
    } catch (error) {
      if (problemOf(error).kind === "expired") this.#session.problem(error);
      throw error;
    } finally {
      this.#readings.delete(told);
    }
  }

  #change(id: string, change: LiveChange): void {
    if (this.mode === "off") return;
    this.#changes.set(id, { ...this.#changes.get(id), ...change });
    // A hidden page has no frames: its changes wait, at most one for each person.
    this.#frame ??= requestAnimationFrame(() => this.#tell());
  }

  #tell(): void {
    this.#frame = undefined;
    const changes = this.#changes;
    this.#changes = new Map();
    for (const [id, change] of changes) for (const listener of this.#listeners) listener(id, change);
  }
}

const sameKeys = (one: ReadPeople, other: ReadPeople): boolean => one.size === other.size && [...one.keys()].every((id) => other.has(id));
