// Bytes out of text that gzip compresses as well as the bytes themselves, which base64 prevents: each frequent byte is one
// character, each other one a mark and a character. scripts/lib/inline-text.mjs is the other direction.

/** Printable ASCII without what a minifier or an inline script would have to escape. */
export const characters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter((character) => !"\"$'<\\`".includes(character));

/**
 * What the characters stand for in turn: the frequent bytes and the two marks; then the characters after the first mark, and
 * after the second: the other bytes. `frequent` has a bit for each byte, lowest first, in hexadecimal digits of four.
 */
export const meanings = (frequent) => {
  const bytes = [[], []];
  for (let byte = 0; byte < 256; byte++) bytes[(parseInt(frequent[byte >> 2], 16) >> (byte & 3)) & 1].push(byte);
  return [...bytes[1], 256, 384, ...bytes[0]];
};

export const decode = (text, frequent, size) => {
  // Its pages begin at 0, and for the characters after a mark at what the mark stands for.
  const table = new Uint16Array(512);
  const values = meanings(frequent);
  for (const page of [0, 256, 384]) for (const character of characters) table[page + character.charCodeAt()] = values.shift();
  const bytes = new Uint8Array(size);
  const codes = new TextEncoder().encode(text);
  let at = 0;
  for (let to = 0; to < size; to++) {
    let value = table[codes[at++]];
    if (value > 255) value = table[value + codes[at++]];
    bytes[to] = value;
  }
  return bytes;
};
