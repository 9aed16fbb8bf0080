// The checks of `npm run release:check` before it runs the tests.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { changelogProblems, sourceProblems, versionProblems } from "../../scripts/lib/release.mjs";

const text = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const manifest = JSON.parse(text("pkg/package.json"));
const widget = JSON.parse(text("www/package.json"));
const cargo = text("Cargo.toml");
const cargoLock = text("Cargo.lock");
const lock = JSON.parse(text("package-lock.json"));

describe("the version", () => {
  test("is the same in all files", () => assert.deepEqual(versionProblems({ manifest, widget, cargo, cargoLock, lock }), []));

  test("is a problem in each file where it differs", () => {
    const raised = { ...manifest, version: "99.0.0" };
    const problems = versionProblems({ manifest: raised, widget, cargo, cargoLock, lock });
    assert.equal(problems.length, 6, problems.join("\n"));
    assert.match(problems[0], /^Cargo\.toml .* says \S+, pkg\/package\.json says 99\.0\.0$/);
    assert.match(problems[1], /^Cargo\.lock /);
    assert.match(problems[2], /^package-lock\.json \(packages\.pkg\)/);
    assert.match(problems[3], /^package-lock\.json \(packages\.www\)/);
    assert.match(problems[4], /^www\/package\.json says/);
    assert.match(problems[5], /^www\/package\.json \(dependencies\)/);
    assert.equal(versionProblems({ manifest, widget: {}, cargo: "", cargoLock: "", lock: {} }).length, 6);
    // The version in another table is not that of the workspace.
    const packageTable = `[workspace.package]\nedition = "2024"\n\n[package]\nversion = "99.0.0"\n`;
    assert.match(versionProblems({ manifest: raised, widget, cargo: packageTable, cargoLock, lock })[0], /says nothing/);
  });

  test("is a problem when it is not a valid version", () => {
    for (const version of [undefined, "", "1", "1.2", "v1.2.3", "1.2.3 "]) {
      assert.match(versionProblems({ manifest: { version }, widget, cargo, cargoLock, lock })[0], /is no version/);
    }
  });
});

describe("the changelog", () => {
  const check = (changelog) => changelogProblems({ manifest: { version: "1.2.3" }, changelog });

  test("needs an entry with a date for the version", () => {
    assert.deepEqual(check("# Changelog\n\n## 1.2.3, 2026-03-01\n\n- Something.\n\n## 1.2.2, 2026-01-01\n\n- Else.\n"), []);
    assert.deepEqual(check("# Changelog\n\n## 1.2.3, 2026-03-01\n\n- Something.\n"), []);
  });

  test("is a problem without such an entry", () => {
    assert.match(check("# Changelog\n")[0], /no entry/);
    assert.match(check("## 1.2.2, 2026-01-01\n\n- Else.\n")[0], /begins with 1\.2\.2, not with 1\.2\.3/);
    assert.match(check("## 1.2.3, unreleased\n\n- Something.\n")[0], /no date/);
    assert.match(check("## 1.2.3\n\n- Something.\n")[0], /no date/);
    assert.match(check("## 1.2.3, 2026-03-01\n\n## 1.2.2, 2026-01-01\n\n- Else.\n")[0], /says nothing/);
  });

  test("of this package begins with its version", () => {
    const problems = changelogProblems({ manifest, changelog: text("CHANGELOG.md") });
    assert.deepEqual(
      problems.filter((problem) => !problem.includes("no date")),
      [],
    );
  });
});

describe("the sources", () => {
  const check = (status, tags) => sourceProblems({ manifest: { version: "1.2.3" }, status, tags });

  test("may be released when they are committed and have a new version", () => assert.deepEqual(check("", "v1.2.2\nv1.2.30"), []));

  test("are a problem when they have changes, a released version or no history", () => {
    assert.match(check(" M README.md", "")[0], /not everything is committed:\n M README\.md/);
    assert.match(check("", "v1.2.2\nv1.2.3")[0], /tag v1\.2\.3 already/);
    assert.match(check(undefined, undefined)[0], /clone/);
  });
});
