// Reads the modules of a Rust crate: what each declares, imports and names by a path.

import path from "node:path";
import { rustTokens } from "./rust-tokens.mjs";

/** Macros whose argument is code of another crate. */
const quotingMacros = new Set(["quote", "quote_spanned", "parse_quote"]);
const itemKeywords = new Set(["struct", "enum", "union", "trait", "type", "fn", "const", "static"]);

/**
 * A module: its file, its child modules by name, the names of its items, its imports `{ path, name, isGlob, isPublic, line }`, the
 * paths `{ path, line }` in its code, and the words of its code.
 */
function newModule(file, parent, { isTest = false } = {}) {
  return { file, parent, isTest, children: new Map(), items: new Set(), imports: [], paths: [], words: new Set() };
}

class Reader {
  constructor(tokens) {
    this.tokens = tokens;
    this.at = 0;
  }

  peek(offset = 0) {
    return this.tokens[this.at + offset]?.text;
  }

  take() {
    return this.tokens[this.at++];
  }

  /** Takes the texts if they come next. */
  skip(...texts) {
    if (!texts.every((text, offset) => this.peek(offset) === text)) return false;
    this.at += texts.length;
    return true;
  }

  /** Takes what stands between an opening mark, which comes next, and its closing one. */
  group() {
    const first = this.at;
    let depth = 0;
    do {
      const { kind, text } = this.take();
      if (kind === "mark" && "([{".includes(text)) depth += 1;
      else if (kind === "mark" && ")]}".includes(text)) depth -= 1;
    } while (depth > 0 && this.at < this.tokens.length);
    return this.tokens.slice(first + 1, this.at - 1);
  }

  /** Takes the tree of a `use` and returns its leaves. */
  useTree(prefix = []) {
    const segments = [...prefix];
    for (;;) {
      if (this.peek() === "{") {
        const inner = new Reader(this.group());
        const leaves = [];
        while (inner.at < inner.tokens.length) {
          leaves.push(...inner.useTree(segments));
          inner.skip(",");
        }
        return leaves;
      }
      if (this.skip("*")) return [{ path: segments, isGlob: true }];
      if (this.peek() !== "::") segments.push(this.take().text);
      if (this.skip("::")) continue;
      if (segments.at(-1) === "self" && segments.length > 1) segments.pop();
      const name = this.skip("as") ? this.take().text : segments.at(-1);
      return [{ path: segments, name, isGlob: false }];
    }
  }
}

/** Where the file of `mod name;` is: `folder` holds the children of the module that declares it. */
function childFile(name, folder, exists) {
  return [path.join(folder, `${name}.rs`), path.join(folder, name, "mod.rs")].find(exists);
}

/** The folder of the children of a module in a file of its own. */
function childFolder(file, isRoot) {
  const folder = path.dirname(file);
  return isRoot || path.basename(file) === "mod.rs" ? folder : path.join(folder, path.basename(file, ".rs"));
}

/** Reads the items of one module from `reader`, until its tokens end. */
function readItems(reader, module, folder, read) {
  let depth = 0;
  let attributes = [];
  let isPublic = false;
  while (reader.at < reader.tokens.length) {
    if (reader.peek() === "#" && (reader.peek(1) === "[" || reader.peek(1) === "!")) {
      reader.skip("#");
      reader.skip("!");
      attributes.push(reader.group());
      continue;
    }
    const { kind, text, line } = reader.take();
    if (text === "pub" && kind === "word") {
      isPublic = true;
      // `pub(in crate::x)` is no dependency.
      if (reader.peek() === "(" && ["crate", "super", "self", "in"].includes(reader.peek(1))) reader.group();
      continue;
    }
    if (kind === "word" && text === "mod" && reader.tokens[reader.at]?.kind === "word") {
      readChild(reader, module, folder, attributes, read);
    } else if (kind === "word" && text === "use") {
      for (const leaf of reader.useTree()) module.imports.push({ ...leaf, isPublic, line });
    } else if (kind === "word" && text === "macro_rules" && reader.skip("!")) {
      module.items.add(reader.take().text);
      readPaths(reader.group(), module);
    } else if (kind === "word" && reader.peek() === "!" && ["(", "[", "{"].includes(reader.peek(1))) {
      reader.skip("!");
      const argument = reader.group();
      if (!quotingMacros.has(text)) readPaths(argument, module);
    } else if (kind === "word") {
      if (depth === 0 && itemKeywords.has(text) && reader.tokens[reader.at]?.kind === "word") module.items.add(reader.peek());
      readPath(reader, module, text, line);
    } else if (kind === "mark" && "([{".includes(text)) {
      depth += 1;
    } else if (kind === "mark" && ")]}".includes(text)) {
      depth -= 1;
    }
    attributes = [];
    isPublic = false;
  }
}

/** Reads the paths in the argument of a macro. It may hold anything, so imports and items in it do not count. */
function readPaths(tokens, module) {
  const reader = new Reader(tokens);
  while (reader.at < tokens.length) {
    const { kind, text, line } = reader.take();
    if (kind === "word") readPath(reader, module, text, line);
  }
}

/** Reads the path that begins with the word `first`, which was taken. */
function readPath(reader, module, first, line) {
  module.words.add(first);
  const before = reader.tokens[reader.at - 2]?.text;
  const segments = [first.replace(/^\$/, "")];
  while (reader.peek() === "::" && reader.tokens[reader.at + 1]?.kind === "word") {
    reader.skip("::");
    segments.push(reader.take().text);
  }
  // `<T as Trait>::Name` and `::std::mem` start elsewhere.
  if (segments.length > 1 && before !== "::") module.paths.push({ path: segments, line });
}

/** Reads `mod name { … }` or `mod name;`, after `mod` was taken. */
function readChild(reader, module, folder, attributes, read) {
  const name = reader.take().text;
  const attributeTexts = attributes.map((attribute) => attribute.map(({ text }) => text).join(" "));
  const isTest = module.isTest || attributeTexts.includes("cfg ( test )");
  if (reader.peek() === "{") {
    const child = newModule(module.file, module, { isTest });
    module.children.set(name, child);
    readItems(new Reader(reader.group()), child, path.join(folder, name), read);
    return;
  }
  const named = attributes.find(([first]) => first?.text === "path")?.at(-1).text;
  const file = named ? path.join(path.dirname(module.file), named) : childFile(name, folder, (candidate) => read(candidate) !== undefined);
  const source = file && read(file);
  if (source === undefined) throw new Error(`${module.file}: the file of \`mod ${name};\` is missing`);
  const child = newModule(file, module, { isTest });
  module.children.set(name, child);
  readItems(new Reader(rustTokens(source)), child, childFolder(file, false), read);
}

/** Reads the crate whose root is `file`; `read(file)` returns the text of a file, or undefined when there is none. */
export function readCrate(file, read) {
  const root = newModule(file, undefined);
  readItems(new Reader(rustTokens(read(file))), root, childFolder(file, true), read);
  return root;
}
