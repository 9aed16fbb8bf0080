/// <reference lib="esnext.disposable" preserve="true" />
/**
 * The default entry where the host compiles the wasm module itself and forbids to compile bytes: workerd, and edge runtimes, which import it
 * with `?module`.
 *
 * @packageDocumentation
 */
import type { RegionHosts } from "./genesys_users.js";
import { start } from "./start.js";
import module from "./genesys-users.wasm";

export { ApiClient, ApiClient as ApiClientClass, UsersApi } from "./genesys_users.js";
export * from "./public.js";

/** Domain of each region by its key: what `setEnvironment` takes. */
export const PureCloudRegionHosts: RegionHosts = start(module);
