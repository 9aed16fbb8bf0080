// The engines besides Chromium in which the built package is tested, driven by selenium-webdriver.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Builder } from "selenium-webdriver";
import { DriverService } from "selenium-webdriver/remote/index.js";
import { findFirefox, findWebKit, firefoxRemedy, webKitRemedy } from "../../../scripts/set-up.mjs";
import { startFirefox } from "../../support/firefox.mjs";

const commandTimeout = 30_000;
const outcomeTimeout = 20_000;

/** A browser session with the functions of chromium.mjs: `{ outcome(url), close() }`. */
async function pageRunner(driver) {
  await driver.manage().setTimeouts({ script: commandTimeout, pageLoad: commandTimeout });
  return {
    async outcome(url) {
      await driver.get(url);
      const isSet = () => driver.executeScript("return 'outcome' in globalThis");
      await driver.wait(isSet, outcomeTimeout, `${url} set no outcome`);
      return driver.executeScript("return globalThis.outcome"); // a promise, which the driver awaits
    },
    close: () => driver.quit(),
  };
}

/** Starts a virtual screen for a browser that needs one. Returns its name, and a function that stops it. */
async function startScreen(xvfb) {
  const child = spawn(xvfb, ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const stop = async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  };
  const ended = once(child, "close").then(([code, signal]) => Promise.reject(new Error(`${xvfb} ended with ${signal ?? `code ${code}`}`)));
  const number = once(createInterface(child.stdio[3]), "line").then(([line]) => line);
  ended.catch(() => {}); // after the start, the end of the process is no failure
  return { display: `:${await Promise.race([number, ended])}`, stop };
}

/** selenium-webdriver has no class for WebKitGTK, so its driver is started as a service and used as a remote server. */
async function startWebKit() {
  const { browser, driver: program, xvfb } = findWebKit();
  const screen = await startScreen(xvfb);
  const service = new DriverService.Builder(program)
    .setLoopback(true)
    .setEnvironment({
      ...process.env,
      DISPLAY: screen.display,
      // Root cannot create its sandbox. It opens only pages of these tests.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      LIBGL_ALWAYS_SOFTWARE: "1",
    })
    .build();
  const stop = async () => {
    await service.kill();
    await screen.stop();
  };
  try {
    const capabilities = {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
    };
    const server = await service.start();
    const driver = await new Builder().disableEnvironmentOverrides().usingServer(server).withCapabilities(capabilities).build();
    const runner = await pageRunner(driver);
    const close = async () => {
      await runner.close();
      await stop();
    };
    return { ...runner, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** For each engine a function that starts it, and one that says what is missing. */
export const engines = {
  Firefox: { start: async () => pageRunner(await startFirefox()), missing: () => !findFirefox() && firefoxRemedy },
  WebKit: { start: startWebKit, missing: () => !findWebKit() && webKitRemedy },
};
