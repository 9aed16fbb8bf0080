// Loaded before the wasm tests in Node (see .cargo/config.toml), which find the URL of a sandbox in this global.

import { startSandbox } from "./sandbox.mjs";

globalThis.GENESYS_SANDBOX = (await startSandbox()).url;
