// Builds the admin widget with vite: the ES module of the npm package, the file for a script tag, and the demo page.

import { rm } from "node:fs/promises";
import path from "node:path";
import { root, log, run, UserError } from "./run.mjs";
import { gzipSize } from "./sizes.mjs";

export const widget = path.join(root, "www");
export const widgetDist = path.join(widget, "dist");

/** What the file for a script tag may weigh, with the client in it: kilobytes of gzip, of 1000 bytes. */
const limit = 150_000;

const common = {
  configFile: false,
  envDir: false,
  root: widget,
  publicDir: false,
  logLevel: "warn",
  clearScreen: false,
};

const entry = path.join(widget, "src", "index.ts");
const isDependency = (id) => /^(genesys-users|lit|@lit|d3-dsv)(\/|$)/.test(id);

/** In the file for a script tag, languages are files beside it. */
const languagesBeside = {
  name: "languages-beside",
  enforce: "pre",
  resolveId: (id) => (id === "./languages.js" ? path.join(widget, "src", "text", "languages-beside.ts") : undefined),
};

/** Builds everything in www/dist. Fails when the file for a script tag is over its limit. */
export async function buildWidget() {
  const { build } = await import("vite");
  await rm(widgetDist, { recursive: true, force: true });
  // Applications bring the dependencies along, so that a page has one copy of each.
  await build({
    ...common,
    build: {
      outDir: widgetDist,
      emptyOutDir: false,
      target: "es2022",
      sourcemap: true,
      lib: { entry, formats: ["es"], fileName: "genesys-users-admin" },
      rolldownOptions: { external: isDependency, output: { chunkFileNames: "[name].js" } },
    },
  });
  const output = await build({
    ...common,
    plugins: [languagesBeside],
    build: {
      outDir: widgetDist,
      emptyOutDir: false,
      target: "es2022",
      lib: {
        entry: path.join(widget, "src", "script.ts"),
        name: "GenesysUsersAdminScript",
        formats: ["iife"],
        fileName: () => "genesys-users-admin.iife.js",
      },
    },
  });
  await run(process.execPath, [path.join("node_modules", "@typescript", "native", "bin", "tsc"), "--project", "www/tsconfig.build.json"]);
  const script = [output]
    .flat()
    .flatMap((one) => one.output)
    .find(({ fileName }) => fileName.endsWith(".iife.js"));
  const size = gzipSize(Buffer.from(script.code));
  log(`widget: genesys-users-admin.iife.js is ${size} of at most ${limit} bytes gzip, with the client in it`);
  if (size > limit)
    throw new UserError(`The widget is over its limit of ${limit} bytes gzip. Find what grew, or raise the limit with a reason.`);
  return size;
}
