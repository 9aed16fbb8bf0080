//! The history of a person: periods of presence and routing status.
//!
//! - Before the first change by a client, the history is generated. Its last step, before that change or the present
//!   time, has the presence and routing status that the other operations show.
//! - After the first change, the history consists of the changes.
//! - The history of a person starts at the creation. A generated person who is not active is offline since some day
//!   before the end of the generated data.

use uuid::Uuid;

use super::interval::{DAY, Interval};
use super::working_day::{self, OFFLINE, Step};
use crate::state::clock::{DATA_EPOCH, Millis};
use crate::state::{ActivityChange, Organization, PersonKey, PersonState};

/// What the history of a person is computed from.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// Id of the person.
    pub id: Uuid,
    seed: u64,
    agent: bool,
    created: Millis,
    /// Since when a person who is not active is offline.
    offline_since: Option<Millis>,
    /// Presence and routing status before the first change.
    first: (u16, &'static str),
    changes: &'a [ActivityChange],
}

/// A period with one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period<T> {
    /// Start, not before the start of the interval.
    pub start: Millis,
    /// End, not after the end of the interval.
    pub end: Millis,
    /// Whether the period has not ended at the time of the query.
    pub open: bool,
    /// The value.
    pub value: T,
}

impl<T> Period<T> {
    /// Length in milliseconds.
    pub fn length(&self) -> Millis {
        self.end - self.start
    }
}

/// The history of a person in an interval.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Presences, by the index of their definition. There are no gaps.
    pub presence: Vec<Period<u16>>,
    /// Routing statuses. There are no gaps.
    pub routing: Vec<Period<&'static str>>,
}

impl<'a> Subject<'a> {
    /// The history of a person.
    pub fn new(organization: &'a Organization, key: PersonKey) -> Self {
        let person = organization.people.get(key);
        let present = (person.presence.definition, person.routing.status);
        let (first, changes) = match organization.people.activity(key) {
            Some(log) => (log.before, log.changes.as_slice()),
            None => (present, &[][..]),
        };
        let left = person.state != PersonState::Active && changes.is_empty() && person.created <= DATA_EPOCH;
        Self {
            id: person.id,
            seed: organization.seed(),
            agent: person.team.is_some(),
            created: person.created,
            offline_since: left.then(|| DATA_EPOCH - working_day::days_offline(organization.seed(), person.id) * DAY),
            first,
            changes,
        }
    }

    /// Whether there is a history in an interval at the time `as_of`.
    pub fn has_history(&self, interval: Interval, as_of: Millis) -> bool {
        interval.start.max(self.created) < interval.end.min(as_of)
    }

    /// The periods within an interval at the time `as_of`, cut at the ends of the interval.
    pub fn timeline(&self, interval: Interval, as_of: Millis) -> Timeline {
        if !self.has_history(interval, as_of) {
            return Timeline::default();
        }
        let (low, high) = (interval.start.max(self.created), interval.end.min(as_of));
        let mut steps = self.generated(low, high, as_of);
        for change in self.changes.iter().filter(|change| change.at < high) {
            steps.push(Step { start: change.at, presence: change.presence, routing: change.routing });
        }
        let open = high == as_of;
        Timeline {
            presence: periods(&steps, low, high, open, |step| step.presence),
            routing: periods(&steps, low, high, open, |step| step.routing),
        }
    }

    /// The generated steps before the first change. The first one starts at or before `low`.
    fn generated(&self, low: Millis, high: Millis, as_of: Millis) -> Vec<Step> {
        let (presence, routing) = self.first;
        let pivot = self.changes.first().map_or(as_of, |change| change.at.min(as_of));
        if self.created > DATA_EPOCH || low >= pivot {
            return vec![Step { start: self.created.min(low), presence, routing }];
        }
        let mut steps = Vec::new();
        let high = high.min(pivot);
        for day in low.div_euclid(DAY)..=(high - 1).div_euclid(DAY) {
            if self.offline_since.is_some_and(|since| day * DAY >= since) {
                steps.push(Step { start: day * DAY, presence: OFFLINE.0, routing: OFFLINE.1 });
                break;
            }
            working_day::add(&mut steps, self.seed, self.id, self.agent, day * DAY);
        }
        // The last step before the pivot has the presence and routing status that the other operations show.
        if self.offline_since.is_none() && (high - 1).div_euclid(DAY) == (pivot - 1).div_euclid(DAY) {
            let at = steps.partition_point(|step| step.start < pivot);
            if let Some(step) = at.checked_sub(1).and_then(|at| steps.get_mut(at)) {
                (step.presence, step.routing) = self.first;
            }
        }
        steps.retain(|step| step.start < pivot);
        steps
    }
}

/// Merges steps with the same value into periods, cut at both ends.
fn periods<T: Copy + PartialEq>(
    steps: &[Step],
    low: Millis,
    high: Millis,
    open: bool,
    value: impl Fn(&Step) -> T,
) -> Vec<Period<T>> {
    let mut list: Vec<Period<T>> = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let start = step.start.max(low);
        let end = steps.get(at + 1).map_or(high, |next| next.start).min(high);
        if start >= end {
            continue;
        }
        match list.last_mut() {
            Some(last) if last.value == value(step) => last.end = end,
            _ => list.push(Period { start, end, open: false, value: value(step) }),
        }
    }
    if let Some(last) = list.last_mut() {
        last.open = open;
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::seed::organization::generate;

    const NOW: Millis = DATA_EPOCH + 100 * DAY + 13 * 3_600_000;

    fn covers<T>(periods: &[Period<T>], low: Millis, high: Millis) {
        assert_eq!((periods[0].start, periods.last().unwrap().end), (low, high));
        assert!(periods.iter().all(|period| period.start < period.end));
        assert!(periods.windows(2).all(|pair| pair[0].end == pair[1].start));
    }

    #[test]
    fn a_history_is_the_sum_of_its_parts() {
        let organization = generate(1, 120);
        for key in 0..120 {
            let subject = Subject::new(&organization, PersonKey(key));
            let whole = Interval { start: NOW - 9 * DAY, end: NOW + DAY };
            let timeline = subject.timeline(whole, NOW);
            covers(&timeline.presence, whole.start, NOW);
            covers(&timeline.routing, whole.start, NOW);
            assert!(timeline.presence.last().unwrap().open);
            // Two parts have the same sum as the whole, wherever the cut is.
            for cut in (1..40).map(|i| whole.start + i * 19_333_333) {
                let left = subject.timeline(Interval { end: cut, ..whole }, NOW);
                let right = subject.timeline(Interval { start: cut, ..whole }, NOW);
                let total = |value: u16| {
                    let sum = |t: &Timeline| -> Millis {
                        t.presence.iter().filter(|p| p.value == value).map(Period::length).sum()
                    };
                    (sum(&left) + sum(&right), sum(&timeline))
                };
                for value in 0..9 {
                    let (parts, all) = total(value);
                    assert_eq!(parts, all, "person {key}, presence {value}");
                }
            }
        }
    }

    #[test]
    fn the_history_ends_with_the_present_status() {
        let organization = generate(1, 120);
        for key in (0..120).map(PersonKey) {
            let person = organization.people.get(key);
            let subject = Subject::new(&organization, key);
            let timeline = subject.timeline(Interval { start: NOW - DAY, end: NOW }, NOW);
            assert_eq!(timeline.presence.last().unwrap().value, person.presence.definition);
            assert_eq!(timeline.routing.last().unwrap().value, person.routing.status);
        }
    }

    #[test]
    fn changes_end_the_generated_history() {
        let mut organization = generate(1, 20);
        let key = PersonKey(12);
        let before = organization.people.get(key).presence.definition;
        for (after, definition) in [(0, 5), (60_000, 3)] {
            organization.people.change(key, |person| {
                person.presence.definition = definition;
                person.presence.since = NOW + after;
            });
        }
        let subject = Subject::new(&organization, key);
        let interval = Interval { start: NOW - 60_000, end: NOW + DAY };
        let timeline = subject.timeline(interval, NOW + 90_000);
        let last: Vec<_> = timeline.presence.iter().rev().take(2).map(|p| (p.value, p.start, p.open)).collect();
        assert_eq!(last, [(3, NOW + 60_000, true), (5, NOW, false)]);
        assert_eq!(timeline.presence.first().unwrap().value, before, "the former presence precedes the change");
        // The history at an earlier time does not change.
        let earlier = subject.timeline(interval, NOW);
        assert_eq!(earlier.presence, [Period { start: NOW - 60_000, end: NOW, open: true, value: before }]);
        let far = subject.timeline(Interval { start: NOW + DAY, end: NOW + 2 * DAY }, NOW + 3 * DAY);
        assert_eq!(far.presence.len(), 1);
        assert_eq!(far.presence[0].value, 3);
    }

    #[test]
    fn there_is_nothing_before_creation_and_after_now() {
        let organization = generate(1, 20);
        let subject = Subject::new(&organization, PersonKey(3));
        let before = Interval { start: subject.created - 2 * DAY, end: subject.created };
        assert_eq!(subject.timeline(before, NOW), Timeline::default());
        assert_eq!(subject.timeline(Interval { start: NOW, end: NOW + DAY }, NOW), Timeline::default());
    }
}
