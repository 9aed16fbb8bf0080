// `npm run bench`: runs the modules of bench/ and prints what they measure. `npm run bench -- NAME...` runs only those named,
// `--quick` with fewer rounds. A module that is `onDemand` runs only when it is named.

import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, upToDate } from "./build.mjs";
import { main, Problem, root, say } from "./lib/run.mjs";
import { setUp } from "./set-up.mjs";

await main(async () => {
  const words = process.argv.slice(2);
  const quick = words.includes("--quick");
  const wanted = words.filter((word) => word !== "--quick");
  await setUp();
  if (!upToDate()) await build();

  const folder = path.join(root, "bench");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".mjs"))
    .sort();
  const modules = await Promise.all(files.map((name) => import(pathToFileURL(path.join(folder, name)).href)));
  const known = modules.map(({ name, onDemand }) => (onDemand ? `${name} (only when named)` : name));
  const unknown = wanted.find((name) => !modules.some((module) => module.name === name));
  if (unknown) throw new Problem(`There is no bench "${unknown}". Benches: ${known.join(", ")}; and --quick.`);

  for (const module of modules) {
    if (wanted.length === 0 ? module.onDemand : !wanted.includes(module.name)) continue;
    say(`\nbench: ${module.name}`);
    await module.run((line = "") => console.log(line), { quick });
  }
});
