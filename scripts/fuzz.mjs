// `npm run fuzz -- [target...] [seconds]`: runs the fuzz targets of fuzz/, all of them unless some are named, each for a minute
// unless a time is given.

import { readdirSync } from "node:fs";
import path from "node:path";
import { main, Problem, root, run, say } from "./lib/run.mjs";
import { cargoProgram, setUp } from "./set-up.mjs";

const cargoFuzzVersion = "0.13.2";

await main(async () => {
  const known = readdirSync(path.join(root, "fuzz", "fuzz_targets"))
    .map((file) => path.basename(file, ".rs"))
    .sort();
  const words = process.argv.slice(2);
  const seconds = Number(words.find((word) => /^\d+$/.test(word)) ?? 60);
  const wanted = words.filter((word) => !/^\d+$/.test(word));
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown) throw new Problem(`There is no fuzz target "${unknown}". Targets: ${known.join(", ")}.`);

  await setUp();
  await cargoProgram("cargo-fuzz", "cargo-fuzz", cargoFuzzVersion);
  for (const target of wanted.length === 0 ? known : wanted) {
    say(`\nfuzz: ${target} for ${seconds} s`);
    await run("cargo", ["fuzz", "run", target, "--", `-max_total_time=${seconds}`, "-print_final_stats=1", "-verbosity=0"], {
      // The sanitizers are not stable options of the compiler yet.
      env: { ...process.env, RUSTC_BOOTSTRAP: "1" },
      remedy: `Something broke a promise of the parser; the input lies in fuzz/artifacts/${target}.`,
    });
  }
});
