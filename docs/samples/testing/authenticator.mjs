import assert from "node:assert/strict";
import { ApiClient, UsersApi } from "genesys-users";

const users = new UsersApi(new ApiClient({ basePath: process.env.BASE_PATH, accessToken: process.env.TOKEN }));
// #region code
import { createHmac } from "node:crypto";

/** The code that an authenticator app shows now (RFC 6238), for a secret in Base32. */
function codeOf(secret) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const number = digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

const { id, keyUri, encodedQuickResponseCode } = await users.postUsersMeVerifiersTotp({ name: "Phone" });
const image = `data:image/png;base64,${encodedQuickResponseCode}`; // what the page shows to the app
const secret = new URL(keyUri).searchParams.get("secret");
await users.postUsersMeVerifiersTotpVerifierId(id, { token: codeOf(secret), enable: true });
// #endregion code
assert.match(image, /^data:image\/png;base64,iVBOR/);
const { entities } = await users.getUsersMeVerifiers();
assert.ok(entities.some(({ name, enabled }) => name === "Phone" && enabled));
