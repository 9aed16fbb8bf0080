// What logins and logouts ask of their host, and the steps that are made for them.

import type { Host, HostValue, Login, LoginStep } from "./genesys_users.js";
import { base64Url } from "./base64url.js";
import type { Client } from "./client.js";
import { attempt } from "./inspect.js";
import { runLogin } from "./login.js";
import { addressResponse } from "./login-response.js";
import { runLogout } from "./logout.js";
import { tokenExpiry } from "./official-sdk.js";
import { hasRecord, readRecord, removeRecords, writeRecord } from "./storage.js";

/** What only some hosts have. */
const scope = globalThis as { document?: unknown; importScripts?: unknown; crypto?: Partial<Crypto> };

/** The application's state, as it was written by `HostValue.json`. */
function stateFrom(text: string | undefined): string | undefined {
  const state: unknown = text === undefined ? undefined : attempt(() => JSON.parse(text) as unknown);
  // Records of the first version hold the state itself.
  return typeof state === "string" ? state : text;
}

export const loginHost = {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the module gives back what it was given
  runLogin: (client, login: Login, options: HostValue) => runLogin(client as Client, login, options),
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- as above
  runLogout: (client, request: LoginStep | undefined, url: string | undefined) => runLogout(client as Client, request, url),

  hasDocument: () => Boolean(scope.document),
  isBrowser: () => Boolean(scope.document ?? scope.importScripts),
  hasDigest: () => Boolean(scope.crypto?.subtle),
  randomText: (bytes) => attempt(() => base64Url(crypto.getRandomValues(new Uint8Array(bytes)))),
  hasOwnOrigin: (url) => attempt(() => new URL(url).origin === location.origin) === true,
  addressResponse: (address, responseType) => addressResponse(address ?? attempt(() => location.href) ?? "", responseType),
  replaceAddress: (url) => attempt(() => history.replaceState(history.state, "", url)),
  readRecord,
  hasRecord,
  writeRecord,
  removeRecords,

  plainStep: (kind) => ({ kind }),
  flowStep: (kind, flow) => ({ kind, flow }),
  openPopupStep: (width, height) => ({ kind: "open-popup", width, height }),
  digestStep: (text) => ({ kind: "digest", text }),
  showPopupStep: (url, timeout, pollInterval) => ({ kind: "show-popup", url, timeout, pollInterval }),
  urlStep: (kind, url) => ({ kind, url }),
  fetchStep: (operation, method, url, authorization, form, timeout) => ({
    kind: "fetch",
    operation,
    method,
    url,
    authorization,
    form,
    timeout,
  }),
  requestFailedStep: (attempts, attempt, delay) => ({ kind: "request-failed", attempts, attempt, delay }),
  signedInStep: (accessToken, tokenType, expiresAt, appState) => ({
    kind: "signed-in",
    result: { accessToken, expiresAt, tokenType, state: stateFrom(appState), ...tokenExpiry(expiresAt) },
  }),
  failStep: (operation, code, message) => ({ kind: "fail", operation, code, message }),
} satisfies Partial<Host>;
