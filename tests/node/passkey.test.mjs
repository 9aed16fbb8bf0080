// `registerPasskey`, with a browser's `navigator.credentials` that belongs to the test. tests/browser/passkey has a real one.

import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { AuthError, BadRequestError, ParameterError } from "genesys-users";
import { fakeClient, json, rejection, token } from "./support/fake.mjs";

const bytes = (...values) => Uint8Array.from(values).buffer;
const base64Url = (buffer) => Buffer.from(buffer).toString("base64url");

/** What the server gives, with bytes whose Base64 has all characters that differ in URLs, and every length of padding. */
const publicKey = {
  rp: { id: "example.com", name: "Example" },
  user: { id: base64Url(bytes(0xfb, 0xff)), name: "ada@example.com", displayName: "Ada" },
  challenge: base64Url(bytes(0xff, 0xfe, 0xfd, 0xfc)),
  pubKeyCredParams: [{ type: "public-key", alg: -7 }],
  timeout: 60_000,
  excludeCredentials: [{ type: "public-key", id: base64Url(bytes(1, 2, 3)), transports: ["usb"] }],
  attestation: "none",
};

/** A credential as a browser makes it. */
const credential = (fields = {}) => ({
  id: "-_8",
  rawId: bytes(0xfb, 0xff),
  type: "public-key",
  authenticatorAttachment: "platform",
  response: {
    clientDataJSON: bytes(0x7b, 0x7d),
    attestationObject: Uint8Array.from({ length: 200_000 }, (_, index) => index % 256).buffer,
    getTransports() {
      assert.equal(this.clientDataJSON.byteLength, 2, "called without its object");
      return ["internal"];
    },
  },
  getClientExtensionResults: () => ({ credProps: { rk: true }, prf: { results: { first: Uint8Array.of(255, 255) } } }),
  ...fields,
});

const originalNavigator = Object.getOwnPropertyDescriptor(globalThis, "navigator");
const setNavigator = (value) => Object.defineProperty(globalThis, "navigator", { value, configurable: true, writable: true });

/** Gives the page a browser whose `create` this is. Returns what it was called with. */
function useBrowser(create) {
  const calls = [];
  globalThis.PublicKeyCredential = class {};
  setNavigator({
    credentials: {
      create(options) {
        calls.push(options);
        return create(options);
      },
    },
  });
  return calls;
}

const server = (options) =>
  fakeClient(
    ({ url }) => (url.pathname.endsWith("/options") ? json({ publicKey }) : json({ id: "v1", name: "Key", type: "webauthn" })),
    options,
  );

afterEach(() => {
  delete globalThis.PublicKeyCredential;
  delete globalThis.navigator;
  if (originalNavigator) Object.defineProperty(globalThis, "navigator", originalNavigator);
});

describe("registerPasskey", () => {
  test("gets the options, makes the passkey and registers it", async () => {
    const calls = useBrowser(async () => credential());
    const { users, sent } = server();
    const verifier = await users.registerPasskey({ name: "Laptop", headers: { "X-A": "b" } });
    assert.deepEqual(verifier, { id: "v1", name: "Key", type: "webauthn" });

    const [options] = calls;
    assert.deepEqual(new Uint8Array(options.publicKey.challenge), Uint8Array.of(0xff, 0xfe, 0xfd, 0xfc));
    assert.deepEqual(new Uint8Array(options.publicKey.user.id), Uint8Array.of(0xfb, 0xff));
    assert.deepEqual(new Uint8Array(options.publicKey.excludeCredentials[0].id), Uint8Array.of(1, 2, 3));
    assert.deepEqual(options.publicKey.excludeCredentials[0].transports, ["usb"]);
    const { rp, pubKeyCredParams, timeout, attestation } = options.publicKey;
    assert.deepEqual(
      { rp, pubKeyCredParams, timeout, attestation },
      { ...pick(publicKey, ["rp", "pubKeyCredParams", "timeout", "attestation"]) },
    );

    const path = "/api/v2/users/me/verifiers/webauthn/register";
    assert.deepEqual(
      sent.map(({ method, url }) => [method, url.pathname]),
      [
        ["POST", `${path}/options`],
        ["POST", path],
      ],
    );
    assert.equal(sent[0].body, undefined);
    assert.ok(sent.every(({ headers }) => headers.get("X-A") === "b" && headers.get("Authorization") === `Bearer ${token}`));
    const body = JSON.parse(sent[1].body);
    assert.equal(body.name, "Laptop");
    assert.equal(body.credential.response.attestationObject, base64Url(credential().response.attestationObject));
    delete body.credential.response.attestationObject;
    assert.deepEqual(body.credential, {
      id: "-_8",
      rawId: "-_8",
      type: "public-key",
      authenticatorAttachment: "platform",
      response: { clientDataJSON: "e30", transports: ["internal"] },
      clientExtensionResults: { credProps: { rk: true }, prf: { results: { first: "__8" } } },
    });
  });

  test("takes a credential of an older browser, and options without credentials to exclude", async () => {
    const { clientDataJSON, attestationObject } = credential().response;
    useBrowser(async () => credential({ response: { clientDataJSON, attestationObject }, authenticatorAttachment: null }));
    const fewer = { ...publicKey, excludeCredentials: undefined };
    const { users, sent } = fakeClient(({ url }) => (url.pathname.endsWith("/options") ? json({ publicKey: fewer }) : json({})));
    await users.registerPasskey();
    const { name, credential: sentCredential } = JSON.parse(sent[1].body);
    assert.equal(name, "Passkey");
    assert.deepEqual(Object.keys(sentCredential.response), ["clientDataJSON", "attestationObject"]);
    assert.ok(!("authenticatorAttachment" in sentCredential));
  });

  const exceptions = {
    NotAllowedError: "passkey_not_allowed",
    InvalidStateError: "passkey_exists",
    SecurityError: "passkey_wrong_domain",
    NotSupportedError: "passkey_failed",
  };
  for (const [name, code] of Object.entries(exceptions)) {
    test(`rejects with ${code} for a ${name} of the browser`, async () => {
      const cause = new DOMException("no", name);
      useBrowser(() => Promise.reject(cause));
      const { users, sent } = server();
      const error = await rejection(users.registerPasskey());
      assert.ok(error instanceof AuthError, String(error));
      assert.deepEqual([error.code, error.operation, error.cause], [code, "registerPasskey", cause]);
      assert.match(error.message, /^registerPasskey: /);
      assert.equal(sent.length, 1);
    });
  }

  test("rejects for options or a credential that cannot be used", async () => {
    for (const options of [{}, { publicKey: null }, { publicKey: { ...publicKey, challenge: "*" } }, undefined]) {
      const calls = useBrowser(async () => credential());
      const { users } = fakeClient(() => json(options));
      const error = await rejection(users.registerPasskey());
      assert.deepEqual([error.name, error.code, calls.length], ["AuthError", "passkey_failed", 0], JSON.stringify(options));
    }
    for (const result of [null, undefined]) {
      useBrowser(async () => result);
      assert.equal((await rejection(server().users.registerPasskey())).code, "passkey_failed");
    }
    for (const thrown of [
      undefined,
      "text",
      {
        get name() {
          throw new Error("no");
        },
      },
    ]) {
      useBrowser(() => {
        throw thrown;
      });
      assert.equal((await rejection(server().users.registerPasskey())).code, "passkey_failed");
    }
  });

  test("sends nothing where there are no passkeys", async () => {
    const { users, sent } = server();
    for (const navigator of [undefined, {}, { credentials: {} }]) {
      setNavigator(navigator);
      assert.equal((await rejection(users.registerPasskey())).code, "passkey_unsupported");
    }
    useBrowser(async () => credential());
    delete globalThis.PublicKeyCredential;
    assert.equal((await rejection(users.registerPasskey())).code, "passkey_unsupported");
    assert.equal(sent.length, 0);
  });

  test("rejects with the error of a request", async () => {
    useBrowser(async () => credential());
    const { users } = fakeClient(({ url }) =>
      url.pathname.endsWith("/options") ? json({ publicKey }) : json({ message: "bad" }, { status: 400 }),
    );
    const error = await rejection(users.registerPasskey());
    assert.ok(error instanceof BadRequestError);
    assert.equal(error.operation, "postUsersMeVerifiersWebauthnRegister");
  });

  test("ends with its signal, before and while the browser asks", async () => {
    const before = AbortSignal.abort("early");
    const calls = useBrowser(
      ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")))),
    );
    const { users, sent } = server();
    assert.equal(await users.registerPasskey({ signal: before }).catch((reason) => reason), "early");
    assert.deepEqual([sent.length, calls.length], [0, 0]);
    const control = new AbortController();
    const registering = users.registerPasskey({ signal: control.signal });
    while (calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    control.abort("enough");
    assert.equal(await registering.catch((reason) => reason), "enough");
    assert.equal(sent.length, 1);
  });

  test("refuses wrong options before anything is sent", async () => {
    useBrowser(async () => credential());
    const { users, sent } = server();
    for (const [options, parameter] of [
      [{ name: "" }, "name"],
      [{ name: 5 }, "name"],
      [{ nam: "x" }, "nam"],
      [{ timeout: -1 }, "timeout"],
      ["x", "options"],
    ]) {
      const error = await rejection(users.registerPasskey(options));
      assert.ok(error instanceof ParameterError, String(error));
      assert.equal(error.parameter, parameter);
    }
    assert.equal(sent.length, 0);
  });
});

function pick(object, names) {
  return Object.fromEntries(names.map((name) => [name, object[name]]));
}
