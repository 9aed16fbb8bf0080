//! When a request of a client may be sent: one rate limiter for all its calls, so that a limit of the server's hits all of
//! them once instead of each of them many times.
//!
//! ```
//! use genesys_users_core::rate_limiter::{Admission, RateLimiter, RateLimits};
//!
//! let mut limiter = RateLimiter::new(RateLimits { per_minute: None, concurrency: Some(1) });
//! let [first, second] = [limiter.next_sequence(), limiter.next_sequence()];
//! let now = 0.0;
//!
//! let Admission::Granted(permit) = limiter.acquire(first, now) else { panic!("nothing is under way") };
//! assert_eq!(limiter.acquire(second, now), Admission::Queued { until: f64::INFINITY });
//! // The driver sends the request, and gives the permit back when it has ended.
//! limiter.release(permit);
//! assert!(matches!(limiter.acquire(second, now), Admission::Granted(_)));
//! ```

use std::collections::VecDeque;

/// The limits that a caller sets to stay below the server's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RateLimits {
    /// Requests in any 60 seconds.
    pub per_minute: Option<u32>,
    /// Requests at a time.
    pub concurrency: Option<u32>,
}

/// The place of a call among those of its client: the calls that wait are served in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sequence(pub u32);

/// Whether a call may send.
#[derive(Debug, PartialEq)]
pub enum Admission {
    /// It may, and has to give the permit back.
    Granted(Permit),
    /// It waits in the queue: until it is woken, and at most until this time in ms, which may be infinite.
    Queued {
        /// The end of the wait in ms, which may be infinite.
        until: f64,
    },
}

/// The right to have one request under way.
#[derive(Debug, PartialEq)]
pub struct Permit {
    /// How many throttlings came before it.
    epoch: u32,
}

const MINUTE: f64 = 60_000.0;

/// Above this many requests at a time the slow start after a 429 is over.
const SLOW_START_MAX: u32 = 64;

/// The state of the rate limiter. Times are in ms on a clock that does not go back.
#[derive(Debug, Default)]
pub struct RateLimiter {
    limits: RateLimits,
    /// Nothing is sent before this time.
    paused_until: f64,
    in_flight: u32,
    /// The requests under way whose permits are of this epoch: an old slow one must not hold up the slow start.
    in_flight_since_throttle: u32,
    /// Counts the 429s that began a slow start.
    epoch: u32,
    /// Requests at a time after a 429: one, then one more with each response that is none; `None` when all is well.
    slow_start_window: Option<u32>,
    /// When the requests of the last minute were sent; kept only under a limit.
    sent: VecDeque<f64>,
    /// The calls that wait, in their order.
    queue: VecDeque<Sequence>,
    next_sequence: u32,
}

impl RateLimiter {
    /// A rate limiter that has sent nothing.
    pub fn new(limits: RateLimits) -> Self {
        RateLimiter { limits, ..RateLimiter::default() }
    }

    /// Takes other limits. What is under way, and who waits, stays.
    pub fn set_limits(&mut self, limits: RateLimits) {
        self.limits = limits;
    }

    /// The place of a new call.
    pub fn next_sequence(&mut self) -> Sequence {
        self.next_sequence = self.next_sequence.wrapping_add(1);
        Sequence(self.next_sequence)
    }

    /// Lets a call send, or lets it wait in the queue. Only the first of the queue may send.
    pub fn acquire(&mut self, sequence: Sequence, now: f64) -> Admission {
        let mut until = f64::INFINITY;
        if self.queue.front().is_none_or(|first| *first >= sequence) {
            match self.admit(now) {
                Admission::Granted(permit) => {
                    self.leave(sequence);
                    return Admission::Granted(permit);
                }
                Admission::Queued { until: time } => until = time,
            }
        }
        let place = self.queue.partition_point(|other| *other < sequence);
        if self.queue.get(place) != Some(&sequence) {
            self.queue.insert(place, sequence);
        }
        Admission::Queued { until }
    }

    /// Takes a call out of the queue, if it is there.
    pub fn leave(&mut self, sequence: Sequence) {
        let place = self.queue.partition_point(|other| *other < sequence);
        if self.queue.get(place) == Some(&sequence) {
            self.queue.remove(place);
        }
    }

    /// The call that is to ask again when something has changed.
    pub fn first_waiting(&self) -> Option<Sequence> {
        self.queue.front().copied()
    }

    /// Whether nothing is under way and nobody waits.
    pub fn is_idle(&self) -> bool {
        self.in_flight == 0 && self.queue.is_empty()
    }

    fn admit(&mut self, now: f64) -> Admission {
        if now < self.paused_until {
            return Admission::Queued { until: self.paused_until };
        }
        let concurrency = self.limits.concurrency.map_or(u32::MAX, |limit| limit.max(1));
        if self.in_flight >= concurrency || self.in_flight_since_throttle >= self.slow_start_window.unwrap_or(u32::MAX)
        {
            return Admission::Queued { until: f64::INFINITY };
        }
        if let Some(limit) = self.limits.per_minute {
            // By the same sum as below: with `now - sent` rounding could make a call wait until now, again and again.
            while self.sent.front().is_some_and(|sent| sent + MINUTE <= now) {
                self.sent.pop_front();
            }
            if let Some(first) = self.sent.front().filter(|_| self.sent.len() >= limit.max(1) as usize) {
                return Admission::Queued { until: first + MINUTE };
            }
            self.sent.push_back(now);
        }
        self.in_flight += 1;
        self.in_flight_since_throttle += 1;
        Admission::Granted(Permit { epoch: self.epoch })
    }

    /// A request has ended, however it ended.
    pub fn release(&mut self, permit: Permit) {
        self.in_flight = self.in_flight.saturating_sub(1);
        if permit.epoch == self.epoch {
            self.in_flight_since_throttle = self.in_flight_since_throttle.saturating_sub(1);
        }
    }

    /// The server answered a request with 429: all calls wait for `wait` ms and then start slowly.
    pub fn throttle(&mut self, permit: &Permit, now: f64, wait: f64) {
        self.paused_until = self.paused_until.max(now + wait);
        // Those that were sent with it are throttled with it, and make no new start necessary.
        if permit.epoch == self.epoch {
            self.slow_start_window = Some(1);
            self.epoch = self.epoch.wrapping_add(1);
            self.in_flight_since_throttle = 0;
        }
    }

    /// The server did not throttle a request: widens the window of a slow start.
    pub fn widen(&mut self, permit: &Permit) {
        if permit.epoch == self.epoch {
            self.slow_start_window =
                self.slow_start_window.map(|window| window + 1).filter(|window| *window <= SLOW_START_MAX);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WAIT: Admission = Admission::Queued { until: f64::INFINITY };

    fn granted(epoch: u32) -> Admission {
        Admission::Granted(Permit { epoch })
    }

    fn permit(epoch: u32) -> Permit {
        Permit { epoch }
    }

    #[test]
    fn without_limits_everything_is_sent() {
        let mut limiter = RateLimiter::default();
        for _ in 0..1000 {
            assert_eq!(limiter.admit(0.0), granted(0));
        }
        assert!(limiter.sent.is_empty());
    }

    #[test]
    fn other_limits_leave_the_queue_as_it_is() {
        let mut limiter = RateLimiter::new(RateLimits { per_minute: None, concurrency: Some(1) });
        let [first, second] = [(); 2].map(|()| limiter.next_sequence());
        assert_eq!((limiter.acquire(first, 0.0), limiter.acquire(second, 0.0)), (granted(0), WAIT));
        limiter.set_limits(RateLimits { per_minute: None, concurrency: Some(2) });
        assert_eq!(limiter.first_waiting(), Some(second));
        assert_eq!(limiter.acquire(second, 0.0), granted(0));
        let third = limiter.next_sequence();
        assert_eq!(limiter.acquire(third, 0.0), WAIT);
    }

    #[test]
    fn a_429_stops_all_calls_and_starts_slowly() {
        let mut limiter = RateLimiter::default();
        assert_eq!(limiter.admit(0.0), granted(0));
        limiter.throttle(&permit(0), 0.0, 3000.0);
        limiter.release(permit(0));
        assert_eq!(limiter.admit(10.0), Admission::Queued { until: 3000.0 });
        // A shorter wait does not shorten the pause.
        limiter.throttle(&permit(0), 10.0, 100.0);
        assert_eq!(limiter.admit(2999.0), Admission::Queued { until: 3000.0 });
        assert_eq!((limiter.admit(3000.0), limiter.admit(3000.0)), (granted(1), WAIT));
        limiter.release(permit(1));
        limiter.widen(&permit(1));
        assert_eq!([(); 3].map(|()| limiter.admit(3001.0)), [granted(1), granted(1), WAIT]);
        for _ in 0..SLOW_START_MAX {
            limiter.widen(&permit(1));
        }
        assert_eq!(limiter.slow_start_window, None);
    }

    #[test]
    fn what_was_sent_before_a_429_neither_holds_up_nor_widens_the_start_after_it() {
        let mut limiter = RateLimiter::default();
        assert_eq!([(); 3].map(|()| limiter.admit(0.0)), [granted(0), granted(0), granted(0)]);
        limiter.throttle(&permit(0), 1.0, 1000.0);
        limiter.release(permit(0));
        assert_eq!((limiter.admit(1001.0), limiter.admit(1001.0)), (granted(1), WAIT));
        limiter.widen(&permit(0));
        limiter.release(permit(0));
        assert_eq!(limiter.admit(1002.0), WAIT);
        // A late 429 of the same crowd is no new one: the request that tries is still under way.
        limiter.throttle(&permit(0), 1003.0, 0.0);
        assert_eq!(limiter.admit(1003.0), WAIT);
        limiter.widen(&permit(1));
        limiter.throttle(&permit(0), 1003.5, 0.0);
        assert_eq!((limiter.admit(1003.5), limiter.admit(1003.5)), (granted(1), WAIT));
        limiter.throttle(&permit(1), 1004.0, 500.0);
        limiter.release(permit(1));
        assert_eq!((limiter.admit(1504.0), limiter.admit(1504.0)), (granted(2), WAIT));
    }

    #[test]
    fn limits_of_the_caller_hold() {
        let mut limiter = RateLimiter::new(RateLimits { per_minute: Some(2), concurrency: Some(1) });
        assert_eq!((limiter.admit(0.0), limiter.admit(1.0)), (granted(0), WAIT));
        limiter.release(permit(0));
        assert_eq!(limiter.admit(10.0), granted(0));
        limiter.release(permit(0));
        assert_eq!(limiter.admit(20.0), Admission::Queued { until: 60_000.0 });
        assert_eq!(limiter.admit(60_000.0), granted(0));
    }

    #[test]
    fn calls_that_wait_are_served_in_their_order() {
        let mut limiter = RateLimiter::new(RateLimits { per_minute: None, concurrency: Some(1) });
        let [first, second, third] = [(); 3].map(|()| limiter.next_sequence());
        assert_eq!(limiter.acquire(second, 0.0), granted(0));
        assert_eq!(limiter.acquire(third, 0.0), WAIT);
        assert_eq!(limiter.acquire(first, 0.0), WAIT);
        assert_eq!(limiter.acquire(first, 0.0), WAIT);
        assert_eq!(limiter.first_waiting(), Some(first));
        limiter.release(permit(0));
        // The third came earlier to the queue, but the first is the older call.
        assert_eq!(limiter.acquire(third, 0.0), WAIT);
        assert_eq!(limiter.acquire(first, 0.0), granted(0));
        assert_eq!(limiter.first_waiting(), Some(third));
        limiter.leave(third);
        limiter.leave(second);
        assert_eq!(limiter.first_waiting(), None);
        assert!(!limiter.is_idle());
        limiter.release(permit(0));
        assert!(limiter.is_idle());
    }

    /// A step of a made-up history: time passes, then something happens.
    #[derive(Clone, Debug)]
    enum Step {
        Admit,
        Release(usize),
        Throttle(usize, f64),
    }

    fn step() -> impl Strategy<Value = (f64, Step)> {
        let step = prop_oneof![
            5 => Just(Step::Admit),
            4 => any::<usize>().prop_map(Step::Release),
            1 => (any::<usize>(), 0.0..5000.0).prop_map(|(which, wait)| Step::Throttle(which, wait)),
        ];
        (0.0..2000.0, step)
    }

    proptest! {
        #[test]
        fn no_history_breaks_a_limit(
            per_minute in 1..20_u32, concurrency in 1..5_u32, steps in proptest::collection::vec(step(), 0..400),
        ) {
            let mut limiter =
                RateLimiter::new(RateLimits { per_minute: Some(per_minute), concurrency: Some(concurrency) });
            let (mut now, mut paused) = (0.0, 0.0_f64);
            let mut running: Vec<Permit> = Vec::new();
            let mut sent: Vec<f64> = Vec::new();
            for (passed, step) in steps {
                now += passed;
                match step {
                    Step::Admit => match limiter.admit(now) {
                        Admission::Granted(permit) => {
                            prop_assert!(now >= paused);
                            sent.push(now);
                            running.push(permit);
                            prop_assert!(running.len() <= concurrency as usize);
                            let last_minute = sent.iter().filter(|time| now - **time < MINUTE).count();
                            prop_assert!(last_minute <= per_minute as usize);
                        }
                        Admission::Queued { until } if until.is_finite() => prop_assert!(until > now),
                        Admission::Queued { .. } => prop_assert!(!running.is_empty()),
                    },
                    Step::Release(which) if !running.is_empty() => {
                        let permit = running.remove(which % running.len());
                        limiter.widen(&permit);
                        limiter.release(permit);
                    }
                    Step::Throttle(which, wait) if !running.is_empty() => {
                        let permit = running.remove(which % running.len());
                        paused = paused.max(now + wait);
                        limiter.throttle(&permit, now, wait);
                        limiter.release(permit);
                        // Nobody waits for what was sent before.
                        let recent = running.iter().filter(|permit| permit.epoch == limiter.epoch).count();
                        prop_assert_eq!(limiter.in_flight_since_throttle as usize, recent);
                    }
                    _ => {}
                }
            }
        }
    }
}
