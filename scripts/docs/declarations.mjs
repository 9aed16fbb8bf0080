// What the declarations of the package say: each class, interface, type and function with its comment and its members.

import ts from "typescript";

/** A comment without its stars, in parts: `text`, `params` by name, `returns`, `throws`, `example`, and `deprecated` if it is. */
export function readComment(comment) {
  const lines = comment.replace(/^\s*\/\*\*|\*\/\s*$/g, "").replace(/^ *\* ?/gm, "");
  const [text, ...tags] = lines.split(/^@(?=\w)/m);
  const doc = { text: text.trim(), params: new Map() };
  for (const tag of tags) {
    const [, name, value] = /^(\w+)\s*([^]*)$/.exec(tag.trim());
    if (name === "param") {
      const [, parameter, meaning] = /^(\w+)(?: -)?\s*([^]*)$/.exec(value);
      doc.params.set(parameter, meaning);
    } else if (name === "throws") doc.throws = value.replace(/^\{(\w+)\}\s*/, "`$1`: ");
    else doc[name] = value;
  }
  return doc;
}

const commentOf = (node, source) => {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const texts = ranges.map(({ pos, end }) => source.text.slice(pos, end)).filter((text) => text.startsWith("/**"));
  return readComment(texts.at(-1) ?? "/** */");
};

const shortened = (text) =>
  text
    .replace(/import\("[^"]*"\)\./g, "")
    .replace(/\s*\/\*\*[^]*?\*\/\s*/g, "\n ")
    .replace(/\s+/g, " ")
    .replace(/;$/, "")
    .trim();

function memberOf(node, source) {
  const doc = commentOf(node, source);
  const signature = shortened(node.getText(source));
  if (ts.isConstructorDeclaration(node)) return { name: "constructor", isMethod: true, signature, doc };
  const name = node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
  if (name === undefined || name === "prototype") return undefined;
  const isMethod = ts.isMethodDeclaration(node) || ts.isMethodSignature(node);
  return { name, isMethod, signature, doc };
}

const isPrivate = (node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);

/** Reads declaration files into one map by name. Declarations of the same name are merged: the comment of a class goes first. */
export function readDeclarations(texts) {
  const found = new Map();
  const add = (name, entry) => {
    const before = found.get(name);
    if (!before) return found.set(name, entry);
    const [first, second] = entry.kind === "class" ? [entry, before] : [before, entry];
    found.set(name, { ...first, members: [...first.members, ...second.members] });
  };
  for (const text of texts) {
    const source = ts.createSourceFile("declarations.d.ts", text, ts.ScriptTarget.Latest, true);
    for (const node of source.statements) {
      const doc = commentOf(node, source);
      if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) {
        const members = node.members.filter((member) => !isPrivate(member)).map((member) => memberOf(member, source));
        const heritage = (node.heritageClauses ?? []).map((clause) => shortened(clause.getText(source))).join(" ");
        const kind = ts.isClassDeclaration(node) ? "class" : "interface";
        add(node.name.text, { name: node.name.text, kind, doc, heritage, members: members.filter(Boolean) });
      } else if (ts.isTypeAliasDeclaration(node) || ts.isFunctionDeclaration(node)) {
        const kind = ts.isTypeAliasDeclaration(node) ? "type" : "function";
        const signature = shortened(node.getText(source).replace(/^export (declare )?/, ""));
        add(node.name.text, { name: node.name.text, kind, doc, heritage: "", members: [], signature, values: valuesOf(node, source) });
      }
    }
  }
  return found;
}

/** The values of a union of strings, with the comment before each. */
function valuesOf(node, source) {
  if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return [];
  return node.type.types
    .filter((type) => ts.isLiteralTypeNode(type))
    .map((type) => ({ value: type.getText(source), doc: valueComment(type, source) }));
}

function valueComment(type, source) {
  const before = source.text.slice(0, type.getStart(source));
  const comment = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(?:\| *)?$/.exec(before);
  return comment ? readComment(`/**${comment[1]}*/`).text : "";
}
