// Base64 with the alphabet for URLs, without padding (RFC 4648, section 5): what a state, a code verifier, a code challenge and the bytes of
// a passkey are written in.

export function base64Url(bytes: Uint8Array): string {
  // Not all bytes as arguments of one call, which have a limit.
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes that the text writes. Throws for any other text. */
export function bytesOfBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
