//! The organization: its people, and the catalogue of what people are put into.

mod catalogue;
mod people;
mod person;

use uuid::Uuid;

pub use catalogue::{Catalogue, Division, Language, MemberGroup, Office, Presence, Skill, Team};
pub use people::People;
pub use person::{Availability, Person, PersonKey, PersonState, Portrait, PresenceState, RoutingState};

use crate::population::Dice;

/// All state of the sandbox.
pub struct Organization {
    /// Id of the organization.
    pub id: Uuid,
    /// Name of the organization.
    pub name: String,
    /// Domain of its email addresses.
    pub domain: String,
    /// Domain of its chat addresses.
    pub chat_domain: String,
    /// Divisions, skills, groups and the like.
    pub catalogue: Catalogue,
    /// Everybody, deleted people included.
    pub people: People,
    /// Where the ids of new entities come from.
    pub dice: Dice,
}
