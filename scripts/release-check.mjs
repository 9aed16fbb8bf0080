// `npm run release:check`: whether this version can be released. The quick checks come first: the version is the same everywhere, the
// changelog has its entry, everything is committed. Then `npm test` builds the package from nothing, checks its size limit, and tests the
// types and the tarball, and `npm run test:frameworks` tests it in every framework. This script publishes nothing.

import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { dist } from "./lib/bundle.mjs";
import { changelogProblems, sourceProblems, versionProblems } from "./lib/release.mjs";
import { log, main, root, run, tryOutput, UserError } from "./lib/run.mjs";

const text = (name) => readFile(path.join(root, name), "utf8");

await main(async () => {
  const sources = {
    manifest: JSON.parse(await text("pkg/package.json")),
    widget: JSON.parse(await text("www/package.json")),
    lock: JSON.parse(await text("package-lock.json")),
    cargo: await text("Cargo.toml"),
    cargoLock: await text("Cargo.lock"),
    changelog: await text("CHANGELOG.md"),
    status: tryOutput("git", ["status", "--porcelain"]),
    tags: tryOutput("git", ["tag", "--list"]),
  };
  const { version } = sources.manifest;
  log(`release: genesys-users ${version}`);
  const problems = [versionProblems, changelogProblems, sourceProblems].flatMap((check) => check(sources));
  if (problems.length > 0) throw new UserError(problems.map((problem) => `- ${problem}`).join("\n"));

  await rm(dist, { recursive: true, force: true });
  await run(process.execPath, ["scripts/test.mjs"], { remedy: "Mend the suites that failed, then run `npm run release:check` again." });
  await run(process.execPath, ["scripts/frameworks.mjs"], {
    remedy: "Mend the projects that failed, then run `npm run release:check` again.",
  });
  const changes = tryOutput("git", ["status", "--porcelain"]);
  if (changes !== "") throw new UserError(`The tests have changed these files. Commit or restore them:\n${changes}`);
  const publish = `npm publish ./pkg && npm publish ./www && git tag v${version} && git push --tags`;
  log(`\nrelease: genesys-users and genesys-users-admin ${version} can be published: ${publish}`);
  log("release: afterwards `npm run build -- --record-sizes` records its sizes, with which later builds compare");
});
