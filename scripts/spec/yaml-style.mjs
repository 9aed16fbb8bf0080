// Writes values as YAML in the style of spec/openapi.yaml: two spaces for each level, short lists and references on one line.

const longestLine = 120;
const longestInlineList = 6;
const longestInlineItem = 29;

/** A key with its value, indented by `indent` spaces, with the line break at its end. A `Map` keeps the order of numeric keys. */
export function entryText(key, value, indent) {
  const start = `${" ".repeat(indent)}${keyText(key)}:`;
  if (isInline(value)) return `${wrapped(`${start} ${inlineText(value)}`, indent + 2)}\n`;
  return `${start}\n${Array.isArray(value) ? listText(value, indent + 2) : mapText(value, indent + 2)}`;
}

/** An item of a list, whose dash is indented by `indent` spaces. */
export function itemText(value, indent) {
  const dash = `${" ".repeat(indent)}- `;
  if (typeof value === "string") return `${dash}${textOutsideBrackets(value)}\n`;
  if (isInline(value)) return `${dash}${inlineText(value)}\n`;
  return `${dash}${mapText(value, indent + 2).trimStart()}`;
}

const mapText = (map, indent) =>
  entriesOf(map)
    .map(([key, value]) => entryText(key, value, indent))
    .join("");
const listText = (list, indent) => list.map((item) => itemText(item, indent)).join("");
const entriesOf = (map) => (map instanceof Map ? [...map] : Object.entries(map));

const isScalar = (value) => value === null || typeof value !== "object";

function isInline(value) {
  if (isScalar(value)) return true;
  if (Array.isArray(value)) {
    const isShort = value.length <= longestInlineList && value.every((item) => String(item).length <= longestInlineItem);
    return value.every(isScalar) && isShort;
  }
  return entriesOf(value).every(([key, each]) => ["$ref", "type", "format"].includes(key) && isScalar(each));
}

/** A value on one line. */
export function inlineText(value) {
  if (Array.isArray(value)) return `[${value.map(inlineText).join(", ")}]`;
  if (isScalar(value)) return typeof value === "string" ? text(value, /^[A-Za-z_][\w./() -]*$/) : String(value);
  return `{${entriesOf(value)
    .map(([key, each]) => `${keyText(key)}: ${inlineText(each)}`)
    .join(", ")}}`;
}

/** Breaks a line that is too long between the items of its list. */
function wrapped(line, indent) {
  if (line.length <= longestLine) return line;
  const end = line.lastIndexOf(", ", longestLine - 1);
  return end < 0 ? line : `${line.slice(0, end + 1)}\n${wrapped(" ".repeat(indent) + line.slice(end + 2), indent)}`;
}

/** Words that YAML, or a parser of an older YAML, reads as something else than text. */
const reserved = /^(true|false|yes|no|on|off|y|n|null|~)$/i;

const text = (value, plain) =>
  plain.test(value) && !/[ :]$/.test(value) && !reserved.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
const textOutsideBrackets = (value) => text(value, /^[A-Za-z_](?:[\w./() -]|:(?! ))*$/);
const keyText = (key) => text(key, /^[A-Za-z_/$][\w./{}:$-]*$/);
