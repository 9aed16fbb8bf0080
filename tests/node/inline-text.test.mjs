// The text form of the wasm module in the default entry.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { decode } from "../../pkg/entry/decode.js";
import { decoder, encode } from "../../scripts/lib/inline-text.mjs";

const dist = path.dirname(createRequire(import.meta.url).resolve("genesys-users"));
const module = await readFile(path.join(dist, "genesys-users.wasm"));
const loop = decoder();

function roundTrip(bytes) {
  const { text, frequent, size } = encode(bytes);
  assert.match(text, /^[ !#%&()*+,\-./0-9:;=>?@A-Z[\]^_a-z{|}~]*$/);
  assert.deepEqual(Buffer.from(decode(text, frequent, size, loop)), Buffer.from(bytes));
}

test("decodes what it encoded, for random bytes", () => {
  for (let size = 0; size < 2000; size += 1 + (size >> 3)) roundTrip(randomBytes(size));
});

test("decodes what it encoded, where some bytes are frequent and others missing", () => {
  roundTrip(Uint8Array.from({ length: 256 }, (_, index) => index));
  for (let byte = 0; byte < 256; byte++) {
    roundTrip(new Uint8Array(100).fill(byte));
    roundTrip(randomBytes(2000).map((random) => (random < 128 ? byte : random)));
  }
});

test("decodes what it encoded, for the module", () => roundTrip(module));

test("a module that is too large for the memory of the decoder fails the build with a remedy", () => {
  roundTrip(new Uint8Array(2 * 65536 - 1024));
  assert.throws(() => encode(new Uint8Array(2 * 65536 - 1023)), /decode\.wat/);
});

test("the module as text is compressed as well as the module, within 2 %", () => {
  const compressed = gzipSync(encode(module).text, { level: 9 }).length;
  assert.ok(compressed < gzipSync(module, { level: 9 }).length * 1.02, `${compressed} bytes`);
});

test("the entries hold that text, and their source maps do not", async () => {
  const { text } = encode(module);
  for (const name of ["index.js", "index.cjs", "genesys-users.iife.js"]) {
    assert.ok((await readFile(path.join(dist, name), "utf8")).includes(text), name);
  }
  const { sources, sourcesContent } = JSON.parse(await readFile(path.join(dist, "index.js.map"), "utf8"));
  for (const [index, source] of sources.entries()) {
    const content = sourcesContent[index] ?? (await readFile(path.join(dist, source), "utf8"));
    assert.ok(content.length > 0 && !content.includes(text.slice(0, 100)), source);
  }
});
