// Runs a login: asks its state machine what to do, does it, and says what happened. All up to the first wait happens in the turn of
// the caller, since a browser opens a window in the turn of a click alone.

import type { HostValue, Login, LoginRequestStep, LoginResult, LoginStep, PopupStep, RequestFailedStep } from "./genesys_users.js";
import { attemptError, textField } from "./call-errors.js";
import type { Client } from "./client.js";
import { Credentials } from "./credentials.js";
import { AuthError, type GenesysError } from "./errors.js";
import { headerOf, type ReceivedResponse } from "./fetch.js";
import { attempt } from "./inspect.js";
import { base64Url } from "./base64url.js";
import { sendLoginRequest } from "./login-request.js";
import { bodyResponse } from "./login-response.js";
import { openPopup, showPopup } from "./popup.js";
import { abortReason, newController, onAbort } from "./signal.js";
import { sleep, waitFor } from "./wait.js";
import { inCurrentZone } from "./zone.js";

/** What a login gives; nothing for a renewal that was not needed any more. */
type Result = LoginResult | undefined;

/** The logins under way on the page, of all clients, by their ids. */
const flows = new Map<number, LoginDriver>();

/** Runs a login to its end. `options` are those of the caller, if there is one. */
export function runLogin(client: Client, login: Login, options?: HostValue): Promise<Result> {
  const driver = new LoginDriver(client, login, options);
  return driver.join(driver.signal);
}

/** Waits for the work, or until the signal fires, and throws its reason then. */
async function unlessAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  const ended = await waitFor(work, signal, Infinity);
  switch (ended.end) {
    case "value":
      return ended.value;
    case "error":
      throw ended.error;
    case "aborted":
    case "timeout":
      throw abortReason(signal);
  }
}

class LoginDriver {
  /** What `run` gives, as soon as it has its first wait. */
  promise: Promise<Result> | undefined;
  /** That of the caller who began the login. */
  readonly signal: AbortSignal | undefined;
  readonly #client: Client;
  readonly #login: Login;
  readonly #options: HostValue | undefined;
  /** How many callers wait for the login. Those of the same login share it. */
  #callers = 0;
  /** The reason of the last of them, when the signals of all have fired. */
  #reason: unknown;
  /** Ends what the login waits for when nobody waits for the login any more. */
  readonly #control = newController();
  /** Calls what belongs to the caller. */
  readonly #inCallersZone = inCurrentZone();
  #popup: Window | undefined;
  /** What the other login, or the host, has thrown. */
  #thrown: unknown;
  // Of the last request.
  #request: LoginRequestStep | undefined;
  readonly #credentials = new Credentials();
  #response: ReceivedResponse | undefined;
  #error: unknown;
  /** The error of the request before. */
  #previous: GenesysError | undefined;

  constructor(client: Client, login: Login, options: HostValue | undefined) {
    this.#client = client;
    this.#login = login;
    this.#options = options;
    this.signal = this.#option("signal")?.signal;
  }

  /**
   * Waits for the login on behalf of a caller, and begins it for the first one. The signal of a caller ends the wait of that caller, and
   * the login when nobody else waits: with one client, the second run of an effect of React shares the login that the first has aborted.
   */
  async join(signal: AbortSignal | undefined): Promise<Result> {
    this.#callers += 1;
    const stopListening = onAbort(signal, () => this.#leave(signal));
    try {
      return await unlessAborted(signal, () => (this.promise ??= this.#run()));
    } finally {
      stopListening();
      if (!this.promise) this.#login.free();
    }
  }

  #leave(signal: AbortSignal | undefined): void {
    this.#callers -= 1;
    this.#reason = abortReason(signal);
    // Somebody else may join in this turn.
    void Promise.resolve().then(() => {
      if (this.#callers === 0) this.#control?.abort(this.#reason);
    });
  }

  async #run(): Promise<Result> {
    const login = this.#login;
    const first = login.tell("start");
    const { flow } = login;
    if (flow !== undefined) flows.set(flow, this);
    let end: { readonly result: Result | Promise<Result> };
    let isWatched = false;
    try {
      end = await this.#follow(first);
      isWatched = this.#client.hooks.onTokenExpired !== undefined;
    } catch (error) {
      // So that no other login waits for this one. After its end it changes nothing.
      login.tell(this.#callers === 0 ? "aborted" : "host-failed");
      throw error;
    } finally {
      this.#popup?.close();
      if (flow !== undefined) flows.delete(flow);
      if (!isWatched) login.free();
    }
    if (isWatched) this.#inCallersZone(() => watchToken(login));
    const { result } = end;
    return result instanceof Promise ? this.#unlessLeft(() => result) : result;
  }

  /** Waits for the work, or until nobody waits for the login any more. */
  #unlessLeft<T>(work: () => Promise<T>): Promise<T> {
    return unlessAborted(this.#control?.signal, work);
  }

  /** Gives the result in an object, since the promise of another login is not to be waited for here. */
  async #follow(first: LoginStep): Promise<{ readonly result: Result | Promise<Result> }> {
    const login = this.#login;
    let step = first;
    while (true) {
      // A login that is aborted must not use up its response or leave the page.
      if (this.#callers === 0 && step.kind !== "signed-in") throw this.#reason;
      switch (step.kind) {
        case "await-flow":
          await this.#awaitFlow(step.flow);
          step = login.tell("flow-ended");
          break;
        case "open-popup":
          this.#popup = openPopup(step.width, step.height);
          step = login.tell(this.#popup ? "popup-opened" : "popup-blocked");
          break;
        case "end-turn":
          await Promise.resolve();
          if (this.#callers === 0) throw this.#reason;
          step = login.tell("done");
          break;
        case "digest": {
          const { text } = step;
          step = login.takeDigest(await this.#unlessLeft(() => sha256(text)));
          break;
        }
        case "authorize":
          step = login.takeAnswer(await this.#authorize(step.url), "caller");
          break;
        case "show-popup":
          step = await this.#showPopup(step);
          break;
        case "fetch":
          step = await this.#fetch(step);
          break;
        case "request-failed": {
          const error = this.#requestError(step);
          if (step.delay === undefined) throw error;
          this.#previous = error;
          if (await sleep(this.#control?.signal, step.delay)) throw this.#reason;
          step = login.tell("done");
          break;
        }
        case "share":
          return { result: shareFlow(step.flow, this.signal) };
        case "navigate": {
          const { url } = step;
          await this.#unlessLeft(async () => this.#navigate(url));
          return { result: new Promise(() => {}) };
        }
        case "signed-in":
          this.#client.loginState = step.result.state;
          return { result: step.result };
        case "end":
          return { result: undefined };
        case "fail": {
          const { operation } = step;
          // Rust has left out what repeats a secret as it is. The login host may have written it in another way.
          const [code, message] = [this.#credentials.hide(step.code), this.#credentials.hide(step.message)];
          throw new AuthError(message, { operation, code, cause: this.#previous });
        }
        case "rethrow":
        case "wait":
          throw this.#thrown;
      }
    }
  }

  async #awaitFlow(flow: number): Promise<void> {
    const ended = await waitFor(() => otherFlow(flow), this.#control?.signal, Infinity);
    if (ended.end === "aborted") throw this.#reason;
    if (ended.end === "error") this.#thrown = ended.error;
  }

  async #showPopup(popupStep: PopupStep): Promise<LoginStep> {
    const step = this.#popup
      ? await showPopup(this.#login, this.#popup, popupStep, this.#control?.signal)
      : this.#login.tell("host-failed");
    if (!step) throw this.#reason;
    return step;
  }

  #option(name: string): HostValue | undefined {
    return this.#options?.entries?.find((entry) => entry.name === name)?.value;
  }

  /** Lets the caller take a person to the login page. Gives the address that comes back. */
  async #authorize(url: string): Promise<string> {
    const authorize = this.#option("authorize")?.value as (url: string) => unknown;
    const address = await this.#unlessLeft(async () => this.#inCallersZone(() => authorize(url)));
    return typeof address === "string" ? address : "";
  }

  #navigate(url: string): unknown {
    const navigate = this.#option("navigate");
    if (navigate?.kind !== "function") {
      location.assign(url);
      return undefined;
    }
    return this.#inCallersZone(() => (navigate.value as (url: string) => unknown)(url));
  }

  async #fetch(request: LoginRequestStep): Promise<LoginStep> {
    const login = this.#login;
    this.#request = request;
    this.#response = undefined;
    this.#error = undefined;
    const ended = await this.#inCallersZone(() => sendLoginRequest(this.#client, request, this.#control?.signal, this.#credentials));
    switch (ended.end) {
      case "value":
        return this.#receive(ended.value);
      case "error":
        this.#error = ended.error;
        return login.tell("connection-failed");
      case "aborted":
        throw this.#reason;
      case "timeout":
        return login.tell("timed-out");
    }
  }

  #receive(response: ReceivedResponse): LoginStep {
    const body = attempt(() => JSON.parse(response.text) as unknown);
    // What is no JSON may hold a token, and is shown in no error.
    this.#response = body === undefined ? { ...response, text: "" } : response;
    this.#credentials.addFields(["access_token", "refresh_token", "id_token"], (name) => textField(body, name));
    return this.#login.respond(response.status, headerOf(response, "Retry-After"), bodyResponse(body));
  }

  #requestError({ attempts, attempt }: RequestFailedStep): GenesysError {
    const { operation = "", method = "", url = "", timeout: attemptLimit = 0 } = this.#request ?? {};
    const request = { operation, method, url, attempts, attemptLimit };
    const response = this.#credentials.hideInResponse(this.#response);
    const error = this.#credentials.hideInError(this.#error);
    return attemptError({ request, response, error, previous: this.#previous }, attempt);
  }
}

/** The driver of another login that is under way. */
async function otherDriver(id: number): Promise<LoginDriver | undefined> {
  // A logger, say, may begin a login within the first turn of another, which is not in the table yet.
  if (!flows.get(id)?.promise) await Promise.resolve();
  return flows.get(id);
}

/** The promise of another login. */
async function otherFlow(id: number): Promise<Result> {
  return (await otherDriver(id))?.promise;
}

/** The result of a login that the caller with this signal shares. */
function shareFlow(id: number, signal: AbortSignal | undefined): Promise<Result> {
  // In this turn if that can be: the signals of all its other callers may have fired.
  const driver = flows.get(id);
  return driver?.promise ? driver.join(signal) : otherDriver(id).then((other) => other?.join(signal));
}

async function sha256(text: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}

/** Looks at the clock from time to time, so that the end of a token is noticed without a call, and after a machine slept. */
function watchToken(login: Login): void {
  const delay = login.watchToken();
  if (delay === undefined) {
    login.free();
    return;
  }
  const timer: unknown = setTimeout(() => watchToken(login), delay);
  // Keeps no program of Node alive.
  (timer as { unref?: () => void }).unref?.();
}
