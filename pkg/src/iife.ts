/** The API where the page loads `genesys-users.iife.js` with a `<script>`. */
import * as api from "./index.js";

declare global {
  /** The API where the page loads `genesys-users.iife.js` with a `<script>`. */
  const GenesysUsers: typeof api;
}

export * from "./index.js";

/** A page without a module loader. */
interface Page {
  require?: (name: string) => unknown;
}

// The browser build of the official SDK answers so. Another `require`, of a module loader, stays.
(globalThis as Page).require ??= (name) => {
  if (name === "platformClient") return api;
  throw new Error(`require: there is no module ${name}, only \`platformClient\` (genesys-users)`);
};
