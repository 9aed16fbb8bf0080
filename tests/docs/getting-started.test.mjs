// The guide "Getting started" as a reader follows it: each way from an empty folder, with the packed package.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build, preview } from "vite";
import { regionOf } from "../../scripts/docs/snippets.mjs";
import { npm, pack, quiet } from "../packaging/support/pack.mjs";
import { startBrowser } from "../support/browser.mjs";
import { startSandbox } from "../support/sandbox.mjs";
import { servePages } from "../support/static.mjs";
import { answerRegion, clientId, clientOption, clientSecret } from "./support/region.mjs";

const samples = fileURLToPath(new URL("../../docs/samples/getting-started/", import.meta.url));
const run = promisify(execFile);
let sandbox, home, tarball, browser;
before(async () => {
  sandbox = await startSandbox({ args: ["--users", "60", ...clientOption] });
  home = await mkdtemp(path.join(tmpdir(), "getting-started-"));
  tarball = await pack(path.join(home, "packed"));
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await sandbox?.stop();
  await rm(home, { recursive: true, force: true });
});

/** A new folder with the package, and with the files that the guide shows for this way. */
async function folderFor(way) {
  const folder = await mkdtemp(path.join(home, `${way}-`));
  await writeFile(path.join(folder, "package.json"), "{}");
  npm(folder, "install", "--offline", "--ignore-scripts", ...quiet, tarball);
  npm(folder, "pkg", "set", "type=module");
  await cp(path.join(samples, way), folder, { recursive: true, filter: (name) => !/\.(?:sh|ps1)$/.test(name) });
  return folder;
}

/** Builds the folder with vite, and serves the result. */
async function serveBuilt(folder) {
  await build({ root: folder, logLevel: "error", configFile: false });
  const server = await preview({ root: folder, logLevel: "error", configFile: false, preview: { port: 0, host: "localhost" } });
  return { url: `http://localhost:${server.httpServer.address().port}`, close: () => server.close() };
}

/** Serves the page of a folder as it is. */
async function serveAsIs(folder) {
  const { otherUrl, close } = await servePages({ "/": await readFile(path.join(folder, "index.html"), "utf8") });
  return { url: otherUrl, close };
}

/** Opens the page of a folder. Returns the texts of the elements, as soon as one is as expected. */
async function textOf(folder, serve, selector, expected) {
  const server = await serve(folder);
  const page = await browser.newPage();
  await answerRegion(page.context(), sandbox, path.join(folder, "node_modules", "genesys-users"));
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  try {
    await page.goto(`${server.url}/`);
    const element = page.locator(selector, { hasText: expected });
    await element.first().waitFor({ timeout: 10_000 });
    return await element.allTextContents();
  } catch (error) {
    const text = await page.locator("body").innerText();
    throw new Error(`The page shows: ${text}\nIts console: ${said.join("\n")}`, { cause: error });
  } finally {
    await page.close();
    await server.close();
  }
}

describe("Getting started", () => {
  test("Node", async () => {
    const folder = await folderFor("node");
    const sample = await readFile(path.join(samples, "node", "people.mjs"), "utf8");
    await writeFile(path.join(folder, "people.mjs"), regionOf(sample, "sample"));
    const redirect = `const { fetch } = globalThis;
      globalThis.fetch = (url, init) => fetch(url.replace(/^https:\\/\\/(api|login)\\.mypurecloud\\.ie/, "${sandbox.url}"), init);`;
    await writeFile(path.join(folder, "redirect.mjs"), redirect);
    const env = { ...process.env, GENESYS_REGION: "eu_west_1", GENESYS_CLIENT_ID: clientId, GENESYS_CLIENT_SECRET: clientSecret };
    const { stdout } = await run(process.execPath, ["--import", pathToFileURL(path.join(folder, "redirect.mjs")).href, "people.mjs"], {
      cwd: folder,
      env,
    });
    const lines = stdout.trim().split("\n");
    assert.ok(lines.length > 50, stdout);
    assert.match(lines[0], /^\S+ .+ \S+@\S+$/);
  });

  test("PowerShell does what the other shell does", async () => {
    const linesOf = async (name) => (await readFile(path.join(samples, "node", name), "utf8")).trimEnd().split("\n");
    const assignments = (await linesOf("run.sh")).map((line) => line.replace(/^export (\w+)="?([^"]*)"?$/, '$env:$1 = "$2"'));
    assert.deepEqual(await linesOf("run.ps1"), assignments);
    // Windows PowerShell 5 cannot join commands by `&&`, and its `cp` takes one source.
    for (const file of (await readdir(samples, { recursive: true })).filter((name) => name.endsWith(".sh")))
      assert.doesNotMatch(await readFile(path.join(samples, file), "utf8"), /&&|^cp (?:-r )?(?!-)\S+ \S+ \S/m, file);
  });

  test("a bundler", async () => {
    const names = await textOf(await folderFor("bundler"), serveBuilt, "#people li", /\S/);
    assert.equal(names.length, 25);
  });

  test("a page without a bundler", async () => {
    const [heading] = await textOf(await folderFor("browser"), serveAsIs, "h1", /^Hello .+/);
    assert.match(heading, /^Hello \S+ \S+/);
  });

  test("a worker", async () => {
    const [text] = await textOf(await folderFor("worker"), serveBuilt, "#people", /are available/);
    assert.match(text, /^\d+ of \d+ people are available$/);
  });
});
