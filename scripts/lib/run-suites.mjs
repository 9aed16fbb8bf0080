// Runs suites one after another, even after a failure, and prints a summary.

import { spawn } from "node:child_process";
import { build, upToDate } from "../build.mjs";
import { browserRemedy, findBrowser, findDriver, findFirefox, firefoxRemedy, setUp } from "../set-up.mjs";
import { buildSandbox } from "./cargo.mjs";
import { log, root, UserError } from "./run.mjs";

const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Each function reads the results from the output of a command: `[passed, failed, skipped]`. */
const counters = {
  cargo(text) {
    const results = [...text.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)];
    return [...[1, 2].map((group) => results.reduce((sum, result) => sum + Number(result[group]), 0)), 0];
  },
  node(text) {
    const number = (name) => Number(new RegExp(`^ℹ ${name} (\\d+)`, "m").exec(text)?.[1] ?? 0);
    return [number("pass"), number("fail") + number("cancelled"), number("skipped")];
  },
};

/** Runs a command with its output on the terminal. Returns its exit code, and its output without colours. */
function execute({ program, args, env }) {
  console.log(`$ ${[program === process.execPath ? "node" : program, ...args].join(" ")}`);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && program !== process.execPath,
    });
    let text = "";
    for (const [stream, terminal] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
        terminal.write(chunk);
      });
    }
    child.on("error", reject);
    // eslint-disable-next-line no-control-regex -- escape sequences are control characters
    child.on("close", (code) => resolve({ code, text: text.replace(/\x1b\[[0-9;]*m/g, "") }));
  });
}

async function runCommand(command) {
  const { code, text } = await execute(command);
  if (command.isPreparation && code === 0) return [0, 0, 0];
  if (command.count === undefined) return code === 0 ? [1, 0, 0] : [0, 1, 0];
  const [passed, failed, skipped] = counters[command.count](text);
  // The counts do not show a crash, an error of the compiler or an empty run.
  if (failed === 0 && (code !== 0 || passed + skipped === 0)) {
    console.error(code === 0 ? "No test ran." : `The command exited with code ${code}, without a failed test.`);
    return [passed, 1, skipped];
  }
  return [passed, failed, skipped];
}

/** Thrown when a suite cannot run on this machine. That counts as skipped, not as failed. */
class Skip extends Error {}

const provide = {
  async package() {
    if (!upToDate()) await build();
  },
  async sandbox() {
    process.env.GENESYS_SANDBOX ??= buildSandbox();
  },
  async browser() {
    if (!findBrowser() || !findDriver()) throw new UserError(browserRemedy);
  },
  async firefox() {
    if (!findFirefox()) throw new Skip(firefoxRemedy);
  },
};

async function runSuite(suite) {
  let [passed, failed, skipped] = [0, 0, 0];
  try {
    for (const need of suite.needs ?? []) await provide[need]();
    for (const command of suite.commands()) {
      const result = await runCommand(command);
      passed += result[0];
      failed += result[1];
      skipped += result[2];
    }
  } catch (error) {
    const isSkip = error instanceof Skip;
    console.error(`${suite.name} ${isSkip ? "is skipped" : "could not run"}: ${error.message}`);
    if (isSkip) skipped += 1;
    else failed += 1;
  }
  return { name: suite.name, passed, failed, skipped };
}

/** Runs the suites named, or all. `command` runs them again, for the message about failures. */
export async function runSuites(suites, names, command) {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown) throw new UserError(`There is no suite "${unknown}". Suites: ${suites.map(({ name }) => name).join(", ")}`);
  const chosen = names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name));

  log("test: set-up");
  await setUp({ forTests: true });
  const results = [];
  for (const [index, suite] of chosen.entries()) {
    log(`\ntest: ${suite.name} (${index + 1} of ${chosen.length}, ${seconds(started)} so far)`);
    const since = Date.now();
    results.push({ ...(await runSuite(suite)), time: seconds(since) });
  }

  log("\nSummary");
  const width = Math.max(...results.map(({ name }) => name.length));
  const formatCounts = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  for (const result of results) {
    const outcome = result.failed > 0 ? "FAILED " : result.passed > 0 ? "ok     " : "skipped";
    console.log(`${outcome} ${result.name.padEnd(width)}  ${formatCounts(result)}  (${result.time})`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`\nElapsed: ${seconds(started)}`);
  console.log(formatCounts({ passed: total("passed"), failed: total("failed"), skipped: total("skipped") }));
  const failed = results.filter((result) => result.failed > 0).map(({ name }) => name);
  if (failed.length === 0) return;
  process.exitCode = 1;
  log(`Next: mend the failures above, then run \`${command} -- ${failed.join(" ")}\`.`);
}
