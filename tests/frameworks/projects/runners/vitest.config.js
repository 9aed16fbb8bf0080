export default { test: { globalSetup: "./vitest-setup.mjs", include: ["vitest.test.mjs"] } };
