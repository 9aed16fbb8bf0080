// A headless Chromium for the tests of pages.

import { chromium } from "playwright-core";
import { findBrowser } from "../../scripts/set-up.mjs";

/** Starts the installed Chromium. The flags keep it from using the network on its own account. */
export function startBrowser() {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
