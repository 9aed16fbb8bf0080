//! Learning and coaching activities of generated people. They are computed on request and never stored.
//!
//! The history ends where all generated data ends, at `clock::DATA_EPOCH`. Whether an activity is overdue is decided on
//! that day, so that the same seed gives the same responses at any time.

use uuid::Uuid;

use super::{people, streams};
use crate::state::clock::{DATA_EPOCH, Millis};
use crate::state::rng::Rng;

const DAY: Millis = 86_400_000;
const HOUR: Millis = 3_600_000;

/// Score in percent from which an assessment is passed.
const PASS_MARK: u32 = 70;

/// Name, kind and archival mode of each learning module.
const MODULES: [(&str, &str, Option<&str>); 12] = [
    ("Welcome aboard", "Informational", None),
    ("How the tide plant works", "Informational", None),
    ("Reading a meter", "Informational", None),
    ("Data protection basics", "AssessedContent", None),
    ("Storm duty", "AssessedContent", None),
    ("Safety at the quay", "AssessedContent", Some("Graceful")),
    ("Calls that end well", "Assessment", None),
    ("Tariffs of the year", "Assessment", None),
    ("Spotting fraud", "Assessment", None),
    ("The old billing screens", "Informational", Some("Immediate")),
    ("First aid", "External", None),
    ("Writing clear mail", "Native", None),
];

const COACHING: [&str; 4] = ["Listening back to a call", "First weeks together", "Handling complaints", "Next steps"];

/// A learning module.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    pub id: Uuid,
    pub name: &'static str,
    /// Kind of the activities that come from it.
    pub kind: &'static str,
    /// Archival mode; none while the module is in use.
    pub archived: Option<&'static str>,
}

/// A learning or coaching activity of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    pub id: Uuid,
    pub name: &'static str,
    /// Type as the API writes it; `Coaching` has a facilitator and no module.
    pub kind: &'static str,
    /// Status as the API writes it.
    pub status: &'static str,
    /// The learning module.
    pub module: Option<Module>,
    /// Position of the person who takes part.
    pub attendee: u32,
    /// Position of the person who leads the activity.
    pub facilitator: Option<u32>,
    /// Position of the person who created the activity.
    pub creator: u32,
    pub created: Millis,
    pub due: Millis,
    pub completed: Option<Millis>,
    /// Score in percent, for activities with a test.
    pub score: Option<f32>,
}

impl Activity {
    /// Whether the person passed; none without a score.
    pub fn passed(&self) -> Option<bool> {
        self.score.map(|score| score >= PASS_MARK as f32)
    }

    /// Whether the activity was due before the last day of the generated data and is not finished.
    pub fn overdue(&self) -> bool {
        matches!(self.status, "Planned" | "InProgress") && self.due < DATA_EPOCH
    }
}

/// The learning modules of an organization.
pub fn modules(seed: u64) -> Vec<Module> {
    let mut rng = Rng::new(seed, streams::MODULES);
    MODULES.iter().map(|(name, kind, archived)| Module { id: rng.uuid(), name, kind, archived: *archived }).collect()
}

/// The activities that a generated person takes part in; `joined` is when the account was created.
pub fn activities(seed: u64, modules: &[Module], index: u32, joined: Millis) -> Vec<Activity> {
    let mut rng = Rng::new(seed, streams::ACTIVITIES + u64::from(index));
    let count = 3 + rng.below(4);
    let mut activities: Vec<Activity> = rng
        .indexes(modules.len(), count)
        .into_iter()
        .map(|at| learning(&modules[usize::from(at)], index, joined, &mut rng))
        .collect();
    if let Some(manager) = people::generated_manager(index) {
        activities.extend((0..rng.below(4)).map(|_| coaching(index, manager, joined, &mut rng)));
    }
    for (slot, activity) in activities.iter_mut().enumerate() {
        activity.id = with_attendee(activity.id, index ^ mask(seed), u8::try_from(slot).unwrap_or(u8::MAX));
    }
    activities
}

/// Position of the attendee of the activity with this id, if there is such an activity.
pub fn attendee_of(seed: u64, id: Uuid) -> u32 {
    let bytes = id.as_bytes();
    u32::from_be_bytes([bytes[12], bytes[13], bytes[14], bytes[15]]) ^ mask(seed)
}

/// Writes the position of the attendee into the last bytes of an id, so that an activity is found without an index.
fn with_attendee(id: Uuid, index: u32, slot: u8) -> Uuid {
    let mut bytes = *id.as_bytes();
    bytes[11] = bytes[11] & 0xf0 | slot & 0x0f;
    bytes[12..].copy_from_slice(&index.to_be_bytes());
    Uuid::from_bytes(bytes)
}

/// Mask of the position in an id, so that ids do not look consecutive.
fn mask(seed: u64) -> u32 {
    Rng::new(seed, streams::ACTIVITY_MASK).below(u32::MAX)
}

fn learning(module: &Module, index: u32, joined: Millis, rng: &mut Rng) -> Activity {
    let id = rng.uuid();
    let created = creation_date(joined, rng);
    let due = created + Millis::from(7 + rng.below(54)) * DAY;
    let roll = rng.below(100);
    let own_pace = matches!(module.kind, "External" | "Native");
    let status = match (due > DATA_EPOCH, roll) {
        (true, 0..40) | (false, 0..78) => "Completed",
        (true, 40..70) | (false, 78..88) => "InProgress",
        // Only these modules have the status NotCompleted.
        (false, 88..94) if own_pace => "NotCompleted",
        _ => "Planned",
    };
    let tested = matches!(module.kind, "Assessment" | "AssessedContent");
    let score = 45 + rng.below(56);
    Activity {
        id,
        name: module.name,
        kind: module.kind,
        status,
        module: Some(module.clone()),
        attendee: index,
        facilitator: None,
        // The first person creates all learning activities.
        creator: 0,
        created,
        due,
        completed: completion(status, created, due, rng),
        score: (tested && status == "Completed").then_some(score as f32),
    }
}

fn coaching(index: u32, manager: u32, joined: Millis, rng: &mut Rng) -> Activity {
    let (id, name) = (rng.uuid(), rng.pick(&COACHING));
    let created = creation_date(joined, rng);
    let due = created + Millis::from(2 + rng.below(40)) * DAY;
    let status = match (due > DATA_EPOCH, rng.below(100)) {
        (true, 0..85) | (false, 88..94) => "Planned",
        (false, 0..82) => "Completed",
        (false, 82..88) => "InProgress",
        _ => "InvalidSchedule",
    };
    Activity {
        id,
        name,
        kind: "Coaching",
        status,
        module: None,
        attendee: index,
        facilitator: Some(manager),
        creator: manager,
        created,
        due,
        completed: completion(status, created, due, rng),
        score: None,
    }
}

/// A date within the last year of the data, and after the person joined.
fn creation_date(joined: Millis, rng: &mut Rng) -> Millis {
    let at = DATA_EPOCH - Millis::from(1 + rng.below(360)) * DAY - Millis::from(rng.below(24)) * HOUR;
    at.max(joined + DAY).min(DATA_EPOCH - HOUR)
}

/// Completion date of a completed activity: between its creation and its due date or the end of the data.
fn completion(status: &str, created: Millis, due: Millis, rng: &mut Rng) -> Option<Millis> {
    let share = Millis::from(5 + rng.below(95));
    (status == "Completed").then(|| created + (due.min(DATA_EPOCH) - created) * share / 100)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn history(seed: u64) -> Vec<Activity> {
        let modules = modules(seed);
        (0..400).flat_map(|index| activities(seed, &modules, index, DATA_EPOCH - 400 * DAY)).collect()
    }

    #[test]
    fn a_seed_fixes_the_history() {
        assert_eq!(history(1), history(1));
        assert_ne!(history(1), history(2));
    }

    #[test]
    fn ids_are_unique_and_lead_to_the_person() {
        let all = history(7);
        assert_eq!(all.iter().map(|activity| activity.id).collect::<HashSet<_>>().len(), all.len());
        assert!(all.iter().all(|activity| attendee_of(7, activity.id) == activity.attendee));
        assert!(all.iter().all(|activity| activity.id.get_version_num() == 4));
    }

    #[test]
    fn the_history_is_sound() {
        let all = history(3);
        for activity in &all {
            assert!(activity.created < activity.due && activity.created < DATA_EPOCH, "{activity:?}");
            assert_eq!(activity.completed.is_some(), activity.status == "Completed");
            assert!(activity.completed.is_none_or(|at| activity.created <= at && at <= DATA_EPOCH));
            assert_eq!(activity.kind == "Coaching", activity.module.is_none());
            assert_eq!(activity.module.is_none(), activity.facilitator.is_some());
        }
        for kind in ["Informational", "Coaching", "AssessedContent", "Assessment", "External", "Native"] {
            assert!(all.iter().any(|activity| activity.kind == kind), "{kind}");
        }
        for status in ["Planned", "InProgress", "Completed", "InvalidSchedule", "NotCompleted"] {
            assert!(all.iter().any(|activity| activity.status == status), "{status}");
        }
        for passed in [None, Some(true), Some(false)] {
            assert!(all.iter().any(|activity| activity.passed() == passed), "{passed:?}");
        }
        assert!(all.iter().any(Activity::overdue));
    }
}
