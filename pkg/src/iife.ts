/** The API where the page loads `genesys-users.iife.js` with a `<script>`. */
import type * as api from "./index.js";

declare global {
  /** The API where the page loads `genesys-users.iife.js` with a `<script>`. */
  const GenesysUsers: typeof api;
}

export * from "./index.js";
