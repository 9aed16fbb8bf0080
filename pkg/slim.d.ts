/**
 * The same API with the wasm module outside: call and await {@link init} before anything else.
 *
 * @packageDocumentation
 */
export * from "./index.js";

/**
 * What {@link init} can load the wasm module from: a URL (a string is one, relative to the page), a response, the bytes, or
 * a compiled `WebAssembly.Module`, which is any object to TypeScript and not declared everywhere.
 */
export type ModuleSource = string | URL | Response | ArrayBuffer | ArrayBufferView | object;

/**
 * Loads the wasm module. It is loaded once: later calls give the same promise, whatever they pass; after a failure the
 * next call tries again. It rejects with a `GenesysError`, whose `cause` says what went wrong. `PureCloudRegionHosts` is
 * `undefined` until then.
 *
 * @param source Where the module is: a URL, a response, its bytes or a compiled module, or a promise of one of these.
 * Without it, `genesys-users.wasm` beside this file.
 */
export function init(source?: ModuleSource | Promise<ModuleSource>): Promise<void>;
