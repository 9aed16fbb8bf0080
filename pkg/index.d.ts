/**
 * Genesys Cloud Users API for browsers, workers and Node.
 *
 * @packageDocumentation
 */
export * from "./dist/types.js";
export * from "./errors.js";
