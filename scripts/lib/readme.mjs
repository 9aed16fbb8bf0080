// The readme of the npm package: README.md without the parts about the repository, which are marked there with two comments.

import { UserError } from "./run.mjs";

const repositoryPart = /^<!-- repository -->\n[^]*?^<!-- \/repository -->\n\n?/gm;

export function packageReadme(text) {
  const readme = text.replace(repositoryPart, "");
  if (readme.includes("repository -->")) throw new UserError("README.md: each <!-- repository --> needs its <!-- /repository -->.");
  return readme;
}
