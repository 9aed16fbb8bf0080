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

/** `decoder` is the module of decode.wat in base64. */
export const decode = (text, frequent, size, decoder) => {
  const module = new WebAssembly.Module(Uint8Array.from(atob(decoder), (character) => character.charCodeAt()));
  const { decode, memory } = new WebAssembly.Instance(module).exports;
  // Its pages begin at 0, and for the characters after a mark at what the mark stands for.
  const table = new Uint16Array(memory.buffer, 0, 512);
  const values = meanings(frequent);
  for (const page of [0, 256, 384]) for (const character of characters) table[page + character.charCodeAt()] = values.shift();
  const { byteLength } = table;
  const bytes = new Uint8Array(memory.buffer, byteLength);
  new TextEncoder().encodeInto(text, bytes);
  decode(byteLength, byteLength + size);
  return bytes.subarray(0, size);
};
