// Stands for the module that the build writes for each entry that is no ES module: it gives the exports of the entry as an object. See
// scripts/lib/bundle.mjs.

export {};
