// One difference between a vendor's file and our spec.

/**
 * @typedef {object} Difference
 * @property {"operations" | "models"} section
 * @property {string} owner the operation or model
 * @property {string} place the owner, or a part such as `getUser.expand`, `getUser.expand=team` or `User.name`
 * @property {"file" | "here" | "both"} side who has it; `both` when the two sides differ
 * @property {string} kind such as `operation`, `parameter`, `value`, `field`, `default`
 * @property {string} fact what it is about, in words
 * @property {string} [detail] what helps to decide
 */

/** What `spec:adopt` can write into the spec. */
const adoptable = new Set(["operation", "parameter", "value", "model", "field"]);

/** Whether the place of a difference is a NAME for `spec:adopt`. */
export function isAdoptable({ side, kind }) {
  return side === "file" && adoptable.has(kind);
}

const sides = { file: "only in FILE", here: "only here", both: "different" };

/** The difference as spec/accepted-differences.yaml states it beside the place. */
export function what({ side, fact }) {
  return `${sides[side]}: ${fact}`;
}

/** Collects the differences of one operation or model. */
export class Differences {
  /** @type {Difference[]} */
  list = [];

  constructor(section, owner) {
    this.section = section;
    this.owner = owner;
  }

  add(side, kind, { place = this.owner, fact = kind, detail } = {}) {
    this.list.push({ section: this.section, owner: this.owner, place, side, kind, fact, detail });
  }

  /** Two texts of the same thing; undefined stands for nothing. */
  compare(kind, file, here, { place } = {}) {
    if (file !== here) this.add("both", kind, { place, fact: `${kind} ${file ?? "none"} in FILE, ${here ?? "none"} here` });
  }

  /** Two lists without order. `describe` returns the place, the fact and the detail of an item. */
  compareSets(kind, file, here, describe) {
    for (const item of file) if (!here.includes(item)) this.add("file", kind, describe(item));
    for (const item of here) if (!file.includes(item)) this.add("here", kind, describe(item));
  }
}
