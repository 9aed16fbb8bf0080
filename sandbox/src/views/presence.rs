//! Presence, routing status and out-of-office setting of a person.

use genesys_users_models as models;

use super::enums::enum_value;
use super::reference::{reference, self_uri};
use crate::state::clock::iso;
use crate::state::{Organization, Person, Presence};

/// The routing status of a person.
pub fn routing_status(person: &Person) -> models::RoutingStatus {
    models::RoutingStatus {
        user_id: Some(person.id.to_string()),
        status: enum_value(person.routing.status),
        start_time: Some(iso(person.routing.since)),
    }
}

/// The presence of a person.
pub fn presence(organization: &Organization, person: &Person) -> models::UserPresence {
    let definition = &organization.catalogue.presences[usize::from(person.presence.definition)];
    models::UserPresence {
        id: Some(person.id.to_string()),
        source: Some("PURECLOUD".to_owned()),
        primary: Some(true),
        presence_definition: Some(models::PresenceDefinition {
            id: Some(definition.id.to_string()),
            system_presence: Some(definition.name.to_owned()),
            self_uri: Some(format!("/api/v2/presencedefinitions/{}", definition.id)),
        }),
        message: Some(person.presence.message.to_string()),
        modified_date: Some(iso(person.presence.since)),
        self_uri: Some(format!("{}/presences/PURECLOUD", self_uri(person))),
        ..Default::default()
    }
}

/// The presence of a person as an external system reports it.
pub fn integration_presence(organization: &Organization, person: &Person, source: &str) -> models::UserPresence {
    let source = source.to_lowercase();
    models::UserPresence {
        primary: Some(false),
        self_uri: Some(format!("{}/presences/{source}", self_uri(person))),
        source: Some(source),
        ..presence(organization, person)
    }
}

/// The conversations of a person by media type. A person whose routing status is INTERACTING has one call.
pub fn conversation_summary(person: &Person) -> models::UserConversationSummary {
    let count = |active: bool| models::MediaSummaryDetail { active: Some(i32::from(active)), acw: Some(0) };
    let media = |active: bool| {
        Some(models::MediaSummary { contact_center: Some(count(active)), enterprise: Some(count(false)) })
    };
    models::UserConversationSummary {
        user_id: Some(person.id.to_string()),
        call: media(person.routing.status == "INTERACTING"),
        callback: media(false),
        email: media(false),
        message: media(false),
        chat: media(false),
        social_expression: media(false),
        video: media(false),
    }
}

/// The out-of-office setting of a person.
pub fn out_of_office(person: &Person) -> models::OutOfOffice {
    let setting = person.out_of_office.as_ref();
    models::OutOfOffice {
        user: Some(Box::new(reference(person))),
        active: Some(setting.is_some_and(|setting| setting.active)),
        indefinite: Some(setting.is_some_and(|setting| setting.indefinite)),
        start_date: setting.and_then(|setting| setting.start).map(iso),
        end_date: setting.and_then(|setting| setting.end).map(iso),
        self_uri: Some(format!("{}/outofoffice", self_uri(person))),
        ..Default::default()
    }
}

/// A presence definition that is valid in all divisions.
pub fn divisioned_presence(presence: &Presence) -> models::OrganizationPresenceDefinition {
    models::OrganizationPresenceDefinition {
        id: Some(presence.id.to_string()),
        name: Some(presence.name.to_owned()),
        r#type: enum_value("System"),
        language_labels: Some([("en_US".to_owned(), presence.name.to_owned())].into()),
        system_presence: enum_value(&presence.name.replace(' ', "")),
        division_id: Some("*".to_owned()),
        deactivated: Some(false),
        self_uri: Some(format!("/api/v2/presence/definitions/{}", presence.id)),
    }
}

/// A presence definition in its older form.
pub fn presence_definition(presence: &Presence) -> models::OrganizationPresence {
    models::OrganizationPresence {
        id: Some(presence.id.to_string()),
        language_labels: Some([("en_US".to_owned(), presence.name.to_owned())].into()),
        system_presence: Some(presence.name.to_owned()),
        deactivated: Some(false),
        primary: Some(true),
        self_uri: Some(format!("/api/v2/presencedefinitions/{}", presence.id)),
        ..Default::default()
    }
}
