//! Changes of presence and routing status by clients. The analytics history is computed from them.

use super::clock::Millis;
use super::person::Person;

/// Maximum number of changes that are stored for one person.
const MAX_CHANGES: usize = 1_000;

/// The changes of one person, oldest first.
#[derive(Clone, Debug)]
pub struct ActivityLog {
    /// Presence (index of the definition) and routing status before the first change.
    pub before: (u16, &'static str),
    /// The changes; never empty.
    pub changes: Vec<ActivityChange>,
}

/// The presence and routing status from a point in time on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActivityChange {
    pub at: Millis,
    /// Index of the presence definition.
    pub presence: u16,
    pub routing: &'static str,
}

/// Presence (index of the definition) and routing status of a person.
pub fn status(person: &Person) -> (u16, &'static str) {
    (person.presence.definition, person.routing.status)
}

impl ActivityLog {
    /// An empty log. `before` is the presence and routing status before the first change.
    pub fn new(before: (u16, &'static str)) -> Self {
        Self { before, changes: Vec::new() }
    }

    /// Records the presence and routing status of a person after a change.
    pub fn add(&mut self, person: &Person) {
        let (presence, routing) = status(person);
        let last = self.changes.last().map(|change| change.at);
        // The later of both dates, and never before the previous change.
        let at = person.presence.since.max(person.routing.since).max(last.unwrap_or(Millis::MIN));
        if last == Some(at) {
            self.changes.pop();
        }
        self.changes.push(ActivityChange { at, presence, routing });
        if self.changes.len() > MAX_CHANGES {
            let first = self.changes.remove(0);
            self.before = (first.presence, first.routing);
        }
    }
}
