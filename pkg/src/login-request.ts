// Sends a request of a login or a logout. It has neither the headers nor the hooks of the client, which are meant for the API.

import type { LoginRequestStep } from "./genesys_users.js";
import type { Client } from "./client.js";
import type { Credentials } from "./credentials.js";
import { assertHost, send, type ReceivedResponse } from "./fetch.js";
import type { WaitEnd } from "./wait.js";

/** Sends a request. What no error may show of it goes to `credentials`. */
export function sendLoginRequest(
  { fetch }: Client,
  request: LoginRequestStep,
  signal?: AbortSignal,
  credentials?: Credentials,
): Promise<WaitEnd<ReceivedResponse>> {
  const { method, url, authorization, form, timeout } = request;
  assertHost(request, fetch);
  const headers = new Headers({ Accept: "application/json" });
  if (authorization !== undefined) headers.set("Authorization", authorization);
  credentials?.addHeaders(headers);
  if (form === undefined) return send(fetch, { url, method, headers, body: undefined }, signal, timeout);
  const fields = new URLSearchParams(form);
  credentials?.addFields(["code", "code_verifier", "client_secret"], (name) => fields.get(name));
  headers.set("Content-Type", "application/x-www-form-urlencoded");
  return send(fetch, { url, method, headers, body: form }, signal, timeout);
}
