// `npm run simulate:faults -- [words]`: plants the faults of simulation/faults.mjs into a copy of the core, one at a time (those
// whose names hold one of the words), and runs the simulation. It has to find each of them.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { faults } from "../simulation/faults.mjs";
import { cleanCargoEnvironment } from "./lib/cargo.mjs";
import { main, Problem, root, say } from "./lib/run.mjs";

const calls = 1_000_000;
const timeout = 300_000;

/** A build that is quick to repeat. */
const profile = {
  CARGO_PROFILE_SIMULATION_OPT_LEVEL: "1",
  CARGO_PROFILE_SIMULATION_INCREMENTAL: "true",
  CARGO_PROFILE_SIMULATION_DEBUG: "false",
};

/** A workspace of the core and the simulation alone, so that a fault costs the build of two crates. */
function copyWorkspace(folder) {
  for (const part of ["core", "simulation", "Cargo.lock"]) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  const manifest = readFileSync(path.join(root, "Cargo.toml"), "utf8");
  const sections = manifest.split(/^(?=\[)/m);
  const kept = sections.filter((section) => /^\[(workspace\.|profile\.)/.test(section));
  const workspace = '[workspace]\nmembers = ["core", "simulation"]\nresolver = "3"\n\n';
  writeFileSync(path.join(folder, "Cargo.toml"), workspace + kept.join(""));
}

/** Runs cargo in the copy. Its results lie there too, so that nothing of a fault stays. */
function cargo(folder, args) {
  const env = { ...cleanCargoEnvironment(), ...profile, CARGO_TARGET_DIR: path.join(folder, "target") };
  return spawnSync("cargo", args, { cwd: folder, env, encoding: "utf8", timeout, maxBuffer: 1 << 26 });
}

function plant(folder, fault) {
  const file = path.join("core", "src", ...fault.file.split("/"));
  const source = readFileSync(path.join(root, file), "utf8");
  if (source.split(fault.find).length !== 2) {
    throw new Problem(
      `The fault "${fault.name}" does not fit ${file} any more: its text stands there ${source.split(fault.find).length - 1} times.`,
    );
  }
  // A function, because a text could hold `$`.
  writeFileSync(
    path.join(folder, file),
    source.replace(fault.find, () => fault.replace),
  );
  return () => writeFileSync(path.join(folder, file), source);
}

const build = ["build", "--quiet", "--package", "genesys-users-simulation", "--profile", "simulation"];

/** What the simulation says of the core as it stands in the copy. */
function simulate(folder) {
  const built = cargo(folder, build);
  if (built.status !== 0) throw new Problem(`It does not build:\n${built.stderr}`);
  const run = spawnSync(
    path.join(folder, "target", "simulation", "genesys-users-simulation"),
    ["--quiet", "--seed", "1", "--calls", String(calls)],
    {
      encoding: "utf8",
      timeout,
      maxBuffer: 1 << 26,
    },
  );
  if (run.signal) return { check: "it ends in time", seed: "", isFound: true };
  const found = /^seed (\d+): broken: (.*)$/m.exec(run.stdout);
  return { check: found?.[2] ?? "", seed: found?.[1] ?? "", isFound: run.status !== 0 && found !== null, run };
}

await main(async () => {
  const words = process.argv.slice(2);
  const wanted = faults.filter(({ name, file }) => words.length === 0 || words.some((word) => `${file} ${name}`.includes(word)));
  const folder = mkdtempSync(path.join(tmpdir(), "genesys-users-faults-"));
  try {
    copyWorkspace(folder);
    say("without a fault");
    const healthy = simulate(folder);
    if (healthy.isFound) throw new Problem(`The core is broken already:\n${healthy.run?.stdout ?? healthy.check}`);
    const missed = [];
    const width = Math.max(...wanted.map(({ name }) => name.length));
    for (const fault of wanted) {
      const remove = plant(folder, fault);
      const { check, seed, isFound } = simulate(folder);
      remove();
      if (!isFound) missed.push(fault.name);
      console.log(`${fault.name.padEnd(width)}  ${isFound ? `found by: ${check} (seed ${seed})` : "NOT FOUND"}`);
    }
    say(`${wanted.length - missed.length} of ${wanted.length} faults found`);
    if (missed.length > 0) throw new Problem(`Not found: ${missed.join("; ")}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
