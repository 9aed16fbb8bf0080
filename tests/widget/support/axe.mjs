// Looks for what keeps people out, with axe, in pages with a strict policy.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** The head of a page on which `expectAccessible` is used. */
export async function withAxe(widget) {
  widget.serve("/axe.js", await readFile(source, "utf8"));
  return '<script src="/axe.js"></script>';
}

/** Fails with what axe finds in the page, in words. `what` says what the page shows. */
export async function expectAccessible(page, what = "") {
  const violations = await page.evaluate(async () => {
    const found = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => [html.slice(0, 200), failureSummary]),
    }));
  });
  assert.deepEqual({ what, violations }, { what, violations: [] });
}
