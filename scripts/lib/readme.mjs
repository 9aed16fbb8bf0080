// The readme that npm shows: README.md without what is about the repository, which stands between two comments there.

import { UserError } from "./run.mjs";

const part = /^<!-- repository -->\n[^]*?^<!-- \/repository -->\n\n?/gm;

export function packageReadme(text) {
  const left = text.replace(part, "");
  if (left.includes("repository -->")) throw new UserError("README.md: each <!-- repository --> needs its <!-- /repository -->.");
  return left;
}
