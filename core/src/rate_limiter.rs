//! When a request of a client may be sent: one gate for all its calls, so that a rate limit hits all of them once
//! instead of each of them many times.

use std::collections::VecDeque;

/// The limits that a caller sets to stay below the server's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// Requests in any 60 seconds.
    pub per_minute: Option<u32>,
    /// Requests at a time.
    pub concurrency: Option<u32>,
}

/// What the first of those who wait is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// Send; the gate counts the request until `finished`, and wants to know there what this says: how often the server had
    /// refused when it was let go.
    Go(u32),
    /// Ask again at this time, in ms.
    At(f64),
    /// Ask again when a request has finished.
    Later,
}

const MINUTE: f64 = 60_000.0;

/// Above this many requests at a time the careful start after a refusal is over.
const CAREFUL: u32 = 64;

/// The state of the gate. Times are in ms on any clock that does not go back.
#[derive(Debug, Default)]
pub struct Gate {
    limits: Limits,
    /// Nothing is sent before this time.
    paused_until: f64,
    in_flight: u32,
    /// Those of them that were let go since the last refusal: an old slow one must not hold up the careful start.
    recent: u32,
    refusals: u32,
    /// Requests at a time after a refusal: one, then one more with each answer that is none; `None` without a refusal.
    careful: Option<u32>,
    /// When the requests of the last minute were sent; kept only under a limit.
    sent: VecDeque<f64>,
}

impl Gate {
    pub fn new(limits: Limits) -> Self {
        Gate { limits, ..Gate::default() }
    }

    /// Whether the next request may be sent at `now`. Callers ask in order: only the first of those who wait may.
    pub fn ask(&mut self, now: f64) -> Answer {
        if now < self.paused_until {
            return Answer::At(self.paused_until);
        }
        if self.in_flight >= self.limits.concurrency.map_or(u32::MAX, |width| width.max(1))
            || self.recent >= self.careful.unwrap_or(u32::MAX)
        {
            return Answer::Later;
        }
        if let Some(limit) = self.limits.per_minute {
            while self.sent.front().is_some_and(|sent| now - sent >= MINUTE) {
                self.sent.pop_front();
            }
            if let Some(first) = self.sent.front().filter(|_| self.sent.len() >= limit.max(1) as usize) {
                return Answer::At(first + MINUTE);
            }
            self.sent.push_back(now);
        }
        self.in_flight += 1;
        self.recent += 1;
        Answer::Go(self.refusals)
    }

    /// A request that was let go after so many refusals has ended, however it ended.
    pub fn finished(&mut self, refusals: u32) {
        self.in_flight = self.in_flight.saturating_sub(1);
        if refusals == self.refusals {
            self.recent = self.recent.saturating_sub(1);
        }
    }

    /// The server refused such a request for the rate: all calls wait for `wait` ms and then start carefully.
    pub fn refused(&mut self, refusals: u32, now: f64, wait: f64) {
        self.paused_until = self.paused_until.max(now + wait);
        // Those that were sent with it are refused with it, and make no new start necessary.
        if refusals == self.refusals {
            self.careful = Some(1);
            self.refusals = refusals.wrapping_add(1);
            self.recent = 0;
        }
    }

    /// The server took such a request: widens a careful start.
    pub fn accepted(&mut self, refusals: u32) {
        if refusals == self.refusals {
            self.careful = self.careful.map(|width| width + 1).filter(|width| *width <= CAREFUL);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_open_gate_lets_everything_go() {
        let mut gate = Gate::default();
        for _ in 0..1000 {
            assert_eq!(gate.ask(0.0), Answer::Go(0));
        }
        assert!(gate.sent.is_empty());
    }

    #[test]
    fn a_refusal_stops_all_and_starts_carefully() {
        let mut gate = Gate::default();
        assert_eq!(gate.ask(0.0), Answer::Go(0));
        gate.refused(0, 0.0, 3000.0);
        gate.finished(0);
        assert_eq!(gate.ask(10.0), Answer::At(3000.0));
        // A shorter wait does not shorten the pause.
        gate.refused(0, 10.0, 100.0);
        assert_eq!(gate.ask(2999.0), Answer::At(3000.0));
        assert_eq!((gate.ask(3000.0), gate.ask(3000.0)), (Answer::Go(1), Answer::Later));
        gate.finished(1);
        gate.accepted(1);
        assert_eq!([(); 3].map(|()| gate.ask(3001.0)), [Answer::Go(1), Answer::Go(1), Answer::Later]);
        for _ in 0..CAREFUL {
            gate.accepted(1);
        }
        assert_eq!(gate.careful, None);
    }

    #[test]
    fn what_was_sent_before_a_refusal_neither_holds_up_nor_widens_the_start_after_it() {
        let mut gate = Gate::default();
        assert_eq!([(); 3].map(|()| gate.ask(0.0)), [Answer::Go(0); 3]);
        gate.refused(0, 1.0, 1000.0);
        gate.finished(0);
        assert_eq!((gate.ask(1001.0), gate.ask(1001.0)), (Answer::Go(1), Answer::Later));
        gate.accepted(0);
        gate.finished(0);
        assert_eq!(gate.ask(1002.0), Answer::Later);
        // A late refusal of the same crowd is no new one: the one that tries is still under way.
        gate.refused(0, 1003.0, 0.0);
        assert_eq!(gate.ask(1003.0), Answer::Later);
        gate.accepted(1);
        gate.refused(0, 1003.5, 0.0);
        assert_eq!((gate.ask(1003.5), gate.ask(1003.5)), (Answer::Go(1), Answer::Later));
        gate.refused(1, 1004.0, 500.0);
        gate.finished(1);
        assert_eq!((gate.ask(1504.0), gate.ask(1504.0)), (Answer::Go(2), Answer::Later));
    }

    #[test]
    fn limits_hold() {
        let mut gate = Gate::new(Limits { per_minute: Some(2), concurrency: Some(1) });
        assert_eq!((gate.ask(0.0), gate.ask(1.0)), (Answer::Go(0), Answer::Later));
        gate.finished(0);
        assert_eq!(gate.ask(10.0), Answer::Go(0));
        gate.finished(0);
        assert_eq!(gate.ask(20.0), Answer::At(60_000.0));
        assert_eq!(gate.ask(60_000.0), Answer::Go(0));
    }

    /// A step of a made-up history: time passes, then something happens.
    #[derive(Clone, Debug)]
    enum Step {
        Ask,
        Finish(usize),
        Refuse(usize, f64),
    }

    fn step() -> impl Strategy<Value = (f64, Step)> {
        let step = prop_oneof![
            5 => Just(Step::Ask),
            4 => any::<usize>().prop_map(Step::Finish),
            1 => (any::<usize>(), 0.0..5000.0).prop_map(|(which, wait)| Step::Refuse(which, wait)),
        ];
        (0.0..2000.0, step)
    }

    proptest! {
        #[test]
        fn no_history_breaks_a_limit(
            per_minute in 1..20_u32, concurrency in 1..5_u32, steps in proptest::collection::vec(step(), 0..400),
        ) {
            let mut gate = Gate::new(Limits { per_minute: Some(per_minute), concurrency: Some(concurrency) });
            let (mut now, mut paused) = (0.0, 0.0_f64);
            // What each request that is under way was told.
            let mut running: Vec<u32> = Vec::new();
            let mut sent: Vec<f64> = Vec::new();
            for (passed, step) in steps {
                now += passed;
                match step {
                    Step::Ask => match gate.ask(now) {
                        Answer::Go(refusals) => {
                            prop_assert!(now >= paused);
                            sent.push(now);
                            running.push(refusals);
                            prop_assert!(running.len() <= concurrency as usize);
                            let last_minute = sent.iter().filter(|time| now - **time < MINUTE).count();
                            prop_assert!(last_minute <= per_minute as usize);
                        }
                        Answer::At(time) => prop_assert!(time > now),
                        Answer::Later => prop_assert!(!running.is_empty()),
                    },
                    Step::Finish(which) if !running.is_empty() => {
                        let refusals = running.remove(which % running.len());
                        gate.finished(refusals);
                        gate.accepted(refusals);
                    }
                    Step::Refuse(which, wait) if !running.is_empty() => {
                        let refusals = running.remove(which % running.len());
                        paused = paused.max(now + wait);
                        gate.refused(refusals, now, wait);
                        gate.finished(refusals);
                        // Nobody waits for what was sent before.
                        let recent = running.iter().filter(|told| **told == gate.refusals).count();
                        prop_assert_eq!(gate.recent as usize, recent);
                    }
                    _ => {}
                }
            }
        }
    }
}
