//! The retry policy: whether to send a request again, and when.

/// The longest wait, in ms, that a server may ask for; beyond it the error surfaces.
pub const LONGEST_WAIT: f64 = 60_000.0;
const FIRST_WAIT: f64 = 500.0;
const LONGEST_BACKOFF: f64 = 8_000.0;
const JITTER: f64 = 0.25;

/// How an attempt failed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Failure {
    /// No response, or one that broke off.
    Connection,
    /// No whole response in time.
    Timeout,
    /// A response that is no success, with the wait in ms that it asks for, if it does.
    Status {
        /// The HTTP status.
        status: u16,
        /// The wait in ms that the response asks for.
        retry_after: Option<f64>,
    },
}

impl Failure {
    /// The wait in ms that a 429 asks for, which its error tells. Other statuses ask for one before the same request alone.
    pub fn throttled_wait(self) -> Option<f64> {
        match self {
            Failure::Status { status: 429, retry_after } => retry_after,
            _ => None,
        }
    }
}

/// The wait in whole ms before the next attempt, or `None` when the failure is final.
///
/// `retries` counts those already made, `random` is in `0.0..1.0`. A request that is not idempotent is sent again only
/// when the server says that it did nothing.
pub fn delay(idempotent: bool, max_retries: u32, retries: u32, failure: Failure, random: f64) -> Option<f64> {
    if retries >= max_retries {
        return None;
    }
    let requested = match failure {
        Failure::Connection | Failure::Timeout => None,
        Failure::Status { retry_after, .. } => retry_after,
    };
    let again = match failure {
        Failure::Connection | Failure::Timeout => idempotent,
        Failure::Status { status, retry_after } => match status {
            429 => true,
            503 => idempotent || retry_after.is_some(),
            501 | 505 => false,
            408 | 500..=599 => idempotent,
            _ => false,
        },
    };
    if !again {
        return None;
    }
    let wait = match requested {
        Some(wait) => (wait <= LONGEST_WAIT).then(|| wait.max(0.0)),
        None => {
            let doubled = FIRST_WAIT * f64::from(1_u32 << retries.min(16));
            Some(doubled.min(LONGEST_BACKOFF) * (1.0 - JITTER * random))
        }
    };
    // Hooks and logs tell it.
    wait.map(f64::ceil)
}

/// How long all calls of the client wait after a failure of one, in ms: only after a 429, which hits
/// them all. `delay` is that of the call that failed, if it will be sent again. A server that asks for more than the longest
/// wait gets none, so that calls fail at once, as the first one did, rather than hang.
pub fn pause(failure: Failure, delay: Option<f64>) -> Option<f64> {
    match failure {
        Failure::Status { status: 429, retry_after } => Some(match (delay, retry_after) {
            (Some(delay), _) => delay,
            (None, Some(requested)) if requested > LONGEST_WAIT => 0.0,
            (None, Some(requested)) => requested.max(0.0),
            (None, None) => FIRST_WAIT,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn status(status: u16) -> Failure {
        Failure::Status { status, retry_after: None }
    }

    #[test]
    fn idempotent_requests_survive_what_passes() {
        for failure in [Failure::Connection, Failure::Timeout] {
            assert_eq!(delay(true, 2, 0, failure, 0.0), Some(500.0));
        }
        for code in [408, 429, 500, 502, 503, 504] {
            assert_eq!(delay(true, 2, 0, status(code), 0.0), Some(500.0), "{code}");
        }
        for code in [302, 400, 401, 403, 404, 409, 413, 415, 501, 505] {
            assert_eq!(delay(true, 2, 0, status(code), 0.0), None, "{code}");
        }
    }

    #[test]
    fn other_requests_go_again_only_when_nothing_was_done() {
        for failure in [Failure::Connection, Failure::Timeout, status(500), status(503), status(408)] {
            assert_eq!(delay(false, 2, 0, failure, 0.0), None, "{failure:?}");
        }
        assert_eq!(delay(false, 2, 0, status(429), 0.0), Some(500.0));
        let unavailable = Failure::Status { status: 503, retry_after: Some(3000.0) };
        assert_eq!(delay(false, 2, 0, unavailable, 0.0), Some(3000.0));
    }

    #[test]
    fn waits_double_up_to_a_bound_and_obey_the_server() {
        let waits = [0, 1, 2, 3, 4, 5, 40].map(|retries| delay(true, 99, retries, status(500), 0.0).unwrap());
        assert_eq!(waits, [500.0, 1000.0, 2000.0, 4000.0, 8000.0, 8000.0, 8000.0]);
        let requested = |wait_ms| {
            let failure = Failure::Status { status: 429, retry_after: Some(wait_ms) };
            delay(true, 2, 0, failure, 0.9)
        };
        assert_eq!(requested(60_000.0), Some(60_000.0));
        assert_eq!(requested(60_001.0), None);
        assert_eq!(requested(-5.0), Some(0.0));
    }

    #[test]
    fn waits_are_whole_and_never_too_short() {
        for (requested, random, wait) in
            [(Some(3000.25), 0.0, 3001.0), (Some(3000.0), 0.5, 3000.0), (None, 0.333, 459.0), (None, 0.0, 500.0)]
        {
            let failure = Failure::Status { status: 429, retry_after: requested };
            assert_eq!(delay(true, 2, 0, failure, random), Some(wait), "{requested:?} {random}");
        }
    }

    #[test]
    fn a_429_pauses_all() {
        let throttled = |retry_after, wait| pause(Failure::Status { status: 429, retry_after }, wait);
        assert_eq!(throttled(Some(3000.0), Some(3000.0)), Some(3000.0));
        assert_eq!(throttled(None, Some(700.0)), Some(700.0));
        assert_eq!(throttled(Some(3000.0), None), Some(3000.0));
        assert_eq!(throttled(Some(61_000.0), None), Some(0.0));
        assert_eq!(throttled(None, None), Some(500.0));
        for failure in [Failure::Connection, Failure::Timeout, status(503), status(500)] {
            assert_eq!(pause(failure, Some(500.0)), None);
        }
    }

    proptest! {
        #[test]
        fn waits_stay_in_bounds_and_attempts_end(
            idempotent: bool, max in 0..20_u32, retries in 0..40_u32, code in 100..1000_u16,
            retry_after in proptest::option::of(-1.0..1e9_f64), random in 0.0..1.0_f64, kind in 0..3,
        ) {
            let failure = match kind {
                0 => Failure::Connection,
                1 => Failure::Timeout,
                _ => Failure::Status { status: code, retry_after },
            };
            if let Some(wait) = delay(idempotent, max, retries, failure, random) {
                prop_assert!(retries < max);
                prop_assert!((0.0..=LONGEST_WAIT).contains(&wait));
                let requested = matches!(failure, Failure::Status { retry_after: Some(_), .. });
                prop_assert!(requested || (FIRST_WAIT * 0.75..=LONGEST_BACKOFF).contains(&wait));
                let nothing_done = matches!(failure, Failure::Status { status: 429, .. })
                    || matches!(failure, Failure::Status { status: 503, retry_after: Some(_) });
                prop_assert!(nothing_done || idempotent);
            }
        }
    }
}
