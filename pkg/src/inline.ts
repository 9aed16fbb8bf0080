// The module inside of the default entry: it travels as text and is ready when the import is.

import type { RegionHosts } from "./genesys_users.js";
import { decode } from "./inline-text.js";
import { loadError, start } from "./start.js";
import { frequent, size, text } from "./wasm-text.js";

function load(): RegionHosts {
  try {
    return start(new WebAssembly.Module(decode(text, frequent, size)));
  } catch (error) {
    throw loadError(error);
  }
}

export { ApiClient, UsersApi } from "./genesys_users.js";

/** Domain of each region by its key: what `setEnvironment` takes. */
export const PureCloudRegionHosts: RegionHosts = load();
