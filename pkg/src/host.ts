// What the module asks of its host.

import type {
  ApiClient,
  BulkCall,
  Call,
  Host,
  HostClient,
  HostValue,
  Job,
  PageReader,
  PagerPosition,
  PasskeyRegistration,
} from "./genesys_users.js";
import { runBulkCall } from "./bulk.js";
import { runCall } from "./call.js";
import type { CallInputs } from "./call-inputs.js";
import { callSteps } from "./call-steps.js";
import { Client } from "./client.js";
import { AuthError, ParameterError } from "./errors.js";
import { assertHost } from "./fetch.js";
import { attempt, inspect } from "./inspect.js";
import { JobListing } from "./job.js";
import { Listing, type OnProgress } from "./listing.js";
import { FailedPager, JobRun, Pager } from "./pager.js";
import { PagerDriver } from "./pager-driver.js";
import { loginHost } from "./login-host.js";
import { registerPasskey } from "./passkey.js";
import { monotonicTime } from "./wait.js";

/** A pager, which tells whoever reads it when the host lacks what pagers need. */
function unlessFailed<P extends Pager>(operation: string, hostClient: HostClient, create: (client: Client) => P): P | FailedPager {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the module gives back what `createClient` has given it
  const client = hostClient as Client;
  try {
    assertHost({ operation }, client.fetch);
    return create(client);
  } catch (error) {
    return new FailedPager(error);
  }
}

/** The host of this runtime. */
export const host: Host = {
  ...callSteps,

  inspect,

  createClient: () => new Client(),

  cloneClient: (value: unknown) => attempt(() => (value as ApiClient).clone()),

  // The module gives back what `createClient` and `callInputs` have given it.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
  runCall: (client, call: Call, inputs, withResponse: boolean) => runCall(client as Client, call, inputs as CallInputs, withResponse),

  createPager: (hostClient, reader: PageReader, inputs, onProgress: HostValue | undefined) =>
    unlessFailed(reader.name, hostClient, (client) => {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
      return new Pager(new PagerDriver(new Listing(client, reader, inputs as CallInputs, onProgress?.value as OnProgress)));
    }),

  createJobRun: (hostClient, reader: PageReader, job: Job, inputs, onProgress: HostValue | undefined) =>
    unlessFailed(reader.name, hostClient, (client) => {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
      return new JobRun(new JobListing(client, reader, job, inputs as CallInputs, onProgress?.value as OnProgress));
    }),

  createFailedPager: (error: unknown) => new FailedPager(error),

  runBulkCall: (client, call: BulkCall, inputs, onProgress: HostValue | undefined) =>
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
    runBulkCall(client as Client, call, inputs as CallInputs, onProgress?.value as OnProgress),

  parameterError: (message: string, parameter: string, operation: string | undefined, cause: unknown) =>
    new ParameterError(message, { parameter, operation, cause }),

  authError: (message: string, code: string, operation: string, cause: unknown) => new AuthError(message, { operation, code, cause }),

  registerPasskey: (client, registration: PasskeyRegistration, inputs) =>
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
    registerPasskey(client as Client, registration, inputs as CallInputs),

  pagerPosition: (page: PagerPosition["page"], skip, pageSize) => ({ page, skip, pageSize }),

  monotonicTime,

  ...loginHost,
};
