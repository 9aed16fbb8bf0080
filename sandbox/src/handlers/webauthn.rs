//! Security keys as verifiers of the caller: the registration of WebAuthn credentials.

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, URL_SAFE_NO_PAD};
use genesys_users_models as models;
use serde_json::json;

use super::verifiers::{name_field, set_default};
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::state::webauthn::{
    ALGORITHMS, CHALLENGE_LENGTH, RELYING_PARTY, Registration, TIMEOUT, check_client_data, read_attestation,
};
use crate::state::{Factor, Verifier};
use crate::views;

/// base64url, as WebAuthn writes it. The padding may be there.
const BASE64URL: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// `postUsersMeVerifiersWebauthnRegisterOptions`
pub fn begin(call: &Call<'_>) -> ApiResult {
    let key = call.caller.person()?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let challenge = organization.rng.bytes(CHALLENGE_LENGTH);
    let text = |text: &str| Some(text.to_owned());
    let parameter = |algorithm: i32| models::CredentialParameter { r#type: text("public-key"), alg: Some(algorithm) };
    let person = organization.people.get(key);
    let known = organization.accounts.verifiers(key).into_iter().filter_map(|verifier| match verifier.factor {
        Factor::WebAuthn(credential) => Some(models::CredentialDescriptor {
            r#type: text("public-key"),
            id: Some(URL_SAFE_NO_PAD.encode(&credential.id)),
            transports: Some(credential.transports),
        }),
        Factor::Totp(_) => None,
    });
    let options = models::PublicKeyCredentialCreationOptions {
        challenge: Some(URL_SAFE_NO_PAD.encode(&challenge)),
        rp: Some(models::RelyingPartyEntity { id: text(RELYING_PARTY), name: Some(organization.name.clone()) }),
        user: Some(models::UserEntity {
            id: Some(URL_SAFE_NO_PAD.encode(person.id.as_bytes())),
            name: text(&person.email),
            display_name: text(&person.name),
        }),
        pub_key_cred_params: Some(ALGORITHMS.map(parameter).to_vec()),
        timeout: i32::try_from(TIMEOUT).ok(),
        exclude_credentials: Some(known.collect()),
        authenticator_selection: Some(models::AuthenticatorSelection {
            require_resident_key: Some(false),
            resident_key: text("preferred"),
            user_verification: text("preferred"),
            ..Default::default()
        }),
        hints: Some(Vec::new()),
        attestation: text("none"),
        attestation_formats: Some(vec!["none".to_owned()]),
        extensions: Some([("credProps".to_owned(), json!(true))].into()),
    };
    organization.accounts.begin_registration(key, Registration { challenge, expires: call.now + TIMEOUT });
    call.json(&models::BeginWebAuthnRegistrationResponse { public_key: Some(options) })
}

/// `postUsersMeVerifiersWebauthnRegister`
pub fn finish(call: &Call<'_>) -> ApiResult {
    let body: models::FinishWebAuthnRegistrationRequest = call.body()?;
    let key = call.caller.person()?;
    let name = name_field(&body.name)?;
    let created = body.credential;
    let invalid = |field: &str, problem: String| ApiError::field("invalid.value", field, problem);
    if created.r#type != "public-key" {
        return Err(invalid("credential.type", "must be public-key".to_owned()));
    }
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let registration = organization.accounts.take_registration(key, call.now).ok_or_else(|| {
        let problem = "answers no challenge; ask for options, and send the answer within their timeout";
        invalid("credential.response.clientDataJSON", problem.to_owned())
    })?;
    let client_data = bytes("credential.response.clientDataJSON", &created.response.client_data_json)?;
    check_client_data(&client_data, &URL_SAFE_NO_PAD.encode(&registration.challenge))
        .map_err(|problem| invalid("credential.response.clientDataJSON", problem))?;
    let attestation = bytes("credential.response.attestationObject", &created.response.attestation_object)?;
    let credential = read_attestation(&attestation, created.response.transports.unwrap_or_default())
        .map_err(|problem| invalid("credential.response.attestationObject", problem))?;
    for (field, id) in [("credential.id", &created.id), ("credential.rawId", &created.raw_id)] {
        if *bytes(field, id)? != *credential.id {
            return Err(invalid(field, "is not the id in the attestation object".to_owned()));
        }
    }
    let mut verifiers = organization.accounts.verifiers(key);
    let is_same = |known: &Verifier| matches!(&known.factor, Factor::WebAuthn(other) if other.id == credential.id);
    if verifiers.iter().any(is_same) {
        return Err(ApiError::conflict("credential.id: this credential is registered already"));
    }
    verifiers.push(Verifier {
        id: organization.rng.uuid(),
        name,
        enabled: true,
        default: false,
        factor: Factor::WebAuthn(credential),
        credential: None,
    });
    let at = verifiers.len() - 1;
    set_default(&mut verifiers, at, body.default)?;
    let reply = views::verifier(organization.people.get(key), &verifiers[at]);
    organization.accounts.set_verifiers(key, verifiers);
    call.json(&reply)
}

fn bytes(field: &str, text: &str) -> Result<Vec<u8>, ApiError> {
    BASE64URL.decode(text).map_err(|_| ApiError::field("invalid.value", field, "must be base64url text"))
}
