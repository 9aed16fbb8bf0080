// The default entry: the wasm module travels inside as base64 and is ready when the import is.

import { start } from "#glue";
import base64 from "#wasm-base64";
import { explain } from "./compile.js";

const bytes = Uint8Array.fromBase64
  ? Uint8Array.fromBase64(base64)
  : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

try {
  start(new WebAssembly.Module(bytes));
} catch (error) {
  throw explain(error);
}

export * from "./public.js";
