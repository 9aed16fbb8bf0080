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

/** Fails with what axe finds in the element, in words. */
export async function expectAccessible(page, where = "genesys-users-admin") {
  const violations = await page.evaluate(async (selector) => {
    const found = await globalThis.axe.run(selector, { resultTypes: ["violations"] });
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => [html.slice(0, 200), failureSummary]),
    }));
  }, where);
  assert.deepEqual(violations, []);
}
