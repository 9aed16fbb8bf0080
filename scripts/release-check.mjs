// `npm run release:check`: whether this can be released. First what is quick to know: the version is the same everywhere, the changelog
// has its entry, everything is committed. Then `npm test`, which builds the package from nothing, keeps its size limit, and tests the types
// and the tarball. Publishes nothing.

import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { dist } from "./lib/bundle.mjs";
import { changelogProblems, sourceProblems, versionProblems } from "./lib/release.mjs";
import { ask, main, Problem, root, run, say } from "./lib/run.mjs";

const text = (name) => readFile(path.join(root, name), "utf8");

await main(async () => {
  const facts = {
    manifest: JSON.parse(await text("pkg/package.json")),
    lock: JSON.parse(await text("package-lock.json")),
    cargo: await text("Cargo.toml"),
    cargoLock: await text("Cargo.lock"),
    changelog: await text("CHANGELOG.md"),
    status: ask("git", ["status", "--porcelain"]),
    tags: ask("git", ["tag", "--list"]),
  };
  const { version } = facts.manifest;
  say(`release: genesys-users ${version}`);
  const problems = [versionProblems, changelogProblems, sourceProblems].flatMap((check) => check(facts));
  if (problems.length > 0) throw new Problem(problems.map((problem) => `- ${problem}`).join("\n"));

  await rm(dist, { recursive: true, force: true });
  await run(process.execPath, ["scripts/test.mjs"], { remedy: "Release when all suites pass." });
  const left = ask("git", ["status", "--porcelain"]);
  if (left !== "") throw new Problem(`The tests have changed files:\n${left}`);
  say(`\nrelease: genesys-users ${version} can be published: npm publish ./pkg && git tag v${version} && git push --tags`);
});
