// `npm run check`: runs the formatters, the linters and the type checker, and no test. `npm run check -- NAME...` runs only the steps named.
// All steps run, even after a failure, and the end says what to do.

import { existsSync } from "node:fs";
import path from "node:path";
import { log, main, root, run, UserError } from "./lib/run.mjs";
import { suites } from "./lib/suites.mjs";
import { setUp } from "./set-up.mjs";

const steps = suites.filter(({ remedy }) => remedy);
const declarations = "pkg/build/genesys_users.d.ts";
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs a command and prints how long it took. Returns whether it succeeded. */
async function runCommand(name, { program, args }) {
  const since = Date.now();
  try {
    await run(program, args);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log(`FAILED ${name} (${seconds(since)}): ${error.message.trim()}`);
    return false;
  }
  log(`ok     ${name} (${seconds(since)})`);
  return true;
}

await main(async () => {
  const since = Date.now();
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) throw new UserError(`There is no step "${unknown}". Steps: ${steps.map(({ name }) => name).join(", ")}`);
  const chosen = names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));

  await setUp({ linters: true });
  if (chosen.some(({ needs }) => needs) && !existsSync(path.join(root, declarations))) {
    throw new UserError(`${declarations} is missing, and the linter and the types need it. \`npm run build\` writes it.`);
  }
  const remedies = [];
  for (const { name, commands, remedy } of chosen) {
    for (const command of commands()) {
      if (!(await runCommand(name, command))) remedies.push(`${name}: ${remedy}`);
    }
  }
  console.log(`Elapsed: ${seconds(since)}`);
  if (remedies.length > 0) throw new UserError(remedies.join("\n"));
  log("Next: `npm test`, or `npm test -- NAME` for one suite.");
});
