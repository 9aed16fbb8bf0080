//! One person, kept small: a hundred thousand of them fit in memory.

use genesys_users_models as models;
use uuid::Uuid;

use crate::clock::Millis;

/// Position of a person in [`People`](super::People); people are never removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonKey(pub u32);

/// Account state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PersonState {
    Active,
    Inactive,
    Deleted,
}

impl PersonState {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Deleted => "deleted",
        }
    }

    /// Reads what the API writes.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Active, Self::Inactive, Self::Deleted].into_iter().find(|state| state.as_str() == text)
    }
}

/// Profile pictures.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Portrait {
    /// No picture.
    #[default]
    None,
    /// A generated drawing with the initials.
    Initials,
    /// What a client has stored.
    Own(Box<[models::Image]>),
}

/// Whether calls are routed to the person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoutingState {
    /// As the API writes it.
    pub status: &'static str,
    /// Since when.
    pub since: Millis,
}

/// What the person shows to others.
#[derive(Clone, Debug, PartialEq)]
pub struct PresenceState {
    /// Index of the presence definition.
    pub definition: u16,
    /// Text beside it.
    pub message: Box<str>,
    /// Since when.
    pub since: Millis,
}

/// Absence from a date to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Availability {
    /// Whether the absence is switched on.
    pub away: bool,
    /// First moment of the absence.
    pub start: Option<Millis>,
    /// Last moment; none when it has no end.
    pub end: Option<Millis>,
    /// Without an end.
    pub indefinite: bool,
}

/// A routing skill or language that a person has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rated {
    /// Index in the catalogue.
    pub at: u16,
    /// Whether it counts for routing.
    pub active: bool,
    /// From 0 to 5.
    pub proficiency: f64,
}

impl Rated {
    /// As the API writes it.
    pub fn state(self) -> &'static str {
        if self.active { "active" } else { "inactive" }
    }
}

/// One person of the organization.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: Uuid,
    pub name: Box<str>,
    pub email: Box<str>,
    pub username: Box<str>,
    pub preferred_name: Option<Box<str>>,
    pub department: Option<Box<str>>,
    pub title: Option<Box<str>>,
    /// First part of the chat address.
    pub jabber: Box<str>,
    pub state: PersonState,
    pub version: i32,
    pub manager: Option<PersonKey>,
    /// Index of the division.
    pub division: u16,
    pub acd_auto_answer: bool,
    pub portrait: Portrait,
    pub addresses: Vec<models::Contact>,
    pub certifications: Vec<Box<str>>,
    pub profile_skills: Vec<Box<str>>,
    pub biography: Option<Box<models::Biography>>,
    pub employer: Option<Box<models::EmployerInfo>>,
    /// Locations that a client has stored; otherwise the office holds.
    pub locations: Option<Box<[models::Location]>>,
    /// Index of the office.
    pub office: u16,
    /// Indexes of the groups.
    pub groups: Vec<u16>,
    /// Index of the team.
    pub team: Option<u16>,
    /// Routing skills, by index of the catalogue.
    pub skills: Vec<Rated>,
    /// Routing languages, by index of the catalogue.
    pub languages: Vec<Rated>,
    pub language_preference: &'static str,
    pub routing: RoutingState,
    pub presence: PresenceState,
    pub out_of_office: Option<Availability>,
    pub created: Millis,
    /// When the version last changed.
    pub modified: Millis,
    pub last_login: Option<Millis>,
    pub welcome_sent: Option<Millis>,
}
