module.exports = {
  projects: [
    { displayName: "node", testMatch: ["**/node.test.js", "**/timers.test.js"] },
    { displayName: "jsdom", testEnvironment: "jsdom", testMatch: ["**/page.test.js"] },
    { displayName: "jsdom with fetch", testEnvironment: "./jsdom-with-fetch.js", testMatch: ["**/page-with-fetch.test.js"] },
  ],
};
