//! Finds people by the ids of a request.

use crate::api::ApiError;
use crate::routing::Call;
use crate::state::{Organization, PersonKey, PersonState};

/// The person with an id, unless deleted.
pub fn find_user(organization: &Organization, id: &str) -> Result<PersonKey, ApiError> {
    let key = organization.people.by_id(id).filter(|key| organization.people.get(*key).state != PersonState::Deleted);
    key.ok_or_else(|| ApiError::not_found("user", id))
}

/// The person with an id, unless deleted. The error has the error code `code`.
pub fn find_user_or(organization: &Organization, id: &str, code: &'static str) -> Result<PersonKey, ApiError> {
    find_user(organization, id).map_err(|_| ApiError::not_found_with_code(code, "user", id))
}

/// The person of the path, unless deleted. An operation without `userId` in its path acts on the caller.
pub fn user_or_caller(call: &Call<'_>, organization: &Organization) -> Result<PersonKey, ApiError> {
    user_or_caller_or(call, organization, "general.resource.not.found")
}

/// The person of the path, unless deleted, or the caller. The error for an unknown person has the error code `code`.
pub fn user_or_caller_or(
    call: &Call<'_>,
    organization: &Organization,
    code: &'static str,
) -> Result<PersonKey, ApiError> {
    if call.operation.path.contains("{userId}") {
        find_user_or(organization, call.path.get("userId"), code)
    } else {
        call.caller.person()
    }
}

/// The person with an id, deleted or not.
pub fn find_user_or_deleted(organization: &Organization, id: &str) -> Result<PersonKey, ApiError> {
    organization.people.by_id(id).ok_or_else(|| ApiError::not_found("user", id))
}

/// The people with these ids and chat addresses, without duplicates, in order of name. Unknown ids are ignored.
pub fn find_users(organization: &Organization, ids: &[String], jabber_ids: &[String]) -> Vec<PersonKey> {
    let people = &organization.people;
    let by_id = ids.iter().filter_map(|id| people.by_id(id));
    let by_jabber = |id: &'_ String| people.by_jabber(id.strip_suffix(&organization.chat_domain)?.strip_suffix('@')?);
    let mut found: Vec<PersonKey> = by_id.chain(jabber_ids.iter().filter_map(by_jabber)).collect();
    people.sort_by_name(&mut found);
    found.dedup();
    found
}
