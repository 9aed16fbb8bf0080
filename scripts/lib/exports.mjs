// Cuts exports off a wasm module, so that wasm-opt can drop what nothing else reaches.

/** The module without the exports whose names are not in `names`. */
export function keepExports(wasm, names) {
  let at = 8; // Magic number and version.
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const parts = [wasm.subarray(0, at)];
  while (at < wasm.length) {
    const start = at;
    const id = wasm[at++];
    const size = number();
    const end = at + size;
    if (id === 7) {
      const kept = [];
      for (let count = number(); count > 0; count--) {
        const entry = at;
        const length = number();
        const name = wasm.toString("utf8", at, at + length);
        at += length + 1; // The name, and the kind of what is exported.
        number();
        if (names.has(name)) kept.push(wasm.subarray(entry, at));
      }
      const content = Buffer.concat([encoded(kept.length), ...kept]);
      parts.push(Buffer.from([id]), encoded(content.length), content);
    } else {
      parts.push(wasm.subarray(start, end));
    }
    at = end;
  }
  return Buffer.concat(parts);
}

function encoded(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}
