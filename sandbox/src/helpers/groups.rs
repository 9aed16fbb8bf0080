//! Groups and locations.

use genesys_users_models as models;

use super::filter::Matching;
use super::items::{find, position, select};
use super::listing::reply;
use crate::api::ApiResult;
use crate::routing::Call;
use crate::state::clock::{DATA_EPOCH, iso};
use crate::state::{MemberGroup, Organization, PersonKey, PersonState};
use crate::views;
use crate::views::enum_value;

/// `getGroups`
pub fn groups(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let chosen = select(call, &organization.catalogue.groups, Matching::Part);
    reply(call, &chosen, |group| group_view(&organization, group))
}

/// `getGroup`
pub fn group(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    call.json(&group_view(&organization, find(call, &organization.catalogue.groups, "groupId")?))
}

/// `getLocations`
pub fn locations(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let chosen = select(call, &organization.catalogue.offices, Matching::Part);
    reply(call, &chosen, |office| views::location_definition(office))
}

/// `getLocation`
pub fn location(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    call.json(&views::location_definition(find(call, &organization.catalogue.offices, "locationId")?))
}

/// A group. Its members are the active people who belong to it.
fn group_view(organization: &Organization, group: &MemberGroup) -> models::Group {
    let at = position(&organization.catalogue.groups, group);
    let active = organization.people.sorted(Some(PersonState::Active)).iter();
    let belongs = |key: &&PersonKey| organization.people.get(**key).groups.iter().any(|one| usize::from(*one) == at);
    let members = active.filter(belongs).count();
    models::Group {
        id: Some(group.id.to_string()),
        name: Some(group.name.clone()),
        date_modified: Some(iso(DATA_EPOCH)),
        member_count: Some(i64::try_from(members).unwrap_or(i64::MAX)),
        state: enum_value("active"),
        version: Some(1),
        r#type: enum_value(if group.official { "official" } else { "social" }),
        rules_visible: Some(true),
        visibility: enum_value("public"),
        self_uri: Some(format!("/api/v2/groups/{}", group.id)),
        ..Default::default()
    }
}
