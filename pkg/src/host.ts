// What the module asks of its host.

import type { ApiClient, Call, Host, HostValue, LogLevel, StorageArea } from "./genesys_users.js";
import { runCall } from "./call.js";
import type { CallInputs } from "./call-inputs.js";
import { Client } from "./client.js";
import { ParameterError } from "./errors.js";
import { attempt, inspect } from "./inspect.js";

/** The host of this runtime. */
export const host: Host = {
  inspect,

  createClient: (options: HostValue, logLevel: LogLevel, storage: StorageArea) => new Client(options, logLevel, storage),

  cloneClient: (value: unknown) => attempt(() => (value as ApiClient).clone()),

  // The module gives back what `createClient` and `callInputs` have given it.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
  runCall: (client, call: Call, inputs, withResponse: boolean) => runCall(client as Client, call, inputs as CallInputs, withResponse),

  parameterError: (message: string, parameter: string, operation: string | undefined, cause: unknown) =>
    new ParameterError(message, { parameter, operation, cause }),

  monotonicTime: () => performance.now(),
};
