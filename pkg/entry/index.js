// The default entry: the wasm module travels inside as text and is ready when the import is.

import { start } from "#glue";
import { decoder, frequent, size, text } from "#wasm-text";
import { explain } from "./compile.js";
import { decode } from "./decode.js";

let regions;
try {
  regions = start(new WebAssembly.Module(decode(text, frequent, size, decoder)));
} catch (error) {
  throw explain(error);
}

export * from "./public.js";
export const PureCloudRegionHosts = regions;
