// jest.config: { globalSetup: "./jest-setup.cjs", globalTeardown: "./jest-teardown.cjs" }
module.exports = async () => {
  const { startSandbox } = await import("../../../../scripts/lib/sandbox.mjs"); // of a checkout of this repository
  const sandbox = await startSandbox({ args: ["--users", "50", "--rate-limit", "0"] });
  globalThis.sandbox = sandbox; // for the teardown; tests run in other processes, which get the environment
  process.env.SANDBOX_URL = sandbox.url;
  process.env.SANDBOX_TOKEN = sandbox.token;
};
