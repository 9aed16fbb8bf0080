// The faults that `npm run simulate:faults` plants: each is one replacement of a text that occurs once. That script takes minutes and runs
// by hand, so that a change of the core could leave a fault without its place, and nobody would notice.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { faults } from "../../simulation/faults.mjs";

describe("a planted fault", () => {
  for (const { name, file, find, replace } of faults) {
    test(`has its place: ${name}`, () => {
      const text = readFileSync(new URL(`../../core/src/${file}`, import.meta.url), "utf8");
      assert.equal(text.split(find).length - 1, 1, `${file} holds the text to replace not once`);
      assert.notEqual(find, replace);
    });
  }
});
