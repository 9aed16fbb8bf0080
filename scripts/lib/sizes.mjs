// The table of sizes that every build prints, and its limit.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { dist, glueAlone } from "./bundle.mjs";
import { Problem, root } from "./run.mjs";

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** Prints the table and fails when wasm and glue together are over the limit that package.json sets. */
export async function checkSizes(built) {
  const glue = await glueAlone(built);
  const entry = await readFile(path.join(dist, "index.js"));
  const measure = (name, parts) => ({
    name,
    raw: parts.reduce((sum, bytes) => sum + bytes.length, 0),
    gzip: parts.reduce((sum, bytes) => sum + gzip(bytes), 0),
    brotli: parts.reduce((sum, bytes) => sum + brotli(bytes), 0),
  });
  const total = measure("wasm + glue", [built.wasm, glue]);
  const rows = [
    measure("wasm", [built.wasm]),
    measure("glue, loader, error classes", [glue]),
    total,
    measure("inline entry (without error classes)", [entry]),
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
      `wasm + glue is ${total.gzip} bytes gzip, over the limit of ${config.sizeLimit} (config.sizeLimit in package.json). ` +
        "Find what grew, or raise the limit with a reason.",
    );
  }
  console.log(`wasm + glue: ${total.gzip} of at most ${config.sizeLimit} bytes gzip`);
}
