// Where `init` of the slim entry looks for the wasm module, in the CommonJS build.

declare const __dirname: string;

interface NodeProcess {
  getBuiltinModule: (name: "node:url") => { pathToFileURL: (path: string) => URL };
}

/** The module of the package, one folder above this file. */
export function defaultSource(): URL {
  const { process } = globalThis as unknown as { process: NodeProcess };
  return process.getBuiltinModule("node:url").pathToFileURL(`${__dirname}/../genesys-users.wasm`);
}
