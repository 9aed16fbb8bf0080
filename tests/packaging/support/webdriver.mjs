// A small WebDriver client, and the engines besides Chromium that the built package is tried in.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { findFirefox, findWebKit, firefoxRemedy, webKitRemedy } from "../../../scripts/set-up.mjs";
import { freePort } from "../../support/free-port.mjs";

const patience = 60_000;

/** Starts a program that ends with `stop`. */
function start(command, { env, stdio = ["ignore", "pipe", "pipe"] } = {}) {
  const [program, ...args] = command;
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said = (said + text).slice(-4000)));
  const ended = new Promise((resolve) => {
    child.on("close", (code, signal) => resolve(signal ?? `code ${code}`));
    child.on("error", (error) => resolve(error.message));
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  const broken = ended.then((how) => Promise.reject(new Error(`${program} ended (${how}): ${said}`)));
  broken.catch(() => {});
  return { child, stop, broken };
}

/** Opens a browser through its driver: `{ outcome(url), close() }` as in chromium.mjs. */
async function openSession(driverCommand, env, capabilities) {
  const port = await freePort();
  const driver = start([...driverCommand, `--port=${port}`], { env });
  const call = async (method, path, body) => {
    const answer = fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    const { value } = await (await Promise.race([answer, driver.broken])).json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  try {
    for (let attempt = 0; ; attempt++) {
      const ready = await call("GET", "/status").catch((error) => (attempt < 100 ? undefined : Promise.reject(error)));
      if (ready) break;
      await sleep(100);
    }
    const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    const session = (path, body) => call("POST", `/session/${sessionId}/${path}`, body);
    await session("timeouts", { script: patience / 2, pageLoad: patience / 2 });
    return {
      async outcome(url) {
        await session("url", { url });
        const [failed, value] = await session("execute/async", {
          script: `
            const [done] = arguments;
            const until = Date.now() + 20_000;
            const settle = () => {
              if ("outcome" in globalThis) outcome.then((value) => done([false, value]), (error) => done([true, String(error)]));
              else if (Date.now() > until) done([true, "the page set no outcome"]);
              else setTimeout(settle, 20);
            };
            settle();`,
          args: [],
        });
        if (failed) throw new Error(`${url}: ${value}`);
        return value;
      },
      async close() {
        await call("DELETE", `/session/${sessionId}`).catch(() => {});
        await driver.stop();
      },
    };
  } catch (error) {
    await driver.stop();
    throw error;
  }
}

/** A screen that nobody sees, for browsers that need one. */
async function startScreen(xvfb) {
  const screen = start([xvfb, "-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const number = once(createInterface(screen.child.stdio[3]), "line").then(([line]) => line);
  return { display: `:${await Promise.race([number, screen.broken])}`, stop: screen.stop };
}

async function startFirefox() {
  const { browser, driver } = findFirefox();
  const prefs = {
    "browser.shell.checkDefaultBrowser": false,
    "network.captive-portal-service.enabled": false,
    "app.normandy.enabled": false,
  };
  return openSession([driver], {}, { "moz:firefoxOptions": { binary: browser, args: ["-headless"], prefs } });
}

async function startWebKit() {
  const { browser, driver, xvfb } = findWebKit();
  const screen = await startScreen(xvfb);
  try {
    // Its sandbox cannot be made by root; only our own pages are opened.
    const env = { DISPLAY: screen.display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
    const session = await openSession([driver], env, { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } });
    const close = async () => {
      await session.close();
      await screen.stop();
    };
    return { ...session, close };
  } catch (error) {
    await screen.stop();
    throw error;
  }
}

/** How each engine is started, and what is missing where it cannot be. */
export const engines = {
  Firefox: { start: startFirefox, missing: () => !findFirefox() && firefoxRemedy },
  WebKit: { start: startWebKit, missing: () => !findWebKit() && webKitRemedy },
};
