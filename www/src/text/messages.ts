// The messages of a language: the same as those in English.

export type { English as Messages } from "./en/index.js";
