// `npm run fuzz -- [TARGET...] [SECONDS]`: runs the fuzz targets of fuzz/: all of them unless some are named, each for a minute unless a
// time is given.

import { readdirSync } from "node:fs";
import path from "node:path";
import { log, main, root, run, UserError } from "./lib/run.mjs";
import { cargoProgram, setUp } from "./set-up.mjs";

const cargoFuzzVersion = "0.13.2";

await main(async () => {
  const targets = readdirSync(path.join(root, "fuzz", "fuzz_targets"))
    .map((file) => path.basename(file, ".rs"))
    .sort();
  const words = process.argv.slice(2);
  const seconds = Number(words.find((word) => /^\d+$/.test(word)) ?? 60);
  const wanted = words.filter((word) => !/^\d+$/.test(word));
  const unknown = wanted.find((name) => !targets.includes(name));
  if (unknown) throw new UserError(`There is no fuzz target "${unknown}". Targets: ${targets.join(", ")}.`);

  await setUp();
  await cargoProgram("cargo-fuzz", "cargo-fuzz", cargoFuzzVersion);
  for (const target of wanted.length === 0 ? targets : wanted) {
    log(`\nfuzz: ${target} for ${seconds} s`);
    await run("cargo", ["fuzz", "run", target, "--", `-max_total_time=${seconds}`, "-print_final_stats=1", "-verbosity=0"], {
      // cargo-fuzz passes the compiler unstable options for the sanitizers.
      env: { ...process.env, RUSTC_BOOTSTRAP: "1" },
      remedy:
        `If an assertion failed, its input is in fuzz/artifacts/${target}. ` +
        `Run it again with: RUSTC_BOOTSTRAP=1 cargo fuzz run ${target} FILE`,
    });
  }
});
