//! Chats and chat rooms.

use genesys_users_models as models;

use super::enums::enum_value;
use super::presence::out_of_office;
use super::reference::{jabber_id, self_uri};
use super::user::images;
use crate::state::clock::iso;
use crate::state::{Chat, ChatPartner, Organization, Person, PersonState, Room};

/// What a listing of chats shows besides the chats.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChatParts {
    /// The presence of the other person.
    pub presence: bool,
    /// The owners of rooms.
    pub owners: bool,
}

/// A chat.
pub fn chat(organization: &Organization, chat: &Chat, parts: ChatParts) -> models::ChatItem {
    let (name, address, kind) = match &chat.with {
        ChatPartner::Person(key) => {
            let person = organization.people.get(*key);
            (person.name.to_string(), jabber_id(organization, person), "oneOnOne")
        }
        ChatPartner::Room(room) => (room.name.clone(), room_address(organization, room), room.kind),
    };
    let mut item = models::ChatItem {
        id: Some(chat.id.to_string()),
        name: Some(name),
        open: Some(chat.closed.is_none()),
        favorite: chat
            .favorite
            .then(|| models::ChatFavorite { id: Some(chat.id.to_string()), external_id: Some(address) }),
        date_last_message: Some(iso(chat.last_message)),
        date_closed: chat.closed.map(iso),
        chat_type: enum_value(kind),
        self_uri: Some(format!("/api/v2/chats/{}", chat.id)),
        ..Default::default()
    };
    match &chat.with {
        ChatPartner::Person(key) => {
            let person = organization.people.get(*key);
            item.images = images(person);
            item.user = Some(partner(organization, person, parts.presence));
        }
        ChatPartner::Room(room) => item.room = Some(self::room(organization, &item, room, parts.owners)),
    }
    item
}

fn partner(organization: &Organization, person: &Person, with_presence: bool) -> models::ChatUserRef {
    models::ChatUserRef {
        id: Some(person.id.to_string()),
        name: Some(person.name.to_string()),
        self_uri: Some(self_uri(person)),
        jid: Some(jabber_id(organization, person)),
        inactive: Some(person.state != PersonState::Active),
        integrations: Some(Vec::new()),
        presence: with_presence.then(|| presence(organization, person)),
    }
}

/// The presence of a person as chats show it.
fn presence(organization: &Organization, person: &Person) -> models::ChatPresence {
    let definition = &organization.catalogue.presences[usize::from(person.presence.definition)];
    models::ChatPresence {
        source: Some("PURECLOUD".to_owned()),
        organization_presence: Some(models::OrganizationPresence {
            id: Some(definition.id.to_string()),
            system_presence: Some(definition.name.to_owned()),
            self_uri: Some(format!("/api/v2/presencedefinitions/{}", definition.id)),
            ..Default::default()
        }),
        // Chats write `OnQueue` for `On Queue`.
        system_presence: enum_value(&definition.name.replace(' ', "")),
        message: Some(person.presence.message.to_string()),
        date_modified: Some(iso(person.presence.since)),
        out_of_office: Some(out_of_office(person)),
    }
}

fn room(organization: &Organization, item: &models::ChatItem, room: &Room, with_owners: bool) -> models::Room {
    let owner = organization.people.get(room.owner);
    let id = item.id.clone().unwrap_or_default();
    let message = |message: &uuid::Uuid| models::AddressableEntityRef {
        id: Some(message.to_string()),
        self_uri: Some(format!("/api/v2/chats/rooms/{id}/messages/{message}")),
    };
    models::Room {
        name: Some(room.name.clone()),
        date_created: Some(iso(room.created)),
        room_type: enum_value(room.kind),
        description: Some(String::new()),
        subject: Some(room.subject.to_owned()),
        participant_limit: Some(200),
        owners: with_owners
            .then(|| vec![models::UserReference { id: Some(owner.id.to_string()), self_uri: Some(self_uri(owner)) }]),
        pinned_messages: Some(room.pinned.iter().map(message).collect()),
        jid: Some(room_address(organization, room)),
        self_uri: Some(format!("/api/v2/chats/rooms/{id}")),
        id: item.id.clone(),
    }
}

/// The chat address of a room.
fn room_address(organization: &Organization, room: &Room) -> String {
    format!("{}@conference.{}", room.jabber, organization.chat_domain)
}
