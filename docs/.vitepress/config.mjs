// The site. `npm run docs` writes docs/reference first, with the list of its pages for the navigation.

import { existsSync, readFileSync } from "node:fs";
import { defineConfig } from "vitepress";
import { description, sections, title } from "./pages.mjs";

const contents = new URL("../reference/contents.json", import.meta.url);
if (!existsSync(contents))
  throw new Error("docs/reference is missing. `npm run docs` writes it, and `npm run docs -- --dev` serves the site.");

const toItem = ({ text, link }) => ({ text, link });
const guideSections = sections.map(({ text, guides }) => ({ text, items: guides.map(toItem) }));
const referenceSections = JSON.parse(readFileSync(contents, "utf8")).map(({ text, pages }) => ({ text, items: pages.map(toItem) }));

export default defineConfig({
  title,
  description,
  lang: "en",
  // Any server of static files serves the addresses that end in .html.
  cleanUrls: false,
  srcExclude: ["samples/**"],
  markdown: { lineNumbers: false },
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
