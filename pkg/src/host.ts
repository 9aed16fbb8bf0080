// What the module asks of its host.

import type { ApiClient, BulkCall, Call, Host, HostValue, Job, Login, LogLevel, Logout, PageReader } from "./genesys_users.js";
import { runBulkCall } from "./bulk.js";
import { runCall } from "./call.js";
import type { CallInputs } from "./call-inputs.js";
import { Client } from "./client.js";
import { ParameterError } from "./errors.js";
import { assertHost } from "./fetch.js";
import { attempt, inspect } from "./inspect.js";
import { JobListing } from "./job.js";
import { Listing, type OnProgress } from "./listing.js";
import { FailedPager, JobRun, Pager } from "./pager.js";
import { PagerDriver } from "./pager-driver.js";
import { loginEnvironment, runLogin } from "./login.js";
import { runLogout } from "./logout.js";
import { readRecord, removeRecords } from "./storage.js";
import { monotonicTime } from "./wait.js";

/** A pager, which tells whoever reads it when the host lacks what pagers need. */
function unlessFailed<P extends Pager>(operation: string, create: () => P): P | FailedPager {
  try {
    assertHost(operation);
    return create();
  } catch (error) {
    return new FailedPager(error);
  }
}

/** The host of this runtime. */
export const host: Host = {
  inspect,

  createClient: (options: HostValue, logLevel: LogLevel) => new Client(options, logLevel),

  cloneClient: (value: unknown) => attempt(() => (value as ApiClient).clone()),

  // The module gives back what `createClient` and `callInputs` have given it.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
  runCall: (client, call: Call, inputs, withResponse: boolean) => runCall(client as Client, call, inputs as CallInputs, withResponse),

  createPager: (client, reader: PageReader, inputs, onProgress: HostValue | undefined) =>
    unlessFailed(reader.name, () => {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
      return new Pager(new PagerDriver(new Listing(client as Client, reader, inputs as CallInputs, onProgress?.value as OnProgress)));
    }),

  createJobRun: (client, reader: PageReader, job: Job, inputs, onProgress: HostValue | undefined) =>
    unlessFailed(reader.name, () => {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
      return new JobRun(new JobListing(client as Client, reader, job, inputs as CallInputs, onProgress?.value as OnProgress));
    }),

  createFailedPager: (error: unknown) => new FailedPager(error),

  runBulkCall: (client, call: BulkCall, inputs, onProgress: HostValue | undefined) =>
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
    runBulkCall(client as Client, call, inputs as CallInputs, onProgress?.value as OnProgress),

  parameterError: (message: string, parameter: string, operation: string | undefined, cause: unknown) =>
    new ParameterError(message, { parameter, operation, cause }),

  monotonicTime,

  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the module gives back what it was given
  runLogin: (client, login: Login, options: HostValue) => runLogin(client as Client, login, options),
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- as above
  runLogout: (client, logout: Logout) => runLogout(client as Client, logout),
  loginEnvironment,
  readRecord,
  removeRecords,
};
