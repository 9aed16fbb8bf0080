// The table of sizes that every build prints: part by part, with the difference to the last release, and the limit.

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bundleScript } from "./bundle.mjs";
import { log, root, UserError } from "./run.mjs";

export const gzipSize = (bytes) => gzipSync(bytes, { level: 9 }).length;
export const brotliSize = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** The sizes of the last release. `npm run build -- --record-sizes` writes them. */
const releasedFile = path.join(root, "scripts", "lib", "released-sizes.json");

/** The modules of each part of the JavaScript, but for the host: it is all the others. */
const parts = {
  glue: ["genesys_users_bg.js"],
  errors: ["errors.ts", "call-errors.ts"],
  loader: ["slim.ts", "outside.ts", "default-source.ts", "start.ts", "glue-imports.ts", "answer-require.ts"],
};
const total = "wasm + JavaScript";

/** The files of the smallest application that vite builds with an entry, minified. */
async function viteApp(entry) {
  const { build } = await import("vite");
  const use = "console.log(await new UsersApi(new ApiClient()).getUsersMe());";
  const sources = {
    inline: `import { ApiClient, UsersApi } from "genesys-users"; ${use}`,
    slim: `import { ApiClient, init, UsersApi } from "genesys-users/slim"; await init(); ${use}`,
  };
  const { output } = await build({
    configFile: false,
    envDir: false,
    root: path.join(root, "pkg"),
    publicDir: false,
    logLevel: "warn",
    build: { write: false, modulePreload: false, rolldownOptions: { input: "app" } },
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === "app" ? path.join(root, "app.js") : undefined),
        load: (id) => (id === path.join(root, "app.js") ? sources[entry] : undefined),
      },
    ],
  });
  return output.map(({ code, source }) => Buffer.from(code ?? source));
}

/** The sizes of `files` together, each compressed by itself. */
function measure(files) {
  const sum = (size) => files.reduce((all, bytes) => all + size(bytes), 0);
  return { raw: sum((bytes) => bytes.length), gzip: sum(gzipSize), brotli: sum(brotliSize) };
}

/** The sizes by the name of their row. A part is bundled by itself, so the parts add up to a little more than the whole. */
async function measureAll(wasm) {
  const script = await bundleScript();
  const listed = Object.values(parts).flat();
  const host = script.modules.filter((name) => !listed.includes(name));
  const { glue, errors, loader } = parts;
  const sizes = { wasm: measure([wasm]) };
  for (const [name, modules] of Object.entries({ glue, host, errors, loader })) {
    const { bytes } = await bundleScript({ part: modules.filter((module) => script.modules.includes(module)) });
    sizes[`JavaScript: ${name}`] = measure([bytes]);
  }
  sizes["JavaScript in one file"] = measure([script.bytes]);
  sizes[total] = measure([wasm, script.bytes]);
  sizes["vite application, inline entry"] = measure(await viteApp("inline"));
  sizes["vite application, slim entry with the wasm"] = measure(await viteApp("slim"));
  return sizes;
}

const thousands = (number) => number.toLocaleString("en-US");
const signed = (number) => (number > 0 ? `+${thousands(number)}` : thousands(number));

function printTable(sizes, released) {
  const columns = ["raw", "gzip", "brotli"];
  const head = ["size in bytes", ...columns, "gzip since"];
  const rows = Object.entries(sizes).map(([name, size]) => {
    const before = released.sizes[name];
    return [name, ...columns.map((column) => thousands(size[column])), before ? signed(size.gzip - before.gzip) : ""];
  });
  const width = head.map((text, i) => Math.max(text.length, ...rows.map((row) => row[i].length)));
  const line = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(width[i]) : cell.padStart(width[i]))).join("   ");
  for (const row of [head, ...rows]) console.log(line(row));
  console.log(`gzip since: the difference to ${released.version}`);
}

/** Prints the table, and fails when wasm and JavaScript together exceed the limit that package.json sets. */
export async function checkSizes(wasm) {
  const sizes = await measureAll(wasm);
  printTable(sizes, JSON.parse(await readFile(releasedFile, "utf8")));
  const { config } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  const { gzip } = sizes[total];
  if (gzip > config.sizeLimit) {
    throw new UserError(
      `wasm + JavaScript is ${gzip} bytes gzip, over the limit of ${config.sizeLimit} (config.sizeLimit in package.json). ` +
        "Find what grew (`npm run bench -- versions` compares with another commit), or raise the limit with a reason.",
    );
  }
  console.log(`wasm + JavaScript: ${gzip} of at most ${config.sizeLimit} bytes gzip`);
  return sizes;
}

/** Writes the sizes of a release, which later builds compare with. */
export async function recordSizes(sizes) {
  const { version } = JSON.parse(await readFile(path.join(root, "pkg", "package.json"), "utf8"));
  await writeFile(releasedFile, `${JSON.stringify({ version, sizes }, null, 2)}\n`);
  log(`build: the sizes of ${version} are in ${path.relative(root, releasedFile)}; commit that file`);
}
