export default defineNuxtConfig({
  compatibilityDate: "2026-11-01",
  // Hosts that compile no bytes get the compiled module, which the bundler of the server reads with this setting alone.
  nitro: { experimental: { wasm: true } },
});
