// What programs of the official SDK find here: one row for each member of its client, as an instance, its prototype and the declarations
// have them.

/** The member is here under the same name, and does the same. */
export const same = "same";

/** Begins with an underscore, and is for the SDK itself. It is nothing here. */
export const internal = "internal";

/** A member of the class here, and not of its instances. */
export const ofTheClass = "of the class";

const fetchOption = "`client.configure({ fetch })`";
const headersOption = "`client.configure({ headers })`";
const storageOption = "`client.configure({ storage, storagePrefix })`";
const popupOption = "the option `popup` of the login";
const tokenFunction = "`accessToken: () => …`";
const hooks = "the options `onRequest` and `onResponse`";
const operations = "`client.request`, or the methods of `UsersApi`";
const plainValues = "plain values and arrays as arguments";

/** `[member, what there is]`: one of the above, or what the error for the member says to use. */
export const clientMembers = [
  ["instance", ofTheClass],

  // Settings.
  ["setEnvironment", same],
  ["setPersistSettings", same],
  ["config", "`basePath`"],
  ["timeout", "`client.configure({ timeout })`"],
  ["defaultHeaders", headersOption],
  ["setDefaultHeaders", headersOption],
  ["getDefaultHeaders", headersOption],
  ["setGenesysAppHeader", headersOption],
  ["getGenesysAppHeader", headersOption],
  ["setGateway", "`client.configure({ basePath, loginPath })`"],
  ["setReturnExtendedResponses", "`users.withResponse`"],
  ["setStorageKey", storageOption],
  ["settingsPrefix", storageOption],
  ["hasLocalStorage", storageOption],

  // Tokens.
  ["setAccessToken", same],
  ["clearAccessToken", same],
  ["authData", same],
  ["authentications", same],
  ["setAuthData", "`client.setAccessToken`"],
  ["clearAuthData", "`client.clearAccessToken`"],

  // Logins.
  ["loginImplicitGrant", same],
  ["loginPKCEGrant", same],
  ["loginClientCredentialsGrant", same],
  ["logout", same],
  ["generatePKCECodeVerifier", "`loginPKCEGrant`"],
  ["computePKCECodeChallenge", "`loginPKCEGrant`"],
  ["authorizePKCEGrant", "`loginPKCEGrant`"],
  ["loginCodeAuthorizationGrant", tokenFunction],
  ["refreshCodeAuthorizationGrant", tokenFunction],
  ["loginSaml2BearerGrant", tokenFunction],
  ["refreshInProgress", tokenFunction],
  ["setAuthPopupConfiguration", popupOption],
  ["updateAuthPopupConfiguration", popupOption],
  ["getAuthPopupConfiguration", popupOption],
  ["onAuthPopupStatus", popupOption],
  ["addAuthPopupStatusListener", popupOption],
  ["removeAuthPopupStatusListener", popupOption],
  ["removeAllAuthPopupStatusListeners", popupOption],

  // Requests.
  ["callApi", operations],
  ["buildUrl", operations],
  ["serialize", operations],
  ["paramToString", operations],
  ["normalizeParams", operations],
  ["addHeaders", operations],
  ["applyAuthToRequest", operations],
  ["isFileParam", operations],
  ["isJsonMime", operations],
  ["jsonPreferredMime", operations],
  ["buildCollectionParam", plainValues],
  ["CollectionFormatEnum", plainValues],
  ["useLegacyParameterFilter", plainValues],
  ["setUseLegacyParameterFilter", plainValues],
  ["getUseLegacyParameterFilter", plainValues],
  ["httpClient", fetchOption],
  ["setHttpClient", fetchOption],
  ["getHttpClient", fetchOption],
  ["proxyAgent", fetchOption],
  ["setProxyAgent", fetchOption],
  ["setMTLSCertificates", fetchOption],
  ["setMTLSContents", fetchOption],
  ["setPreHook", hooks],
  ["setPostHook", hooks],

  ["_saveSettings", internal],
  ["_loadSettings", internal],
  ["_clearSettings", internal],
  ["_buildAuthUrl", internal],
  ["_formAuthRequest", internal],
  ["_testTokenAccess", internal],
  ["_setValuesFromUrlHash", internal],
  ["_setValuesFromUrlQuery", internal],
  ["_extractValuesFromSearchAndHash", internal],
  ["_handleCodeAuthorizationResponse", internal],
  ["_handleExpiredAccessToken", internal],
  ["_sleep", internal],
  ["_listenersAuthPopupStatus", internal],
  ["_authPopupWindow", internal],
  ["_checkPopupTimeout", internal],
  ["_notifyPopupInterval", internal],
  ["_popupIdentifier", internal],
  ["_emitAuthPopupStatus", internal],
  ["_generatePopupIdentifier", internal],
  ["_startAuthPopup", internal],
  ["_handleAuthPopupMessage", internal],
];

/** Parameters that are newer than the SDK, so that it does not send them. */
export const newerParameters = ["includeFullRoles"];
