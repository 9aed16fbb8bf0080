// The default entry: the wasm module travels inside as text and is ready when the import is.

import { ApiClient, start } from "#glue";
import { frequent, size, text } from "#wasm-text";
import { explain } from "./compile.js";
import { decode } from "./decode.js";

try {
  start(new WebAssembly.Module(decode(text, frequent, size)));
} catch (error) {
  throw explain(error);
}

export * from "./public.js";
export const PureCloudRegionHosts = ApiClient.__regions();
