import { existsSync } from "node:fs";
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

const root = import.meta.dirname;
const script = ["**/*.js", "**/*.mjs", "**/*.cjs"];
const host = ["pkg/src/**/*.ts"];

const onlyEntries = "Only the files that start the module import it. Use `import type` here, and take the object as an argument.";

// The rules with type information need the declarations that wasm-bindgen writes. Without them every value that comes from Rust has the
// type `any`, and the rules report each use of it. `npm run check` and `npm test` do not accept that the declarations are missing.
const declarations = "pkg/build/genesys_users.d.ts";
const typed = existsSync(`${root}/${declarations}`);
if (!typed && existsSync(`${root}/pkg/src`)) {
  console.error(`eslint: the rules with type information are off, because ${declarations} is missing. \`npm run build\` writes it.`);
}

const withTypes = {
  files: host,
  languageOptions: { parserOptions: { project: "pkg/tsconfig.json", tsconfigRootDir: root } },
  rules: {
    // A step of a machine that no `case` handles would leave its call without an end.
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: false }],
    "@typescript-eslint/consistent-type-exports": "error",
    // An aborted call rejects with `signal.reason`, which may be any value.
    "@typescript-eslint/only-throw-error": ["error", { allowThrowingAny: true, allowThrowingUnknown: true }],
    "@typescript-eslint/prefer-promise-reject-errors": ["error", { allowThrowingAny: true, allowThrowingUnknown: true }],
    // `while (true)` drives a machine until it says that it has ended.
    "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
    "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    // An async function without `await` turns what it throws into a rejection.
    "@typescript-eslint/require-await": "off",
  },
};

const widget = ["www/**/*.ts"];
// The types of the widget come from the built package.
const typedWidget = existsSync(`${root}/pkg/dist/index.d.ts`);
if (!typedWidget) console.error("eslint: www is not checked, because pkg/dist/index.d.ts is missing. `npm run build` writes it.");

const widgetRules = {
  files: widget,
  extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
  linterOptions: { reportUnusedDisableDirectives: "error" },
  languageOptions: { parserOptions: { project: "www/tsconfig.json", tsconfigRootDir: root } },
  rules: {
    eqeqeq: "error",
    // The compiler checks names.
    "no-undef": "off",
    "@typescript-eslint/consistent-type-imports": "error",
    "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    // Lit calls the listeners of a template with the view as `this`.
    "@typescript-eslint/unbound-method": "off",
    // An attribute of HTML that is empty is one that is missing.
    "@typescript-eslint/prefer-nullish-coalescing": "off",
  },
};

export default defineConfig(
  globalIgnores([
    "**/node_modules/",
    "**/dist/",
    "pkg/build/",
    "target/",
    "src/",
    "docs/.vitepress/cache/",
    "tests/packaging/.out/",
    "tests/frameworks/.out/",
  ]),
  {
    files: script,
    extends: [js.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" },
  },
  { files: ["scripts/**", "tests/**", "bench/**", "docs/.vitepress/**", "eslint.config.js"], languageOptions: { globals: globals.node } },
  // The samples of the guides run in pages, programs and test runners.
  {
    files: ["docs/samples/**"],
    languageOptions: { globals: { ...globals.node, ...globals.browser, ...globals.jest, GenesysUsersAdmin: "readonly" } },
  },
  // Written as programs for the official SDK are: `let opts = {…}`, with the globals of pages.
  {
    files: ["tests/programs/**"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { "prefer-const": "off" },
  },
  { files: ["tests/browser/**", "tests/widget/**", "bench/**"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: ["tests/packaging/projects/**"],
    languageOptions: { globals: { ...globals.browser, ...globals.worker, ...globals.node, Bun: false, Deno: false } },
  },
  // With the globals of Jest, Mocha, browser extensions and Nuxt.
  {
    files: ["tests/frameworks/projects/**"],
    languageOptions: {
      globals: {
        ...globals.browser,
        ...globals.node,
        ...globals.jest,
        ...globals.mocha,
        ...globals.webextensions,
        defineEventHandler: false,
        defineNuxtConfig: false,
        getHeader: false,
      },
    },
  },
  // Runs in every host.
  { files: ["pkg/**"], languageOptions: { globals: globals["shared-node-browser"] } },

  {
    files: host,
    extends: [js.configs.recommended, typed ? tseslint.configs.strictTypeChecked : tseslint.configs.strict],
    linterOptions: { reportUnusedDisableDirectives: typed ? "error" : "off" },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    // These start the module. Everything else receives what it needs from Rust, and knows only the types.
    files: host,
    ignores: ["pkg/src/{start,inline,outside,compiled}.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ group: ["**/genesys_users.js"], allowTypeImports: true, message: onlyEntries }] },
      ],
    },
  },
  typed ? withTypes : [],
  typedWidget ? widgetRules : globalIgnores(widget),
);
