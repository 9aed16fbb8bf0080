module.exports = { globalSetup: "./jest-setup.cjs", globalTeardown: "./jest-teardown.cjs", testMatch: ["**/jest.test.cjs"] };
