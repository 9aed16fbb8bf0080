// Drives an analytics job: asks its state machine what to do, does it, and says what happened. A pager reads the results.

import type { Job, JobStep, PageReader } from "./genesys_users.js";
import { runCall } from "./call.js";
import { textField } from "./call-errors.js";
import type { CallInputs } from "./call-inputs.js";
import type { Client } from "./client.js";
import { errorClasses, type JobError } from "./errors.js";
import { Listing, type OnProgress, type Progress } from "./listing.js";
import { sleep, waitFor } from "./wait.js";

/** The results of a job, which runs first. */
export class JobListing extends Listing {
  readonly job: Job;
  readonly #client: Client;
  /** With the query as body. */
  readonly #inputs: CallInputs;
  #results: Promise<void> | undefined;

  constructor(client: Client, reader: PageReader, job: Job, inputs: CallInputs, onProgress: OnProgress) {
    super(client, reader, inputs.derive(inputs.signal, undefined), onProgress);
    this.job = job;
    this.#client = client;
    this.#inputs = inputs;
  }

  override async read(request: number, signal: AbortSignal): Promise<unknown> {
    await (this.#results ??= this.#run(signal));
    return super.read(request, signal);
  }

  override async report(progress: Progress): Promise<void> {
    const { jobId, state } = this.job;
    await super.report({ jobId, state, ...progress } as Progress);
  }

  /** Runs the job until its results can be read. `signal` fires when the reader leaves. */
  async #run(signal: AbortSignal): Promise<void> {
    const { job } = this;
    const leave = (): void => {
      if (job.leave() === "cancel") this.#cancel();
    };
    signal.addEventListener("abort", leave);
    let status: unknown;
    let step: JobStep = job.proceed();
    try {
      for (;;) {
        switch (step) {
          case "submit":
            step = await this.#awaitSubmission(signal);
            break;
          case "get-status":
            status = await runCall(this.#client, job.createCall(), this.#inputs.derive(signal, undefined), false);
            step = job.receiveState(textField(status, "state"));
            break;
          case "report":
            await this.report({ fetched: 0 });
            step = job.proceed();
            break;
          case "wait":
            await sleep(signal, job.delay);
            step = job.proceed();
            break;
          case "read-results":
            return;
          case "fail":
            throw this.#error(textField(status, "errorMessage"));
          case "cancel":
          case "end":
            // The pager says how it was left.
            throw signal.reason;
        }
      }
    } catch (error) {
      if (!signal.aborted) job.fail();
      throw error;
    }
  }

  async #awaitSubmission(signal: AbortSignal): Promise<JobStep> {
    const ended = await waitFor(() => this.#submit(), signal, Infinity);
    if (ended.end === "value") return ended.value;
    throw ended.end === "error" ? ended.error : signal.reason;
  }

  /** Submits the job. Goes on when nobody waits for it any more. */
  async #submit(): Promise<JobStep> {
    const { job } = this;
    try {
      const inputs = this.#inputs.derive(undefined, this.#inputs.body);
      const body = await runCall(this.#client, job.createCall(), inputs, false);
      const step = job.submitted(textField(body, "jobId"));
      if (step === "cancel") this.#cancel();
      return step;
    } catch (error) {
      job.fail();
      throw error;
    }
  }

  #cancel(): void {
    const cancel = async (): Promise<void> => {
      await runCall(this.#client, this.job.createCall(), this.#inputs.derive(undefined, undefined), false);
    };
    // Nobody waits for it.
    cancel().catch(() => {});
  }

  #error(reason: string | undefined): JobError {
    const { jobId, state, errorClass } = this.job;
    const { name } = this.reader;
    const problem =
      jobId === undefined
        ? "the server gave the job no id"
        : `the job ${jobId} is ${state === undefined || state === "" ? "without a state" : state}`;
    const message = `${name}: ${problem}${reason === undefined || reason === "" ? "" : `: ${this.#inputs.credentials.hide(reason)}`}`;
    return new errorClasses[errorClass](message, { operation: name, jobId, state });
  }
}
