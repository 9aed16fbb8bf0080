import { GenesysError } from "../errors.js";

/** What to throw when loading failed: a GenesysError. A page whose policy forbids wasm is told what to allow. */
export const explain = (cause) =>
  cause instanceof GenesysError
    ? cause
    : new GenesysError(
        /CSP|Content.Security|unsafe-eval/i.test(cause)
          ? "This page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src"
          : `The wasm module could not be loaded: ${cause}`,
        { cause },
      );
