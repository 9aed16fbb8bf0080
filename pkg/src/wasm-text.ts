// Stands for the module that the build writes: the wasm module as text, see inline-text.ts.

export const text = "";
export const frequent = "";
export const size = 0;
