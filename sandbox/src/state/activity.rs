//! Changes of presence and routing status by clients, for the history.

use crate::clock::Millis;

use super::Person;

/// Changes that are kept for one person.
const MOST_CHANGES: usize = 1_000;

/// The changes of one person, oldest first.
#[derive(Clone, Debug)]
pub struct ActivityLog {
    /// Presence (index of the definition) and routing status before the first change.
    pub before: (u16, &'static str),
    /// The changes; never empty.
    pub changes: Vec<ActivityChange>,
}

/// From a moment on, a presence and a routing status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActivityChange {
    pub at: Millis,
    /// Index of the presence definition.
    pub presence: u16,
    pub routing: &'static str,
}

/// Presence and routing status as the history has them.
pub fn present(person: &Person) -> (u16, &'static str) {
    (person.presence.definition, person.routing.status)
}

impl ActivityLog {
    /// A log that starts with what held before.
    pub fn new(before: (u16, &'static str)) -> Self {
        Self { before, changes: Vec::new() }
    }

    /// Notes what a person shows now, after a change.
    pub fn add(&mut self, person: &Person) {
        let (presence, routing) = present(person);
        let last = self.changes.last().map(|change| change.at);
        // The later of both, and never before the change that was noted last.
        let at = person.presence.since.max(person.routing.since).max(last.unwrap_or(Millis::MIN));
        if last == Some(at) {
            self.changes.pop();
        }
        self.changes.push(ActivityChange { at, presence, routing });
        if self.changes.len() > MOST_CHANGES {
            let first = self.changes.remove(0);
            self.before = (first.presence, first.routing);
        }
    }
}
