import { svelte } from "@sveltejs/vite-plugin-svelte";
import react from "@vitejs/plugin-react";
import vue from "./vue-vite.config.js";

// The pages of all frameworks, with the components of the guide.
export default {
  plugins: [react(), vue.plugins, svelte()],
  build: { rollupOptions: { input: ["react.html", "vue.html", "svelte.html", "angular.html"] } },
};
