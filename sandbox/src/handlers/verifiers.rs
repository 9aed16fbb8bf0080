//! The verifiers of a person: second factors of the sign-in.

use genesys_users_models as models;

use super::lookup::find_user;
use crate::api::{ApiError, ApiResult, Reply};
use crate::routing::Call;
use crate::routing::paging::int64;
use crate::state::Verifier;
use crate::views;

/// Maximum length of the name of a verifier.
const MAX_NAME_LENGTH: usize = 256;

/// `getUserVerifiers`
pub fn list(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    let person = organization.people.get(key);
    let verifiers = organization.accounts.verifiers(key);
    call.json(&models::VerifierEntityListing {
        total: int64(verifiers.len()),
        entities: Some(verifiers.iter().map(|verifier| views::verifier(person, verifier)).collect()),
        self_uri: Some(format!("{}/verifiers", views::self_uri(person))),
    })
}

/// `putUserVerifier`
///
/// Changes the fields of the body. If there are enabled verifiers, one of them is the default: when the default is
/// disabled, deleted or no longer the default, the next enabled verifier becomes the default.
pub fn update(call: &Call<'_>) -> ApiResult {
    let body: models::UpdateVerifierRequest = call.body()?;
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let mut verifiers = organization.accounts.verifiers(key);
    let at = find(&verifiers, call.path.get("verifierId"))?;
    let verifier = &mut verifiers[at];
    let name = body.name.trim();
    let valid = (1..=MAX_NAME_LENGTH).contains(&name.chars().count());
    if !valid {
        let problem = format!("must have 1 to {MAX_NAME_LENGTH} characters");
        return Err(ApiError::field("constraint.validation", "name", problem));
    }
    verifier.name = name.into();
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
    match body.default {
        Some(true) if !verifier.enabled => {
            return Err(ApiError::field(
                "constraint.validation",
                "default",
                "a disabled verifier cannot be the default",
            ));
        }
        Some(true) => {
            for (other, verifier) in verifiers.iter_mut().enumerate() {
                verifier.default = other == at;
            }
        }
        Some(false) => verifier.default = false,
        None => {}
    }
    choose_default(&mut verifiers, Some(at));
    let reply = views::verifier(organization.people.get(key), &verifiers[at]);
    organization.accounts.set_verifiers(key, verifiers);
    call.json(&reply)
}

/// `deleteUserVerifier`
pub fn delete(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let mut verifiers = organization.accounts.verifiers(key);
    let at = find(&verifiers, call.path.get("verifierId"))?;
    verifiers.remove(at);
    choose_default(&mut verifiers, None);
    organization.accounts.set_verifiers(key, verifiers);
    Ok(Reply::empty(204))
}

fn find(verifiers: &[Verifier], id: &str) -> Result<usize, ApiError> {
    let at = verifiers.iter().position(|verifier| verifier.id.to_string() == id);
    at.ok_or_else(|| ApiError::not_found("verifier", id))
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
