// What the wasm module imports. The bundler makes this module anew, with the short names that the imports have in the package.

import * as glue from "./genesys_users.js";

export const imports: WebAssembly.Imports = { "./genesys_users_bg.js": glue };
