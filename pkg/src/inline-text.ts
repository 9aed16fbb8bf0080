// The wasm module as text that gzip compresses as well as the bytes, which base64 prevents: each frequent byte is one character,
// each other one a mark and a character. scripts/lib/inline-text.mjs is the other direction.

/** Printable ASCII without what a minifier or an inline script would have to escape. */
export const characters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter(
  (character) => !"\"$'<\\`".includes(character),
);

/** Stands in the table for the two marks; each is the offset of the page of characters after that mark. */
const marks = [256, 384] as const;

/**
 * What the characters stand for in turn: the frequent bytes and the two marks; then the characters after the first mark, and
 * after the second: the other bytes. `frequent` has a bit for each byte, lowest first, in hexadecimal digits of four.
 */
export function meanings(frequent: string): number[] {
  const rare: number[] = [];
  const often: number[] = [];
  for (let byte = 0; byte < 256; byte++) {
    const digit = Number.parseInt(frequent[byte >> 2] ?? "0", 16);
    ((digit >> (byte & 3)) & 1 ? often : rare).push(byte);
  }
  return [...often, ...marks, ...rare];
}

/** How many bytes a call of `decodePart` gives. */
const partSize = 256;

/**
 * Decodes what `codes` has from `read` on into its places from `start` to `end`, which are never ahead of what has been read. Gives where
 * to read on. A function that is called often is compiled after some calls, and a long loop much later, which counts because imports wait.
 */
function decodePart(codes: Uint8Array, table: Uint16Array, read: number, start: number, end: number): number {
  let next = read;
  for (let index = start; index < end; index++) {
    let value = table[codes[next++] as number] as number;
    if (value > 255) value = table[value + (codes[next++] as number)] as number;
    codes[index] = value;
  }
  return next;
}

/** The bytes of a text; `size` is their number. */
export function decode(text: string, frequent: string, size: number): Uint8Array<ArrayBuffer> {
  const table = new Uint16Array(512);
  const values = meanings(frequent);
  for (const page of [0, ...marks]) {
    for (const character of characters) table[page + character.charCodeAt(0)] = values.shift() ?? 0;
  }
  // All characters are ASCII. An array of them is read a quarter faster than the text.
  const codes = new TextEncoder().encode(text);
  let read = 0;
  for (let start = 0; start < size; start += partSize) read = decodePart(codes, table, read, start, Math.min(start + partSize, size));
  return codes.subarray(0, size);
}
