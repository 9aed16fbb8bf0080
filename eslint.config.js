import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/node_modules/", "**/dist/", "target/", "src/", "tests/packaging/.out/"] },
  js.configs.recommended,
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" },
  },
  { files: ["scripts/**", "tests/**", "bench/**", "eslint.config.js"], languageOptions: { globals: globals.node } },
  { files: ["tests/browser/**", "bench/**"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  { files: ["www/**"], languageOptions: { globals: globals.browser } },
  {
    files: ["tests/packaging/projects/**"],
    languageOptions: { globals: { ...globals.browser, ...globals.worker, ...globals.node, Bun: false, Deno: false } },
  },
  // Runs in every host.
  { files: ["pkg/**"], languageOptions: { globals: globals["shared-node-browser"] } },
  // Touches pages, where there is one.
  { files: ["pkg/host/login.js", "pkg/popup/**"], languageOptions: { globals: globals.browser } },
];
