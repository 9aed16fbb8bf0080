import { svelte } from "@sveltejs/vite-plugin-svelte";
import react from "@vitejs/plugin-react";
import vue from "./vue-vite.config.js";

const pages = ["react", "vue", "svelte", "angular"].flatMap((name) => [`${name}.html`, `people-${name}.html`]);

// The pages of all frameworks, with the components of the guides.
export default {
  plugins: [react(), vue.plugins, svelte()],
  build: { rollupOptions: { input: pages } },
};
