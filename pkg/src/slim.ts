/// <reference lib="esnext.disposable" preserve="true" />
/**
 * The same API with the wasm module outside: call and await {@link init} before anything else.
 *
 * @packageDocumentation
 */
export { ApiClient, ApiClient as ApiClientClass, init, PureCloudRegionHosts, UsersApi, type ModuleSource } from "./outside.js";
export * from "./public.js";
