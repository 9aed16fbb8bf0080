// `npm start`: the page lists users with the package in a browser, the printed command for Node does the same, and Ctrl-C ends all
// processes.

import assert from "node:assert/strict";
import { spawn, execFile } from "node:child_process";
import { createServer } from "node:http";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { startBrowser } from "../support/browser.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** Starts scripts/start.mjs and waits for the line that it prints when it is ready. */
async function start(...args) {
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const ended = once(child, "close").then(([code]) => code);
  await new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
        if (text.includes("Ctrl-C ends it.")) resolve();
      });
    }
    ended.then(resolve);
  });
  return {
    child,
    ended,
    text: () => text,
    page: /In a browser:\s+(http:\S+)/.exec(text)?.[1],
    sandbox: /organization at (http:\/\/[\d.:]+)/.exec(text)?.[1],
    program: /node --input-type=module -e "(.*)"/.exec(text)?.[1],
  };
}

/** Returns whether a server responds at a URL. */
const responds = (url) =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe("npm start", { timeout: 600_000 }, () => {
  let demo;
  let browser;
  let page;
  const errors = [];

  before(async () => {
    demo = await start("--port", "0", "--sandbox-port", "0", "--users", "60", "--seed", "3");
    assert.ok(demo.page && demo.sandbox, demo.text());
    browser = await startBrowser();
    page = await browser.newPage();
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    demo?.child.kill();
  });

  const names = () => page.locator("#people tbody th").allTextContents();
  const waitForText = (text) => page.getByText(text, { exact: true }).waitFor();

  test("the page lists users page by page", async () => {
    await page.goto(demo.page);
    await waitForText("Page 1 of 3");
    const first = await names();
    assert.equal(first.length, 25);
    await page.getByRole("button", { name: "Next" }).click();
    await waitForText("Page 2 of 3");
    const second = await names();
    assert.equal(second.filter((name) => first.includes(name)).length < 25, true);
    await page.getByRole("button", { name: "Previous" }).click();
    await waitForText("Page 1 of 3");
    assert.deepEqual(await names(), first);
    assert.deepEqual(errors, []);
  });

  test("the command for Node lists the same users", async () => {
    assert.ok(demo.program, demo.text());
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", demo.program], { cwd: root });
    for (const name of await names()) assert.ok(stdout.includes(name), `${name} is missing in ${stdout}`);
  });

  test("a page of another origin cannot read the configuration with its token", async () => {
    const otherServer = createServer((_, response) => response.end("<!doctype html>")).listen(0, "127.0.0.1");
    await once(otherServer, "listening");
    const otherPage = await browser.newPage();
    await otherPage
      .goto(`http://localhost:${otherServer.address().port}/`)
      .catch(() => otherPage.goto(`http://127.0.0.1:${otherServer.address().port}/`));
    const text = await otherPage.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.text(),
          () => "refused",
        ),
      `${demo.page}config.json`,
    );
    assert.ok(!text.includes("sandbox-token"), text);
    await otherPage.close();
    otherServer.close();
  });

  test("the page shows the class of an error, and recovers", async () => {
    const api = (url) => url.pathname === "/api/v2/users";
    const forbidden = {
      status: 403,
      json: { message: "Not yours", code: "not.authorized" },
      headers: { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*, Authorization" },
    };
    await page.route(api, (route) => route.fulfill(forbidden));
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("PermissionDeniedError").waitFor({ timeout: 10_000 });
    await page.getByText("not.authorized").waitFor();
    await page.unroute(api);
    await page.getByRole("button", { name: "Try again" }).click();
    await waitForText("Page 2 of 3");
  });

  test("a port in use is an error with a remedy", async () => {
    const port = new URL(demo.page).port;
    const second = await start("--port", port, "--sandbox-port", "0");
    assert.equal(await second.ended, 1);
    assert.match(second.text(), new RegExp(`Port ${port} is taken.*--port`));
  });

  test("Ctrl-C ends all processes", async () => {
    demo.child.kill("SIGINT");
    assert.equal(await demo.ended, 0);
    assert.deepEqual([await responds(demo.page), await responds(demo.sandbox)], [false, false]);
  });
});
