const baseURL = `http://localhost:${process.env.PORT}`;

export default {
  testMatch: "playwright.test.mjs",
  reporter: "line",
  use: { baseURL, launchOptions: { executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] } },
  webServer: { command: `npx vite --port ${process.env.PORT} --host localhost --strictPort`, url: `${baseURL}/people.html` },
};
