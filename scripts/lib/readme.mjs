// The readme of the npm package: README.md without the parts about the repository, which are marked there with two comments, and with the names of
// guides in place of links to them, because the package has no guides.

import { UserError } from "./run.mjs";

const repositoryPart = /^<!-- repository -->\n[^]*?^<!-- \/repository -->\n\n?/gm;
const linkToGuide = /\[([^\]]*)\]\(docs\/guide\/[\w-]+\.md(?:#[\w-]+)?\)/g;

export function packageReadme(text) {
  const readme = text.replace(repositoryPart, "").replace(linkToGuide, "*$1*");
  if (readme.includes("repository -->")) throw new UserError("README.md: each <!-- repository --> needs its <!-- /repository -->.");
  return readme;
}
