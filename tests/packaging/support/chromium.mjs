// Pages in Chromium, and what they come to.

import { startBrowser } from "../../support/browser.mjs";

/** `{ outcome(url), close() }`; `outcome` is what the promise `globalThis.outcome` of the page resolves to. */
export async function startChromium() {
  const browser = await startBrowser();
  return {
    async outcome(url) {
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        const said = [];
        page.on("pageerror", (error) => said.push(String(error)));
        page.on("console", (message) => said.push(message.text()));
        await page.goto(url);
        await page
          .waitForFunction(() => "outcome" in globalThis, undefined, { timeout: 20_000 })
          .catch(() => {
            throw new Error(`${url} set no outcome. It said: ${said.join("\n") || "nothing"}`);
          });
        return await page.evaluate(() => globalThis.outcome);
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}
