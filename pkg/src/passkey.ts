// Makes a passkey with the browser and registers it as a verifier of the person who is signed in.

import type { PasskeyRegistration } from "./genesys_users.js";
import { base64Url, bytesOfBase64Url } from "./base64url.js";
import { runCall } from "./call.js";
import type { CallInputs } from "./call-inputs.js";
import type { Client } from "./client.js";
import { attempt } from "./inspect.js";
import { abortReason, isAborted, onAbort } from "./signal.js";

/** The options of the server, with text where the browser takes bytes. */
interface ServerOptions extends Omit<PublicKeyCredentialCreationOptions, "challenge" | "user" | "excludeCredentials"> {
  challenge: string;
  user: Omit<PublicKeyCredentialUserEntity, "id"> & { id: string };
  excludeCredentials?: (Omit<PublicKeyCredentialDescriptor, "id"> & { id: string })[];
}

function browserOptions(options: ServerOptions): PublicKeyCredentialCreationOptions {
  const { challenge, user, excludeCredentials, ...rest } = options;
  return {
    ...rest,
    challenge: bytesOfBase64Url(challenge),
    user: { ...user, id: bytesOfBase64Url(user.id) },
    ...(excludeCredentials && {
      excludeCredentials: excludeCredentials.map((descriptor) => ({ ...descriptor, id: bytesOfBase64Url(descriptor.id) })),
    }),
  };
}

/** The credential as the server takes it. Results of extensions may hold bytes too. */
function credentialJson(credential: PublicKeyCredential): object {
  const { id, rawId, type, authenticatorAttachment } = credential;
  const response = credential.response as AuthenticatorAttestationResponse;
  const { clientDataJSON, attestationObject } = response;
  return {
    id,
    rawId,
    type,
    ...(authenticatorAttachment && { authenticatorAttachment }),
    // Older browsers do not know how they reach the authenticator.
    response: { clientDataJSON, attestationObject, transports: attempt(() => response.getTransports()) },
    clientExtensionResults: attempt(() => credential.getClientExtensionResults()),
  };
}

const bytesToText = (_key: string, value: unknown): unknown => {
  if (value instanceof ArrayBuffer) return base64Url(new Uint8Array(value));
  return ArrayBuffer.isView(value) ? base64Url(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) : value;
};

/** The name of an exception, whatever was thrown. */
function nameOf(error: unknown): string {
  const name: unknown = attempt(() => (error as Error).name);
  return typeof name === "string" ? name : "";
}

/** Lets the browser make a passkey. */
async function createPasskey(
  registration: PasskeyRegistration,
  container: CredentialsContainer,
  options: unknown,
  signal: AbortSignal | undefined,
): Promise<PublicKeyCredential> {
  // A signal of another realm is none to the browser.
  const control = new AbortController();
  const stopListening = onAbort(signal, () => control.abort(abortReason(signal)));
  try {
    const { publicKey } = options as { publicKey: ServerOptions };
    const credential = await container.create({ publicKey: browserOptions(publicKey), signal: control.signal });
    if (credential) return credential as PublicKeyCredential;
    throw new TypeError("navigator.credentials.create() has given no credential");
  } catch (error) {
    throw isAborted(signal) ? abortReason(signal) : registration.refuse(nameOf(error), error);
  } finally {
    stopListening();
  }
}

/** Registers a passkey, and resolves to the verifier. */
export async function registerPasskey(client: Client, registration: PasskeyRegistration, inputs: CallInputs): Promise<unknown> {
  const container = attempt(() => navigator.credentials);
  if (typeof container?.create !== "function" || typeof PublicKeyCredential !== "function") throw registration.refuse(undefined, undefined);
  const options = await runCall(client, registration.createOptionsCall(), inputs.derive(inputs.signal, undefined), false);
  if (isAborted(inputs.signal)) throw abortReason(inputs.signal);
  const credential = await createPasskey(registration, container, options, inputs.signal);
  const body = JSON.stringify({ name: registration.name, credential: credentialJson(credential) }, bytesToText);
  return runCall(client, registration.createRegisterCall(), inputs.derive(inputs.signal, body), false);
}
