//! The second factors of a person's sign-in.

use genesys_users_models as models;

use super::users::existing;
use crate::call::{Answer, Call, Reply};
use crate::errors::ApiError;
use crate::paging::int64;
use crate::state::Verifier;
use crate::views;

/// Longest name of a verifier.
const LONGEST_NAME: usize = 256;

/// `getUserVerifiers`
pub fn list(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
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
/// Changes what the body names. One enabled verifier is the default as long as there is an enabled one: the mark of one
/// that is disabled, unmarked or deleted goes to the next.
pub fn update(call: &Call<'_>) -> Answer {
    let body: models::UpdateVerifierRequest = call.body()?;
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    let mut verifiers = organization.accounts.verifiers(key);
    let at = find(&verifiers, call.path.get("verifierId"))?;
    let verifier = &mut verifiers[at];
    if let Some(name) = body.name.as_deref().map(str::trim) {
        let fits = (1..=LONGEST_NAME).contains(&name.chars().count());
        if !fits {
            let problem = format!("must have 1 to {LONGEST_NAME} characters");
            return Err(ApiError::field("constraint.validation", "name", problem));
        }
        verifier.name = name.into();
    }
    if let Some(enabled) = body.enabled {
        verifier.enabled = enabled;
    }
    if let Some(mut credential) = body.credential {
        // Secrets are taken and never shown; nobody signs in with them here.
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
    settle_default(&mut verifiers, Some(at));
    let reply = views::verifier(organization.people.get(key), &verifiers[at]);
    organization.accounts.set_verifiers(key, verifiers);
    call.json(&reply)
}

/// `deleteUserVerifier`
pub fn delete(call: &Call<'_>) -> Answer {
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    let mut verifiers = organization.accounts.verifiers(key);
    let at = find(&verifiers, call.path.get("verifierId"))?;
    verifiers.remove(at);
    settle_default(&mut verifiers, None);
    organization.accounts.set_verifiers(key, verifiers);
    Ok(Reply { status: 204, body: None })
}

fn find(verifiers: &[Verifier], id: &str) -> Result<usize, ApiError> {
    let at = verifiers.iter().position(|verifier| verifier.id.to_string() == id);
    at.ok_or_else(|| ApiError::not_found("verifier", id))
}

/// Gives the mark to an enabled verifier when none has it, to the one that has just been changed last of all.
fn settle_default(verifiers: &mut [Verifier], changed: Option<usize>) {
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
