// Drives a bulk call: asks its state machine what to do, does it, and says what happened.

import type { ApiResponse, BulkCall } from "./genesys_users.js";
import { runCall } from "./call.js";
import type { CallInputs } from "./call-inputs.js";
import type { Client } from "./client.js";
import { ApiError, NotFoundError } from "./errors.js";
import { inspect } from "./inspect.js";
import { abortReason, isAborted, newController, onAbort } from "./signal.js";
import type { OnProgress } from "./listing.js";

/** Runs a bulk call to its end. Gives the outcomes of its items. */
export async function runBulkCall(
  client: Client,
  bulk: BulkCall,
  inputs: CallInputs,
  onProgress: OnProgress,
): Promise<PromiseSettledResult<unknown>[]> {
  const control = newController();
  const abort = (): void => control?.abort(abortReason(inputs.signal));
  const stopListening = onAbort(inputs.signal, abort);
  if (isAborted(inputs.signal)) abort();
  const driver = new BulkDriver(client, bulk, inputs, control?.signal);
  const running = new Set<Promise<void>>();
  try {
    for (;;) {
      switch (bulk.next()) {
        case "send": {
          const sent = driver.send().then(() => void running.delete(sent));
          running.add(sent);
          break;
        }
        case "report": {
          const { done, failed, total } = bulk;
          // Nobody else would take the rejection of a promise.
          await inputs.run(() => onProgress?.({ done, failed, total }));
          break;
        }
        case "await":
          // In an array, since zone.js takes a set for an empty one.
          await Promise.race([...running]);
          break;
        case "end":
          return driver.outcomes;
      }
    }
  } catch (error) {
    bulk.stop();
    // What has begun may still wait for its permit or for another attempt.
    control?.abort();
    throw error;
  } finally {
    stopListening();
    // Requests under way report their end to it.
    void Promise.all([...running]).then(() => bulk.free());
  }
}

class BulkDriver {
  readonly outcomes: PromiseSettledResult<unknown>[] = [];
  readonly #client: Client;
  readonly #bulk: BulkCall;
  readonly #inputs: CallInputs;
  /** Ends the requests: that of the caller has fired, or a function of the caller's threw. */
  readonly #signal: AbortSignal | undefined;
  /** What goes into the bodies. */
  readonly #items: unknown[] | undefined;

  constructor(client: Client, bulk: BulkCall, inputs: CallInputs, signal: AbortSignal | undefined) {
    this.#client = client;
    this.#bulk = bulk;
    this.#inputs = inputs;
    this.#signal = signal;
    this.#items = inputs.parsedBody as unknown[] | undefined;
  }

  /** Sends the request of the step and takes its outcomes. Never rejects. */
  async send(): Promise<void> {
    const bulk = this.#bulk;
    const { request, start, end } = bulk;
    let operation: string | undefined;
    try {
      const body = this.#items && JSON.stringify(this.#items.slice(start, end));
      const inputs = this.#inputs.derive(this.#signal, body);
      const call = bulk.createCall();
      operation = call.operation;
      const response = (await runCall(this.#client, call, inputs, true)) as ApiResponse<unknown>;
      const found = (response.data as { entities?: unknown } | null | undefined)?.entities;
      const entities: unknown[] = Array.isArray(found) ? found : [];
      if (!bulk.receive(request, inspect(entities))) return;
      for (let index = start; index < end; index++) this.outcomes[index] = this.#outcome(index, index - start, entities, response);
    } catch (reason) {
      // Only an error of ours is sure to be readable: an abort rejects with anything. That of a token's renewal or of a token provider is
      // of another operation, and says nothing of the items.
      const status = reason instanceof ApiError && reason.operation === operation ? reason.status : undefined;
      if (!bulk.fail(request, status)) return;
      for (let index = start; index < end; index++) this.outcomes[index] = { status: "rejected", reason };
    }
  }

  /** The outcome of an item, whose place in its request is `place`. */
  #outcome(index: number, place: number, entities: unknown[], response: ApiResponse<unknown>): PromiseSettledResult<unknown> {
    const entity = this.#bulk.entity(place);
    if (entity !== undefined) return { status: "fulfilled", value: entities[entity] };
    const problem = this.#bulk.problem(place, index);
    if (problem === undefined) return { status: "fulfilled", value: undefined };
    return { status: "rejected", reason: this.#notFound(problem, response) };
  }

  #notFound(message: string, { url, headers: received, correlationId }: ApiResponse<unknown>): NotFoundError {
    const headers = this.#inputs.credentials.hideInHeaders(received);
    // No other call looks for something by its id.
    const operation = "getUsersByIds";
    return new NotFoundError(message, { operation, status: 404, code: "not.found", method: "GET", url, headers, correlationId });
  }
}
