//! The person behind the token, with what a client asks for at its start.

use genesys_users::generated::models;

use super::user::{Expand, user};
use super::{parts, value};
use crate::clock::{Millis, iso};
use crate::state::{Organization, PersonKey};

/// The UserMe model; it has all of User and more parts.
pub fn me(organization: &Organization, key: PersonKey, expand: &Expand, now: Millis) -> models::UserMe {
    let plain = user(organization, key, expand);
    // Both models are generated; what they share is moved by name.
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
    if expand.has("locationdefinitions") {
        me.location_definitions = Some(catalogue.offices.iter().map(parts::location_definition).collect());
    }
    if expand.has("superiors") {
        me.superiors = Some(people(organization.people.superiors(key)));
    }
    if expand.has("directreports") {
        me.direct_reports = Some(people(organization.people.reports(key)));
    }
    if expand.has("adjacents") {
        me.adjacents = Some(adjacents(organization, key, &Expand::default()));
    }
    if expand.has("routingskills") {
        me.routing_skills = Some(
            catalogue
                .skills
                .iter()
                .map(|skill| models::RoutingSkill {
                    id: Some(skill.id.to_string()),
                    name: Some(skill.name.clone()),
                    state: value("active"),
                    version: Some("1".to_owned()),
                    self_uri: Some(format!("/api/v2/routing/skills/{}", skill.id)),
                    ..Default::default()
                })
                .collect(),
        );
    }
    if expand.has("token") {
        let named =
            models::NamedEntity { id: Some(organization.id.to_string()), name: Some(organization.name.clone()) };
        me.token = Some(models::TokenInfo {
            organization: Some(named.clone()),
            home_organization: Some(named),
            ..Default::default()
        });
    }
    me
}

/// Superiors, those with the same manager, and reports.
pub fn adjacents(organization: &Organization, key: PersonKey, expand: &Expand) -> models::Adjacents {
    let people = &organization.people;
    let users = |keys: Vec<PersonKey>| Some(keys.into_iter().map(|key| user(organization, key, expand)).collect());
    let siblings = people.get(key).manager.map(|manager| people.reports(manager)).unwrap_or_default();
    models::Adjacents {
        superiors: users(people.superiors(key)),
        siblings: users(siblings.into_iter().filter(|sibling| *sibling != key).collect()),
        direct_reports: users(people.reports(key)),
    }
}

fn organization_of(organization: &Organization) -> models::Organization {
    models::Organization {
        id: Some(organization.id.to_string()),
        name: Some(organization.name.clone()),
        default_language: Some("en-us".to_owned()),
        default_country_code: Some("US".to_owned()),
        domain: Some(organization.domain.clone()),
        version: Some(1),
        state: value("active"),
        product_platform: value("GenesysCloud"),
        self_uri: Some("/api/v2/organizations/me".to_owned()),
        ..Default::default()
    }
}

fn presence_definition(presence: &crate::state::Presence) -> models::OrganizationPresence {
    let words = presence.system.replace('_', " ").to_lowercase();
    models::OrganizationPresence {
        id: Some(presence.id.to_string()),
        language_labels: Some([("en_US".to_owned(), words)].into()),
        system_presence: Some(presence.system.to_owned()),
        deactivated: Some(false),
        primary: Some(true),
        self_uri: Some(format!("/api/v2/presencedefinitions/{}", presence.id)),
        ..Default::default()
    }
}
