//! Changes of people, for those who watch.

use super::person::Person;

/// What a change of a person has changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonChange {
    /// Whether the presence is another one.
    pub presence: bool,
    /// Whether the routing status is another one.
    pub routing: bool,
    /// Whether the version is another one.
    pub user: bool,
}

/// Receives each person after a change, while the organization is locked: it must neither wait nor lock the
/// organization.
pub type Watcher = Box<dyn Fn(&Person, PersonChange) + Send + Sync>;

/// What a change can change, as it was before.
pub struct Unchanged {
    presence: (u16, Box<str>),
    routing: &'static str,
    version: i32,
}

impl Unchanged {
    /// A person before a change.
    pub fn of(person: &Person) -> Self {
        Self {
            presence: (person.presence.definition, person.presence.message.clone()),
            routing: person.routing.status,
            version: person.version,
        }
    }

    /// What has changed; none if nothing that is reported has.
    pub fn change(&self, person: &Person) -> Option<PersonChange> {
        let now = Self::of(person);
        let change = PersonChange {
            presence: self.presence != now.presence,
            routing: self.routing != now.routing,
            user: self.version != now.version,
        };
        (change != PersonChange::default()).then_some(change)
    }
}
