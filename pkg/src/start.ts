// Starts the module, once, for all entries.

import { ApiClient, regions, setHost, UsersApi, type RegionHosts } from "./genesys_users.js";
import { GenesysError } from "./errors.js";
import { imports, setWasm } from "./glue-imports.js";
import { guardMembers } from "./guard.js";
import { host } from "./host.js";
import { addOfficialMembers } from "./official-sdk.js";
import { define } from "./properties.js";

/** Starts a compiled module. Gives the domain of each region by its key. */
export function start(module: WebAssembly.Module): RegionHosts {
  const { exports } = new WebAssembly.Instance(module, imports);
  const { __wbindgen_start: initialize } = exports;
  if (typeof initialize !== "function") throw new TypeError("this is another wasm module");
  setWasm(exports);
  (initialize as () => void)();
  setHost(host);
  return regions();
}

for (const [name, moduleClass, variable] of [
  ["ApiClient", ApiClient, "client"],
  ["UsersApi", UsersApi, "users"],
] as const) {
  // A minifier renames classes, and consoles would show the short names.
  define(moduleClass, "name", { value: name, configurable: true });
  guardMembers(moduleClass, variable);
}
addOfficialMembers(ApiClient);

/** What to throw when loading failed. A page whose policy forbids WebAssembly is told what to allow. */
export function loadError(cause: unknown): GenesysError {
  if (cause instanceof GenesysError) return cause;
  const text = String(cause);
  const problem = /CSP|Content.Security|unsafe-eval/i.test(text)
    ? "This page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src"
    : `The wasm module could not be loaded: ${text}`;
  return new GenesysError(problem, { cause });
}
