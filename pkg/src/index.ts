/// <reference lib="esnext.disposable" preserve="true" />
/**
 * Genesys Cloud Users API for browsers, workers and Node.
 *
 * @packageDocumentation
 */
export { ApiClient, ApiClient as ApiClientClass, PureCloudRegionHosts, UsersApi } from "./inline.js";
export * from "./public.js";
