// Clients that say nothing and get no answer but that of a test, and the messages of what fails with them.

import { ApiClient, UsersApi } from "genesys-users";

/** The message that work rejects with or throws. */
export async function messageOf(work) {
  try {
    await work();
  } catch (error) {
    return error.message;
  }
  throw new Error(`nothing was thrown by ${work}`);
}

export const quiet = { logLevel: "off", maxRetries: 0 };
export const clientAnswering = (respond, options) =>
  new ApiClient({ accessToken: "token-of-somebody", fetch: async () => respond(), ...quiet, ...options });
export const answering = (respond, options) => new UsersApi(clientAnswering(respond, options));
