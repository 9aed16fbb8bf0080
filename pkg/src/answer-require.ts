// `require` in a page without a module loader, for programs of the official SDK, whose browser build defines one.

/** Lets `require("platformClient")` give the API. The `require` of a module loader stays. */
export function answerRequire(api: object): void {
  (globalThis as { require?: (name: string) => unknown }).require ??= (name) => {
    if (name === "platformClient") return api;
    throw new Error(`require: there is no module ${name}, only \`platformClient\`, which is genesys-users`);
  };
}
