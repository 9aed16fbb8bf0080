// Builds the documentation: the reference, the site, and the files for tools beside its pages.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { log, root, UserError } from "../lib/run.mjs";
import { description, guides, sections, title } from "../../docs/.vitepress/pages.mjs";
import { declarationFiles, defaultBase, docs, filesBelow, site, stamp } from "./built.mjs";
import { brokenLinks, foreignRequests } from "./links.mjs";
import { referencePages } from "./reference.mjs";
import { readSpec } from "./spec.mjs";
import { firstSentence, llmsText, toolPage } from "./tool-pages.mjs";

const reference = path.join(docs, "reference");

const readDoc = (file) => {
  const full = path.join(docs, file);
  return existsSync(full) ? readFileSync(full, "utf8") : undefined;
};

/** Writes docs/reference. Returns its sections, as the navigation lists them. */
export async function writeReference() {
  const spec = readSpec(await readFile(path.join(root, "spec", "openapi.yaml"), "utf8"));
  const declarations = declarationFiles.map((name) => readFile(path.join(root, name), "utf8"));
  const { pages, contents } = referencePages(spec, await Promise.all(declarations));
  await rm(reference, { recursive: true, force: true });
  for (const { source, text } of pages) {
    const file = path.join(docs, source);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await writeFile(path.join(reference, "contents.json"), JSON.stringify(contents, null, 2));
  console.log(`  ${pages.length} pages: ${spec.operations.length} operations, ${spec.models.size} models`);
  return contents;
}

/** In this process, so that nothing goes on when it is ended. */
async function buildPages(base) {
  const { build } = await import("vitepress");
  try {
    await build(docs, { base });
  } catch (error) {
    throw new UserError(`VitePress: ${error.message}`);
  }
}

/** Serves the site at a free port, and follows changes of the guides. */
export async function serveSite(base) {
  log("docs: the reference");
  await writeReference();
  const { createServer } = await import("vitepress");
  const server = await createServer(docs, { base });
  await server.listen();
  server.printUrls();
}

function checkGuides() {
  const missing = guides.filter(({ source }) => readDoc(source) === undefined).map(({ source }) => `docs/${source}`);
  if (missing.length > 0)
    throw new UserError(`These guides are missing: ${missing.join(", ")}. docs/.vitepress/pages.mjs lists all guides.`);
}

/** Writes a Markdown file beside each page, and llms.txt. Errors of the samples name the page. */
async function writeForTools(contents, base) {
  const page = ({ text, link }) => {
    const source = link.endsWith("/") ? `${link.slice(1)}index.md` : `${link.slice(1)}.md`;
    return { text, source, address: base + source };
  };
  const listed = [
    ...sections.map(({ text, guides }) => ({ text, pages: guides.map(page) })),
    ...contents.map((one) => ({ ...one, pages: one.pages.map(page) })),
  ];
  for (const one of [{ source: "index.md" }, ...listed.flatMap(({ pages }) => pages)]) {
    const markdown = toolPage(readDoc(one.source), one.source, readDoc);
    one.summary = one.text && firstSentence(markdown, one.source);
    const file = path.join(site, one.source);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, markdown);
  }
  await writeFile(path.join(site, "llms.txt"), llmsText({ title, description, sections: listed }));
}

/** Checks the pages of the built site. */
export function checkSite(base) {
  const files = new Set(filesBelow(site));
  const pages = new Map(
    [...files].filter((name) => name.endsWith(".html")).map((name) => [name, readFileSync(path.join(site, name), "utf8")]),
  );
  const foreign = [...pages].flatMap(([name, html]) =>
    foreignRequests(html).map((address) => `${name} loads ${address} from another server.`),
  );
  const problems = [...brokenLinks({ pages, files, base }), ...foreign];
  if (problems.length > 0) throw new UserError(`The documentation has ${problems.length} broken links:\n${problems.join("\n")}`);
  console.log(`  ${pages.size} pages`);
}

/** Builds docs/.vitepress/dist, to be served at `base`. */
export async function buildSite(base = defaultBase) {
  checkGuides();
  log("docs: the reference");
  const contents = await writeReference();
  log("docs: the site");
  await buildPages(base);
  log("docs: llms.txt and the Markdown files");
  try {
    await writeForTools(contents, base);
  } catch (error) {
    throw new UserError(error.message);
  }
  log("docs: the links");
  checkSite(base);
  await writeFile(stamp, base);
  log("docs: done; the site is in docs/.vitepress/dist");
}
