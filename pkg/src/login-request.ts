// Sends a request of a login or a logout. It has neither the headers nor the hooks of the client, which are meant for the API.

import type { Login, Logout } from "./genesys_users.js";
import type { Client } from "./client.js";
import type { Credentials } from "./credentials.js";
import { assertHost, send, type ReceivedResponse } from "./fetch.js";
import type { WaitEnd } from "./wait.js";

/** Sends a request. What no error may show of it goes to `credentials`. */
export function sendLoginRequest(
  { fetch }: Client,
  request: Login | Logout,
  credentials?: Credentials,
): Promise<WaitEnd<ReceivedResponse>> {
  assertHost("operation" in request ? request.operation : "logout");
  const { method, url, body, timeout } = request;
  const headers = new Headers(request.headers);
  const form = new URLSearchParams(body);
  credentials?.addHeaders(headers);
  credentials?.addFields(["code", "code_verifier", "client_secret"], (name) => form.get(name));
  return send(fetch, url, body === undefined ? { method, headers } : { method, headers, body }, undefined, timeout);
}
