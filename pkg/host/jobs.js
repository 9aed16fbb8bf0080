// Runs an analytics job: submits it, waits until it is done, reads its results.

import { makeError } from "../errors.js";
import { listing } from "./listing.js";
import * as kinds from "./kinds.js";
import { Pager } from "./pager.js";
import { wait } from "./send.js";

/** The classes of a job's end, by the core's code. */
const ends = { "-1": "JobFailedError", "-2": "JobCancelledError", "-3": "JobExpiredError", "-4": "JobError" };

const nothing = () => {};

/** A pager over the results of a job of `kind`, Details or Aggregates. `word` is the word for paging of its results. */
export function runJob(core, kind, word, query, options) {
  const submit = `postAnalyticsUsers${kind}Jobs`;
  const status = `getAnalyticsUsers${kind}Job`;
  const remove = `deleteAnalyticsUsers${kind}Job`;
  const name = `runUsers${kind}Job`;

  // Of the options; `run` itself is not there yet while its plan is made.
  let jobId;
  const run = new Pager(() => {
    const plan = listing(core, `${status}Results`, word, ["-", options], kinds.job);
    const { before, onProgress } = plan;
    const { pageSize, cursor, extraQuery, ...settings } = plan.options;
    void [pageSize, cursor, extraQuery]; // Of the results alone.
    ({ jobId } = plan);
    let body, ready;
    if (!jobId) {
      core.check(submit, [query, settings], kinds.plain);
      body = JSON.parse(JSON.stringify(query));
    }
    const tell = (progress) => onProgress?.({ jobId: run.jobId, state: run.state, ...progress });

    const start = async (stop) => {
      stop.throwIfAborted();
      let cancel = nothing;
      try {
        if (!run.jobId) {
          // Without the signal: a job whose id nobody has learned could not be cancelled.
          const submitted = core.call(submit, [body, settings]);
          // Aggregates have no such operation.
          if (core.knows(remove)) cancel = () => submitted.then(({ jobId }) => core.call(remove, [jobId, settings])).catch(nothing);
          stop.addEventListener("abort", cancel);
          const [failed, value] = await wait(submitted, stop);
          stop.throwIfAborted();
          if (failed) throw value;
          run.jobId = value?.jobId;
        }
        for (let polls = 0; ; polls++) {
          const told = await core.call(status, [run.jobId, { ...settings, signal: stop }]);
          run.state = told?.state;
          tell({ fetched: 0 });
          const code = core.progress(run.state ?? "", polls, Math.random());
          if (code < 0) {
            const message = `${name}: the job ${run.jobId} is ${run.state ?? "without a state"}${told?.errorMessage ? `: ${told.errorMessage}` : ""}`;
            throw makeError(ends[code], message, { operation: name, jobId: run.jobId, state: run.state });
          }
          if (!code) break;
          await wait(undefined, stop, code);
        }
      } finally {
        // From here on the job is over, or somebody may come back to it.
        stop.removeEventListener("abort", cancel);
      }
      before[0] = run.jobId;
    };

    return {
      ...plan,
      name,
      onProgress: tell,
      async ask(page, stop) {
        await (ready ??= start(stop));
        return plan.ask(page, stop);
      },
    };
  });
  run.jobId = jobId ?? undefined;
  run.state = undefined;
  return run;
}
