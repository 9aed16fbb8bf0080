//! Chats: conversations of two people, and rooms. No operation changes them, so they are computed from the seed.

use uuid::Uuid;

use super::clock::{DATA_EPOCH, Millis};
use super::organization::Organization;
use super::person::PersonKey;
use super::rng::Rng;
use super::seed::streams;

const MINUTE: Millis = 60_000;
const DAY: Millis = 1_440 * MINUTE;

/// The positions of people who talk to each other differ in one of these bits. So everybody finds a conversation that the
/// other person has.
const PARTNER_BITS: [u32; 8] = [1, 2, 4, 8, 16, 32, 64, 128];

/// Number of people of neighbouring positions who share a room.
const NEIGHBOURS: u32 = 16;

/// A chat of a person.
#[derive(Clone, Debug)]
pub struct Chat {
    pub id: Uuid,
    pub with: ChatPartner,
    pub last_message: Millis,
    /// When the person closed the chat; none if it is open.
    pub closed: Option<Millis>,
    /// Whether the chat is a favorite of the person.
    pub favorite: bool,
}

/// The other side of a chat.
#[derive(Clone, Debug)]
pub enum ChatPartner {
    Person(PersonKey),
    Room(Room),
}

/// A chat room.
#[derive(Clone, Debug)]
pub struct Room {
    pub name: String,
    /// Kind of room as the API writes it.
    pub kind: &'static str,
    pub subject: &'static str,
    pub created: Millis,
    /// The person who manages the room.
    pub owner: PersonKey,
    /// Ids of the pinned messages.
    pub pinned: Vec<Uuid>,
    /// Local part of the chat address.
    pub jabber: String,
}

/// Kinds of chats, each with random number streams of its own.
#[derive(Clone, Copy)]
enum Kind {
    OneOnOne,
    Group,
    Team,
    Neighbours,
    Conversation,
}

/// The chats of a person, the one with the newest message first. People who are created later have none.
pub fn chats(organization: &Organization, key: PersonKey) -> Vec<Chat> {
    let (accounts, people) = (&organization.accounts, &organization.people);
    if key.0 >= accounts.generated() {
        return Vec::new();
    }
    let (index, person) = (key.0, people.get(key));
    let mut found = Vec::new();
    let mut add = |kind: Kind, number: u32, with: &dyn Fn(&mut Rng) -> ChatPartner| {
        found.push(chat(accounts.seed(), index, kind, number, with));
    };
    for (bit, position) in PARTNER_BITS.into_iter().zip(0_u32..) {
        let partner = index ^ bit;
        if partner < accounts.generated() {
            // Both people have the number of the lower one.
            let number = index.min(partner) * 8 + position;
            add(Kind::OneOnOne, number, &|_| ChatPartner::Person(PersonKey(partner)));
        }
    }
    let first = people.first();
    for at in &person.groups {
        let name = &organization.catalogue.groups[usize::from(*at)].name;
        let new = |rng: &mut Rng| room(rng, name.clone(), "group", "News of the group", first);
        add(Kind::Group, u32::from(*at), &new);
    }
    if let Some(at) = person.team {
        let name = &organization.catalogue.teams[usize::from(at)].name;
        let new = |rng: &mut Rng| room(rng, name.clone(), "group", "Plans of the week", first);
        add(Kind::Team, u32::from(at), &new);
    }
    let block = index / NEIGHBOURS;
    let name = format!("Shift swap {}", block + 1);
    let owner = PersonKey(block * NEIGHBOURS);
    let new = |rng: &mut Rng| room(rng, name.clone(), "adhoc", "Who takes which shift", owner);
    add(Kind::Neighbours, block, &new);
    if index % 5 == 0 {
        let new = |rng: &mut Rng| room(rng, "Conversation with a customer".to_owned(), "acd", "Meter reading", key);
        add(Kind::Conversation, index, &new);
    }
    found.sort_by_key(|chat| (std::cmp::Reverse(chat.last_message), chat.id));
    found
}

fn chat(seed: u64, index: u32, kind: Kind, number: u32, with: &dyn Fn(&mut Rng) -> ChatPartner) -> Chat {
    // The stream of the chat gives what all of its people see.
    let stream = streams::CHATS + ((kind as u64) << 33) + u64::from(number);
    let mut shared = Rng::new(seed, stream);
    let id = shared.uuid();
    let last_message = DATA_EPOCH - Millis::from(1 + shared.below(30 * 1_440)) * MINUTE;
    let with = with(&mut shared);
    // Each person sees its own marks.
    let mut own = Rng::new(seed ^ u64::from(index).rotate_left(32), stream);
    let closed = own.chance(20).then_some(last_message + MINUTE);
    Chat { id, with, last_message, closed, favorite: own.chance(15) }
}

fn room(rng: &mut Rng, name: String, kind: &'static str, subject: &'static str, owner: PersonKey) -> ChatPartner {
    let created = DATA_EPOCH - Millis::from(31 + rng.below(600)) * DAY;
    let pinned = (0..rng.below(3)).map(|_| rng.uuid()).collect();
    ChatPartner::Room(Room { name, kind, subject, created, owner, pinned, jabber: rng.hex(24) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::seed::organization::generate;

    #[test]
    fn both_people_of_a_conversation_have_it() {
        let organization = generate(1, 100);
        for index in 0..100 {
            for chat in chats(&organization, PersonKey(index)) {
                let ChatPartner::Person(partner) = chat.with else { continue };
                let theirs = chats(&organization, partner);
                let theirs = theirs.iter().find(|other| other.id == chat.id).expect("the partner has the chat");
                assert!(matches!(theirs.with, ChatPartner::Person(key) if key.0 == index));
                assert_eq!(theirs.last_message, chat.last_message);
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_chats() {
        let list = |seed, users| format!("{:?}", chats(&generate(seed, users), PersonKey(7)));
        assert_eq!(list(3, 300), list(3, 300));
        assert_eq!(list(3, 300), list(3, 900));
        assert_ne!(list(3, 300), list(4, 300));
    }
}
