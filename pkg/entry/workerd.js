// The default entry where the host compiles the wasm module itself and forbids to compile bytes: workerd.

import { ApiClient, start } from "#glue";
import module from "./genesys-users.wasm";

start(module);

export * from "./public.js";
export const PureCloudRegionHosts = ApiClient.__regions();
