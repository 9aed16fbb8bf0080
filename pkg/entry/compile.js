import { GenesysError } from "../errors.js";

/** What to throw when compiling failed: a page whose policy forbids it is told what to allow. */
export const explain = (cause) =>
  /CSP|Content.Security|unsafe-eval/i.test(cause)
    ? new GenesysError("This page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src", { cause })
    : cause;
