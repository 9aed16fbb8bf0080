//! The catalogue: what people of the organization refer to.

use uuid::Uuid;

use super::clock::Millis;

/// Divisions, skills, languages, groups, teams, offices and presence definitions. People refer to them by index.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// Divisions. The first one is the home division.
    pub divisions: Vec<Division>,
    /// Routing skills.
    pub skills: Vec<Skill>,
    /// Routing languages.
    pub languages: Vec<Language>,
    /// Groups of people.
    pub groups: Vec<MemberGroup>,
    /// Work teams. A person is in at most one.
    pub teams: Vec<Team>,
    /// Offices.
    pub offices: Vec<Office>,
    /// Presence definitions.
    pub presences: Vec<Presence>,
}

/// A division for access control.
#[derive(Clone, Debug)]
pub struct Division {
    pub id: Uuid,
    pub name: String,
    pub description: String,
}

/// A routing skill.
#[derive(Clone, Debug)]
pub struct Skill {
    pub id: Uuid,
    pub name: String,
}

/// A routing language.
#[derive(Clone, Debug)]
pub struct Language {
    pub id: Uuid,
    pub name: String,
}

/// A group of people.
#[derive(Clone, Debug)]
pub struct MemberGroup {
    pub id: Uuid,
    pub name: String,
    pub official: bool,
}

/// A work team.
#[derive(Clone, Debug)]
pub struct Team {
    pub id: Uuid,
    pub name: String,
    pub division: u16,
    pub created: Millis,
}

/// An office.
#[derive(Clone, Debug)]
pub struct Office {
    pub id: Uuid,
    pub name: &'static str,
    pub street: &'static str,
    pub city: &'static str,
    pub country: &'static str,
    pub country_name: &'static str,
    pub zipcode: &'static str,
    pub latitude: f64,
    pub longitude: f64,
}

/// A presence definition.
#[derive(Clone, Debug)]
pub struct Presence {
    pub id: Uuid,
    /// System presence as analytics writes it, such as `ON_QUEUE`.
    pub system: &'static str,
    /// System presence as the presence of a person writes it, such as `On Queue`.
    pub name: &'static str,
}

impl Catalogue {
    /// Index of a division.
    pub fn division(&self, id: &str) -> Option<u16> {
        index(&self.divisions, id, |division| division.id)
    }

    /// Index of a routing skill.
    pub fn skill(&self, id: &str) -> Option<u16> {
        index(&self.skills, id, |skill| skill.id)
    }

    /// Index of a routing language.
    pub fn language(&self, id: &str) -> Option<u16> {
        index(&self.languages, id, |language| language.id)
    }

    /// Index of the presence definition with a system presence such as `ON_QUEUE`.
    pub fn system_presence(&self, system: &str) -> u16 {
        let at = self.presences.iter().position(|presence| presence.system == system);
        at.and_then(|at| u16::try_from(at).ok()).expect("an organization has a definition of each system presence")
    }

    /// Index of the presence definition with an id.
    pub fn presence(&self, id: &str) -> Option<u16> {
        index(&self.presences, id, |presence| presence.id)
    }

    /// Index of a group.
    pub fn group(&self, id: &str) -> Option<u16> {
        index(&self.groups, id, |group| group.id)
    }
}

/// Index of the item with an id.
pub(super) fn index<T>(items: &[T], id: &str, id_of: impl Fn(&T) -> Uuid) -> Option<u16> {
    let id = Uuid::try_parse(id).ok()?;
    items.iter().position(|item| id_of(item) == id).and_then(|at| u16::try_from(at).ok())
}
