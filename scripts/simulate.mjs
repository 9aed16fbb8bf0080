// `npm run simulate -- --seed N --calls M`: builds the simulation of the core and runs it; `-- --help` lists its options.

import { cleanCargoEnvironment } from "./lib/cargo.mjs";
import { main, run } from "./lib/run.mjs";

await main(async () => {
  const cargo = ["run", "--quiet", "--package", "genesys-users-simulation", "--profile", "simulation"];
  await run("cargo", [...cargo, "--", ...process.argv.slice(2)], {
    env: cleanCargoEnvironment(),
    remedy: "The broken rule, the seed and a trace stand above.",
  });
});
