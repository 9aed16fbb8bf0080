// Where `init` of the slim entry looks for the wasm module when the application does not say.

import { defaultSource } from "./default-source.js";

declare const __dirname: string | undefined;

interface NodeProcess {
  cwd: () => string;
  getBuiltinModule?: {
    (name: "node:url"): { pathToFileURL: (path: string) => URL };
    (name: "node:module"): { createRequire: (path: string) => { resolve: (name: string) => string } };
  };
}

/**
 * The places, the likeliest first. Each is a function, because it throws on hosts that have no such place. A page has only the first. Bundlers
 * for servers may copy the module elsewhere, or not at all; in Node it may lie beside the bundle, and in the package from which the server
 * was built.
 */
export function modulePlaces(): (() => URL)[] {
  const { process } = globalThis as { process?: NodeProcess };
  if (!process?.getBuiltinModule) return [defaultSource];
  const { pathToFileURL } = process.getBuiltinModule("node:url");
  const { createRequire } = process.getBuiltinModule("node:module");
  const places = [defaultSource];
  if (typeof __dirname === "string") places.push(() => pathToFileURL(`${__dirname}/genesys-users.wasm`));
  places.push(() => pathToFileURL(createRequire(`${process.cwd()}/`).resolve("genesys-users/genesys-users.wasm")));
  return places;
}
