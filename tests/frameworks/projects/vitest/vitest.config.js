import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const { CHROMIUM: executablePath, GENESYS_BASE_PATH: basePath, PEOPLE } = process.env;
const provide = { basePath, people: JSON.parse(PEOPLE) };
const common = { provide, include: ["people.test.js"] };

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "node", include: ["people.test.js", "timers.test.js"] } },
      { test: { ...common, name: "jsdom", environment: "jsdom" } },
      { test: { ...common, name: "happy-dom", environment: "happy-dom" } },
      {
        test: {
          ...common,
          name: "browser",
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
