//! Messages about changes of people.

use genesys_users_models as models;
use serde::Serialize;

use super::channels::{Channels, Recipient};
use super::topic::{Aspect, Topic};
use crate::state::clock::{Millis, iso};
use crate::state::{Organization, Person, PersonChange};
use crate::views;

/// A message of a topic.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Message<T> {
    topic_name: String,
    version: &'static str,
    event_body: T,
    metadata: Metadata,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Metadata {
    correlation_id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PresenceEvent {
    source: &'static str,
    presence_definition: PresenceDefinition,
    primary: bool,
    message: String,
    modified_date: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PresenceDefinition {
    id: String,
    system_presence: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RoutingStatusEvent {
    id: String,
    routing_status: models::RoutingStatus,
}

/// A change of a person, with the sockets that are told of it.
pub struct Notification {
    person: Person,
    recipients: Vec<(Topic, Vec<Recipient>)>,
}

impl Notification {
    /// The notification of a change; none if no channel with a socket has a topic of it. The sockets are chosen now, so
    /// that topics that are added later do not report the change.
    pub fn new(channels: &Channels, person: &Person, change: PersonChange, now: Millis) -> Option<Self> {
        let aspects =
            [(change.presence, Aspect::Presence), (change.routing, Aspect::RoutingStatus), (change.user, Aspect::User)];
        let topics = aspects.into_iter().filter(|(changed, _)| *changed);
        let topics = topics.map(|(_, aspect)| Topic { user: person.id, aspect });
        let mut recipients: Vec<_> = topics.map(|topic| (topic, channels.recipients(&topic, now))).collect();
        recipients.retain(|(_, recipients)| !recipients.is_empty());
        (!recipients.is_empty()).then(|| Self { person: person.clone(), recipients })
    }

    /// Sends the messages.
    pub fn deliver(&self, organization: &Organization, channels: &Channels) {
        let person = &self.person;
        for (topic, recipients) in &self.recipients {
            let message = match topic.aspect {
                Aspect::Presence => message(topic, presence_event(organization, person)),
                Aspect::RoutingStatus => message(topic, routing_status_event(person)),
                Aspect::User => message(topic, views::plain_user(organization, person)),
            };
            channels.send(recipients, &message.into());
        }
    }
}

fn routing_status_event(person: &Person) -> RoutingStatusEvent {
    RoutingStatusEvent { id: person.id.to_string(), routing_status: views::routing_status(person) }
}

fn presence_event(organization: &Organization, person: &Person) -> PresenceEvent {
    let presence = &person.presence;
    let definition = &organization.catalogue.presences[usize::from(presence.definition)];
    PresenceEvent {
        source: "PURECLOUD",
        presence_definition: PresenceDefinition { id: definition.id.to_string(), system_presence: definition.system },
        primary: true,
        message: presence.message.to_string(),
        modified_date: iso(presence.since),
    }
}

fn message(topic: &Topic, event_body: impl Serialize) -> String {
    let metadata = Metadata { correlation_id: uuid::Uuid::new_v4().to_string() };
    let message = Message { topic_name: topic.name(), version: "2", event_body, metadata };
    serde_json::to_string(&message).expect("a message has only text keys, so that it is JSON")
}
