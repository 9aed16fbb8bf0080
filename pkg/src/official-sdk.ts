// What is here for programs that were written for the official SDK. The members of its client that have a counterpart of the same name
// are methods of `ApiClient`; the others say what to use.

import type { ApiClient, AuthData } from "./genesys_users.js";
import { GenesysError } from "./errors.js";
import { define } from "./properties.js";

/** The members of the SDK's client that are not here, by what to use in their place. */
const replacements: readonly (readonly [remedy: string, names: string])[] = [
  ["`basePath`, or the options `logger`, `timeout` and `headers` of the client", "config"],
  ["`client.configure({ timeout })`, in milliseconds", "timeout"],
  ["`client.configure({ headers })`", "defaultHeaders setDefaultHeaders getDefaultHeaders setGenesysAppHeader getGenesysAppHeader"],
  ["`client.configure({ basePath, loginPath })`", "setGateway"],
  [
    "`client.configure({ fetch })`, with a `fetch` of your own",
    "httpClient setHttpClient getHttpClient proxyAgent setProxyAgent setMTLSCertificates setMTLSContents",
  ],
  ["`users.withResponse`", "setReturnExtendedResponses returnExtended"],
  ["`client.configure({ storage, storagePrefix })`", "setStorageKey persistSettings settingsPrefix hasLocalStorage"],
  ["`client.setAccessToken` and `client.clearAccessToken`", "setAuthData clearAuthData"],
  ["`loginPKCEGrant`, which does it itself", "generatePKCECodeVerifier computePKCECodeChallenge authorizePKCEGrant"],
  [
    "`accessToken: () => …`, a function that gets the token from your server, which exchanges the code or the assertion",
    "loginCodeAuthorizationGrant refreshCodeAuthorizationGrant loginSaml2BearerGrant refreshInProgress",
  ],
  [
    "the option `popup` of the login",
    "setAuthPopupConfiguration updateAuthPopupConfiguration getAuthPopupConfiguration onAuthPopupStatus addAuthPopupStatusListener removeAuthPopupStatusListener removeAllAuthPopupStatusListeners",
  ],
  ["the options `onRequest` and `onResponse`", "setPreHook setPostHook"],
  [
    "`client.request`, or the methods of `UsersApi`",
    "callApi addHeaders applyAuthToRequest buildUrl isFileParam isJsonMime jsonPreferredMime normalizeParams paramToString serialize",
  ],
  [
    "plain values and arrays as arguments, which are encoded by themselves",
    "buildCollectionParam CollectionFormatEnum useLegacyParameterFilter getUseLegacyParameterFilter setUseLegacyParameterFilter",
  ],
];

/** When a token expires, as the official SDK tells it; nothing where that is not known. */
export function tokenExpiry(expiresAt: number): Pick<AuthData, "tokenExpiryTime" | "tokenExpiryTimeString"> {
  if (!Number.isFinite(expiresAt)) return {};
  return { tokenExpiryTime: expiresAt, tokenExpiryTimeString: new Date(expiresAt).toUTCString() };
}

/** The authentications of a client, of which there is one. */
function authentications(client: ApiClient): ApiClient["authentications"] {
  return {
    "PureCloud OAuth": {
      type: "oauth2",
      get accessToken() {
        return client.authData.accessToken;
      },
      set accessToken(token) {
        client.setAccessToken(token);
      },
    },
  };
}

/**
 * Adds the members to the class and its prototype. Those that are not here throw: a value that nobody reads would be a silent loss. In the
 * SDK `ApiClient` is the client itself, so that its members are looked for on the class, too.
 */
export function addOfficialMembers(clientClass: typeof ApiClient): void {
  const { prototype } = clientClass;
  const refuse = (target: object, name: string, problem: string): void => {
    const throwError = (): never => {
      throw new GenesysError(problem);
    };
    define(target, name, { get: throwError, set: throwError, configurable: true });
  };
  for (const [remedy, names] of replacements) {
    for (const name of names.split(" ")) {
      refuse(prototype, name, `ApiClient has no \`${name}\`, which is a member of the official SDK's client: use ${remedy}`);
    }
  }
  define(prototype, "authentications", {
    get(this: ApiClient) {
      return authentications(this);
    },
    configurable: true,
  });
  define(prototype, "instance", { get: () => clientClass.instance, configurable: true });
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name in clientClass || name.startsWith("_")) continue;
    refuse(clientClass, name, `\`${name}\` is a member of a client: use \`ApiClient.instance.${name}\``);
  }
}
