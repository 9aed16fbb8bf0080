// `npm start`: the page lists people through the package in a browser, the line for Node does the same, and Ctrl-C leaves
// nothing running.

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

/** Starts scripts/start.mjs and waits for what it prints when it is ready. */
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

/** Whether something still answers there. */
const answers = (url) =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe("npm start", { timeout: 600_000 }, () => {
  let started;
  let browser;
  let page;
  const complaints = [];

  before(async () => {
    started = await start("--port", "0", "--sandbox-port", "0", "--users", "60", "--seed", "3");
    assert.ok(started.page && started.sandbox, started.text());
    browser = await startBrowser();
    page = await browser.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    started?.child.kill();
  });

  const names = () => page.locator("#people tbody th").allTextContents();
  const position = (text) => page.getByText(text, { exact: true }).waitFor();

  test("the page lists people, page by page", async () => {
    await page.goto(started.page);
    await position("Page 1 of 3");
    const first = await names();
    assert.equal(first.length, 25);
    await page.getByRole("button", { name: "Next" }).click();
    await position("Page 2 of 3");
    const second = await names();
    assert.equal(second.filter((name) => first.includes(name)).length < 25, true);
    await page.getByRole("button", { name: "Previous" }).click();
    await position("Page 1 of 3");
    assert.deepEqual(await names(), first);
    assert.deepEqual(complaints, []);
  });

  test("the line for Node lists the same people", async () => {
    assert.ok(started.program, started.text());
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", started.program], { cwd: root });
    for (const name of await names()) assert.ok(stdout.includes(name), `${name} is missing in ${stdout}`);
  });

  test("no other site reads the configuration with its token", async () => {
    const other = createServer((_, response) => response.end("<!doctype html>")).listen(0, "127.0.0.1");
    await once(other, "listening");
    const stranger = await browser.newPage();
    await stranger
      .goto(`http://localhost:${other.address().port}/`)
      .catch(() => stranger.goto(`http://127.0.0.1:${other.address().port}/`));
    const read = await stranger.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.text(),
          () => "refused",
        ),
      `${started.page}config.json`,
    );
    assert.ok(!read.includes("sandbox-token"), read);
    await stranger.close();
    other.close();
  });

  test("the page shows the class of an error, and recovers", async () => {
    const api = (url) => url.pathname === "/api/v2/users";
    const refusal = {
      status: 403,
      json: { message: "Not yours", code: "not.authorized" },
      headers: { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*, Authorization" },
    };
    await page.route(api, (route) => route.fulfill(refusal));
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("PermissionDeniedError").waitFor({ timeout: 10_000 });
    await page.getByText("not.authorized").waitFor();
    await page.unroute(api);
    await page.getByRole("button", { name: "Try again" }).click();
    await position("Page 2 of 3");
  });

  test("a taken port is told with the remedy", async () => {
    const port = new URL(started.page).port;
    const second = await start("--port", port, "--sandbox-port", "0");
    assert.equal(await second.ended, 1);
    assert.match(second.text(), new RegExp(`Port ${port} is taken.*--port`));
  });

  test("Ctrl-C leaves nothing running", async () => {
    started.child.kill("SIGINT");
    assert.equal(await started.ended, 0);
    assert.deepEqual([await answers(started.page), await answers(started.sandbox)], [false, false]);
  });
});
