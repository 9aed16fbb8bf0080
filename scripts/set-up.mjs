// Installs what the other scripts need and this machine lacks: Node packages, the wasm target, the pinned wasm-bindgen. With `--for check`
// also the linters; with `--for test` also wasm-pack and a browser with its driver. Imports only modules of Node, because it runs on a fresh
// clone.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { wasmBindgenVersion } from "./lib/cargo.mjs";
import { isMain, log, main, root, run, tryOutput, UserError, which } from "./lib/run.mjs";

const wasmPackVersion = "0.15.1";
const geckodriverVersion = "0.37.1";
const oldestNode = [20, 19]; // the minimum of vite and eslint

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new UserError(
      `Node ${process.versions.node} is too old to build this project. Install Node ${oldestNode.join(".")} or later (nodejs.org).`,
    );
  }
}

async function nodePackages() {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  const lock = path.join(root, "package-lock.json");
  const current = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  // npm creates the link to pkg/ last.
  if (current && existsSync(path.join(root, "node_modules", "genesys-users"))) return;
  log("set-up: node packages (npm ci)");
  await run("npm", ["ci", "--no-audit", "--no-fund"], {
    remedy: "Check that the npm registry can be reached, then start again.",
  });
}

async function rust({ linters }) {
  if (tryOutput("rustup", ["--version"]) === undefined || tryOutput("cargo", ["--version"]) === undefined) {
    throw new UserError("rustup or cargo is missing. Install both from https://rustup.rs, open a new terminal and start again.");
  }
  const targets = tryOutput("rustup", ["target", "list", "--installed"]) ?? "";
  if (!targets.includes("wasm32-unknown-unknown")) {
    log("set-up: the wasm target of Rust");
    await run("rustup", ["target", "add", "wasm32-unknown-unknown"], { remedy: "Check the network and start again." });
  }
  const components = tryOutput("rustup", ["component", "list", "--installed"]) ?? "";
  // rust-src: the release build compiles the standard library for size.
  const wanted = ["rust-src", ...(linters ? ["rustfmt", "clippy"] : [])];
  const missing = wanted.filter((name) => !components.split("\n").some((line) => line.startsWith(name)));
  if (missing.length > 0) {
    log(`set-up: ${missing.join(", ")} of Rust`);
    await run("rustup", ["component", "add", ...missing], { remedy: "Check the network and start again." });
  }
}

export async function cargoProgram(program, crate, version) {
  const found = tryOutput(program, ["--version"]);
  if (found?.split(" ")[1] === version) return;
  log(`set-up: ${crate} ${version} (${found ? `instead of ${found}` : "compiled once, this takes a few minutes"})`);
  // Without --locked: the lock file of wasm-bindgen-cli names a crate version that the registry does not have.
  await run("cargo", ["install", crate, "--version", version, "--force"], {
    // Outside of the project, so that its cargo configuration and flags do not apply.
    cwd: path.dirname(root),
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/RUSTFLAGS$|^CARGO_BUILD_TARGET$/.test(name))),
    remedy: `Run \`cargo install ${crate} --version ${version}\` by hand to see more.`,
  });
}

/** The Chromium or Chrome to test with, or undefined. */
export function findBrowser() {
  if (process.env.GENESYS_CHROMIUM) return process.env.GENESYS_CHROMIUM;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const macos = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  return names.map(which).find(Boolean) ?? (existsSync(macos) ? macos : undefined);
}

export function findDriver() {
  return process.env.GENESYS_CHROMEDRIVER ?? which("chromedriver");
}

export const browserRemedy =
  "Browser tests need Chromium or Chrome and the chromedriver of the same version. Install both and have them on PATH, or name " +
  "them in GENESYS_CHROMIUM and GENESYS_CHROMEDRIVER (Debian, Ubuntu: `sudo apt-get install chromium chromium-driver`).";

/** Firefox and its driver, `{ browser, driver }`, or undefined. */
export function findFirefox() {
  const macos = "/Applications/Firefox.app/Contents/MacOS/firefox";
  const browser =
    process.env.GENESYS_FIREFOX ?? ["firefox-esr", "firefox"].map(which).find(Boolean) ?? (existsSync(macos) ? macos : undefined);
  const driver = process.env.GENESYS_GECKODRIVER ?? which("geckodriver");
  return browser && driver ? { browser, driver } : undefined;
}

export const firefoxRemedy =
  "The tests in Firefox need it and geckodriver. Have both on PATH, or name them in GENESYS_FIREFOX and GENESYS_GECKODRIVER " +
  `(Debian: \`sudo apt-get install firefox-esr\`, \`cargo install geckodriver --version ${geckodriverVersion}\`).`;

/** WebKit's small browser, its driver and a screen for it, `{ browser, driver, xvfb }`, or undefined. */
export function findWebKit() {
  const folders = ["/usr/lib", "/usr/libexec"]
    .filter(existsSync)
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => path.join(folder, name))]);
  const miniBrowsers = folders.flatMap((folder) =>
    ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((name) => path.join(folder, name, "MiniBrowser")),
  );
  const browser = process.env.GENESYS_MINIBROWSER ?? miniBrowsers.find(existsSync);
  const driver = process.env.GENESYS_WEBKITDRIVER ?? which("WebKitWebDriver");
  const xvfb = which("Xvfb");
  return browser && driver && xvfb ? { browser, driver, xvfb } : undefined;
}

export const webKitRemedy =
  "The tests in WebKit need its MiniBrowser and WebKitWebDriver, and Xvfb; there are none outside Linux " +
  "(Debian, Ubuntu: `sudo apt-get install webkit2gtk-driver xvfb`).";

const isDebianRoot = () => existsSync("/etc/debian_version") && which("apt-get") !== undefined && process.getuid?.() === 0;

async function installDebian(packages, remedy) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env, remedy });
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], { env, remedy });
}

async function browser() {
  if (findBrowser() && findDriver()) return;
  if (!isDebianRoot()) {
    log(`set-up: ${browserRemedy}`);
    return; // Only the browser suites need it, and each of them reports it.
  }
  log("set-up: Chromium and its driver (apt-get)");
  await installDebian(["chromium", "chromium-driver"], browserRemedy);
}

/** Installs the other engines where that is possible. The tests of an engine that is missing are skipped. */
async function otherEngines() {
  const wanted = [
    ["Firefox", findFirefox, ["firefox-esr"], firefoxRemedy],
    ["WebKit and its driver", findWebKit, ["webkit2gtk-driver", "xvfb"], webKitRemedy],
  ];
  for (const [name, find, packages, remedy] of wanted) {
    if (find()) continue;
    try {
      if (isDebianRoot()) {
        log(`set-up: ${name} (apt-get)`);
        await installDebian(packages, remedy);
      }
      const firefox = ["firefox-esr", "firefox"].some(which);
      const driver = process.env.GENESYS_GECKODRIVER ?? which("geckodriver");
      if (find === findFirefox && firefox && !driver) await cargoProgram("geckodriver", "geckodriver", geckodriverVersion);
    } catch (error) {
      log(`set-up: ${error.message}`);
    }
    if (!find()) log(`set-up: ${remedy}`);
  }
}

export async function setUp({ forTests = false, linters = forTests } = {}) {
  checkNode();
  await nodePackages();
  await rust({ linters });
  await cargoProgram("wasm-bindgen", "wasm-bindgen-cli", wasmBindgenVersion());
  if (forTests) {
    await cargoProgram("wasm-pack", "wasm-pack", wasmPackVersion);
    await browser();
    await otherEngines();
  }
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const options = process.argv.slice(2).join(" ");
    if (!["", "--for check", "--for test"].includes(options)) throw new UserError("Usage: node scripts/set-up.mjs [--for check|test]");
    await setUp({ forTests: options === "--for test", linters: options !== "" });
    const { version } = JSON.parse(readFileSync(path.join(root, "pkg", "package.json"), "utf8"));
    log(`set-up: everything is installed for genesys-users ${version}`);
  });
}
