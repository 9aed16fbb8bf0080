// Builds the admin widget with vite, in three forms: for applications that bundle, as modules for a script tag, and as one classic script.

import { rm } from "node:fs/promises";
import path from "node:path";
import { root, log, run, UserError } from "./run.mjs";
import { gzipSize } from "./sizes.mjs";

export const widget = path.join(root, "www");
export const widgetDist = path.join(widget, "dist");

/**
 * Limits in bytes of gzip. The first is what a page loads to show the list, with the client in it; a person and the sections of a person
 * come when they are opened, and languages when they are spoken. The second is everything in one script, which nothing can leave for later.
 */
const limits = { first: 150_000, script: 200_000 };

const entry = (name) => path.join(widget, "src", name);
const isDependency = (id) => /^(genesys-users|lit|@lit|d3-dsv)(\/|$)/.test(id);

/**
 * Takes the indentation out of the sources, which minifiers leave in the templates: there a line break is as good, and it saves a
 * kilobyte. No template of the widget has text in which space counts.
 */
const withoutIndentation = {
  name: "without-indentation",
  enforce: "pre",
  transform: {
    filter: { id: /[\\/]www[\\/]src[\\/].*\.ts$/ },
    handler: (code) => ({ code: code.replace(/\n +/g, "\n"), map: null }),
  },
};

/** Runs vite. Returns the chunks. */
async function bundle(options, plugins = []) {
  const { build } = await import("vite");
  const output = await build({
    configFile: false,
    envDir: false,
    root: widget,
    publicDir: false,
    logLevel: "warn",
    clearScreen: false,
    plugins,
    build: { outDir: widgetDist, emptyOutDir: false, target: "es2022", modulePreload: false, ...options },
  });
  return [output].flat().flatMap((one) => one.output.filter(({ type }) => type === "chunk"));
}

/** Applications bring the dependencies along, so that a page has one copy of each. */
const forApplications = () =>
  bundle({
    sourcemap: true,
    lib: { entry: entry("index.ts"), formats: ["es"], fileName: "genesys-users-admin" },
    rolldownOptions: { external: isDependency, output: { chunkFileNames: "[name]-[hash].js" } },
  });

const asModules = () =>
  bundle(
    {
      outDir: path.join(widgetDist, "standalone"),
      rolldownOptions: {
        input: entry("index.ts"),
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "genesys-users-admin.js", chunkFileNames: "[name]-[hash].js" },
      },
    },
    [withoutIndentation],
  );

const asScript = () =>
  bundle(
    {
      lib: { entry: entry("script.ts"), name: "GenesysUsersAdminScript", formats: ["iife"], fileName: () => "genesys-users-admin.iife.js" },
    },
    [withoutIndentation],
  );

/** What the entry of a build loads at once: its own chunk, and those that this imports statically. */
function firstLoad(chunks) {
  const found = new Set();
  const follow = (name) => {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    chunk.imports.forEach(follow);
  };
  chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => follow(fileName));
  return [...found];
}

const size = (chunks) => chunks.reduce((sum, { code }) => sum + gzipSize(Buffer.from(code)), 0);

/** Builds everything in www/dist. Prints the sizes, and fails when one is over its limit. */
export async function buildWidget() {
  await rm(widgetDist, { recursive: true, force: true });
  await forApplications();
  const modules = await asModules();
  const script = await asScript();
  await run(process.execPath, [path.join("node_modules", "@typescript", "native", "bin", "tsc"), "--project", "www/tsconfig.build.json"]);
  const sizes = { first: size(firstLoad(modules)), script: size(script) };
  const later = modules.filter((chunk) => !firstLoad(modules).includes(chunk));
  log("widget: bytes of gzip, with the client");
  console.log(`  standalone/genesys-users-admin.js, which shows the list: ${sizes.first} of at most ${limits.first}`);
  for (const chunk of later) console.log(`    later, ${chunk.fileName.replace(/-[^-]*$/, "")}: ${size([chunk])}`);
  console.log(`  genesys-users-admin.iife.js, with everything in one file: ${sizes.script} of at most ${limits.script}`);
  for (const [name, limit] of Object.entries(limits)) {
    if (sizes[name] > limit) {
      throw new UserError(
        `The widget has ${sizes[name]} bytes, over the limit of ${limit} (${name} in scripts/lib/widget.mjs). Find what grew, or raise the limit with a reason.`,
      );
    }
  }
}
