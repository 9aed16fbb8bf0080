//! The account of a person: state, external ids, password and invitation.

use genesys_users_models as models;

use super::lookup::{find_user, find_user_or_deleted};
use super::user_update::CANNOT_LOCK_ONESELF_OUT;
use crate::api::{ApiError, ApiResult, ErrorDetail, Reply};
use crate::routing::Call;
use crate::state::{ExternalId, ExternalIdOutcome, MAX_EXTERNAL_IDS, PasswordError, PersonState, SetBy, StateChange};
use crate::views;

/// Maximum length of the authority and the key of an external id.
const MAX_ID_LENGTH: usize = 256;

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

/// `postUserExternalid`. The status is 201 for a new id, and 200 for an id that the person already has. The response
/// contains all ids of the person.
pub fn add_external_id(call: &Call<'_>) -> ApiResult {
    let body: models::UserExternalIdentifier = call.body()?;
    let id = ExternalId {
        authority: id_text("authorityName", body.authority_name.as_deref())?,
        key: id_text("externalKey", body.external_key.as_deref())?,
    };
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let key = find_user(organization, call.path.get("userId"))?;
    let name = format!("{} of {}", id.key, id.authority);
    let status = match organization.accounts.add_external_id(key, id) {
        ExternalIdOutcome::Added => 201,
        ExternalIdOutcome::Existing => 200,
        ExternalIdOutcome::LimitReached => {
            let problem = format!("the user has {MAX_EXTERNAL_IDS} external ids, which is the most that one can have");
            return Err(ApiError::field("general.bad.request", "externalKey", problem));
        }
        ExternalIdOutcome::OwnedBy(owner) => {
            let owner = organization.people.get(owner).id;
            let code = "general.resource.conflict";
            let message = format!("externalKey: {name} belongs to the user {owner}");
            let mut error = ApiError::new(409, code, message);
            error.params.push(("fieldName", "externalKey".to_owned()));
            let field = Some("externalKey".to_owned());
            error.details.push(ErrorDetail { code, field, entity_id: Some(owner.to_string()) });
            return Err(error);
        }
    };
    Reply::json(status, &views::external_ids(organization, key))
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

/// The authority or the key of an external id.
fn id_text(field: &str, text: Option<&str>) -> Result<Box<str>, ApiError> {
    let text = text.unwrap_or("").trim();
    match text.chars().count() {
        0 => Err(ApiError::field("constraint.validation", field, "must not be blank")),
        length if length > MAX_ID_LENGTH => {
            let problem = format!("must have at most {MAX_ID_LENGTH} characters");
            Err(ApiError::field("constraint.validation", field, problem))
        }
        _ => Ok(text.into()),
    }
}
