/** The compiled module, a `WebAssembly.Module`, where the host or its bundler imports a wasm file as that: workerd, edge runtimes. */
declare const module: WebAssembly.Module;
export default module;
