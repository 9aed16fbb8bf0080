// Inserts entries, items and values into the text of a spec. What stands there stays as it is, byte for byte: a YAML library that
// writes the whole document again moves its line breaks and quotes.

import { isMap, isSeq, parseDocument } from "yaml";
import { UserError } from "../lib/run.mjs";
import { entryText, inlineText, itemText } from "./yaml-style.mjs";

export class SpecText {
  #document;
  #insertions = [];

  constructor(text, file) {
    this.text = text;
    this.file = file;
  }

  /** The text as a plain object, without the insertions that are not applied. */
  get content() {
    return this.#parsed.toJS();
  }

  /** Adds an entry to a map, before the first key for which `isAfter` returns true, otherwise at the end. */
  addEntry(path, key, value, isAfter) {
    const map = this.#node(path);
    if (!isMap(map) || map.flow || map.items.length === 0) throw this.#shape(path, "a map over several lines");
    const next = map.items.find((pair) => isAfter(pair.key.value));
    const first = map.items[0].key;
    this.#insertLines(next?.key ?? first, next ? undefined : map, entryText(key, value, this.#column(first)));
  }

  /** Adds an item to a list of maps, behind its first `index` items. */
  addItem(path, index, value) {
    const list = this.#node(path);
    if (!isSeq(list) || list.flow || list.items.length === 0) throw this.#shape(path, "a list over several lines");
    const next = list.items[index];
    this.#insertLines(next ?? list.items[0], next ? undefined : list, itemText(value, this.#column(list)));
  }

  /** Adds those of `values` to a list of texts that it does not have, each behind the value that precedes it in `values`. */
  addValues(path, values) {
    const list = this.#node(path);
    if (!isSeq(list)) throw this.#shape(path, "a list");
    let anchor;
    const missing = new Map();
    for (const value of values) {
      const item = list.items.find((known) => String(known.value) === value);
      if (item) anchor = item;
      else missing.set(anchor, [...(missing.get(anchor) ?? []), value]);
    }
    for (const [item, added] of missing) {
      if (list.flow) this.#insertInline(list, item, added);
      else this.#insertLines(item ?? list.items[0], item, added.map((value) => itemText(value, this.#column(list))).join(""));
    }
  }

  /** Applies the insertions. At the same place the deeper one comes first, because it belongs to what ends there. */
  apply() {
    const sorted = this.#insertions.map((insertion, index) => ({ ...insertion, index, depth: /^ */.exec(insertion.text)[0].length }));
    sorted.sort((a, b) => b.offset - a.offset || a.depth - b.depth || b.index - a.index);
    for (const { offset, text } of sorted) this.text = this.text.slice(0, offset) + text + this.text.slice(offset);
    this.#insertions = [];
    this.#document = undefined;
  }

  get #parsed() {
    this.#document ??= parseDocument(this.text);
    return this.#document;
  }

  #node(path) {
    const node = this.#parsed.getIn(path, true);
    if (node === undefined) throw this.#shape(path, "a value");
    return node;
  }

  #shape(path, expected) {
    return new UserError(`${this.file}: ${path.join(" > ")}: ${expected} is expected here. Write it so, then run the command again.`);
  }

  #lineStart(offset) {
    return this.text.lastIndexOf("\n", offset - 1) + 1;
  }

  /** The column of a key, or of the dashes of a list. */
  #column(node) {
    return node.range[0] - this.#lineStart(node.range[0]);
  }

  /** Inserts whole lines behind the last line of `previous` or, if there is none, before `next` and the comments above it. */
  #insertLines(next, previous, text) {
    if (previous === undefined) {
      let offset = this.#lineStart(next.range[0]);
      const above = () => this.text.slice(this.#lineStart(offset - 1), offset);
      while (offset > 0 && above().trimStart().startsWith("#")) offset = this.#lineStart(offset - 1);
      this.#insertions.push({ offset, text });
      return;
    }
    // A text of several lines ends behind its last line break, and everything else before it.
    const lineEnd = this.text.indexOf("\n", endOf(previous) - 1);
    if (lineEnd < 0) this.#insertions.push({ offset: this.text.length, text: `\n${text.trimEnd()}` });
    else this.#insertions.push({ offset: lineEnd + 1, text });
  }

  #insertInline(list, previous, values) {
    const text = values.map(inlineText).join(", ");
    if (list.items.length === 0) this.#insertions.push({ offset: list.range[0] + 1, text });
    else if (previous) this.#insertions.push({ offset: previous.range[1], text: `, ${text}` });
    else this.#insertions.push({ offset: list.items[0].range[0], text: `${text}, ` });
  }
}

/** Where the last value in a node ends. A collection itself ends behind the comments that follow it. */
function endOf(node) {
  if (isMap(node) && !node.flow) return endOf(node.items.at(-1).value);
  if (isSeq(node) && !node.flow) return endOf(node.items.at(-1));
  return node.range[1];
}
