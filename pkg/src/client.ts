// The part of a client that lives in JavaScript: what the application passed, and who waits for what.

import type { ApiClientOptions, HostClient, HostValue, LogLevel } from "./genesys_users.js";
import { CallInputs } from "./call-inputs.js";
import type { Fetch } from "./fetch.js";
import { Log } from "./notify.js";

/** A function of the application's that gives tokens. */
export type TokenProvider = () => unknown;

/** The options that only JavaScript can use. Rust has checked them. */
type HostOptions = Pick<ApiClientOptions, "onRequest" | "onResponse" | "onRetry" | "onTokenExpired" | "logger">;

export class Client implements HostClient {
  readonly fetch: Fetch | undefined;
  readonly headers: Headers | undefined;
  readonly hooks: HostOptions;
  readonly log: Log;
  tokenProvider: TokenProvider | undefined;
  /** What a token provider was asked, or the renewal of a login, which calls in flight share. */
  tokenRequest: Promise<unknown> | undefined;
  /** The calls that wait for a permit, by their places in the queue. */
  readonly waiting = new Map<number, () => void>();

  constructor(options: HostValue, logLevel: LogLevel) {
    const entries = options.entries ?? [];
    const option = (name: string): HostValue | undefined =>
      entries.find((entry) => entry.name === name && entry.value.kind !== "missing")?.value;
    const hook = (name: string): never => option(name)?.value as never;
    this.fetch = option("fetch")?.value as Fetch | undefined;
    this.headers = option("headers")?.headers;
    this.hooks = {
      onRequest: hook("onRequest"),
      onResponse: hook("onResponse"),
      onRetry: hook("onRetry"),
      onTokenExpired: hook("onTokenExpired"),
    };
    this.log = new Log(hook("logger"), logLevel);
  }

  callInputs(): CallInputs {
    return new CallInputs(this.headers);
  }

  setTokenProvider(provider: HostValue | undefined): void {
    this.tokenProvider = provider?.value as TokenProvider | undefined;
  }

  wake(sequence: number): void {
    this.waiting.get(sequence)?.();
  }

  tokenExpired(): void {
    const { onTokenExpired } = this.hooks;
    if (onTokenExpired) this.log.callHook(onTokenExpired);
  }
}
