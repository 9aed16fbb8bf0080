// The entry of the file for a script tag. A page may load it twice, once for each of its parts; the first copy stays, whose elements are defined.

import { ApiClient, GenesysUsersAdmin } from "./index.js";

const global = globalThis as { GenesysUsersAdmin?: unknown };
global.GenesysUsersAdmin ??= { ApiClient, GenesysUsersAdmin };
