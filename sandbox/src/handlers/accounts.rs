//! The account behind a person: its state, external ids, password and invitation.

use genesys_users_models as models;

use super::users::{self, existing};
use crate::call::{Answer, Call, Reply};
use crate::errors::{ApiError, ErrorDetail};
use crate::state::{Added, ExternalId, MOST_EXTERNAL_IDS, Organization, PersonKey, PersonState, SetBy, StateChange};
use crate::views;

/// Longest authority and key of an external id.
const LONGEST_ID: usize = 256;

/// `getUserState`; of deleted people too, or nobody could see that they are
pub fn state(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = known(&organization, call.path.get("userId"))?;
    call.json(&views::user_state(&organization, key))
}

/// `putUserState`
///
/// A version is compared when it is given. The API answers a conflict of this operation with 400. A deleted person
/// comes back with the state `active` or `inactive`.
pub fn change_state(call: &Call<'_>) -> Answer {
    let body: models::UserState = call.body()?;
    let wanted = body.state.as_ref().map(|state| match state {
        models::UserStateState::Active => PersonState::Active,
        models::UserStateState::Inactive => PersonState::Inactive,
        // The schema lets nothing else through.
        _ => PersonState::Deleted,
    });
    let wanted = wanted.ok_or_else(|| ApiError::field("constraint.validation", "state", "must be given"))?;
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let key = known(organization, call.path.get("userId"))?;
    let person = organization.people.get(key);
    if body.version.is_some_and(|version| version != person.version) {
        let problem = format!("the user has version {}; read the state again and repeat the change", person.version);
        return Err(ApiError::field("general.conflict", "version", problem));
    }
    if wanted != PersonState::Active && call.caller.person() == Ok(key) {
        return Err(ApiError::field("general.conflict", "state", users::CANNOT_LOCK_ONESELF_OUT));
    }
    let changed = person.state != wanted;
    if changed {
        users::set_state(organization, key, wanted, call.now);
    }
    if changed || body.state_change_reason.is_some() {
        let reason = body.state_change_reason.unwrap_or(models::UserStateStateChangeReason::Unknown);
        let before = organization.accounts.state_change(key).map(|change| change.at);
        let at = if changed { call.now } else { before.unwrap_or(call.now) };
        organization.accounts.set_state_change(key, StateChange { reason, at });
    }
    call.json(&views::user_state(organization, key))
}

/// `postUserExternalid`: 201 for a new one, 200 for one that the person has; the answer holds all of the person's
pub fn add_external_id(call: &Call<'_>) -> Answer {
    let body: models::UserExternalIdentifier = call.body()?;
    let id = ExternalId {
        authority: id_text("authorityName", body.authority_name.as_deref())?,
        key: id_text("externalKey", body.external_key.as_deref())?,
    };
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let key = existing(organization, call.path.get("userId"))?;
    let name = format!("{} of {}", id.key, id.authority);
    let status = match organization.accounts.add_external_id(key, id) {
        Added::New => 201,
        Added::Known => 200,
        Added::Full => {
            let problem = format!("the user has {MOST_EXTERNAL_IDS} external ids, which is the most that one can have");
            return Err(ApiError::field("general.bad.request", "externalKey", problem));
        }
        Added::Taken(owner) => {
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
pub fn set_password(call: &Call<'_>) -> Answer {
    let body: models::ChangePasswordRequest = call.body()?;
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    let mut passwords = organization.accounts.passwords(key);
    passwords.set("newPassword", &body.new_password, SetBy::Administrator, call.now)?;
    organization.accounts.set_passwords(key, passwords);
    Ok(no_content())
}

/// `postUsersMePassword`
pub fn change_own_password(call: &Call<'_>) -> Answer {
    let body: models::ChangeMyPasswordRequest = call.body()?;
    let key = call.caller.person()?;
    let mut organization = call.app.organization.write();
    let mut passwords = organization.accounts.passwords(key);
    if !passwords.is_current(&body.old_password) {
        return Err(ApiError::field("invalid.old.password", "oldPassword", "is not the present password"));
    }
    passwords.set("newPassword", &body.new_password, SetBy::Owner, call.now)?;
    organization.accounts.set_passwords(key, passwords);
    Ok(no_content())
}

/// `postUserInvite`
///
/// Nothing is sent; `dateWelcomeSent` of the person tells of the invitation. One who has been invited keeps that date
/// unless `force` is true.
pub fn invite(call: &Call<'_>) -> Answer {
    let force = call.query.text("force").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    organization.people.change(key, |person| {
        if force || person.welcome_sent.is_none() {
            person.welcome_sent = Some(call.now);
        }
    });
    Ok(no_content())
}

/// A person by id, deleted or not.
fn known(organization: &Organization, id: &str) -> Result<PersonKey, ApiError> {
    organization.people.by_id(id).ok_or_else(|| ApiError::not_found("user", id))
}

fn id_text(field: &str, text: Option<&str>) -> Result<Box<str>, ApiError> {
    let text = text.unwrap_or("").trim();
    match text.chars().count() {
        0 => Err(ApiError::field("constraint.validation", field, "must not be blank")),
        length if length > LONGEST_ID => {
            let problem = format!("must have at most {LONGEST_ID} characters");
            Err(ApiError::field("constraint.validation", field, problem))
        }
        _ => Ok(text.into()),
    }
}

fn no_content() -> Reply {
    Reply { status: 204, body: None }
}
