// Serves the build for Cloudflare in workerd, as `wrangler dev` does, with nothing of it on the network.

import { Miniflare } from "miniflare";

const miniflare = new Miniflare({
  host: "127.0.0.1",
  port: Number(process.env.PORT),
  cf: false,
  compatibilityDate: "2026-07-01",
  compatibilityFlags: ["nodejs_compat"],
  modules: true,
  modulesRoot: ".output/server",
  scriptPath: ".output/server/index.mjs",
  modulesRules: [
    { type: "ESModule", include: ["**/*.mjs"] },
    { type: "CompiledWasm", include: ["**/*.wasm"] },
  ],
  assets: { directory: ".output/public", binding: "ASSETS", routerConfig: { has_user_worker: true } },
  bindings: { GENESYS_BASE_PATH: process.env.GENESYS_BASE_PATH },
});
await miniflare.ready;
