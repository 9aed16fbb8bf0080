// The packed packages that `npm run bench -- versions` compares: this one, and that of another commit, which is built once and kept in
// the target folder.

import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { targetDirectory } from "../../scripts/lib/cargo.mjs";
import { log, output, root, run, tryOutput, UserError } from "../../scripts/lib/run.mjs";

const versions = () => path.join(targetDirectory(), "versions");

/** Packs the built package of `project` and unpacks it as `folder`. */
async function pack(project, folder) {
  const parent = path.dirname(folder);
  await mkdir(parent, { recursive: true });
  const temporary = await mkdtemp(path.join(parent, "packing-"));
  try {
    const args = ["pack", "./pkg", "--json", "--loglevel=error", "--pack-destination", temporary];
    const [{ filename }] = JSON.parse(output("npm", args, { cwd: project, remedy: "Run it by hand to see more." }));
    await run("tar", ["-xzf", path.join(temporary, filename), "-C", temporary], { remedy: "The bench needs the program `tar`." });
    await rm(folder, { recursive: true, force: true });
    // Renamed last, so that an interrupted run leaves no half of a package behind.
    await rename(path.join(temporary, "package"), folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Packs the package of this working tree, which is built already. Returns its folder. */
export async function packCurrent() {
  const folder = path.join(versions(), "current");
  await pack(root, folder);
  return folder;
}

/** Returns the folder of the package of a commit. Builds it in a temporary worktree, unless an earlier run has built it. */
export async function packCommit(ref) {
  const commit = tryOutput("git", ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
  if (!commit) {
    throw new UserError(`git knows no commit "${ref}". Name one with --ref, or fetch the whole history: git fetch --unshallow`);
  }
  const folder = path.join(versions(), commit);
  if (existsSync(folder)) return folder;

  log(`bench: building ${ref} in a temporary worktree (once, this takes some minutes)`);
  const temporary = await mkdtemp(path.join(tmpdir(), "genesys-users-version-"));
  const worktree = path.join(temporary, "source");
  try {
    await run("git", ["worktree", "add", "--quiet", "--detach", worktree, commit], { remedy: "`git worktree list` shows what is there." });
    await run(process.execPath, ["scripts/build.mjs"], {
      cwd: worktree,
      // A target folder of its own: cargo takes crates of the same name for the same output.
      env: { ...process.env, CARGO_TARGET_DIR: path.join(temporary, "target") },
      remedy: `${ref} cannot be built here; its message stands above. Compare with another commit: npm run bench -- versions --ref REF`,
    });
    await pack(worktree, folder);
  } finally {
    tryOutput("git", ["worktree", "remove", "--force", worktree]);
    await rm(temporary, { recursive: true, force: true });
  }
  return folder;
}

/** The paths of a package's files, relative to its folder, as its manifest names them. */
export async function entries(folder) {
  const { exports } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  return {
    inline: exports["."].import.default,
    slim: exports["./slim"].import.default,
    wasm: exports["./genesys-users.wasm"].default ?? exports["./genesys-users.wasm"],
  };
}
