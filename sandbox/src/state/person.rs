//! One person. The struct is small, so that a hundred thousand people fit in memory.

use genesys_users_models as models;
use uuid::Uuid;

use super::clock::Millis;

/// Position of a person in `People`. People are never removed, so a key stays valid.
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
    /// The state as the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Deleted => "deleted",
        }
    }

    /// Parses a state as the API writes it.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Active, Self::Inactive, Self::Deleted].into_iter().find(|state| state.as_str() == text)
    }
}

/// Profile pictures of a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Portrait {
    /// No picture.
    #[default]
    None,
    /// A generated image with the initials.
    Initials,
    /// Images that a client has set.
    Custom(Box<[models::Image]>),
}

/// Routing status of a person: whether calls are routed to the person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoutingState {
    /// Status as the API writes it.
    pub status: &'static str,
    /// Since when.
    pub since: Millis,
}

/// Presence of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct PresenceState {
    /// Index of the presence definition.
    pub definition: u16,
    /// Message that the person shows with the presence.
    pub message: Box<str>,
    /// Since when.
    pub since: Millis,
}

/// Out-of-office setting of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct OutOfOffice {
    /// Whether the setting is on.
    pub active: bool,
    /// Start of the absence.
    pub start: Option<Millis>,
    /// End of the absence; none when it is indefinite.
    pub end: Option<Millis>,
    /// Whether the absence has no end.
    pub indefinite: bool,
}

/// A routing skill or language of a person, with its proficiency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SkillLevel {
    /// Index of the skill or language in the catalogue.
    pub index: u16,
    /// Whether routing uses it.
    pub active: bool,
    /// Proficiency from 0 to 5.
    pub proficiency: f64,
}

impl SkillLevel {
    /// The state as the API writes it.
    pub fn state(self) -> &'static str {
        if self.active { "active" } else { "inactive" }
    }
}

/// A person of the organization.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: Uuid,
    pub name: Box<str>,
    pub email: Box<str>,
    pub username: Box<str>,
    pub preferred_name: Option<Box<str>>,
    pub department: Option<Box<str>>,
    pub title: Option<Box<str>>,
    /// Local part of the chat address.
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
    /// Locations that a client has set; none means that the office is the location.
    pub locations: Option<Box<[models::Location]>>,
    /// Index of the office.
    pub office: u16,
    /// Indexes of the groups.
    pub groups: Vec<u16>,
    /// Index of the team.
    pub team: Option<u16>,
    /// Routing skills.
    pub skills: Vec<SkillLevel>,
    /// Routing languages.
    pub languages: Vec<SkillLevel>,
    pub language_preference: &'static str,
    pub routing: RoutingState,
    pub presence: PresenceState,
    pub out_of_office: Option<OutOfOffice>,
    pub created: Millis,
    /// When the version last changed.
    pub modified: Millis,
    pub last_login: Option<Millis>,
    pub welcome_sent: Option<Millis>,
}

#[cfg(test)]
impl Person {
    /// A person for tests: names and addresses follow from the position, and the manager stands one eighth below it.
    pub fn sample(index: u32) -> Self {
        Self {
            id: Uuid::from_u128(0x4000_8000_0000_0000_0000 + u128::from(index)),
            name: format!("{} {index}", ["Mia", "ada", "Zoe", "Éva", "Ben"][index as usize % 5]).into(),
            email: format!("Person.{index}@example.com").into(),
            username: format!("person.{index}").into(),
            preferred_name: None,
            department: None,
            title: None,
            jabber: format!("{index:024x}").into(),
            state: match index % 17 {
                15 => PersonState::Inactive,
                16 => PersonState::Deleted,
                _ => PersonState::Active,
            },
            version: 1,
            manager: index.checked_sub(1).map(|below| PersonKey(below / 8)),
            division: 0,
            acd_auto_answer: false,
            portrait: Portrait::None,
            addresses: Vec::new(),
            certifications: Vec::new(),
            profile_skills: Vec::new(),
            biography: None,
            employer: None,
            locations: None,
            office: 0,
            groups: Vec::new(),
            team: None,
            skills: Vec::new(),
            languages: Vec::new(),
            language_preference: "en-us",
            routing: RoutingState { status: "OFF_QUEUE", since: 0 },
            presence: PresenceState { definition: 0, message: "".into(), since: 0 },
            out_of_office: None,
            created: 0,
            modified: 0,
            last_login: None,
            welcome_sent: None,
        }
    }
}
