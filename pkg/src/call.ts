// Runs a call: asks its state machine what to do, does it, and says what happened.
//
// Each call is driven by an async function of its own, so that `fetch`, hooks and token providers run in the async context of the
// caller, and no call waits for a queue that all share.

import type { Call, CallResponse, CallRetry, CallSend, CallStep, TokenSource } from "./genesys_users.js";
import * as callErrors from "./call-errors.js";
import { correlationIdOf, parseBody, textField, type Attempt } from "./call-errors.js";
import type { CallInputs } from "./call-inputs.js";
import { tokenReplaced, type Client } from "./client.js";
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

/**
 * Tells the machine of a call what has happened, and gives the next step. `run` calls it, so that a step is begun in the turn in which the
 * machine gives it: other calls wait for its request or give it their permit from then on.
 */
type Report = () => CallStep;

/** What the machine of a call reads of a response. Most responses are asked for their status alone. */
class ResponseReader implements CallResponse {
  readonly status: number;
  readonly #response: ReceivedResponse;

  constructor(response: ReceivedResponse) {
    this.status = response.status;
    this.#response = response;
  }

  get retryAfter(): string | undefined {
    return headerOf(this.#response, "Retry-After");
  }

  get message(): string | undefined {
    return textField(parseBody(this.#response), "message");
  }
}

class CallDriver {
  readonly #client: Client;
  readonly #call: Call;
  readonly #inputs: CallInputs;
  // Of the last attempt.
  #sent: CallSend | undefined;
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
    assertHost(call, this.#client.fetch);
    // In a turn of its own: a call that is aborted in the turn of the caller sends nothing, and a hook may make a call.
    await Promise.resolve();
    let step: CallStep = isAborted(this.#inputs.signal) ? call.abort() : call.proceed();
    for (;;) {
      switch (step.kind) {
        case "await-permit":
          step = (await this.#awaitPermit(step.sequence, step.timeout))();
          break;
        case "await-token":
          step = (await this.#awaitToken(step.source, step.timeout))();
          break;
        case "send":
          step = (await this.#send(step))();
          break;
        case "retry":
          step = (await this.#awaitRetry(step))();
          break;
        case "succeed":
          return this.#result(withResponse);
        case "fail-attempt":
          throw callErrors.attemptError(this.#attempt, step.attempt);
        case "exceed-deadline":
          throw callErrors.deadlineError(this.#attempt, step);
        case "refuse-token":
          throw step.error;
        case "fail":
        case "ignore":
          // An abort rejects with the reason of the signal, whatever that is.
          throw callErrors.callError(this.#attempt, step, this.#inputs.signal, this.#inputs.credentials.hideInError(this.#tokenError));
      }
    }
  }

  async #awaitPermit(sequence: number, timeout: number): Promise<Report> {
    const { waiting } = this.#client;
    // The application may have mended at once what had expired.
    if (timeout <= 0) return () => this.#call.proceed();
    const turn = new Promise<void>((resolve) => waiting.set(sequence, resolve));
    const { end } = await waitFor(() => turn, this.#inputs.signal, timeout);
    waiting.delete(sequence);
    return () => (end === "aborted" ? this.#call.abort() : this.#call.proceed());
  }

  /** Waits for the token request of the client, which this call makes unless another one has. */
  async #awaitToken(source: TokenSource, timeout: number): Promise<Report> {
    const call = this.#call;
    const isRenewal = source === "renewal" || source === "shared-renewal";
    if (source === "provider") this.#askTokenProvider();
    if (source === "renewal") this.#renewLogin();
    // The response of a 401 has led here, and is nothing that an error would be about.
    this.#response = undefined;
    const request = this.#client.tokenRequest ?? Promise.resolve(undefined);
    const ended = await waitFor(() => request, this.#inputs.signal, timeout);
    switch (ended.end) {
      case "value": {
        const { value } = ended;
        if (value === tokenReplaced) return () => call.proceed();
        return () => (isRenewal ? call.endRenewal(false) : call.provideToken(typeof value === "string" ? value : undefined));
      }
      case "error":
        this.#tokenError = ended.error;
        return () => (isRenewal ? call.endRenewal(true) : call.failTokenProvider());
      case "aborted":
        return () => call.abort();
      case "timeout":
        return () => call.timeOut();
    }
  }

  #askTokenProvider(): void {
    const provide = this.#client.tokenProvider;
    this.#client.shareTokenRequest(this.#inputs.run(async () => provide?.()));
  }

  #renewLogin(): void {
    const renewal = this.#call.renewal();
    if (renewal) this.#client.shareTokenRequest(this.#inputs.run(() => runLogin(this.#client, renewal)));
  }

  async #send(step: CallSend): Promise<Report> {
    const call = this.#call;
    const { signal, body, credentials } = this.#inputs;
    const { url, token, timeout } = step;
    const { method } = call;
    this.#sent = step;
    this.#startedAt = monotonicTime();
    this.#response = undefined;
    this.#error = undefined;
    const headers = this.#headers(token);
    credentials.addHeaders(headers);
    this.#notify("onRequest", "debug", "request", () => ({}));
    const ended = await this.#inputs.run(() => send(this.#client.fetch, { url, method, headers, body }, signal, timeout));
    switch (ended.end) {
      case "value":
        return () => this.#receive(ended.value);
      case "error":
        this.#error = ended.error;
        return () => call.failConnection();
      case "aborted":
        return () => call.abort();
      case "timeout":
        return () => call.timeOut();
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
    this.#notify("onResponse", "debug", "response", () => ({ status, correlationId: correlationIdOf(response) }));
    return this.#call.respond(new ResponseReader(response));
  }

  async #awaitRetry({ attempt, delay, wait, isThrottled }: CallRetry): Promise<Report> {
    const call = this.#call;
    const error = callErrors.attemptError(this.#attempt, attempt);
    const response = this.#response;
    const details = () => ({ status: response?.status, correlationId: correlationIdOf(response), wait });
    if (isThrottled) this.#notify("onRetry", "warn", "rate limit: all calls of this client wait", details, error);
    else this.#notify("onRetry", "info", "retry", details, error);
    this.#previous = error;
    this.#response = undefined;
    this.#error = undefined;
    const { signal } = this.#inputs;
    // A call that is throttled waits in the queue of the client, with all others.
    const hasAborted = isThrottled ? isAborted(signal) : await sleep(signal, delay);
    return () => (hasAborted ? call.abort() : call.proceed());
  }

  /** Tells a hook and the log what the call does; computes nothing when nobody listens. */
  #notify(
    hookName: "onRequest" | "onResponse" | "onRetry",
    level: "debug" | "info" | "warn",
    message: string,
    details: () => Record<string, unknown>,
    error?: GenesysError,
  ): void {
    const { hooks, log } = this.#client;
    const hook = hooks[hookName] as ((event: unknown, error?: GenesysError) => unknown) | undefined;
    if (!hook && !log.takes(level)) return;
    const { operation, method } = this.#call;
    const { url, attempts: attempt } = this.#sent ?? {};
    const elapsed = monotonicTime() - this.#startedAt;
    const event: Record<string, unknown> = {};
    const all = { operation, method, url, attempt, elapsed, ...details() };
    for (const [name, value] of Object.entries(all)) {
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
      throw callErrors.decodeError(this.#attempt);
    }
    return withResponse ? { data, status, correlationId: correlationIdOf(response), headers, url: this.#sent?.url } : data;
  }

  /** The last attempt as errors tell it: without credentials. */
  get #attempt(): Attempt {
    const { credentials } = this.#inputs;
    const { operation, method } = this.#call;
    const { url = "", attempts = 0, attemptLimit = 0 } = this.#sent ?? {};
    return {
      request: { operation, method, url: credentials.hide(url), attempts, attemptLimit },
      response: credentials.hideInResponse(this.#response),
      error: credentials.hideInError(this.#error),
      previous: this.#previous,
    };
  }
}
