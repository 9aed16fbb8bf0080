// The slim entry: the application says where the wasm module is, and waits for it.

import { start } from "#glue";
import defaultSource from "#default-source";
import { GenesysError } from "../errors.js";
import { explain } from "./compile.js";

const load = async (source) => {
  source = await (source ?? defaultSource());
  if (typeof source === "string" || source instanceof URL) {
    const url = new URL(source, globalThis.location?.href);
    const files = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs");
    source = await (files ? files.promises.readFile(url) : fetch(url));
  }
  if (source instanceof Response) {
    if (!source.ok) throw new GenesysError(`The wasm module could not be loaded: ${source.url || "the response"} has status ${source.status}`);
    source = await source.arrayBuffer();
  }
  return source instanceof WebAssembly.Module ? source : WebAssembly.compile(source);
};

let ready;

/** There once `init` has loaded the module, which holds it. */
export let PureCloudRegionHosts;

/** Loads the module once; after a failure the next call tries again. */
export const init = (source) =>
  (ready ??= load(source).then((module) => {
    PureCloudRegionHosts = start(module);
  }).catch((error) => {
    ready = undefined;
    throw explain(error);
  }));

export * from "./public.js";
