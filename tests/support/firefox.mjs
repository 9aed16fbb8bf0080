// A headless Firefox for the tests of pages, driven by selenium-webdriver.

import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { findFirefox } from "../../scripts/set-up.mjs";

/** Starts the installed Firefox. Returns its driver. The preferences keep it from using the network on its own account. */
export function startFirefox() {
  const { browser, driver } = findFirefox();
  const options = new firefox.Options()
    .setBinary(browser)
    .addArguments("-headless")
    .setPreference("browser.shell.checkDefaultBrowser", false)
    .setPreference("network.captive-portal-service.enabled", false)
    .setPreference("app.normandy.enabled", false);
  const service = new firefox.ServiceBuilder(driver);
  return new Builder().disableEnvironmentOverrides().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build();
}
