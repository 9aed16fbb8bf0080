// `npm run bench`: measures speed, memory and size with the modules of bench/, and prints tables. `npm run bench -- NAME...` runs only the
// benches named. A bench that is `onDemand` runs only when it is named.

import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build, upToDate } from "./build.mjs";
import { log, main, root, UserError } from "./lib/run.mjs";
import { setUp } from "./set-up.mjs";

const usage = `Usage: npm run bench -- [NAME...] [options]

  --quick    fewer rounds, to see that a bench works
  --ref REF  the commit that \`versions\` compares with this one (default: the first version)`;

function readOptions() {
  try {
    const options = { quick: { type: "boolean" }, ref: { type: "string" }, help: { type: "boolean" } };
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new UserError(`${error.message}\n\n${usage}`);
  }
}

await main(async () => {
  const { values, positionals: names } = readOptions();
  const folder = path.join(root, "bench");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".mjs"))
    .sort();
  const benches = files.map((file) => path.basename(file, ".mjs"));
  const unknown = names.find((name) => !benches.includes(name));
  if (values.help || unknown) {
    const text = `${usage}\n\nBenches: ${benches.join(", ")}`;
    if (values.help) return console.log(text);
    throw new UserError(`There is no bench "${unknown}".\n\n${text}`);
  }

  await setUp();
  if (!upToDate()) await build();
  for (const name of names.length > 0 ? names : benches) {
    const bench = await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
    if (names.length === 0 && bench.onDemand) {
      log(`\nbench: ${name} is left out. Run it with: npm run bench -- ${name}`);
      continue;
    }
    log(`\nbench: ${name}`);
    await bench.run((line = "") => console.log(line), values);
  }
});
