// Pieces of Markdown for the pages of the reference.

/** The name of a tag or a domain in an address. */
export const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");

export const code = (text) => `\`${text}\``;

/** Names in backquotes, with commas. */
export const codes = (names) => names.map(code).join(", ");

/**
 * Prose of a description: what stands outside of backquotes is text, also where it looks like markup. `linkOf` gives the address of a name in
 * backquotes, or undefined.
 */
export function prose(text, linkOf = () => undefined) {
  const parts = text
    .trim()
    .replace(/\s+/g, " ")
    .split(/(`[^`]*`)/);
  return parts.map((part) => (part.startsWith("`") ? linked(part, linkOf) : escaped(part))).join("");
}

function linked(part, linkOf) {
  const link = linkOf(part.slice(1, -1));
  return link ? `[${part}](${link})` : part;
}

const escaped = (text) =>
  text
    .replace(/[\\*[\]]|_(?![a-z0-9])|(?<![a-z0-9])_/gi, "\\$&")
    .replaceAll("<", "&lt;")
    .replaceAll("{{", "&#123;&#123;");

/** A type, as a link where it has a page. */
export const typeLink = (type, link) => (link ? `[${code(type)}](${link})` : code(type));

const cell = (text) => text.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");

/** A table; empty without rows. */
export function table(head, rows) {
  if (rows.length === 0) return "";
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

export const codeBlock = (language, text) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** Blocks with a blank line between them. Those that are empty or missing are left out. */
export const blocks = (...parts) => `${parts.flat().filter(Boolean).join("\n\n")}\n`;

/** Columns of a block of code beside the navigation. */
const signatureWidth = 72;

/** A signature, with each parameter on a line of its own where it is long. */
export function signatureBlock(signature) {
  const [, start, parameters, end] = /^([^(]*\()(.*)(\):? ?.*)$/.exec(signature) ?? [];
  if (signature.length <= signatureWidth || !parameters) return codeBlock("ts", signature);
  const lines = topLevelParts(parameters).map((parameter) => `  ${parameter},`);
  return codeBlock("ts", [start, ...lines, end].join("\n"));
}

/** Splits at the commas that stand in no brackets. */
function topLevelParts(text) {
  const parts = [""];
  let depth = 0;
  for (const character of text.replaceAll("=>", "\u21d2")) {
    if ("([{<".includes(character)) depth++;
    if (")]}>".includes(character)) depth--;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim().replaceAll("\u21d2", "=>"));
}
