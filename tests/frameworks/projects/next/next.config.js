// The folder above may have a lock file of its own.
export default { outputFileTracingRoot: import.meta.dirname, turbopack: { root: import.meta.dirname } };
