// `npm start`: the page signs in over the login page and lists people, the printed command for Node does the same, and Ctrl-C ends all
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

  const names = () => page.locator(".grid-rows .cell-name .name").allTextContents();

  test("the page signs in over the login page and lists people", async () => {
    await page.goto(demo.page);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Sign in to Harbor Lights Energy").waitFor();
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByText(/^\d+ people$/).waitFor();
    assert.ok((await names()).length > 5);
    assert.equal(new URL(page.url()).search, "", "the answer of the login page is no longer in the address");
    await page.reload();
    await page.getByText(/^\d+ people$/).waitFor();
    assert.deepEqual(errors, []);
  });

  test("the command for Node lists the same users", async () => {
    assert.ok(demo.program, demo.text());
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", demo.program], { cwd: root });
    for (const name of (await names()).slice(0, 5)) assert.ok(stdout.includes(name), `${name} is missing in ${stdout}`);
  });

  test("a page of another origin cannot read the configuration, which may hold a token", async () => {
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
    assert.ok(!text.includes("sandbox-widget"), text);
    await otherPage.close();
    otherServer.close();
  });

  test("the real cloud is reached over its login page", async () => {
    const cloud = await start("--port", "0", "--region", "eu_west_1", "--client-id", "some-client", "--grant", "implicit");
    assert.ok(cloud.page, cloud.text());
    const cloudPage = await browser.newPage();
    const asked = new Promise((resolve) => {
      cloudPage.route("https://login.mypurecloud.ie/**", (route) => {
        resolve(new URL(route.request().url()));
        return route.abort();
      });
    });
    await cloudPage.goto(cloud.page);
    await cloudPage.getByRole("button", { name: "Sign in" }).click();
    const { pathname, searchParams } = await asked;
    assert.equal(pathname, "/oauth/authorize");
    assert.deepEqual([searchParams.get("client_id"), searchParams.get("response_type")], ["some-client", "token"]);
    assert.equal(searchParams.get("redirect_uri"), cloud.page);
    await cloudPage.close();
    cloud.child.kill("SIGINT");
    assert.equal(await cloud.ended, 0);
  });

  test("options that do not go together are refused", async () => {
    for (const [args, message] of [
      [["--region", "eu_west_1"], /needs an OAuth client \(--client-id\) or an access token/],
      [["--client-id", "a", "--token", "b"], /not both/],
      [["--client-id", "a", "--users", "5"], /--users belongs to the local organization/],
      [["--client-id", "a", "--grant", "password"], /--grant takes pkce or implicit/],
    ]) {
      const refused = await start(...args);
      assert.equal(await refused.ended, 1);
      assert.match(refused.text(), message);
    }
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
