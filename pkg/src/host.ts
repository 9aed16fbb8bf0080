// What the module asks of its host.

import type { ApiClient, Call, Host, HostValue, Login, LogLevel, Logout } from "./genesys_users.js";
import { runCall } from "./call.js";
import type { CallInputs } from "./call-inputs.js";
import { Client } from "./client.js";
import { ParameterError } from "./errors.js";
import { attempt, inspect } from "./inspect.js";
import { loginEnvironment, runLogin } from "./login.js";
import { runLogout } from "./logout.js";
import { readRecord, removeRecords } from "./storage.js";

/** The host of this runtime. */
export const host: Host = {
  inspect,

  createClient: (options: HostValue, logLevel: LogLevel) => new Client(options, logLevel),

  cloneClient: (value: unknown) => attempt(() => (value as ApiClient).clone()),

  // The module gives back what `createClient` and `callInputs` have given it.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- see above
  runCall: (client, call: Call, inputs, withResponse: boolean) => runCall(client as Client, call, inputs as CallInputs, withResponse),

  parameterError: (message: string, parameter: string, operation: string | undefined, cause: unknown) =>
    new ParameterError(message, { parameter, operation, cause }),

  monotonicTime: () => performance.now(),

  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the module gives back what it was given
  runLogin: (client, login: Login, options: HostValue) => runLogin(client as Client, login, options),
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- as above
  runLogout: (client, logout: Logout) => runLogout(client as Client, logout),
  loginEnvironment,
  readRecord,
  removeRecords,
};
