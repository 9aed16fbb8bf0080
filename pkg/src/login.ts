// Runs a login: asks its state machine what to do, does it, and says what happened. All up to the first wait happens in the turn of
// the caller, since a browser opens a window in the turn of a click alone.

import type { HostValue, Login, LoginEnvironment, LoginResponse, LoginResult, LoginStep } from "./genesys_users.js";
import { attemptError, parseBody, textField, type Attempt, type FailedCall } from "./call-errors.js";
import type { Client } from "./client.js";
import { Credentials } from "./credentials.js";
import { AuthError, type GenesysError } from "./errors.js";
import { headerOf, type ReceivedResponse } from "./fetch.js";
import { attempt, inspect } from "./inspect.js";
import { sendLoginRequest } from "./login-request.js";
import { openPopup, showPopup } from "./popup.js";
import { hasRecord, readRecord, removeRecords, writeRecord } from "./storage.js";
import { watchToken } from "./token-watch.js";
import { sleep } from "./wait.js";

/** What a login gives; nothing for a renewal that was not needed any more. */
type Result = LoginResult | undefined;

/** The steps that are done at once. */
type InstantStep = Exclude<
  LoginStep,
  "await-flow" | "delay" | "digest" | "fail" | "fetch" | "navigate" | "share" | "show-popup" | "succeed" | "wait"
>;

/** The logins under way on the page, of all clients, by their ids. */
const flows = new Map<number, LoginDriver>();

/** What logins find here. */
export function loginEnvironment(): LoginEnvironment {
  const { document, importScripts, crypto } = globalThis as { document?: unknown; importScripts?: unknown; crypto?: Partial<Crypto> };
  return {
    hasDocument: Boolean(document),
    isWorker: Boolean(importScripts),
    hasRandom: Boolean(crypto?.getRandomValues),
    hasDigest: Boolean(crypto?.subtle),
  };
}

/** Runs a login to its end. `options` are those of the caller, if there is one. */
export function runLogin(client: Client, login: Login, options?: HostValue): Promise<Result> {
  const driver = new LoginDriver(client, login, options);
  return (driver.promise = driver.run());
}

class LoginDriver {
  /** What `run` gives, as soon as it has its first wait. */
  promise: Promise<Result> | undefined;
  readonly #client: Client;
  readonly #login: Login;
  readonly #options: HostValue | undefined;
  #popup: Window | undefined;
  /** What the other login, or the host, has thrown. */
  #thrown: unknown;
  // Of the last request.
  #request = { method: "", url: "", attemptLimit: 0 };
  readonly #credentials = new Credentials();
  #response: ReceivedResponse | undefined;
  #error: unknown;
  /** The error of the request before. */
  #previous: GenesysError | undefined;

  constructor(client: Client, login: Login, options: HostValue | undefined) {
    this.#client = client;
    this.#login = login;
    this.#options = options;
  }

  async run(): Promise<Result> {
    const login = this.#login;
    const first = login.start();
    const { flow } = login;
    if (flow !== undefined) flows.set(flow, this);
    let end: { readonly result: Result | Promise<Result> };
    try {
      end = await this.#run(first);
    } catch (error) {
      // So that no other login waits for this one. After its end it changes nothing.
      login.failHost();
      throw error;
    } finally {
      this.#popup?.close();
      if (flow !== undefined) flows.delete(flow);
      login.free();
    }
    return end.result;
  }

  /** Gives the result in an object, since the promise of another login is not to be waited for here. */
  async #run(first: LoginStep): Promise<{ readonly result: Result | Promise<Result> }> {
    const login = this.#login;
    let step = first;
    while (true) {
      switch (step) {
        case "await-flow":
          step = await this.#awaitFlow();
          break;
        case "digest":
          step = login.takeDigest(await sha256(login.text));
          break;
        case "show-popup":
          step = await this.#showPopup();
          break;
        case "fetch":
          step = await this.#fetch();
          break;
        case "delay":
          step = await this.#awaitRetry();
          break;
        case "share":
          return { result: otherFlow(login) };
        case "navigate":
          this.#navigate();
          return { result: new Promise(() => {}) };
        case "succeed":
          return { result: this.#result() };
        case "fail":
        case "wait":
          throw this.#failure();
        case "compare-origin":
        case "find-record":
        case "get-random-bytes":
        case "open-popup":
        case "read-address":
        case "read-record":
        case "remove-records":
        case "replace-address":
        case "warn":
        case "write-record":
          step = this.#act(step);
      }
    }
  }

  /** Does what is done at once. */
  #act(step: InstantStep): LoginStep {
    const login = this.#login;
    const { storage, key, text, url } = login;
    switch (step) {
      case "read-record":
        return login.readRecord(readRecord(storage, key));
      case "find-record":
        return login.findRecord(hasRecord(storage, text));
      case "write-record":
        return login.writeRecord(writeRecord(storage, key, text));
      case "remove-records":
        removeRecords(storage, key);
        return login.proceed();
      case "read-address":
        return login.readAddress(location.href);
      case "replace-address":
        attempt(() => history.replaceState(history.state, "", url));
        return login.proceed();
      case "compare-origin":
        return login.compareOrigin(attempt(() => new URL(url).origin) === location.origin);
      case "open-popup":
        this.#popup = openPopup(login);
        return login.openPopup(this.#popup !== undefined);
      case "get-random-bytes":
        return login.takeRandomBytes(crypto.getRandomValues(new Uint8Array(login.count)));
      case "warn":
        this.#client.log.write("warn", text);
        return login.proceed();
    }
  }

  async #awaitFlow(): Promise<LoginStep> {
    try {
      await otherFlow(this.#login);
    } catch (error) {
      this.#thrown = error;
    }
    return this.#login.endFlow();
  }

  async #showPopup(): Promise<LoginStep> {
    return this.#popup ? showPopup(this.#login, this.#popup) : this.#login.failHost();
  }

  #navigate(): void {
    const { url } = this.#login;
    const navigate = this.#options?.entries?.find(({ name }) => name === "navigate")?.value;
    if (navigate?.kind === "function") (navigate.value as (url: string) => unknown)(url);
    else location.assign(url);
  }

  async #fetch(): Promise<LoginStep> {
    const login = this.#login;
    const { method, url, timeout } = login;
    this.#request = { method, url, attemptLimit: timeout };
    this.#response = undefined;
    this.#error = undefined;
    const ended = await sendLoginRequest(this.#client, login, this.#credentials);
    switch (ended.end) {
      case "value":
        return this.#receive(ended.value);
      case "error":
        this.#error = ended.error;
        return login.failConnection();
      case "aborted":
      case "timeout":
        return login.timeOut();
    }
  }

  #receive(response: ReceivedResponse): LoginStep {
    const body = attempt(() => JSON.parse(response.text) as unknown);
    // What is no JSON may hold a token, and is shown in no error.
    this.#response = body === undefined ? { ...response, text: "" } : response;
    this.#credentials.addFields(["access_token", "refresh_token", "id_token"], (name) => textField(body, name));
    return this.#login.respond(loginResponse(this.#response));
  }

  async #awaitRetry(): Promise<LoginStep> {
    const { delay } = this.#login;
    this.#previous = this.#requestError();
    await sleep(undefined, delay);
    return this.#login.proceed();
  }

  #requestError(): GenesysError {
    const { operation, attempts, attemptFailure, statusErrorClass, retryAfter } = this.#login;
    const request: FailedCall = { operation, attempts, attemptFailure, statusErrorClass, retryAfter, ...this.#request };
    const { url } = this.#request;
    const response = this.#credentials.hideInResponse(this.#response);
    const failed: Attempt = { url, response, error: this.#credentials.hideInError(this.#error), previous: this.#previous };
    return attemptError(request, failed);
  }

  #failure(): unknown {
    const { failure, operation, text, code } = this.#login;
    switch (failure) {
      case "auth":
        return new AuthError(text, { operation, code, cause: this.#previous });
      case "request":
        return this.#requestError();
      case "other-login":
      case "host":
      case undefined:
        return this.#thrown;
    }
  }

  #result(): Result {
    const { accessToken, expiresAt, tokenType, appState } = this.#login;
    if (accessToken === undefined) return undefined;
    if (this.#client.hooks.onTokenExpired) watchToken(this.#login.watchToken());
    return { accessToken, expiresAt, tokenType, state: stateFrom(appState) };
  }
}

/** The promise of the login that this one waits for. */
async function otherFlow({ otherFlow: id }: Login): Promise<Result> {
  const flow = flows.get(id ?? NaN);
  // A logger, say, may begin a login within the first turn of another, which has no promise yet.
  if (!flow?.promise) await Promise.resolve();
  return flow?.promise;
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

function loginResponse(response: ReceivedResponse): LoginResponse {
  const body = parseBody(response);
  return {
    status: response.status,
    retryAfter: headerOf(response, "Retry-After"),
    message: textField(body, "message"),
    error: textField(body, "error"),
    errorDescription: textField(body, "error_description"),
    accessToken: textField(body, "access_token"),
    tokenType: textField(body, "token_type"),
    expiresIn: inspect((body as { expires_in?: unknown } | null | undefined)?.expires_in),
  };
}

/** The application's state, as it was written by `HostValue.json`. */
function stateFrom(text: string | undefined): string | undefined {
  const state: unknown = text === undefined ? undefined : attempt(() => JSON.parse(text) as unknown);
  // Records of the first version hold the state itself.
  return typeof state === "string" ? state : text;
}
