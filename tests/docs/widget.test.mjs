// The pages of the guide to the widget, in Chromium: what they load from a server of packages comes from the build, and the API is a sandbox.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "vite";
import { root } from "../../scripts/lib/run.mjs";
import { startSandbox } from "../../scripts/lib/sandbox.mjs";
import { startBrowser } from "../support/browser.mjs";

const samples = path.join(root, "docs", "samples", "widget");
const sample = (name) => readFile(path.join(samples, name), "utf8");
const app = "https://app.example";
const api = "https://api.mypurecloud.ie";
const packages = "https://unpkg.com/genesys-users-admin/";

describe("the guide to the widget", { timeout: 120_000 }, () => {
  let sandbox;
  let browser;
  before(async () => {
    sandbox = await startSandbox({ args: ["--users", "30", "--rate-limit", "0"] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await sandbox?.stop();
  });

  /** Opens a page with this text and these files beside it. */
  async function open(html, files = {}) {
    const page = await browser.newPage();
    page.problems = [];
    page.on("pageerror", (error) => page.problems.push(String(error)));
    await page.route("**/*", async (route) => {
      const url = new URL(route.request().url());
      if (url.origin === api) {
        const response = await route.fetch({ url: sandbox.url + url.pathname + url.search });
        return route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": app } });
      }
      if (url.href.startsWith(packages)) {
        const body = await readFile(path.join(root, "www", url.href.slice(packages.length)));
        return route.fulfill({ body, contentType: "text/javascript", headers: { "access-control-allow-origin": "*" } });
      }
      assert.equal(url.origin, app);
      if (url.pathname === "/") return route.fulfill({ body: html, contentType: "text/html" });
      const body = files[url.pathname];
      return route.fulfill(body === undefined ? { status: 404 } : { body, contentType: "text/javascript" });
    });
    await page.goto(`${app}/`);
    return page;
  }

  for (const name of ["modules.html", "one-file.html"]) {
    test(`${name} shows the button to sign in`, async () => {
      const page = await open(await sample(name));
      await page.getByRole("button", { name: "Sign in" }).waitFor();
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  }

  test("bundler.html, built by vite, shows the button to sign in", async () => {
    const input = path.join(samples, "bundler.html");
    const { output } = await build({
      configFile: false,
      root: samples,
      logLevel: "warn",
      build: { write: false, target: "es2022", rolldownOptions: { input } },
    });
    const files = Object.fromEntries(output.map(({ fileName, code, source }) => [`/${fileName}`, code ?? source]));
    const page = await open(files["/bundler.html"], files);
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  test("one-file-client.js gives the element a client, and brand.css its look", async () => {
    const html = `<style>${await sample("brand.css")}</style><script src="${packages}dist/genesys-users-admin.iife.js"></script>
      <body><script>globalThis.token = "${sandbox.token}"; ${await sample("one-file-client.js")}</script>`;
    const page = await open(html);
    await page.locator(".grid-rows .name").first().waitFor();
    const look = await page.locator("genesys-users-admin").evaluate((element) => {
      const header = globalThis.getComputedStyle(element.shadowRoot.querySelector("genesys-users-admin-shell, [part=root]"));
      const parts = [];
      const visit = (from) => {
        for (const each of from.querySelectorAll("*")) {
          if (each.getAttribute("part") === "header") parts.push(globalThis.getComputedStyle(each).borderBlockEndWidth);
          if (each.shadowRoot) visit(each.shadowRoot);
        }
      };
      visit(element.shadowRoot);
      return [header.getPropertyValue("--genesys-users-density"), ...parts];
    });
    assert.deepEqual(look, ["0.85", "3px"]);
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});
