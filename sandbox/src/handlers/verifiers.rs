//! The verifiers of a person: second factors of the sign-in.

use genesys_users_models as models;

use super::lookup::user_or_caller;
use crate::api::{ApiError, ApiResult, Reply};
use crate::routing::Call;
use crate::routing::paging::int64;
use crate::state::Verifier;
use crate::views;

/// Maximum length of the name of a verifier.
const MAX_NAME_LENGTH: usize = 100;

/// `getUserVerifiers`, `getUsersMeVerifiers`
pub fn list(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = user_or_caller(call, &organization)?;
    let person = organization.people.get(key);
    let verifiers = organization.accounts.verifiers(key);
    call.json(&models::VerifierEntityListing {
        total: int64(verifiers.len()),
        entities: Some(verifiers.iter().map(|verifier| views::verifier(person, verifier)).collect()),
        self_uri: Some(call.target.to_owned()),
    })
}

/// `putUserVerifier`, `putUsersMeVerifier`
///
/// Changes the fields of the body. If there are enabled verifiers, one of them is the default: when the default is
/// disabled, deleted or no longer the default, the next enabled verifier becomes the default.
pub fn update(call: &Call<'_>) -> ApiResult {
    let body: models::UpdateVerifierRequest = call.body()?;
    let mut organization = call.organization.write();
    let key = user_or_caller(call, &organization)?;
    let mut verifiers = organization.accounts.verifiers(key);
    let at = find(&verifiers, call.path.get("verifierId"))?;
    let verifier = &mut verifiers[at];
    verifier.name = name_field(&body.name)?;
    if let Some(enabled) = body.enabled {
        verifier.enabled = enabled;
    }
    if let Some(mut credential) = body.credential {
        // Secret fields are accepted but not stored, because nobody signs in with them.
        credential.credential_fields = None;
        credential.id = Some(verifier.id.to_string());
        credential.self_uri = None;
        verifier.credential = Some(Box::new(credential));
    }
    set_default(&mut verifiers, at, body.default)?;
    let reply = views::verifier(organization.people.get(key), &verifiers[at]);
    organization.accounts.set_verifiers(key, verifiers);
    call.json(&reply)
}

/// `deleteUserVerifier`, `deleteUsersMeVerifier`
pub fn delete(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = user_or_caller(call, &organization)?;
    let mut verifiers = organization.accounts.verifiers(key);
    let at = find(&verifiers, call.path.get("verifierId"))?;
    verifiers.remove(at);
    choose_default(&mut verifiers, None);
    organization.accounts.set_verifiers(key, verifiers);
    Ok(Reply::empty(204))
}

/// Position of the verifier with an id.
pub fn find(verifiers: &[Verifier], id: &str) -> Result<usize, ApiError> {
    let at = verifiers.iter().position(|verifier| verifier.id.to_string() == id);
    at.ok_or_else(|| ApiError::not_found("verifier", id))
}

/// The name of a verifier; trimmed.
pub fn name_field(name: &str) -> Result<Box<str>, ApiError> {
    let name = name.trim();
    let valid = (1..=MAX_NAME_LENGTH).contains(&name.chars().count());
    if !valid {
        let problem = format!("must have 1 to {MAX_NAME_LENGTH} characters");
        return Err(ApiError::field("constraint.validation", "name", problem));
    }
    Ok(name.into())
}

/// Makes the verifier at `at` the default or not, if the request says so. Among enabled verifiers one is always the default.
pub fn set_default(verifiers: &mut [Verifier], at: usize, default: Option<bool>) -> Result<(), ApiError> {
    match default {
        Some(true) if !verifiers[at].enabled => {
            let problem = "a disabled verifier cannot be the default";
            return Err(ApiError::field("constraint.validation", "default", problem));
        }
        Some(true) => {
            for (other, verifier) in verifiers.iter_mut().enumerate() {
                verifier.default = other == at;
            }
        }
        Some(false) => verifiers[at].default = false,
        None => {}
    }
    choose_default(verifiers, Some(at));
    Ok(())
}

/// Makes an enabled verifier the default if there is none. The verifier at `changed` is the last choice.
fn choose_default(verifiers: &mut [Verifier], changed: Option<usize>) {
    for verifier in verifiers.iter_mut() {
        verifier.default &= verifier.enabled;
    }
    if verifiers.iter().any(|verifier| verifier.default) {
        return;
    }
    let enabled = |at: &usize| verifiers[*at].enabled;
    let next = (0..verifiers.len()).filter(|at| Some(*at) != changed).find(enabled).or(changed.filter(enabled));
    if let Some(at) = next {
        verifiers[at].default = true;
    }
}
