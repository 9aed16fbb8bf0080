// Runs pages in Chromium and returns their outcome.

import { startBrowser } from "../../support/browser.mjs";

/** Returns `{ outcome(url), close() }`. `outcome` opens a page and resolves to the value of its promise `globalThis.outcome`. */
export async function startChromium() {
  const browser = await startBrowser();
  return {
    async outcome(url) {
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        const messages = [];
        page.on("pageerror", (error) => messages.push(String(error)));
        page.on("console", (message) => messages.push(message.text()));
        await page.goto(url);
        await page
          .waitForFunction(() => "outcome" in globalThis, undefined, { timeout: 20_000 })
          .catch(() => {
            throw new Error(`${url} set no outcome. Its console: ${messages.join("\n") || "empty"}`);
          });
        return await page.evaluate(() => globalThis.outcome);
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}
