// A notification channel of the platform: its WebSocket, the topics that it reports, and how it comes back after it was lost.

import { isAbort, problemOf } from "../session/problem.js";
import type { Session } from "../session/session.js";

const channelsPath = "/api/v2/notifications/channels";

/** Background requests are not repeated by the client: the channel has its own pauses, and nobody waits for it. */
const once = { maxRetries: 0 };

/** Times in milliseconds. The platform sends a heartbeat every 30 seconds. */
const watchTime = 15_000;
const quietTime = 40_000;
const silentTime = 65_000;
const replyTime = 5000;
const handshakeTime = 15_000;
const longestPause = 300_000;

const ping = '{"message":"ping"}';

/** So many failures in a row, and the channel counts as failing. It is still tried now and then. */
const failuresAllowed = 3;

export interface ChannelListener {
  /** A text of the socket. */
  message(data: unknown): void;
  /** The topics are set, and changes from now on will be told. */
  following(): void;
  /** The socket was lost: changes may be missed until the topics are set again. */
  lost(): void;
  /** The channel fails again and again. */
  failing(): void;
  /** There is no channel for this person, or no WebSocket in this browser. It is not tried again. */
  refused(): void;
}

interface Channel {
  readonly id: string;
  readonly connectUri: string;
}

export class NotificationChannel {
  readonly #session: Session;
  readonly #listener: ChannelListener;
  #channel: Channel | undefined;
  #socket: WebSocket | undefined;
  #topics: readonly string[] = [];
  #failures = 0;
  #heardAt = 0;
  #end = new AbortController();
  #setting = new AbortController();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #proof: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(session: Session, listener: ChannelListener) {
    this.#session = session;
    this.#listener = listener;
  }

  start(): void {
    if (typeof WebSocket === "undefined") {
      this.#listener.refused();
      return;
    }
    this.#end = new AbortController();
    this.#failures = 0;
    this.#watch = setInterval(() => this.#listen(), watchTime);
    void this.#connect();
  }

  /** Reports these topics, and no others. */
  follow(topics: readonly string[]): void {
    this.#topics = topics;
    if (this.#socket) void this.#attempt(() => this.#setTopics());
  }

  /** The page is seen again, or the network is back: there is no reason to wait. */
  wake(): void {
    if (this.#end.signal.aborted) return;
    if (this.#socket) {
      const asked = Date.now();
      this.#socket.send(ping);
      clearTimeout(this.#proof);
      this.#proof = setTimeout(() => this.#heardAt < asked && this.#lose(), replyTime);
    } else if (this.#retry !== undefined) void this.#connect();
  }

  /** Ends the socket and the timers; `drop` also removes the topics from the channel. */
  stop({ drop }: { readonly drop: boolean }): void {
    this.#end.abort();
    clearTimeout(this.#retry);
    this.#retry = undefined;
    clearInterval(this.#watch);
    this.#close();
    const channel = this.#channel;
    this.#channel = undefined;
    // A failure leaves topics without a socket, which end with the channel.
    if (drop && channel) this.#session.client.request("DELETE", subscriptions(channel), once).catch(() => undefined);
  }

  #connect(): Promise<void> {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    return this.#attempt(async () => {
      this.#channel ??= await this.#create();
      await this.#open(this.#channel);
      await this.#setTopics();
    });
  }

  /** Does what may fail; a failure is followed by another try. */
  async #attempt(action: () => Promise<void>): Promise<void> {
    const { signal } = this.#end;
    try {
      await action();
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      const { kind } = problemOf(error);
      if (kind === "expired") this.#session.problem(error);
      else if (error instanceof Refusal) this.#listener.refused();
      else {
        // The channel may have ended with its 24 hours, so the next try makes another.
        this.#channel = undefined;
        this.#lose();
      }
    }
  }

  async #create(): Promise<Channel> {
    const { client } = this.#session;
    try {
      const { id, connectUri } = await client.request<Partial<Channel>>("POST", channelsPath, { ...once, signal: this.#end.signal });
      if (id === undefined || connectUri === undefined) throw new Refusal();
      return { id, connectUri };
    } catch (error) {
      throw ["forbidden", "not-found"].includes(problemOf(error).kind) ? new Refusal() : error;
    }
  }

  async #open({ connectUri }: Channel): Promise<void> {
    const { signal } = this.#end;
    const socket = new WebSocket(connectUri);
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => {
        clearTimeout(timer);
        socket.close();
        reject(new Error("The socket did not open."));
      };
      const timer = setTimeout(fail, handshakeTime);
      socket.onclose = fail;
      signal.addEventListener("abort", fail);
      socket.onopen = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", fail);
        resolve();
      };
    });
    this.#socket = socket;
    this.#heardAt = Date.now();
    socket.onmessage = ({ data }) => {
      this.#heardAt = Date.now();
      this.#listener.message(data);
    };
    socket.onclose = () => this.#lose();
  }

  async #setTopics(): Promise<void> {
    const channel = this.#channel;
    if (!channel) return;
    this.#setting.abort();
    const { signal } = (this.#setting = new AbortController());
    await this.#session.client.request("PUT", subscriptions(channel), {
      ...once,
      body: this.#topics.map((id) => ({ id })),
      signal: AbortSignal.any([signal, this.#end.signal]),
    });
    this.#failures = 0;
    this.#listener.following();
  }

  /** Asks for a sign of life when there was none, and gives the socket up when none comes. */
  #listen(): void {
    const silence = Date.now() - this.#heardAt;
    if (!this.#socket) return;
    if (silence > silentTime) this.#lose();
    else if (silence > quietTime) this.#socket.send(ping);
  }

  #lose(): void {
    this.#close();
    this.#listener.lost();
    if (++this.#failures === failuresAllowed) this.#listener.failing();
    if (this.#end.signal.aborted) return;
    clearTimeout(this.#retry);
    // Many pages lose their sockets at the same time, and must not all come back at the same time.
    const pause = Math.min(500 * 2 ** this.#failures, longestPause) * (0.5 + Math.random() / 2);
    this.#retry = setTimeout(() => void this.#connect(), pause);
  }

  #close(): void {
    clearTimeout(this.#proof);
    this.#setting.abort();
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onclose = socket.onmessage = null;
    socket.close();
  }
}

/** There is no channel to be had. */
class Refusal extends Error {}

const subscriptions = ({ id }: Channel): string => `${channelsPath}/${encodeURIComponent(id)}/subscriptions`;
