//! Presence definitions, in their present and their older form. All are active.

use super::items::find;
use super::listing::reply;
use super::models::PresenceDefinitionListing;
use crate::api::ApiResult;
use crate::routing::Call;
use crate::state::Presence;
use crate::views;

/// `getPresenceDefinitions0`
pub fn definitions(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let chosen = active(call, "deactivated", &organization.catalogue.presences);
    call.json(&PresenceDefinitionListing {
        total: chosen.len(),
        entities: chosen.iter().map(views::divisioned_presence).collect(),
        self_uri: call.target.to_owned(),
    })
}

/// `getPresenceDefinition0`
pub fn definition(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    call.json(&views::divisioned_presence(find(call, &organization.catalogue.presences, "definitionId")?))
}

/// `getPresencedefinitions`
pub fn older_definitions(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    reply(call, active(call, "deleted", &organization.catalogue.presences), views::presence_definition)
}

/// `getPresencedefinition`
pub fn older_definition(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    call.json(&views::presence_definition(find(call, &organization.catalogue.presences, "presenceId")?))
}

/// All definitions, or none if a parameter asks for those that are not active.
fn active<'a>(call: &Call<'_>, parameter: &str, definitions: &'a [Presence]) -> &'a [Presence] {
    if call.query.text(parameter).is_some_and(|value| value.eq_ignore_ascii_case("true")) { &[] } else { definitions }
}
