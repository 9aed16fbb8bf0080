// UTF-8 for the glue, which makes its encoder and decoder on import. The global `TextEncoder` and `TextDecoder` are missing in Jest with
// jsdom, where components that import the package are tested. The bundler puts these in their place; they are the host's own where it has
// them. Text that comes from WebAssembly is well-formed.

const host = globalThis as { TextEncoder?: typeof TextEncoder; TextDecoder?: typeof TextDecoder };

class Utf8Encoder {
  encode(text: string): Uint8Array {
    const escaped = encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
    const bytes = escaped.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  }
}

class Utf8Decoder {
  decode(bytes: Uint8Array = new Uint8Array()): string {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  }
}

const Encoder = host.TextEncoder ?? Utf8Encoder;
const Decoder = host.TextDecoder ?? Utf8Decoder;

export { Encoder as TextEncoder, Decoder as TextDecoder };
