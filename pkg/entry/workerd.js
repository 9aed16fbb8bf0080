// The default entry where the host compiles the wasm module itself and forbids to compile bytes: workerd.

import { start } from "#glue";
import module from "./genesys-users.wasm";

export * from "./public.js";
export const PureCloudRegionHosts = start(module);
