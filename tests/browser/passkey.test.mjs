// `registerPasskey` in Chromium, whose virtual authenticator makes real passkeys, against the local organization, which decodes them.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { startSandbox } from "../support/sandbox.mjs";
import { servePages } from "../support/static.mjs";

let sandbox, pages, browser;

before(async () => {
  sandbox = await startSandbox({ args: ["--users", "20", "--rate-limit", "0"] });
  pages = await servePages({
    "/": '<!doctype html><meta charset="utf-8"><script type="module">import * as module from "/dist/inline.js"; globalThis.module = module;</script>',
  });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  pages?.close();
  await sandbox?.stop();
});

let context;
afterEach(() => context?.close());

/** A page of an origin, with a virtual authenticator unless `authenticator` is `undefined`. */
async function openPage(url, authenticator = {}) {
  context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("WebAuthn.enable");
  let authenticatorId;
  if (authenticator) {
    const options = {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...authenticator,
    };
    ({ authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options }));
  }
  await page.goto(url);
  await page.waitForFunction(() => globalThis.module !== undefined);
  await page.evaluate(
    ({ url, token }) => {
      const { ApiClient, UsersApi } = globalThis.module;
      globalThis.users = new UsersApi(new ApiClient({ basePath: url, accessToken: token }));
    },
    { url: sandbox.url, token: sandbox.token },
  );
  const credentials = async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
  return { page, credentials };
}

/** What `registerPasskey` gives: the verifier, or what tells of the error. */
const register = (page, options) =>
  page.evaluate(
    (options) =>
      globalThis.users
        .registerPasskey(options)
        .catch(({ name, code, message, cause }) => ({ error: name, code, message, cause: cause?.name })),
    options,
  );

test("makes a passkey, which the server decodes and lists as a verifier", async () => {
  const { page, credentials } = await openPage(pages.otherUrl);
  const verifier = await register(page, { name: "Laptop" });
  assert.deepEqual([verifier.name, verifier.type?.toLowerCase(), verifier.error], ["Laptop", "webauthn", undefined]);
  const made = await credentials();
  assert.deepEqual([made.length, made[0].rpId], [1, "localhost"]);
  const { entities } = await page.evaluate(() => globalThis.users.getUsersMeVerifiers());
  assert.ok(entities.some(({ id, name }) => id === verifier.id && name === "Laptop"));

  const again = await register(page);
  assert.deepEqual([again.error, again.code, again.cause], ["AuthError", "passkey_exists", "InvalidStateError"]);
  await page.evaluate((id) => globalThis.users.deleteUsersMeVerifier(id), verifier.id);
});

test("rejects when the person is not verified, and the server stores nothing", async () => {
  const { page, credentials } = await openPage(pages.otherUrl, { isUserVerified: false, hasUserVerification: true });
  const before = await page.evaluate(() => globalThis.users.getUsersMeVerifiers());
  const refused = await register(page);
  assert.deepEqual([refused.error, refused.code, refused.cause], ["AuthError", "passkey_not_allowed", "NotAllowedError"]);
  assert.equal((await credentials()).length, 0);
  assert.deepEqual(await page.evaluate(() => globalThis.users.getUsersMeVerifiers()), before);
});

test("says that the domain of the page is another one", async () => {
  const { page } = await openPage(pages.url);
  const refused = await register(page);
  assert.deepEqual([refused.error, refused.code, refused.cause], ["AuthError", "passkey_wrong_domain", "SecurityError"]);
});

test("ends with its signal while the person is asked", async () => {
  const { page, credentials } = await openPage(pages.otherUrl, { automaticPresenceSimulation: false });
  const reason = await page.evaluate(() => {
    const control = new AbortController();
    setTimeout(() => control.abort("enough"), 300);
    return globalThis.users.registerPasskey({ signal: control.signal }).catch((error) => error);
  });
  assert.equal(reason, "enough");
  assert.equal((await credentials()).length, 0);
});
