// Where `init` of the slim entry looks for the wasm module. The build of the CommonJS entry takes default-source-cjs.ts in its place.

/** The module beside this file. Bundlers know this form, and copy the file. */
export function defaultSource(): URL {
  return new URL("./genesys-users.wasm", import.meta.url);
}
