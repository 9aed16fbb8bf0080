//! Authenticator apps as verifiers of the caller.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use genesys_users_models as models;

use super::verifiers::{find, name_field, set_default};
use crate::api::{ApiError, ApiResult, Reply};
use crate::routing::Call;
use crate::state::totp::{Totp, TotpAlgorithm};
use crate::state::{Factor, Verifier};
use crate::views::{enum_value, qr_code};

/// Number of digits of a code: smallest, greatest, and without a choice.
const DIGITS: (i32, i32, i32) = (6, 12, 6);

/// Number of bytes of a secret.
const SECRET_SIZE: (i32, i32, i32) = (10, 64, 20);

/// How long a code is valid, in seconds.
const PERIOD: (i32, i32, i32) = (1, 3_600, 30);

/// `postUsersMeVerifiersTotp`
///
/// The response is the only one that shows the secret. Unless the request enables the verifier, a code enables it.
pub fn create(call: &Call<'_>) -> ApiResult {
    let body: models::CreateVerifierRequest = call.body()?;
    let key = call.caller.person()?;
    let name = name_field(&body.name)?;
    let algorithm = match body.algorithm {
        None | Some(models::CreateVerifierRequestAlgorithm::Sha1) => TotpAlgorithm::Sha1,
        Some(models::CreateVerifierRequestAlgorithm::Sha256) => TotpAlgorithm::Sha256,
        // The schema allows no other value.
        Some(_) => TotpAlgorithm::Sha512,
    };
    let digits = in_range("digits", body.digits, DIGITS)?;
    let secret_size = in_range("secretSize", body.secret_size, SECRET_SIZE)?;
    let period = in_range("period", body.period, PERIOD)?;

    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let secret = organization.rng.bytes(secret_size as usize);
    let totp = Totp { secret, algorithm, digits, period, last_period: None };
    let key_uri = totp.key_uri(&organization.name, &organization.people.get(key).email);
    let mut verifiers = organization.accounts.verifiers(key);
    verifiers.push(Verifier {
        id: organization.rng.uuid(),
        name,
        enabled: body.enabled == Some(true),
        default: false,
        factor: Factor::Totp(totp),
        credential: None,
    });
    let at = verifiers.len() - 1;
    set_default(&mut verifiers, at, body.default)?;
    let new = &verifiers[at];
    let reply = models::CreateVerifierResponse {
        id: Some(new.id.to_string()),
        name: Some(new.name.to_string()),
        r#type: enum_value(new.factor.as_str()),
        enabled: Some(new.enabled),
        encoded_quick_response_code: Some(STANDARD.encode(qr_code(&key_uri))),
        key_uri: Some(key_uri),
        default: Some(new.default),
    };
    organization.accounts.set_verifiers(key, verifiers);
    call.json(&reply)
}

/// `postUsersMeVerifiersTotpVerifierId`
pub fn validate(call: &Call<'_>) -> ApiResult {
    let body: models::ValidateVerifierRequest = call.body()?;
    let key = call.caller.person()?;
    let id = call.path.get("verifierId");
    let mut organization = call.organization.write();
    let mut verifiers = organization.accounts.verifiers(key);
    let at = find(&verifiers, id)?;
    let Factor::Totp(totp) = &mut verifiers[at].factor else {
        return Err(ApiError::not_found("TOTP verifier", id));
    };
    if !totp.accept(body.token.trim(), call.now) {
        let problem = "is not the code of the present period, or it was used before; wait for the next code of the app";
        return Err(ApiError::field("invalid.value", "token", problem));
    }
    if body.enable == Some(true) {
        verifiers[at].enabled = true;
        set_default(&mut verifiers, at, None)?;
    }
    organization.accounts.set_verifiers(key, verifiers);
    Ok(Reply::empty(204))
}

/// A number within its range, or the default.
fn in_range(field: &str, value: Option<i32>, (least, most, default): (i32, i32, i32)) -> Result<u32, ApiError> {
    let value = value.unwrap_or(default);
    let value = Some(value).filter(|value| (least..=most).contains(value)).and_then(|value| u32::try_from(value).ok());
    value.ok_or_else(|| ApiError::field("constraint.validation", field, format!("must be from {least} to {most}")))
}
