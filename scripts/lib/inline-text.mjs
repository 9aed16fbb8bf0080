// The wasm module as the text inside the default entry: printable ASCII that gzip compresses as well as the bytes, since
// equal bytes are equal characters. base64 cuts across bytes and costs a quarter more.

import path from "node:path";
import { characters, meanings } from "../../pkg/entry/decode.js";
import { output, Problem, root } from "./run.mjs";

/** The module of pkg/entry/decode.wat in base64, the last argument of `decode` in decode.js. */
export function decoder() {
  const wasmOpt = path.join(root, "node_modules", "binaryen", "bin", "wasm-opt");
  return output(process.execPath, [wasmOpt, path.join(root, "pkg", "entry", "decode.wat"), "-Oz", "-o", "-"], {
    encoding: "buffer",
  }).toString("base64");
}

/** How long a text may be: the memory of the decoder without its table. */
const longest = 2 * 65536 - 1024;

/** Gives `{ text, frequent, size }`, the other arguments of `decode`. */
export function encode(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const byCount = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b);
  const digits = new Array(64).fill(0);
  for (const byte of byCount.slice(0, characters.length - 2)) digits[byte >> 2] |= 1 << (byte & 3);
  const frequent = digits.map((digit) => digit.toString(16)).join("");

  const width = characters.length;
  const marks = ["", ...characters.slice(-2)];
  const codes = new Map(meanings(frequent).map((value, index) => [value, marks[Math.floor(index / width)] + characters[index % width]]));
  const text = Array.from(bytes, (byte) => codes.get(byte)).join("");
  if (text.length > longest)
    throw new Problem(
      `The wasm module takes ${text.length} characters. Raise the memory in pkg/entry/decode.wat, and \`longest\` in scripts/lib/inline-text.mjs.`,
    );
  return { text, frequent, size: bytes.length };
}
