// Loaded before the wasm tests in Node (see .cargo/config.toml). They read the URL of a sandbox from this global.

import { startSandbox } from "./sandbox.mjs";

globalThis.GENESYS_SANDBOX = (await startSandbox()).url;
