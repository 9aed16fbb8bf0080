//! A generated day of a person.

use uuid::Uuid;

use super::interval::DAY;
use crate::state::clock::Millis;

const MINUTE: Millis = 60_000;

/// The presence (index of the definition) and routing status from a point in time on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub start: Millis,
    pub presence: u16,
    pub routing: &'static str,
}

/// Presence and routing status outside of working hours.
pub const OFFLINE: (u16, &str) = (0, "OFF_QUEUE");

const AVAILABLE: u16 = 1;
const BUSY: u16 = 2;
const AWAY: u16 = 3;
const BREAK: u16 = 4;
const MEAL: u16 = 5;
const MEETING: u16 = 6;
const TRAINING: u16 = 7;
const ON_QUEUE: u16 = 8;

/// A very fast random number generator (splitmix64): a query may read millions of days.
struct FastRng(u64);

impl FastRng {
    fn new(seed: u64, id: Uuid, salt: i64) -> Self {
        let (high, low) = id.as_u64_pair();
        let mut rng = Self(seed ^ high.rotate_left(17));
        rng.0 = rng.next() ^ low;
        rng.0 = rng.next() ^ salt.cast_unsigned();
        rng
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn between(&mut self, low: i64, high: i64) -> i64 {
        let range = (high - low).cast_unsigned();
        low + i64::try_from((u128::from(self.next()) * u128::from(range)) >> 64).unwrap_or(0)
    }

    /// A random duration in whole seconds.
    fn minutes(&mut self, low: i64, high: i64) -> Millis {
        self.between(low * 60, high * 60) * 1_000
    }
}

/// Number of days that a person who is not active has been offline at the end of the generated data.
pub fn days_offline(seed: u64, id: Uuid) -> i64 {
    FastRng::new(seed, id, i64::MIN).between(0, 200)
}

/// Adds the steps of the day that starts at `midnight` (UTC). The first step starts at midnight, the last one lasts
/// until the end of the day.
pub fn add(steps: &mut Vec<Step>, seed: u64, id: Uuid, agent: bool, midnight: Millis) {
    let mut habit = FastRng::new(seed, id, i64::MAX);
    // Shifts start between 5 and 11 o'clock and end before midnight. Each person has two free days a week.
    let begins = habit.between(20, 44) * 15 * MINUTE;
    let free = if habit.between(0, 6) == 0 { habit.between(0, 7) } else { 5 };
    let number = midnight.div_euclid(DAY);
    // The first of January 1970 was a Thursday; Monday is 0.
    let weekday = (number + 3).rem_euclid(7);
    let mut rng = FastRng::new(seed, id, number);
    steps.push(Step { start: midnight, presence: OFFLINE.0, routing: OFFLINE.1 });
    if weekday == free || weekday == (free + 1) % 7 || rng.between(0, 100) < 6 {
        return;
    }
    let start = midnight + begins + rng.minutes(-10, 15);
    let end = start + rng.minutes(7 * 60 + 30, 9 * 60);
    let lunch = start + rng.minutes(180, 250);
    let mut eaten = false;
    let mut now = start;
    let mut last = OFFLINE.0;
    while now < end {
        let (presence, length) = if !eaten && now >= lunch {
            eaten = true;
            (MEAL, rng.minutes(25, 50))
        } else {
            segment(&mut rng, agent, last)
        };
        let until = (now + length).min(end);
        if presence == ON_QUEUE {
            queue(steps, &mut rng, now, until);
        } else {
            steps.push(Step { start: now, presence, routing: OFFLINE.1 });
        }
        (now, last) = (until, presence);
    }
    steps.push(Step { start: end, presence: OFFLINE.0, routing: OFFLINE.1 });
}

/// The next segment of a shift: its presence and duration.
fn segment(rng: &mut FastRng, agent: bool, last: u16) -> (u16, Millis) {
    if last == OFFLINE.0 {
        return (AVAILABLE, rng.minutes(3, 15));
    }
    if agent && last != ON_QUEUE {
        return (ON_QUEUE, rng.minutes(60, 140));
    }
    match (agent, rng.between(0, 10)) {
        (true, 0..=4) => (BREAK, rng.minutes(8, 20)),
        (true, 5..=6) => (AVAILABLE, rng.minutes(5, 20)),
        (true, 7) => (TRAINING, rng.minutes(30, 60)),
        (_, 8) => (AWAY, rng.minutes(5, 15)),
        (true, _) => (MEETING, rng.minutes(15, 45)),
        (false, 0..=2) if last != AVAILABLE => (AVAILABLE, rng.minutes(30, 90)),
        (false, 0..=4) => (BUSY, rng.minutes(20, 80)),
        (false, 5..=6) => (MEETING, rng.minutes(30, 90)),
        (false, _) => (BREAK, rng.minutes(8, 20)),
    }
}

/// Adds the steps of a segment on queue: idle and interacting in turn.
fn queue(steps: &mut Vec<Step>, rng: &mut FastRng, start: Millis, end: Millis) {
    let mut now = start;
    while now < end {
        let idle = rng.minutes(3, 18);
        steps.push(Step { start: now, presence: ON_QUEUE, routing: "IDLE" });
        now += idle;
        if now >= end {
            break;
        }
        let (routing, length) = match rng.between(0, 20) {
            0 => ("NOT_RESPONDING", rng.minutes(1, 3)),
            1..=2 => ("COMMUNICATING", rng.minutes(1, 6)),
            _ => ("INTERACTING", rng.minutes(3, 25)),
        };
        steps.push(Step { start: now, presence: ON_QUEUE, routing });
        now += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_in_order_and_end_offline() {
        let mut worked = 0;
        for person in 0..200_u128 {
            for day in 20_000..20_014 {
                let mut steps = Vec::new();
                add(&mut steps, 1, Uuid::from_u128((person << 64) | (person * 7)), person % 2 == 0, day * DAY);
                assert_eq!(steps[0].start, day * DAY);
                assert!(steps.windows(2).all(|pair| pair[0].start < pair[1].start));
                let last = steps.last().unwrap();
                assert_eq!((last.presence, last.routing), OFFLINE);
                assert!(last.start < (day + 1) * DAY, "shifts end on their day");
                assert!(steps.iter().all(|step| (step.presence == ON_QUEUE) == (step.routing != "OFF_QUEUE")));
                worked += usize::from(steps.len() > 1);
            }
        }
        assert!((1_700..2_100).contains(&worked), "about ten days of fourteen: {worked}");
    }

    #[test]
    fn a_day_depends_on_seed_person_and_date() {
        let day = |seed, id, number: i64| {
            let mut steps = Vec::new();
            add(&mut steps, seed, Uuid::from_u128(id), true, number * DAY);
            steps.iter().map(|s| (s.start - number * DAY, s.presence)).collect::<Vec<_>>()
        };
        // A Wednesday and a Thursday.
        assert_eq!(day(1, 5, 20_003), day(1, 5, 20_003));
        assert_ne!(day(1, 5, 20_003), day(2, 5, 20_003));
        assert_ne!(day(1, 5, 20_003), day(1, 6, 20_003));
        assert_ne!(day(1, 5, 20_003), day(1, 5, 20_004));
    }
}
