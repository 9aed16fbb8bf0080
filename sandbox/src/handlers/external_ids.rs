//! The external ids of a person: the keys under which other systems know the person. Authority and key are
//! case-sensitive.

use genesys_users_models as models;

use super::expand::expand;
use super::lookup::find_user;
use crate::api::{ApiError, ApiResult, ErrorDetail, Reply};
use crate::routing::Call;
use crate::state::{ExternalId, ExternalIdOutcome, MAX_EXTERNAL_IDS, PersonState};
use crate::views;

/// Maximum length of the authority and the key of an external id.
const MAX_ID_LENGTH: usize = 256;

/// `postUserExternalid`. The status is 201 for a new id, and 200 for an id that the person already has. The response
/// contains all ids of the person.
pub fn add(call: &Call<'_>) -> ApiResult {
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

/// `getUserExternalid`
pub fn list(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    call.json(&views::external_ids(&organization, key))
}

/// `getUserExternalidAuthorityName`: the oldest one, if the person has several of the authority.
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    let authority = call.path.get("authorityName");
    let found = organization.accounts.external_ids(key).iter().find(|id| &*id.authority == authority);
    let found = found.ok_or_else(|| ApiError::not_found("external id of the authority", authority))?;
    call.json(&views::external_id(found))
}

/// `getUsersExternalidAuthorityNameExternalKey`
pub fn find(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let id = of_path(call);
    let key =
        organization.accounts.owner(&id).filter(|key| organization.people.get(*key).state != PersonState::Deleted);
    let key = key.ok_or_else(|| ApiError::not_found("user", &format!("{} of {}", id.key, id.authority)))?;
    call.json(&views::user(&organization, key, &expand(call)?))
}

/// `deleteUserExternalidAuthorityNameExternalKey`
pub fn remove(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let id = of_path(call);
    if !organization.accounts.remove_external_id(key, &id) {
        return Err(ApiError::not_found("external id", &format!("{} of {}", id.key, id.authority)));
    }
    Ok(Reply::empty(204))
}

/// The external id in the path.
fn of_path(call: &Call<'_>) -> ExternalId {
    ExternalId { authority: call.path.get("authorityName").into(), key: call.path.get("externalKey").into() }
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
