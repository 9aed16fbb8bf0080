// Runs a call: asks its state machine what to do, does it, and says what happened.
//
// Each call is driven by an async function of its own, so that `fetch`, hooks and token providers run in the async context of the
// caller, and no call waits for a queue that all share.

import type { Call, CallStep } from "./genesys_users.js";
import { attemptError, callError, correlationIdOf, decodeError, parseBody, textField, type Attempt } from "./call-errors.js";
import type { CallInputs } from "./call-inputs.js";
import type { Client } from "./client.js";
import type { GenesysError } from "./errors.js";
import { assertHost, headerOf, send, type ReceivedResponse } from "./fetch.js";
import { runLogin } from "./login.js";
import { isAborted } from "./signal.js";
import { monotonicTime, sleep, waitFor } from "./wait.js";

/** Runs a call to its end. Gives the body, or with `withResponse` the response it came in. */
export async function runCall(client: Client, call: Call, inputs: CallInputs, withResponse: boolean): Promise<unknown> {
  try {
    return await new CallDriver(client, call, inputs).run(withResponse);
  } finally {
    call.free();
  }
}

class CallDriver {
  readonly #client: Client;
  readonly #call: Call;
  readonly #inputs: CallInputs;
  // Of the last attempt.
  #url: string | undefined;
  #startedAt = 0;
  #response: ReceivedResponse | undefined;
  #error: unknown;
  /** The error of the attempt before. */
  #previous: GenesysError | undefined;
  /** What a token provider or a renewal threw. */
  #tokenError: unknown;

  constructor(client: Client, call: Call, inputs: CallInputs) {
    this.#client = client;
    this.#call = call;
    this.#inputs = inputs;
  }

  async run(withResponse: boolean): Promise<unknown> {
    const call = this.#call;
    assertHost(call.operation);
    // In a turn of its own: a call that is aborted in the turn of the caller sends nothing, and a hook may make a call.
    await Promise.resolve();
    let step: CallStep = isAborted(this.#inputs.signal) ? call.abort() : call.proceed();
    for (;;) {
      switch (step) {
        case "await-permit":
          step = await this.#awaitPermit();
          break;
        case "ask-token-provider":
          this.#askTokenProvider();
          step = await this.#awaitToken();
          break;
        case "join-token-provider":
          step = await this.#awaitToken();
          break;
        case "renew-login":
          this.#renewLogin();
          step = await this.#awaitRenewal();
          break;
        case "join-renewal":
          step = await this.#awaitRenewal();
          break;
        case "send":
          step = await this.#send();
          break;
        case "retry":
          step = await this.#awaitRetry();
          break;
        case "succeed":
          return this.#result(withResponse);
        case "fail":
        case "ignore":
          // An abort rejects with the reason of the signal, whatever that is.
          throw callError(call, this.#attempt, this.#inputs.signal, this.#inputs.credentials.hideInError(this.#tokenError));
      }
    }
  }

  async #awaitPermit(): Promise<CallStep> {
    const { waiting } = this.#client;
    const { sequence, timeout } = this.#call;
    // The application may have mended at once what had expired.
    if (timeout <= 0) return this.#call.proceed();
    const turn = new Promise<void>((resolve) => waiting.set(sequence, resolve));
    const { end } = await waitFor(() => turn, this.#inputs.signal, timeout);
    waiting.delete(sequence);
    return end === "aborted" ? this.#call.abort() : this.#call.proceed();
  }

  #askTokenProvider(): void {
    const provide = this.#client.tokenProvider;
    this.#share(this.#inputs.run(async () => provide?.()));
  }

  #renewLogin(): void {
    const renewal = this.#call.renewal();
    if (renewal) this.#share(this.#inputs.run(() => runLogin(this.#client, renewal)));
  }

  /** Lets the calls that come meanwhile wait for the same request. */
  #share(request: Promise<unknown>): void {
    this.#client.tokenRequest = request;
    // It may fail when nobody waits for it any more.
    request.catch(() => {});
  }

  async #awaitToken(): Promise<CallStep> {
    const ended = await this.#awaitTokenRequest();
    switch (ended.end) {
      case "value":
        return this.#call.provideToken(typeof ended.value === "string" ? ended.value : undefined);
      case "error":
        this.#tokenError = ended.error;
        return this.#call.failTokenProvider();
      case "aborted":
        return this.#call.abort();
      case "timeout":
        return this.#call.timeOut();
    }
  }

  async #awaitRenewal(): Promise<CallStep> {
    const ended = await this.#awaitTokenRequest();
    switch (ended.end) {
      case "value":
        return this.#call.endRenewal(false);
      case "error":
        this.#tokenError = ended.error;
        return this.#call.endRenewal(true);
      case "aborted":
        return this.#call.abort();
      case "timeout":
        return this.#call.timeOut();
    }
  }

  #awaitTokenRequest(): ReturnType<typeof waitFor<unknown>> {
    // The response of a 401 has led here, and is nothing that an error would be about.
    this.#response = undefined;
    const request = this.#client.tokenRequest ?? Promise.resolve(undefined);
    return waitFor(() => request, this.#inputs.signal, this.#call.timeout);
  }

  async #send(): Promise<CallStep> {
    const call = this.#call;
    const { signal, body, credentials } = this.#inputs;
    const { method, url, token, timeout } = call;
    this.#url = url;
    this.#startedAt = monotonicTime();
    this.#response = undefined;
    this.#error = undefined;
    const headers = this.#headers(token);
    credentials.addHeaders(headers);
    this.#notify("onRequest", "debug", "request", {});
    const init: RequestInit = body === undefined ? { method, headers } : { method, headers, body };
    const ended = await this.#inputs.run(() => send(this.#client.fetch, url, init, signal, timeout));
    switch (ended.end) {
      case "value":
        return this.#receive(ended.value);
      case "error":
        this.#error = ended.error;
        return call.failConnection();
      case "aborted":
        return call.abort();
      case "timeout":
        return call.timeOut();
    }
  }

  #headers(token: string | undefined): Headers {
    const headers = new Headers({ Accept: "application/json" });
    if (this.#inputs.body !== undefined) headers.set("Content-Type", "application/json");
    if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
    for (const more of this.#inputs.headers) more.forEach((value, name) => headers.set(name, value));
    return headers;
  }

  #receive(response: ReceivedResponse): CallStep {
    this.#response = response;
    const { status } = response;
    this.#notify("onResponse", "debug", "response", { status, correlationId: correlationIdOf(response) });
    return this.#call.respond({
      status,
      get retryAfter() {
        return headerOf(response, "Retry-After");
      },
      get message() {
        return textField(parseBody(response), "message");
      },
    });
  }

  async #awaitRetry(): Promise<CallStep> {
    const call = this.#call;
    const { delay, wait, isThrottled } = call;
    const error = attemptError(call, this.#attempt);
    const response = this.#response;
    const details = { status: response?.status, correlationId: correlationIdOf(response), wait };
    if (isThrottled) this.#notify("onRetry", "warn", "rate limit: all calls of this client wait", details, error);
    else this.#notify("onRetry", "info", "retry", details, error);
    this.#previous = error;
    this.#response = undefined;
    this.#error = undefined;
    if (isThrottled) return isAborted(this.#inputs.signal) ? call.abort() : call.proceed();
    return (await sleep(this.#inputs.signal, delay)) ? call.abort() : call.proceed();
  }

  /** Tells a hook and the log what the call does; computes nothing when nobody listens. */
  #notify(
    hookName: "onRequest" | "onResponse" | "onRetry",
    level: "debug" | "info" | "warn",
    message: string,
    details: Record<string, unknown>,
    error?: GenesysError,
  ): void {
    const { hooks, log } = this.#client;
    const hook = hooks[hookName] as ((event: unknown, error?: GenesysError) => unknown) | undefined;
    if (!hook && !log.takes(level)) return;
    const { operation, method, attempts } = this.#call;
    const elapsed = monotonicTime() - this.#startedAt;
    const event: Record<string, unknown> = {};
    for (const [name, value] of Object.entries({ operation, method, url: this.#url, attempt: attempts, elapsed, ...details })) {
      if (value !== undefined) event[name] = typeof value === "string" ? this.#inputs.credentials.hide(value) : value;
    }
    this.#inputs.run(() => {
      log.write(level, message, event);
      if (hook) log.callHook(() => (error ? hook(event, error) : hook(event)));
    });
  }

  #result(withResponse: boolean): unknown {
    const response = this.#response;
    if (!response) return undefined;
    const { status, headers, text } = response;
    let data: unknown;
    try {
      // An empty body is none.
      data = text ? JSON.parse(text) : undefined;
    } catch {
      throw decodeError(this.#call, this.#attempt);
    }
    return withResponse ? { data, status, correlationId: correlationIdOf(response), headers, url: this.#url } : data;
  }

  /** The last attempt as errors tell it: without credentials. */
  get #attempt(): Attempt {
    const { credentials } = this.#inputs;
    return {
      url: this.#url === undefined ? undefined : credentials.hide(this.#url),
      response: credentials.hideInResponse(this.#response),
      error: credentials.hideInError(this.#error),
      previous: this.#previous,
    };
  }
}
