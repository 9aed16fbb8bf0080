// `npm run screenshots`: the pictures of the tour in README.md, in docs/tour: the widget on a local organization, in Chromium.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { build, upToDate } from "./build.mjs";
import { buildSandbox } from "./lib/cargo.mjs";
import { servePage } from "./lib/page.mjs";
import { log, main, root } from "./lib/run.mjs";
import { sandboxToken, startSandbox } from "./lib/sandbox.mjs";
import { findBrowser, setUp } from "./set-up.mjs";

const folder = path.join(root, "docs", "tour");

/** Each picture: its name, the size of the window, and the way to what it shows. */
const pictures = [
  { name: "list", show: async () => {} },
  { name: "list-dark", dark: true, show: async () => {} },
  {
    name: "filter",
    async show(page) {
      await page.getByRole("button", { name: "Filter", exact: true }).click();
      await page.locator("details.filter summary", { hasText: "Skill" }).click();
      await page.locator("details[open] .picker-option").nth(1).click();
    },
  },
  {
    name: "person",
    async show(page) {
      await page.locator(".grid-rows .name").nth(3).click();
      await page.getByRole("tab", { name: "Routing" }).click();
    },
  },
  {
    name: "bulk",
    async show(page) {
      await page.getByRole("searchbox").fill("care agent");
      await page.getByText(/^\d+ people$/).waitFor();
      await page.getByRole("checkbox", { name: "Select all" }).check();
      await page.getByRole("button", { name: "Deactivate" }).click();
      await page.getByRole("dialog").getByRole("table").first().waitFor();
    },
  },
  {
    name: "overview",
    async show(page) {
      await page.getByRole("button", { name: "Overview" }).click();
      await page.waitForTimeout(1500); // for the count
    },
  },
  { name: "narrow", width: 390, height: 780, show: async () => {} },
];

await main(async () => {
  await setUp();
  if (!upToDate()) await build();
  const sandbox = await startSandbox({ args: ["--users", "1200", "--rate-limit", "0"], program: buildSandbox() });
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  const server = await servePage({ port: 0, configuration: { client: { basePath: sandbox.url, accessToken: sandboxToken } } });
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, width = 1280, height = 800, dark = false, show } of pictures) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
      await page.goto(server.url);
      await page.locator(".grid-rows .name").first().waitFor();
      await show(page);
      await page.waitForTimeout(500); // for what comes in after the list
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
      await page.close();
      log(`screenshots: docs/tour/${name}.png`);
    }
  } finally {
    await browser.close();
    await server.close();
    await sandbox.stop();
  }
});
