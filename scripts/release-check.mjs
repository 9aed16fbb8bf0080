// `npm run release:check`: whether this can be released. First what is quick to know: the version is the same everywhere, the changelog
// has its entry, everything is committed. Then `npm test`, which builds the package from nothing, keeps its size limit, and tests the types
// and the tarball. Publishes nothing.

import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { dist } from "./lib/bundle.mjs";
import { changelogProblems, sourceProblems, versionProblems } from "./lib/release.mjs";
import { log, main, root, run, tryOutput, UserError } from "./lib/run.mjs";

const text = (name) => readFile(path.join(root, name), "utf8");

await main(async () => {
  const facts = {
    manifest: JSON.parse(await text("pkg/package.json")),
    lock: JSON.parse(await text("package-lock.json")),
    cargo: await text("Cargo.toml"),
    cargoLock: await text("Cargo.lock"),
    changelog: await text("CHANGELOG.md"),
    status: tryOutput("git", ["status", "--porcelain"]),
    tags: tryOutput("git", ["tag", "--list"]),
  };
  const { version } = facts.manifest;
  log(`release: genesys-users ${version}`);
  const problems = [versionProblems, changelogProblems, sourceProblems].flatMap((check) => check(facts));
  if (problems.length > 0) throw new UserError(problems.map((problem) => `- ${problem}`).join("\n"));

  await rm(dist, { recursive: true, force: true });
  await run(process.execPath, ["scripts/test.mjs"], { remedy: "Release when all suites pass." });
  const left = tryOutput("git", ["status", "--porcelain"]);
  if (left !== "") throw new UserError(`The tests have changed files:\n${left}`);
  log(`\nrelease: genesys-users ${version} can be published: npm publish ./pkg && git tag v${version} && git push --tags`);
});
