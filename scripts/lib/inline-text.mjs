// Encodes the wasm module as the text inside the default entry: printable ASCII that gzip compresses as well as the bytes, because equal
// bytes become equal characters. base64 splits bytes across characters and takes a quarter more.

import path from "node:path";
import { root } from "./run.mjs";

/** The decoder, which is part of the package. */
export async function loadDecoder() {
  // Late, because the scripts that install it import this module.
  const { build } = await import("esbuild");
  const source = path.join(root, "pkg", "src", "inline-text.ts");
  const { outputFiles } = await build({ entryPoints: [source], write: false, format: "esm", logLevel: "warning" });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** Returns `{ text, frequent, size }`, the arguments of `decode` in pkg/src/inline-text.ts. */
export async function encode(bytes) {
  const { characters, meanings } = await loadDecoder();
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
  return { text, frequent, size: bytes.length };
}
