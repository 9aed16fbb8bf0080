// Stands for the exports of the wasm module until `init` of the slim entry has run.

import { GenesysError } from "../errors.js";

export const unready = new Proxy(
  {},
  {
    get() {
      throw new GenesysError("genesys-users/slim is not ready: call init() and await it first");
    },
  },
);
