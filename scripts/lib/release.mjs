// The checks before a release, as pure functions of file contents.

/** Checks that all files name the version of pkg/package.json, which is the one that npm publishes. */
export function versionProblems({ manifest, widget, cargo, cargoLock, lock }) {
  const { version } = manifest;
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) return [`pkg/package.json: "${version}" is no version such as 1.2.3`];
  const crate = /^\[workspace\.package\]\n(?:(?!\[).*\n)*?version = "([^"]*)"/m.exec(cargo)?.[1];
  const locked = /^name = "genesys-users"\nversion = "([^"]*)"/m.exec(cargoLock)?.[1];
  const places = {
    "Cargo.toml ([workspace.package])": crate,
    "Cargo.lock": locked,
    "package-lock.json (packages.pkg)": lock.packages?.pkg?.version,
    "package-lock.json (packages.www)": lock.packages?.www?.version,
    "www/package.json": widget.version,
    "www/package.json (dependencies)": widget.dependencies?.["genesys-users"],
  };
  return Object.entries(places)
    .filter(([, found]) => found !== version)
    .map(([place, found]) => `${place} says ${found ?? "nothing"}, pkg/package.json says ${version}`);
}

/** Checks that the changelog begins with an entry for the version, with a date and at least one line. */
export function changelogProblems({ manifest: { version }, changelog }) {
  const [, heading, body] = /^## (.*)\n([^]*?)(?=^## |(?![^]))/m.exec(changelog) ?? [];
  if (heading === undefined) return ["CHANGELOG.md has no entry"];
  const [named, date] = heading.split(", ");
  if (named !== version) return [`CHANGELOG.md begins with ${named}, not with ${version}`];
  const problems = [];
  if (!/^\d{4}-\d\d-\d\d$/.test(date))
    problems.push(`CHANGELOG.md: the entry of ${version} has no date; write "## ${version}, YYYY-MM-DD"`);
  if (!/^- \S/m.test(body)) problems.push(`CHANGELOG.md: the entry of ${version} says nothing`);
  return problems;
}

/** Checks that everything is committed, and that the version is not released yet. `status` and `tags` are output of git, or undefined. */
export function sourceProblems({ manifest: { version }, status, tags }) {
  if (status === undefined) return ["git does not tell what has changed; release from a clone"];
  const problems = [];
  if (status !== "") problems.push(`not everything is committed:\n${status}`);
  if (tags?.split("\n").includes(`v${version}`)) problems.push(`there is a tag v${version} already; raise the version`);
  return problems;
}
