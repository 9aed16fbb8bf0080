import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/node_modules/", "**/dist/", "target/", "src/"] },
  js.configs.recommended,
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" },
  },
  { files: ["scripts/**", "tests/**", "bench/**", "eslint.config.js"], languageOptions: { globals: globals.node } },
  { files: ["tests/browser/**"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  { files: ["www/**"], languageOptions: { globals: globals.browser } },
  // Runs in every host.
  { files: ["pkg/**"], languageOptions: { globals: globals["shared-node-browser"] } },
];
