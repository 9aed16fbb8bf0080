// The insertion of entries, items and values into the text of a spec.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SpecText } from "../../scripts/spec/spec-text.mjs";
import { withInsertions } from "./support/adoption.mjs";

describe("the text of a spec", () => {
  const text = `first:
  b: 1 # about b
  # about d
  d:
    list:
      - name: one # about one
        text: |
          of two
          lines

      # about two
      - name: two
        values:
          - p # about p
          - q
        # about nothing

# about last
last: {list: [], map: {a: 1}}
end: x`;

  /** The text after insertions. */
  function inserted(insert) {
    const spec = new SpecText(text, "openapi.yaml");
    insert(spec);
    spec.apply();
    return spec.text;
  }

  test("takes entries before, between and behind others, and leaves comments with what they are about", () => {
    const insert = (spec) => {
      for (const key of ["a", "c", "e"]) spec.addEntry(["first"], key, { type: "x", more: [] }, (other) => other > key);
      spec.addEntry([], "finish", "y", () => false);
    };
    const entry = (key) => `  ${key}:\n    type: x\n    more: []\n`;
    const expected = withInsertions(text, [
      [entry("a"), "first:\n"],
      [entry("c"), "# about b\n"],
      [entry("e"), "          - q\n"],
      ["\nfinish: 'y'", "end: x"],
    ]);
    assert.equal(inserted(insert), expected);
  });

  test("takes items and values at each place, the deeper ones first", () => {
    const list = ["first", "d", "list"];
    const insert = (spec) => {
      for (const index of [0, 1, 2]) spec.addItem(list, index, { name: `${index}`, values: ["a:b", "c d"] });
      spec.addValues([...list, 1, "values"], ["o", "p", "p2", "q", "r:r", "s"]);
      spec.addValues(["last", "list"], ["t", "a:b"]);
    };
    const item = (index) => `      - name: '${index}'\n        values: ['a:b', c d]\n`;
    const expected = withInsertions(text, [
      [item(0), "    list:\n"],
      [item(1), "          lines\n\n"],
      ["          - o\n", "        values:\n"],
      ["          - p2\n", "# about p\n"],
      ["          - r:r\n          - s\n", "          - q\n"],
      [item(2), "          - q\n"],
      ["t, 'a:b'", "last: {list: ["],
    ]);
    assert.equal(inserted(insert), expected);
  });

  test("refuses to insert lines where nothing stands on lines", () => {
    for (const [insert, message] of [
      [(spec) => spec.addEntry(["last", "map"], "b", 2, () => false), "last > map: a map over several lines is expected here"],
      [(spec) => spec.addEntry(["end"], "b", 2, () => false), "end: a map over several lines is expected here"],
      [(spec) => spec.addItem(["last", "list"], 0, { a: 1 }), "last > list: a list over several lines is expected here"],
      [(spec) => spec.addItem(["first"], 0, { a: 1 }), "first: a list over several lines is expected here"],
      [(spec) => spec.addValues(["first"], ["a"]), "first: a list is expected here"],
      [(spec) => spec.addValues(["first", "x"], ["a"]), "first > x: a value is expected here"],
    ]) {
      const expected = `openapi.yaml: ${message}. Write it so, then run the command again.`;
      assert.throws(() => inserted(insert), { name: "Error", message: expected });
    }
  });

  test("has long lists on several lines", () => {
    const values = ["one", "two", "three", "four", "five", "six"].map((word) => `${word}.of.the.many.values`);
    const insert = (spec) => spec.addEntry(["first"], "e", values, () => false);
    const [three, six] = [values.slice(0, 4), values.slice(4)].map((part) => part.join(", "));
    assert.equal(inserted(insert), withInsertions(text, [[`  e: [${three},\n    ${six}]\n`, "          - q\n"]]));
    const more = (spec) => spec.addEntry(["first"], "e", [...values, "seven"], () => false);
    const lines = [...values, "seven"].map((value) => `    - ${value}\n`).join("");
    assert.equal(inserted(more), withInsertions(text, [[`  e:\n${lines}`, "          - q\n"]]));
  });
});
