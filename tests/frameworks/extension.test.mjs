// A browser extension (manifest version 3): a page and the service worker, each with a login in the window of chrome.identity.

import { createHash } from "node:crypto";
import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../../scripts/set-up.mjs";
import { assertPage, pageAddress } from "./support/assertions.mjs";
import { projects } from "./support/places.mjs";
import { openProject } from "./support/project.mjs";

/** The id that Chromium gives an extension with this key: the start of its hash, with the letters a to p for digits. */
async function extensionId() {
  const { key } = JSON.parse(await readFile(path.join(projects, "extension", "manifest.json"), "utf8"));
  const hash = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

const id = await extensionId();
const { test, folder, organization } = await openProject("extension", {
  sandbox: ["--client", `extension=https://${id}.chromiumapp.org/`],
});

test("a page and the worker of an extension sign in", async () => {
  // Extensions have no bundler here: the files of the package are their own.
  await cp(path.join(folder, "node_modules", "genesys-users", "dist"), path.join(folder, "vendor"), { recursive: true });
  const context = await chromium.launchPersistentContext(path.join(folder, "..", "profile"), {
    executablePath: findBrowser(),
    args: [
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-features=DisableLoadExtensionCommandLineSwitch",
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
    ignoreDefaultArgs: ["--disable-extensions"],
  });
  try {
    const page = await context.newPage();
    await page.goto(pageAddress(`chrome-extension://${id}/page.html`, organization));
    await page.waitForFunction(() => "outcome" in globalThis, undefined, { timeout: 30_000 });
    const outcome = await page.evaluate(() => globalThis.outcome);
    if (outcome.error) throw new Error(outcome.error);
    assertPage(outcome.page, organization);
    assertPage(outcome.worker, organization);
  } finally {
    await context.close();
  }
});
