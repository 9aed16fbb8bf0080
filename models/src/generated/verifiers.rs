// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Second factors of people for signing in.

use super::Credential;

/// What an authenticator has produced for a new WebAuthn credential.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AuthenticatorAttestationResponse {
    /// JSON that the browser signed for, with type, challenge and origin, as base64url text.
    #[serde(rename = "clientDataJSON")]
    pub client_data_json: String,
    /// CBOR object with the authenticator data, which holds the public key, and the attestation statement, as base64url
    /// text.
    pub attestation_object: String,
    /// Ways in which the browser can reach the authenticator, such as `usb`, `nfc`, `ble` or `internal`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub transports: Option<Vec<String>>,
}

/// Which authenticators may be used for a new WebAuthn credential.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AuthenticatorSelection {
    /// `platform` for an authenticator that is part of the device, `cross-platform` for one that can be moved; absent
    /// when both are allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub authenticator_attachment: Option<String>,
    /// Older form of `residentKey`: true stands for `required`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub require_resident_key: Option<bool>,
    /// Whether the authenticator keeps the credential itself: `discouraged`, `preferred` or `required`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub resident_key: Option<String>,
    /// Whether the authenticator checks the person by PIN or biometrics: `discouraged`, `preferred` or `required`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub user_verification: Option<String>,
}

/// Start of the registration of a WebAuthn credential.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BeginWebAuthnRegistrationResponse {
    /// Options to pass to `navigator.credentials.create()` under the same name, after the binary values are decoded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PublicKeyCredentialCreationOptions | undefined"))]
    pub public_key: Option<PublicKeyCredentialCreationOptions>,
}

/// Settings of a new verifier for time-based one-time passwords.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CreateVerifierRequest {
    /// Hash function of the codes. Many authenticator apps know `SHA1` alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CreateVerifierRequestAlgorithm | undefined"))]
    pub algorithm: Option<CreateVerifierRequestAlgorithm>,
    /// Length of the codes, from 6 to 12 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub digits: Option<i32>,
    /// Whether the verifier can be used at sign-in at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
    /// Display name of the verifier, at most 100 characters.
    pub name: String,
    /// How long a code is valid, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub period: Option<i32>,
    /// Length of the secret, from 10 to 64 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub secret_size: Option<i32>,
    /// Whether the verifier is offered first when the user has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub default: Option<bool>,
}

/// New verifier, with the secret that is shown this once.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CreateVerifierResponse {
    /// Identifier of the verifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the verifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Technique used: time-based one-time password or WebAuthn. The service wrote the names in upper case until autumn 2026.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CreateVerifierResponseType | undefined"))]
    pub r#type: Option<CreateVerifierResponseType>,
    /// Whether the user can sign in with the verifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
    /// Address with the scheme `otpauth`, which holds the secret in base32 with the settings of the codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub key_uri: Option<String>,
    /// QR code of `keyUri` as an image in base64, for the camera of a phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub encoded_quick_response_code: Option<String>,
    /// Whether the verifier is the user's default one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub default: Option<bool>,
}

/// WebAuthn credential that the user has already.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct CredentialDescriptor {
    /// Kind of credential; WebAuthn knows `public-key` alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub r#type: Option<String>,
    /// Identifier of the credential as base64url text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Ways in which the browser can reach its authenticator, such as `usb` or `internal`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub transports: Option<Vec<String>>,
}

/// Kind of key that a new WebAuthn credential may have.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct CredentialParameter {
    /// Kind of credential; WebAuthn knows `public-key` alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub r#type: Option<String>,
    /// Signature algorithm by its number in the COSE registry, such as -7 for ES256.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub alg: Option<i32>,
}

/// Credential that a browser created, to be stored as a verifier.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct FinishWebAuthnRegistrationRequest {
    /// Result of `navigator.credentials.create()`, with binary values as base64url text.
    pub credential: PublicKeyCredentialCreationResponse,
    /// Display name that the verifier gets.
    pub name: String,
    /// Whether the verifier is offered first when the user has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub default: Option<bool>,
}

/// Options of a new WebAuthn credential, in the form of JSON. The browser has a type of the same name with bytes in
/// place of base64url text.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PublicKeyCredentialCreationOptions {
    /// Random bytes that the authenticator signs, as base64url text; they are good for one registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub challenge: Option<String>,
    /// Service that the credential is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RelyingPartyEntity | undefined"))]
    pub rp: Option<RelyingPartyEntity>,
    /// Account that the credential is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserEntity | undefined"))]
    pub user: Option<UserEntity>,
    /// Kinds of keys that the service accepts, the preferred one first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CredentialParameter[] | undefined"))]
    pub pub_key_cred_params: Option<Vec<CredentialParameter>>,
    /// How long the browser may wait for the person, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub timeout: Option<i32>,
    /// Credentials of the account, so that no authenticator is registered twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CredentialDescriptor[] | undefined"))]
    pub exclude_credentials: Option<Vec<CredentialDescriptor>>,
    /// Which authenticators may be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AuthenticatorSelection | undefined"))]
    pub authenticator_selection: Option<AuthenticatorSelection>,
    /// Kinds of authenticators that the browser offers first, such as `security-key` or `client-device`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub hints: Option<Vec<String>>,
    /// How much the service wants to know about the authenticator: `none`, `indirect`, `direct` or `enterprise`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub attestation: Option<String>,
    /// Formats of the attestation statement that the service prefers, such as `packed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub attestation_formats: Option<Vec<String>>,
    /// Inputs of WebAuthn extensions by their names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub extensions: Option<std::collections::BTreeMap<String, serde_json::Value>>,
}

/// Result of `navigator.credentials.create()` in the form of JSON.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PublicKeyCredentialCreationResponse {
    /// Identifier of the credential as base64url text.
    pub id: String,
    /// Kind of credential; WebAuthn knows `public-key` alone.
    pub r#type: String,
    /// Identifier of the credential again, from the bytes that the browser gives.
    pub raw_id: String,
    /// Kind of authenticator that was used: `platform` or `cross-platform`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub authenticator_attachment: Option<String>,
    /// Outputs of WebAuthn extensions by their names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub client_extension_results: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// What the authenticator has produced.
    pub response: AuthenticatorAttestationResponse,
}

/// Service that a WebAuthn credential is for.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct RelyingPartyEntity {
    /// Domain of the service, which the origin of the page must belong to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
}

/// Changes to a verifier that a user employs for multi-factor sign-in.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct UpdateVerifierRequest {
    /// Display name of the verifier, the present one when it shall stay.
    pub name: String,
    /// Whether the verifier may be used at sign-in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
    /// Whether the verifier is offered first when the user has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub default: Option<bool>,
    /// Credential data to store for the verifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Credential | undefined"))]
    pub credential: Option<Credential>,
}

/// Account that a WebAuthn credential is for.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserEntity {
    /// Handle of the account as base64url text. It tells nothing about the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name of the account, usually the email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Name of the person, for the dialog of the browser.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub display_name: Option<String>,
}

/// Code that proves possession of the secret of a verifier.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ValidateVerifierRequest {
    /// True to switch the verifier on when the code is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enable: Option<bool>,
    /// Code that the authenticator app shows, with leading zeros.
    pub token: String,
}

/// Means by which a user proves identity in multi-factor sign-in.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Verifier {
    /// Identifier of the verifier. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the verifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Whether the user can sign in with the verifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
    /// Whether the verifier is the user's default one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub default: Option<bool>,
    /// Relative path of the verifier in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Technique used: time-based one-time password or WebAuthn. The service wrote the names in upper case until autumn 2026.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "VerifierType | undefined"))]
    pub r#type: Option<VerifierType>,
    /// Credential that the verifier relies on. The vendor's SDKs give it the type of the credentials of integrations,
    /// so expect fields that are not listed there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Credential | undefined"))]
    pub credential: Option<Credential>,
}

/// List of the verifiers of a user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct VerifierEntityListing {
    /// Number of verifiers in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Verifiers registered for the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Verifier[] | undefined"))]
    pub entities: Option<Vec<Verifier>>,
    /// Relative path of the list of verifiers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Values of `CreateVerifierRequest.algorithm`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"SHA1\" | \"SHA256\" | \"SHA512\" | (string & {})")
)]
pub enum CreateVerifierRequestAlgorithm {
    /// `SHA1`
    #[serde(rename = "SHA1")]
    Sha1,
    /// `SHA256`
    #[serde(rename = "SHA256")]
    Sha256,
    /// `SHA512`
    #[serde(rename = "SHA512")]
    Sha512,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `CreateVerifierResponse.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"totp\" | \"webauthn\" | \"TOTP\" | \"WEBAUTHN\" | (string & {})")
)]
pub enum CreateVerifierResponseType {
    /// `totp`
    #[serde(rename = "totp")]
    Totp,
    /// `webauthn`
    #[serde(rename = "webauthn")]
    Webauthn,
    /// `TOTP`
    #[serde(rename = "TOTP")]
    Totp2,
    /// `WEBAUTHN`
    #[serde(rename = "WEBAUTHN")]
    Webauthn2,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `Verifier.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"totp\" | \"webauthn\" | \"TOTP\" | \"WEBAUTHN\" | (string & {})")
)]
pub enum VerifierType {
    /// `totp`
    #[serde(rename = "totp")]
    Totp,
    /// `webauthn`
    #[serde(rename = "webauthn")]
    Webauthn,
    /// `TOTP`
    #[serde(rename = "TOTP")]
    Totp2,
    /// `WEBAUTHN`
    #[serde(rename = "WEBAUTHN")]
    Webauthn2,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
