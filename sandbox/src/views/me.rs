//! The UserMe model: the owner of the token, with what a client loads at its start.

use genesys_users_models as models;

use super::authorization;
use super::enums::enum_value;
use super::expand::Expand;
use super::field_config::field_configs;
use super::hierarchy::adjacents;
use super::location::location_definition;
use super::presence::{divisioned_presence, presence_definition};
use super::skills::routing_skill;
use super::user::user;
use crate::state::clock::{Millis, iso};
use crate::state::{Organization, PersonKey};

/// The products of the organization.
const PRODUCTS: [&str; 3] = ["collaboration", "contactCenter", "workforceEngagement"];

/// The UserMe model. It has all fields of User, and more optional parts.
pub fn me(organization: &Organization, key: PersonKey, expand: &Expand, now: Millis) -> models::UserMe {
    let plain = user(organization, key, expand);
    // UserMe has all fields of User under the same names.
    let mut me: models::UserMe = serde_json::to_value(plain).and_then(serde_json::from_value).unwrap_or_default();
    let catalogue = &organization.catalogue;
    let people = |keys: Vec<PersonKey>| -> Vec<models::User> {
        keys.into_iter().map(|key| user(organization, key, &Expand::default())).collect()
    };
    if expand.has("date") {
        me.date = Some(models::ServerDate { current_date: Some(iso(now)) });
    }
    if expand.has("organization") {
        me.organization = Some(organization_of(organization));
    }
    if expand.has("presencedefinitions") {
        me.presence_definitions = Some(catalogue.presences.iter().map(presence_definition).collect());
    }
    if expand.has("divisionedpresencedefinitions") {
        me.divisioned_presence_definitions = Some(catalogue.presences.iter().map(divisioned_presence).collect());
    }
    if expand.has("orgproducts") {
        me.org_products =
            Some(PRODUCTS.map(|id| models::DomainOrganizationProduct { id: Some(id.to_owned()) }).to_vec());
    }
    if expand.has("favorites") {
        me.favorites = Some(people(organization.favorites(key)));
    }
    if expand.has("locationdefinitions") {
        me.location_definitions = Some(catalogue.offices.iter().map(location_definition).collect());
    }
    if expand.has("superiors") {
        me.superiors = Some(people(organization.people.superiors(key)));
    }
    if expand.has("directreports") {
        me.direct_reports = Some(people(organization.people.direct_reports(key)));
    }
    if expand.has("adjacents") {
        me.adjacents = Some(adjacents(organization, key, &Expand::default()));
    }
    if expand.has("routingskills") {
        me.routing_skills = Some(catalogue.skills.iter().map(routing_skill).collect());
    }
    if expand.has("geolocationsettings") {
        me.geolocation_settings = Some(models::GeolocationSettings {
            id: Some(organization.id.to_string()),
            enabled: Some(true),
            self_uri: Some("/api/v2/geolocations/settings".to_owned()),
            ..Default::default()
        });
    }
    if expand.has("fieldconfigs") {
        me.field_configs = Some(field_configs());
    }
    if expand.has("orgauthorization") {
        me.org_authorization = Some(authorization::roles(organization));
    }
    if expand.has("trustors") {
        me.trustors = Some(authorization::trustors(organization, key));
    }
    me
}

fn organization_of(organization: &Organization) -> models::Organization {
    models::Organization {
        id: Some(organization.id.to_string()),
        name: Some(organization.name.clone()),
        default_language: Some("en-us".to_owned()),
        default_country_code: Some("US".to_owned()),
        domain: Some(organization.domain.clone()),
        version: Some(1),
        state: enum_value("active"),
        product_platform: enum_value("GenesysCloud"),
        self_uri: Some("/api/v2/organizations/me".to_owned()),
        ..Default::default()
    }
}
