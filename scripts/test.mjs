// `npm test`: every suite in order, whatever fails, and a summary. `npm test -- NAME...` runs only the suites named.

import { spawn } from "node:child_process";
import { build, upToDate } from "./build.mjs";
import { buildSandbox } from "./lib/cargo.mjs";
import { main, Problem, root, say } from "./lib/run.mjs";
import { suites } from "./lib/suites.mjs";
import { browserRemedy, findBrowser, findDriver, findFirefox, firefoxRemedy, setUp } from "./set-up.mjs";

const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Reads the results out of what a command has printed: `[passed, failed, skipped]`. */
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

/** Runs a command with its output on the terminal; gives its exit code and output without colours. */
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
  if (command.count === undefined) return code === 0 ? [1, 0, 0] : [0, 1, 0];
  const [passed, failed, skipped] = counters[command.count](text);
  // A crash, a compiler's error or an empty run shows in no count.
  if (failed === 0 && (code !== 0 || passed === 0)) {
    console.error(code === 0 ? "No test ran." : `It ended with code ${code} and no failed test.`);
    return [passed, 1, skipped];
  }
  return [passed, failed, skipped];
}

/** A suite that cannot run on this machine, which is no failure. */
class Skip extends Error {}

const provide = {
  async package() {
    if (!upToDate()) await build();
  },
  async sandbox() {
    process.env.GENESYS_SANDBOX ??= buildSandbox();
  },
  async browser() {
    if (!findBrowser() || !findDriver()) throw new Problem(browserRemedy);
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

await main(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown) throw new Problem(`There is no suite "${unknown}". Suites: ${suites.map(({ name }) => name).join(", ")}`);
  const chosen = names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name));

  say("test: set-up");
  await setUp({ forTests: true });
  const results = [];
  for (const [index, suite] of chosen.entries()) {
    say(`\ntest: ${suite.name} (${index + 1} of ${chosen.length}, ${seconds(started)} so far)`);
    const since = Date.now();
    results.push({ ...(await runSuite(suite)), time: seconds(since) });
  }

  say("\nSummary");
  const width = Math.max(...results.map(({ name }) => name.length));
  const told = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  for (const result of results) {
    const outcome = result.failed > 0 ? "FAILED " : result.passed > 0 ? "ok     " : "skipped";
    console.log(`${outcome} ${result.name.padEnd(width)}  ${told(result)}  (${result.time})`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`\nElapsed: ${seconds(started)}`);
  console.log(told({ passed: total("passed"), failed: total("failed"), skipped: total("skipped") }));
  process.exitCode = total("failed") === 0 ? 0 : 1;
});
