// Gets the pages of a listing, one call each.

import type { PageReader } from "./genesys_users.js";
import { GenesysError } from "./errors.js";
import { runCall } from "./call.js";
import type { CallInputs } from "./call-inputs.js";
import type { Client } from "./client.js";

/** How far a pager has come. */
export interface Progress {
  readonly fetched: number;
  readonly total?: number | undefined;
}

/** A function of the caller's that is told the progress. */
export type OnProgress = ((progress: object) => unknown) | undefined;

export class Listing {
  readonly reader: PageReader;
  readonly #client: Client;
  readonly #inputs: CallInputs;
  readonly #onProgress: OnProgress;

  constructor(client: Client, reader: PageReader, inputs: CallInputs, onProgress: OnProgress) {
    this.reader = reader;
    this.#client = client;
    this.#inputs = inputs;
    this.#onProgress = onProgress;
  }

  /** The signal of the caller. */
  get signal(): AbortSignal | undefined {
    return this.#inputs.signal;
  }

  /** Throws an error if nothing more will come though there is more. */
  assertRead(): void {
    const { name, problem } = this.reader;
    if (problem !== undefined) throw new GenesysError(problem, { operation: name });
  }

  /** The page of a request of the reader's. */
  async read(request: number, signal: AbortSignal): Promise<unknown> {
    const inputs = this.#inputs.derive(signal, this.#inputs.body);
    const call = this.reader.createCall(request, inputs);
    // The pager has been left meanwhile.
    if (!call) throw signal.reason;
    return runCall(this.#client, call, inputs, false);
  }

  /** Tells the caller how far the pager has come, and waits for what that gives: nobody else would take its rejection. */
  async report(progress: Progress): Promise<void> {
    await this.#inputs.run(() => this.#onProgress?.(progress));
  }
}
