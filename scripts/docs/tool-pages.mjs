// What tools read: one Markdown file for each page beside it, with the samples in it, and llms.txt, which lists them.

import { withSamples } from "./snippets.mjs";

const frontMatter = /^---\n[^]*?\n---\n/;

/** The Markdown of a page for tools: without the front matter of VitePress, and with the samples. */
export function toolPage(text, source, read) {
  return withSamples(text.replace(frontMatter, "").trimStart(), source, read);
}

/** The first sentence of a page, without links: it says what the page is for. The error names a page that has none. */
export function firstSentence(markdown, source) {
  const paragraph = markdown
    .replace(frontMatter, "")
    .split(/\n\s*\n/)
    .find((block) => /^[A-Z`*"]/.test(block.trim()));
  if (!paragraph) throw new Error(`${source} has no paragraph of text that says what it is for.`);
  const text = paragraph
    .trim()
    .replace(/\s+/g, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return /^(?:`[^`]*`|[^`])*?[.:](?= [A-Z`]|$)/.exec(text)?.[0] ?? text;
}

/** llms.txt. Each section has a `text` and `pages` with `text`, `address` and `summary`. */
export function llmsText({ title, description, sections }) {
  const list = ({ text, pages }) =>
    `## ${text}\n\n${pages.map((page) => `- [${page.text}](${page.address}): ${page.summary}`).join("\n")}\n`;
  return `# ${title}\n\n> ${description}\n\n${sections.map(list).join("\n")}`;
}
