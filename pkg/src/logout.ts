// Runs a logout to its end.

import type { LoginStep } from "./genesys_users.js";
import type { Client } from "./client.js";
import { sendLoginRequest } from "./login-request.js";

/** Sends a request, whatever comes of it, and leaves the page for `url`: what there is of the two. */
export async function runLogout(client: Client, request: LoginStep | undefined, url: string | undefined): Promise<void> {
  if (request?.kind === "fetch") await sendLoginRequest(client, request);
  if (url !== undefined) location.assign(url);
}
