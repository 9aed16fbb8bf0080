// Why a project cannot be installed on this machine. That is no failure of the package.

export class Impossible extends Error {}

/** The codes of npm for a version of Node, a platform, a registry or a disk that does not allow the installation. */
const codes = /\b(EBADENGINE|EBADPLATFORM|ETARGET|E404|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOSPC)\b[^]*/;

/** Returns what npm says from the code on, in one line, or undefined when the installation failed for another reason. */
export const reasonOf = (output) =>
  codes
    .exec(output)?.[0]
    .replaceAll(/\s*npm error (engine|notsup)?\s*/g, " ")
    .slice(0, 300);
