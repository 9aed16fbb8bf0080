// The samples of the guide "Signing in" that need a page, in Chromium with the local organization.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, afterEach, before, describe, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { startSandbox } from "../support/sandbox.mjs";
import { servePages } from "../support/static.mjs";
import { answerRegion, clientOption } from "./support/region.mjs";

const read = (name) => readFile(new URL(`../../${name}`, import.meta.url), "utf8");
const packageFolder = fileURLToPath(new URL("../../pkg/", import.meta.url));

/** A page that runs a sample. */
const pageOf = (sample, body) => `<!doctype html><meta charset="utf-8">${body}
  <script type="importmap">{ "imports": { "genesys-users": "/dist/index.js" } }</script>
  <script type="module" src="/${sample}"></script>`;

let sandbox, pages, browser, context;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "20", ...clientOption] });
  const samples = {};
  for (const name of ["redirect.js", "window.js", "passkey.js"]) samples[`/${name}`] = await read(`docs/samples/signing-in/${name}`);
  pages = await servePages({
    ...samples,
    "/redirect": pageOf("redirect.js", "<h1></h1><button id=sign-out>Sign out</button>"),
    "/window": pageOf("window.js", "<button id=sign-in>Sign in</button><p id=output></p>"),
    "/passkey": pageOf("passkey.js", "<button id=add-passkey>Add</button><p id=output></p>"),
    "/popup.html": await read("pkg/dist/popup.html"),
    "/popup.js": await read("pkg/dist/popup.js"),
  });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  pages?.close();
  await sandbox?.stop();
});
afterEach(() => context?.close());

async function open(address) {
  context = await browser.newContext();
  await answerRegion(context, sandbox, packageFolder);
  const page = await context.newPage();
  await page.goto(`${pages.otherUrl}${address}`);
  return page;
}

const expectText = async (page, selector, text) => {
  await page.locator(selector, { hasText: text }).waitFor({ timeout: 10_000 });
};

describe("Signing in", () => {
  test("a page signs in by leaving for the login page, comes back to its state, and signs out", async () => {
    const page = await open("/redirect#people");
    await expectText(page, "h1", /^Hello \S+/);
    assert.equal(page.url(), `${pages.otherUrl}/redirect#people`);
    const stored = () => page.evaluate(() => Object.keys(sessionStorage).length);
    assert.ok((await stored()) > 0);
    const leaving = page.waitForRequest(/\/logout/);
    await page.click("#sign-out");
    await leaving;
  });

  test("a window signs in", async () => {
    const page = await open("/window");
    await page.click("#sign-in");
    await expectText(page, "#output", /^Hello \S+/);
  });

  test("a passkey is added", async () => {
    const page = await open("/passkey");
    const session = await context.newCDPSession(page);
    await session.send("WebAuthn.enable");
    const options = {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    };
    await session.send("WebAuthn.addVirtualAuthenticator", { options });
    await page.waitForFunction(() => globalThis.document.querySelector("#add-passkey")?.onclick);
    await page.click("#add-passkey");
    await expectText(page, "#output", "Added Laptop");
    await page.click("#add-passkey");
    await expectText(page, "#output", "This device has a passkey already.");
  });
});
