// The module outside of the slim entry: the application says where it is, and waits for it.

import * as module from "./genesys_users.js";
import type { RegionHosts } from "./genesys_users.js";
import { GenesysError } from "./errors.js";
import { modulePlaces } from "./module-places.js";
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

/** Reads a response, unless its status is an error. */
async function bodyOf(response: Response): Promise<ArrayBuffer> {
  const { ok, url, status } = response;
  if (!ok) throw new GenesysError(`The wasm module could not be loaded: ${url || "the response"} has status ${status}`);
  return response.arrayBuffer();
}

// What is there may be of another realm.
const isOf = (value: unknown, name: string): boolean => Object.prototype.toString.call(value) === `[object ${name}]`;

async function load(given: ModuleSource): Promise<WebAssembly.Module> {
  let source: unknown = given;
  if (typeof source === "string" || isOf(source, "URL")) {
    const { location } = globalThis as { location?: { href: string } };
    source = await read(new URL(source as string | URL, location?.href));
  }
  if (isOf(source, "Response")) source = await bodyOf(source as Response);
  return isOf(source, "WebAssembly.Module") ? (source as WebAssembly.Module) : WebAssembly.compile(source as BufferSource);
}

/** Loads the module from the first of its usual places that has it. The error names the problem of each. */
async function loadFromPlaces(): Promise<WebAssembly.Module> {
  const problems: unknown[] = [];
  for (const place of modulePlaces()) {
    try {
      return await load(place());
    } catch (error) {
      problems.push(error);
    }
  }
  const [cause] = problems;
  const { message } = loadError(cause);
  const others = problems.slice(1).map((problem) => `; ${String(problem)}`);
  throw new GenesysError(`${message}${others.join("")}. ${advice}`, { cause });
}

const advice =
  "Where a bundler has not copied the module, pass its address, its bytes or the compiled module to init(): it is the file " +
  "dist/genesys-users.wasm of the package, with the name genesys-users/genesys-users.wasm for imports";

let loading: Promise<void> | undefined;

/** Domain of each region by its key: what `setEnvironment` takes. `undefined` until {@link init} has loaded the module. */
export let PureCloudRegionHosts: RegionHosts;

/**
 * Loads the wasm module. It is loaded once: later calls give the same promise, whatever they pass; after a failure the
 * next call tries again. It rejects with a `GenesysError`, whose `cause` says what went wrong.
 *
 * @param source Where the module is: a URL, a response, its bytes or a compiled module, or a promise of one of these.
 * Without it, `genesys-users.wasm` beside this file; in Node also beside a CommonJS bundle, and in the package as the working directory
 * finds it.
 */
export function init(source?: ModuleSource | Promise<ModuleSource>): Promise<void> {
  const run = async (): Promise<void> => {
    try {
      const given = await source;
      PureCloudRegionHosts = start(await (given === undefined ? loadFromPlaces() : load(given)));
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
