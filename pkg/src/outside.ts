// The module outside of the slim entry: the application says where it is, and waits for it.

import * as module from "./genesys_users.js";
import type { RegionHosts } from "./genesys_users.js";
import { defaultSource } from "./default-source.js";
import { GenesysError } from "./errors.js";
import { define } from "./properties.js";
import { loadError, start } from "./start.js";

/**
 * What {@link init} can load the wasm module from: a URL (a string is one, relative to the page), a response, the bytes, or
 * a compiled `WebAssembly.Module`, which is any object to TypeScript and not declared everywhere.
 */
export type ModuleSource = string | URL | Response | ArrayBuffer | ArrayBufferView | object;

/** A module of Node that a bundler must not look for. */
interface NodeProcess {
  getBuiltinModule?: (name: string) => { promises: { readFile: (url: URL) => Promise<BufferSource> } };
}

async function read(url: URL): Promise<BufferSource | Response> {
  const { process } = globalThis as { process?: NodeProcess };
  const files = url.protocol === "file:" ? process?.getBuiltinModule?.("node:fs") : undefined;
  return files ? files.promises.readFile(url) : fetch(url);
}

async function load(given: ModuleSource | undefined): Promise<WebAssembly.Module> {
  let source: unknown = given ?? defaultSource();
  // What is there may be of another realm.
  const isOf = (name: string): boolean => Object.prototype.toString.call(source) === `[object ${name}]`;
  if (typeof source === "string" || isOf("URL")) {
    const { location } = globalThis as { location?: { href: string } };
    source = await read(new URL(source as string | URL, location?.href));
  }
  if (isOf("Response")) {
    const { ok, url, status } = source as Response;
    if (!ok) throw new GenesysError(`The wasm module could not be loaded: ${url || "the response"} has status ${status}`);
    source = await (source as Response).arrayBuffer();
  }
  return isOf("WebAssembly.Module") ? (source as WebAssembly.Module) : WebAssembly.compile(source as BufferSource);
}

let loading: Promise<void> | undefined;

/** Domain of each region by its key: what `setEnvironment` takes. `undefined` until {@link init} has loaded the module. */
export let PureCloudRegionHosts: RegionHosts;

/**
 * Loads the wasm module. It is loaded once: later calls give the same promise, whatever they pass; after a failure the
 * next call tries again. It rejects with a `GenesysError`, whose `cause` says what went wrong.
 *
 * @param source Where the module is: a URL, a response, its bytes or a compiled module, or a promise of one of these.
 * Without it, `genesys-users.wasm` beside this file.
 */
export function init(source?: ModuleSource | Promise<ModuleSource>): Promise<void> {
  const run = async (): Promise<void> => {
    try {
      PureCloudRegionHosts = start(await load(await source));
    } catch (error) {
      loading = undefined;
      throw loadError(error);
    }
  };
  return (loading ??= run());
}

function assertLoaded(): void {
  if (!PureCloudRegionHosts as unknown) throw new GenesysError("genesys-users/slim is not ready: call init() and await it first");
}

/** The class, which says so when it is used before the module is there. */
function onceLoaded<C extends new (...args: never[]) => object>(moduleClass: C): C {
  const guarded = new Proxy(moduleClass, {
    construct(target, args, newTarget) {
      assertLoaded();
      return Reflect.construct(target, args, newTarget) as object;
    },
    get(target, name, receiver) {
      if (name === "instance") assertLoaded();
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  define(moduleClass.prototype as object, "constructor", { value: guarded, writable: true, configurable: true });
  return guarded;
}

/** Connection to one region of Genesys Cloud, once {@link init} has loaded the module. */
export const ApiClient = onceLoaded(module.ApiClient);
/** A client of the class. */
export type ApiClient = module.ApiClient;
/** The operations around people, once {@link init} has loaded the module. */
export const UsersApi = onceLoaded(module.UsersApi);
/** An object of the class. */
export type UsersApi = module.UsersApi;
