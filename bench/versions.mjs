// Two versions of this package in one run, both as packed tarballs: the one of another commit (`--ref`, by default the first version) and
// this one. Measures their size, their import, and a call as ratio to fetch with a time-out. The other commit is built once, which takes
// some minutes, so this bench runs only when it is named.

import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { browserRemedy, findBrowser } from "../scripts/set-up.mjs";
import { brotliSize, gzipSize } from "../scripts/lib/sizes.mjs";
import { startBrowser } from "../tests/support/browser.mjs";
import { versionsRow } from "./lib/candidates.mjs";
import { clocks } from "./lib/clocks.mjs";
import { compare, summary } from "./lib/compare.mjs";
import { inFreshPage, measureFresh, runProgram } from "./lib/fresh.mjs";
import { entries, packCommit, packCurrent } from "./lib/packages.mjs";
import { startServer } from "./lib/server.mjs";
import { comparisonTable, freshTable, ratio, table } from "./lib/table.mjs";

export const onDemand = true;

const firstVersion = "e445ae8";

export async function run(print, { quick = false, ref = firstVersion } = {}) {
  const rounds = quick ? 5 : 31;
  const packages = { before: await packCommit(ref), now: await packCurrent() };
  const labels = { before: ref, now: "this version" };
  /** The inline entry of each version by its label, as the paths `locate` makes of a package and a file. */
  const inlineEntries = async (locate) => {
    const found = {};
    for (const [key, folder] of Object.entries(packages)) found[labels[key]] = locate(key, (await entries(folder)).inline);
    return found;
  };
  const inNode = await inlineEntries((key, file) => pathToFileURL(path.join(packages[key], file)).href);
  const inPages = await inlineEntries((key, file) => path.posix.join(`/packages/${key}`, file));

  await printSizes(print, packages, labels);
  const server = await startServer({ packages });
  try {
    const versions = {};
    for (const [label, url] of Object.entries(inNode)) versions[label] = await import(url);
    for (const [title, clock] of Object.entries(clocks)) {
      const times = await compare(versionsRow({ url: server.url, versions }), { rounds, clock });
      printCalls(print, `Node ${process.versions.node}, ${title}`, times);
      print();
    }
    const imports = await measureFresh(Object.keys(inNode), rounds, (label) => runProgram(importProgram(inNode[label])));
    freshTable(print, imports, { time: "import, ms" });
    print();
    if (findBrowser()) await inChromium(print, server.url, inPages, rounds);
    else print(`The measurements in a browser are left out. ${browserRemedy}`);
  } finally {
    server.stop();
  }
}

const importProgram = (url) => `
  const start = performance.now();
  await import(${JSON.stringify(url)});
  console.log(JSON.stringify({ time: performance.now() - start }));`;

function printCalls(print, host, times) {
  print(host);
  comparisonTable(print, [["GET of 25 users", summary(times)]]);
  const [, before, now] = Object.keys(times.rounds);
  print(`${now} / ${before}: ${ratio(summary(times, before)[now].ratio)}`);
}

async function inChromium(print, url, inPages, rounds) {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/page.html`);
    const times = await page.evaluate(
      async ({ inPages, rounds }) => {
        const [{ compare }, { versionsRow }] = await Promise.all(["/compare.js", "/candidates.js"].map((file) => import(file)));
        const versions = {};
        for (const [label, file] of Object.entries(inPages)) versions[label] = await import(file);
        return compare(versionsRow({ url: location.origin, versions }), { rounds, clock: () => performance.now() });
      },
      { inPages, rounds },
    );
    printCalls(print, `Chromium ${browser.version()}, elapsed time`, times);
    print();
    const imports = await measureFresh(Object.keys(inPages), rounds, (label) =>
      inFreshPage(browser, `${url}/page.html`, importInPage, inPages[label]),
    );
    freshTable(print, imports, { time: "import, ms" });
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function importInPage(file) {
  const start = performance.now();
  await import(file);
  return { time: performance.now() - start };
}

/** The sizes of both versions and their difference. The JavaScript is bundled and minified, as an application does it. */
async function printSizes(print, packages, labels) {
  const rows = {};
  for (const folder of Object.values(packages)) {
    const files = await entries(folder);
    const bundle = async (file) => {
      const { outputFiles } = await build({
        entryPoints: [path.join(folder, file)],
        bundle: true,
        minify: true,
        write: false,
        format: "esm",
        logLevel: "error",
      });
      return outputFiles[0].contents;
    };
    const wasm = readFileSync(path.join(folder, files.wasm));
    const [slim, inline] = [await bundle(files.slim), await bundle(files.inline)];
    const measured = {
      "wasm, gzip": gzipSize(wasm),
      "JavaScript of the slim entry, gzip": gzipSize(slim),
      "wasm + JavaScript, gzip": gzipSize(wasm) + gzipSize(slim),
      "wasm + JavaScript, brotli": brotliSize(wasm) + brotliSize(slim),
      "default entry, gzip": gzipSize(inline),
    };
    for (const [title, size] of Object.entries(measured)) (rows[title] ??= []).push(size);
  }
  table(
    print,
    ["size in bytes", ...Object.values(labels), "difference"],
    Object.entries(rows).map(([title, [before, now]]) => [title, String(before), String(now), String(now - before)]),
  );
  print();
}
