// The text encoding of the wasm module in the default entry.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { encode, loadDecoder } from "../../scripts/lib/inline-text.mjs";

const dist = path.dirname(createRequire(import.meta.url).resolve("genesys-users/genesys-users.wasm"));
const module = await readFile(path.join(dist, "genesys-users.wasm"));
const { decode } = await loadDecoder();

async function roundTrip(bytes) {
  const { text, frequent, size } = await encode(bytes);
  assert.match(text, /^[ !#%&()*+,\-./0-9:;=>?@A-Z[\]^_a-z{|}~]*$/);
  assert.deepEqual(Buffer.from(decode(text, frequent, size)), Buffer.from(bytes));
}

test("decoding returns random bytes unchanged", async () => {
  for (let size = 0; size < 2000; size += 1 + (size >> 3)) await roundTrip(randomBytes(size));
});

test("decoding returns bytes unchanged when some are frequent and others are missing", async () => {
  await roundTrip(Uint8Array.from({ length: 256 }, (_, index) => index));
  for (let byte = 0; byte < 256; byte++) {
    await roundTrip(new Uint8Array(100).fill(byte));
    await roundTrip(randomBytes(2000).map((random) => (random < 128 ? byte : random)));
  }
});

test("decoding returns the module unchanged", () => roundTrip(module));

test("gzip compresses the text as well as the module, within 2 %", async () => {
  const size = gzipSync((await encode(module)).text, { level: 9 }).length;
  assert.ok(size < gzipSync(module, { level: 9 }).length * 1.02, `${size} bytes`);
});

test("the entries contain the text, and their source maps do not", async () => {
  const { text } = await encode(module);
  for (const name of ["wasm-text.js", "cjs/wasm-text.js", "genesys-users.iife.js"]) {
    const code = await readFile(path.join(dist, name), "utf8");
    // esbuild breaks a string at the limit of a line, with a line continuation, which adds nothing to the string.
    assert.ok(code.replaceAll("\\\n", "").includes(text), name);
  }
  for (const name of ["inline.js.map", "cjs/index.js.map"]) {
    assert.ok(!(await readFile(path.join(dist, name), "utf8")).includes(text.slice(0, 100)), name);
  }
});
