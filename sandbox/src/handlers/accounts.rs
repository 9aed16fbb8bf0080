//! The account of a person: state, password and invitation.

use genesys_users_models as models;

use super::lookup::{find_user, find_user_or_deleted};
use super::user_update::CANNOT_LOCK_ONESELF_OUT;
use crate::api::{ApiError, ApiResult, Reply};
use crate::routing::Call;
use crate::state::{PasswordError, PersonState, SetBy, StateChange};
use crate::views;

/// `getUserState`. Deleted people have a state too.
pub fn state(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user_or_deleted(&organization, call.path.get("userId"))?;
    call.json(&views::user_state(&organization, key))
}

/// `putUserState`
///
/// The version is compared if the body has one. A conflict of this operation has the status 400. The state `active` or
/// `inactive` makes a deleted person available again.
pub fn change_state(call: &Call<'_>) -> ApiResult {
    let body: models::UserState = call.body()?;
    let requested = body.state.as_ref().map(|state| match state {
        models::UserStateState::Active => PersonState::Active,
        models::UserStateState::Inactive => PersonState::Inactive,
        // The schema allows no other value.
        _ => PersonState::Deleted,
    });
    let requested = requested.ok_or_else(|| ApiError::field("constraint.validation", "state", "must be given"))?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let key = find_user_or_deleted(organization, call.path.get("userId"))?;
    let person = organization.people.get(key);
    if body.version.is_some_and(|version| version != person.version) {
        let problem = format!("the user has version {}; read the state again and repeat the change", person.version);
        return Err(ApiError::field("general.conflict", "version", problem));
    }
    if requested != PersonState::Active && call.caller.person() == Ok(key) {
        return Err(ApiError::field("general.conflict", "state", CANNOT_LOCK_ONESELF_OUT));
    }
    let changed = person.state != requested;
    if changed {
        organization.set_person_state(key, requested, call.now);
    }
    if changed || body.state_change_reason.is_some() {
        let reason = body.state_change_reason.unwrap_or(models::UserStateStateChangeReason::Unknown);
        let before = organization.accounts.state_change(key).map(|change| change.at);
        let at = if changed { call.now } else { before.unwrap_or(call.now) };
        organization.accounts.set_state_change(key, StateChange { reason, at });
    }
    call.json(&views::user_state(organization, key))
}

/// `postUserPassword`
pub fn set_password(call: &Call<'_>) -> ApiResult {
    let body: models::ChangePasswordRequest = call.body()?;
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let mut passwords = organization.accounts.passwords(key);
    passwords.set(&body.new_password, SetBy::Administrator, call.now).map_err(new_password_error)?;
    organization.accounts.set_passwords(key, passwords);
    Ok(Reply::empty(204))
}

/// `postUsersMePassword`
pub fn change_own_password(call: &Call<'_>) -> ApiResult {
    let body: models::ChangeMyPasswordRequest = call.body()?;
    let key = call.caller.person()?;
    let mut organization = call.organization.write();
    let mut passwords = organization.accounts.passwords(key);
    if !passwords.is_current(&body.old_password) {
        return Err(ApiError::field("invalid.old.password", "oldPassword", "is not the present password"));
    }
    passwords.set(&body.new_password, SetBy::Owner, call.now).map_err(new_password_error)?;
    organization.accounts.set_passwords(key, passwords);
    Ok(Reply::empty(204))
}

/// `postUserInvite`
///
/// The sandbox sends no invitation. It only sets `dateWelcomeSent` of the person, unless the person has such a date and
/// `force` is not true.
pub fn invite(call: &Call<'_>) -> ApiResult {
    let force = call.query.text("force").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    organization.people.change(key, |person| {
        if force || person.welcome_sent.is_none() {
            person.welcome_sent = Some(call.now);
        }
    });
    Ok(Reply::empty(204))
}

fn new_password_error(error: PasswordError) -> ApiError {
    ApiError::field(error.code, "newPassword", error.message)
}
