// Each message that the guide to troubleshooting quotes is one that people see: it is produced here, or stands in the sources.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, test } from "node:test";
import { producedMessages, sourceText } from "./support/messages.mjs";

const guide = readFileSync(new URL("../../docs/guide/troubleshooting.md", import.meta.url), "utf8");

/** The messages in their own lines, between one or two backticks. `…` stands for any text. */
const quoted = [...guide.matchAll(/^\*\*(`{1,2})(.*)\1\*\*$/gm)].map(([, , text]) => text.trim());
const patternOf = (message) =>
  message
    .split("…")
    .map(RegExp.escape ?? ((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("[^]*");

describe("the messages of the guide", { timeout: 120_000 }, () => {
  let produced;
  let sources;
  before(async () => ([produced, sources] = await Promise.all([producedMessages(), sourceText()])));

  test("are many", () => {
    assert.ok(quoted.length >= 30, String(quoted.length));
    assert.deepEqual(quoted, [...new Set(quoted)]);
  });

  for (const message of quoted) {
    test(message, () => {
      const pattern = patternOf(message);
      const whole = new RegExp(`^${pattern}$`);
      assert.ok(produced.some((text) => whole.test(text)) || new RegExp(pattern).test(sources), "nothing says this");
    });
  }

  test("have what is produced", () => {
    const patterns = quoted.map((message) => new RegExp(`^${patternOf(message)}$`));
    const missing = produced.filter((text) => !patterns.some((pattern) => pattern.test(text)));
    // Two more lines in the console of Chromium.
    assert.deepEqual(
      missing.filter((text) => !/^(Failed to load resource|Fetch API cannot load)/.test(text)),
      [],
    );
  });
});
