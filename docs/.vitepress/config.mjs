// The site. `npm run docs` writes docs/reference first, with the list of its pages for the navigation.

import { existsSync, readFileSync } from "node:fs";
import { defineConfig } from "vitepress";
import { languages } from "../../scripts/docs/snippets.mjs";
import { description, sections, title } from "./pages.mjs";

const contents = new URL("../reference/contents.json", import.meta.url);
if (!existsSync(contents))
  throw new Error("docs/reference is missing. `npm run docs` writes it, and `npm run docs -- --dev` serves the site.");

// A part of the page, so that no browser asks for /favicon.ico.
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#3451b2"/><circle cx="8" cy="6" r="2.6" fill="#fff"/><path d="M3 14a5 4.5 0 0 1 10 0z" fill="#fff"/></svg>',
)}`;

const toItem = ({ text, link }) => ({ text, link });
const guideSections = sections.map(({ text, guides }) => ({ text, items: guides.map(toItem) }));
const referenceSections = JSON.parse(readFileSync(contents, "utf8")).map(({ text, pages }) => ({ text, items: pages.map(toItem) }));

export default defineConfig({
  title,
  description,
  lang: "en",
  // Any server of static files serves the addresses that end in .html.
  cleanUrls: false,
  head: [["link", { rel: "icon", href: icon }]],
  srcExclude: ["samples/**"],
  markdown: { languageAlias: languages },
  themeConfig: {
    search: { provider: "local" },
    nav: [
      { text: "Guides", link: "/guide/getting-started", activeMatch: "/guide/" },
      { text: "Reference", link: "/reference/", activeMatch: "/reference/" },
    ],
    sidebar: { "/reference/": referenceSections, "/": guideSections },
    outline: { level: [2, 3] },
    docFooter: { prev: "Previous", next: "Next" },
  },
});
