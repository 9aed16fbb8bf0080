// Measures what happens only once in a process or page, such as an import: each measurement gets a process or page of its own.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "../../scripts/lib/run.mjs";
import { summary } from "./compare.mjs";

/** Runs `measure` for all candidates in every round, in changing order. Returns summaries by measure and candidate. */
export async function measureFresh(candidates, rounds, measure) {
  const times = {};
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < candidates.length; turn++) {
      const candidate = candidates[(round + turn) % candidates.length];
      for (const [key, value] of Object.entries(await measure(candidate))) {
        times[key] ??= Object.fromEntries(candidates.map((name) => [name, []]));
        times[key][candidate].push(value);
      }
    }
  }
  return Object.fromEntries(Object.entries(times).map(([key, lists]) => [key, summary({ rounds: lists })]));
}

/** Runs a module in a new Node process and parses the JSON that it prints. */
export async function runProgram(code, ...options) {
  const { stdout } = await promisify(execFile)(process.execPath, [...options, "--input-type=module", "-e", code], { cwd: root });
  return JSON.parse(stdout);
}

/** Runs `body` in a page of a new browser context, which has nothing in its caches. */
export async function inFreshPage(browser, url, body, argument) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await page.evaluate(body, argument);
  } finally {
    await context.close();
  }
}
