// Sends a request of a login or a logout. It has neither the headers nor the hooks of the client, which are meant for the API.

import type { Login, Logout } from "./genesys_users.js";
import type { Client } from "./client.js";
import { send, type ReceivedResponse } from "./fetch.js";
import type { WaitEnd } from "./wait.js";

export function sendLoginRequest({ fetch }: Client, request: Login | Logout): Promise<WaitEnd<ReceivedResponse>> {
  const { method, url, body, timeout } = request;
  const headers = new Headers(request.headers);
  return send(fetch, url, body === undefined ? { method, headers } : { method, headers, body }, undefined, timeout);
}
