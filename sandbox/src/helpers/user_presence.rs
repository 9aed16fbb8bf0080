//! The presence of a person. The organization has one source of presences, PURECLOUD.

use genesys_users_models as models;

use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::state::{Organization, PersonKey, PersonState};
use crate::views;

/// The source of presences, which `/presences/purecloud` stands for too.
const SOURCE: &str = "PURECLOUD";

/// `getUserPresence` and `getUserPresencesPurecloud`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find(call, &organization)?;
    call.json(&views::presence(&organization, organization.people.get(key)))
}

/// `patchUserPresence` and `patchUserPresencesPurecloud`
///
/// A presence can be sent back as it was read: only the id of the definition and the message are used, and `primary` is
/// always true.
pub fn patch(call: &Call<'_>) -> ApiResult {
    let body: models::UserPresence = call.body()?;
    let mut organization = call.organization.write();
    let key = find(call, &organization)?;
    if body.primary == Some(false) {
        let problem = format!("must be true or left out, because {SOURCE} is the only source of presences");
        return Err(ApiError::field("invalid.value", "primary", problem));
    }
    if body.presence_definition.is_none() && body.message.is_none() && body.primary.is_none() {
        let problem = "must be given, unless message or primary is";
        return Err(ApiError::field("constraint.validation", "presenceDefinition", problem));
    }
    let person = organization.people.get(key);
    if person.state != PersonState::Active {
        let (id, state) = (person.id, person.state.as_str());
        let message =
            format!("The user {id} is {state}, and only active users have a presence. Activate the user first.");
        return Err(ApiError::bad_request("bad.request", message));
    }
    let definition = match &body.presence_definition {
        Some(definition) => definition_index(&organization, definition)?,
        None => person.presence.definition,
    };
    organization.set_presence(key, definition, body.message.as_deref(), call.now);
    call.json(&views::presence(&organization, organization.people.get(key)))
}

/// The person of the path, unless deleted. The source of the path must be the one that there is.
fn find(call: &Call<'_>, organization: &Organization) -> Result<PersonKey, ApiError> {
    let (id, source) = (call.path.get("userId"), call.path.get("sourceId"));
    if !source.is_empty() && !source.eq_ignore_ascii_case(SOURCE) {
        return Err(ApiError::new(
            404,
            "not.found",
            format!("There is no presence source {source}; there is {SOURCE}."),
        ));
    }
    let key = organization.people.by_id(id).filter(|key| organization.people.get(*key).state != PersonState::Deleted);
    key.ok_or_else(|| ApiError::not_found("user", id))
}

fn definition_index(organization: &Organization, definition: &models::PresenceDefinition) -> Result<u16, ApiError> {
    const FIELD: &str = "presenceDefinition.id";
    let id =
        definition.id.as_deref().ok_or_else(|| ApiError::field("constraint.validation", FIELD, "must be given"))?;
    organization.catalogue.presence(id).ok_or_else(|| {
        let problem = format!("there is no presence definition {id}; getPresencedefinitions lists them");
        ApiError::field("invalid.value", FIELD, problem)
    })
}
