// The part of a client that lives in JavaScript: what the application passed, and who waits for what.

import type { ApiClientOptions, AuthData, HostClient, HostValue, Logger, LogLevel } from "./genesys_users.js";
import { CallInputs } from "./call-inputs.js";
import type { Fetch } from "./fetch.js";
import { Log } from "./notify.js";
import { tokenExpiry } from "./official-sdk.js";

/** A function of the application's that gives tokens. */
export type TokenProvider = () => unknown;

/** The functions of the application that calls run. Rust has checked them. */
type HostOptions = Pick<ApiClientOptions, "onRequest" | "onResponse" | "onRetry" | "onTokenExpired">;

/** What a token request gives when the application has replaced what it was to give. */
export const tokenReplaced = Symbol("token replaced");

export class Client implements HostClient {
  fetch: Fetch | undefined;
  headers: Headers | undefined;
  readonly hooks: HostOptions = {};
  readonly log = new Log();
  tokenProvider: TokenProvider | undefined;
  /** What a token provider was asked, or the renewal of a login, which calls in flight share. */
  tokenRequest: Promise<unknown> | undefined;
  /** Ends that request for the calls that wait for it, with `tokenReplaced`. */
  #replaceToken: (() => void) | undefined;
  /** The application's own state of the login that has given the token. */
  loginState: string | undefined;
  /** The calls that wait for a permit, by their places in the queue. */
  readonly waiting = new Map<number, () => void>();

  configure(options: HostValue): void {
    for (const { name, value } of options.entries ?? []) {
      if (value.kind === "missing") continue;
      switch (name) {
        case "fetch":
          this.fetch = value.value as Fetch;
          break;
        case "headers":
          this.headers = value.headers;
          break;
        case "logger":
          this.log.logger = value.value as Logger;
          break;
        case "logLevel":
          this.log.level = value.value as LogLevel;
          break;
        case "onRequest":
        case "onResponse":
        case "onRetry":
        case "onTokenExpired":
          this.hooks[name] = value.value as never;
          break;
      }
    }
  }

  authData(accessToken: string | undefined, expiresAt: number): AuthData {
    return accessToken === undefined ? {} : { accessToken, state: this.loginState, ...tokenExpiry(expiresAt) };
  }

  warn(message: string): void {
    this.log.write("warn", message);
  }

  callInputs(): CallInputs {
    return new CallInputs(this.headers);
  }

  /** Lets the calls that come meanwhile wait for the same request, until the application gives a token of its own. */
  shareTokenRequest(request: Promise<unknown>): void {
    const replaced = new Promise((resolve) => {
      this.#replaceToken = () => resolve(tokenReplaced);
    });
    this.tokenRequest = Promise.race([request, replaced]);
    // It may fail when nobody waits for it any more.
    this.tokenRequest.catch(() => {});
  }

  setTokenProvider(provider: HostValue | undefined): void {
    this.#replaceToken?.();
    this.tokenProvider = provider?.value as TokenProvider | undefined;
    this.loginState = undefined;
  }

  wake(sequence: number): void {
    this.waiting.get(sequence)?.();
  }

  tokenExpired(): void {
    const { onTokenExpired } = this.hooks;
    if (onTokenExpired) this.log.callHook(onTokenExpired);
  }
}
