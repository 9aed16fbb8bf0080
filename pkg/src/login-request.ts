// Sends a request of a login or a logout. It has neither the headers nor the hooks of the client, which are meant for the API.

import type { LoginRequestStep } from "./genesys_users.js";
import type { Client } from "./client.js";
import { send, type ReceivedResponse } from "./fetch.js";
import type { WaitEnd } from "./wait.js";

export function sendLoginRequest({ fetch }: Client, request: LoginRequestStep): Promise<WaitEnd<ReceivedResponse>> {
  const { method, url, authorization, form, timeout } = request;
  const headers = new Headers({ Accept: "application/json" });
  if (authorization !== undefined) headers.set("Authorization", authorization);
  if (form === undefined) return send(fetch, url, { method, headers }, undefined, timeout);
  headers.set("Content-Type", "application/x-www-form-urlencoded");
  return send(fetch, url, { method, headers, body: form }, undefined, timeout);
}
