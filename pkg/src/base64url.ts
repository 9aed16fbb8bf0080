// Base64 with the alphabet for URLs, without padding: what a state, a code verifier and a code challenge are written in (RFC 7636).

export function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
