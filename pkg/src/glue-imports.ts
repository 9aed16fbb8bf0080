// Stands for the module that the build writes: what the glue has for whoever loads the wasm module, see scripts/lib/bundle.mjs.

/** What the wasm module imports. */
export const imports: WebAssembly.Imports = {};

/** Gives the exports of the wasm module to the glue. */
export declare function setWasm(exports: WebAssembly.Exports): void;
