// The table of sizes that every build prints, and its limit.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { scriptAlone } from "./bundle.mjs";
import { Problem, root } from "./run.mjs";

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** The files of the smallest app that vite makes of an entry, minified. */
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

/** Prints the table and fails when wasm and JavaScript together are over the limit that package.json sets. */
export async function checkSizes(wasm) {
  const script = await scriptAlone();
  const measure = (name, parts) => ({
    name,
    raw: parts.reduce((sum, bytes) => sum + bytes.length, 0),
    gzip: parts.reduce((sum, bytes) => sum + gzip(bytes), 0),
    brotli: parts.reduce((sum, bytes) => sum + brotli(bytes), 0),
  });
  const total = measure("wasm + JavaScript", [wasm, script]);
  const rows = [
    measure("wasm", [wasm]),
    measure("JavaScript: glue, host, loader, errors", [script]),
    total,
    measure("vite app, inline entry", await viteApp("inline")),
    measure("vite app, slim entry with the wasm", await viteApp("slim")),
  ];
  const columns = [
    ["size in bytes", (row) => row.name],
    ...["raw", "gzip", "brotli"].map((key) => [key, (row) => row[key].toLocaleString("en-US")]),
  ];
  const width = columns.map(([head, cell]) => Math.max(head.length, ...rows.map((row) => cell(row).length)));
  const line = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(width[i]) : cell.padStart(width[i]))).join("   ");
  console.log(line(columns.map(([head]) => head)));
  for (const row of rows) console.log(line(columns.map(([, cell]) => cell(row))));

  const { config } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  if (total.gzip > config.sizeLimit) {
    throw new Problem(
      `wasm + JavaScript is ${total.gzip} bytes gzip, over the limit of ${config.sizeLimit} (config.sizeLimit in package.json). ` +
        "Find what grew, or raise the limit with a reason.",
    );
  }
  console.log(`wasm + JavaScript: ${total.gzip} of at most ${config.sizeLimit} bytes gzip`);
}
