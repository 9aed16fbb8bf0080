//! Whether to send a request again, and when.

use super::operation::Method;

/// The longest wait, in ms, that a server may ask for; beyond it the error surfaces.
pub const LONGEST_WAIT: f64 = 60_000.0;
const FIRST_WAIT: f64 = 500.0;
const LONGEST_BACKOFF: f64 = 8_000.0;
const JITTER: f64 = 0.25;

/// How an attempt failed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Failure {
    /// No answer, or one that broke off.
    Connection,
    /// No whole answer in time.
    Timeout,
    /// An answer that is no success, with the wait in ms that it asks for, if it does.
    Status { status: u16, retry_after: Option<f64> },
}

/// The wait in ms before the next attempt, or `None` when the failure is final.
///
/// `retries` counts those already made, `random` is in `0.0..1.0`. A method that is not idempotent is sent again only
/// when the server says that it did nothing.
pub fn wait(method: Method, max_retries: u32, retries: u32, failure: Failure, random: f64) -> Option<f64> {
    if retries >= max_retries {
        return None;
    }
    let idempotent = !matches!(method, Method::Post | Method::Patch);
    let asked = match failure {
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
    match asked {
        Some(wait) => (wait <= LONGEST_WAIT).then(|| wait.max(0.0)),
        None => {
            let doubled = FIRST_WAIT * f64::from(1_u32 << retries.min(16));
            Some(doubled.min(LONGEST_BACKOFF) * (1.0 - JITTER * random))
        }
    }
}

/// How long all calls of the client wait after a failure of one, in ms: only after a refusal for the rate, which hits
/// them all. `wait` is that of the call that failed, if it will be sent again. A server that asks for more than the longest
/// wait gets none, so that calls fail at once, as the first one did, rather than hang.
pub fn pause(failure: Failure, wait: Option<f64>) -> Option<f64> {
    match failure {
        Failure::Status { status: 429, retry_after } => Some(match (wait, retry_after) {
            (Some(wait), _) => wait,
            (None, Some(asked)) if asked > LONGEST_WAIT => 0.0,
            (None, Some(asked)) => asked.max(0.0),
            (None, None) => FIRST_WAIT,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const METHODS: [Method; 5] = [Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete];

    fn status(status: u16) -> Failure {
        Failure::Status { status, retry_after: None }
    }

    #[test]
    fn idempotent_methods_survive_what_passes() {
        for method in [Method::Get, Method::Put, Method::Delete] {
            for failure in [Failure::Connection, Failure::Timeout] {
                assert_eq!(wait(method, 2, 0, failure, 0.0), Some(500.0));
            }
            for code in [408, 429, 500, 502, 503, 504] {
                assert_eq!(wait(method, 2, 0, status(code), 0.0), Some(500.0), "{code}");
            }
            for code in [302, 400, 401, 403, 404, 409, 413, 415, 501, 505] {
                assert_eq!(wait(method, 2, 0, status(code), 0.0), None, "{code}");
            }
        }
    }

    #[test]
    fn other_methods_go_again_only_when_nothing_was_done() {
        for method in [Method::Post, Method::Patch] {
            for failure in [Failure::Connection, Failure::Timeout, status(500), status(503), status(408)] {
                assert_eq!(wait(method, 2, 0, failure, 0.0), None, "{failure:?}");
            }
            assert_eq!(wait(method, 2, 0, status(429), 0.0), Some(500.0));
            let asked = Failure::Status { status: 503, retry_after: Some(3000.0) };
            assert_eq!(wait(method, 2, 0, asked, 0.0), Some(3000.0));
        }
    }

    #[test]
    fn waits_double_up_to_a_bound_and_obey_the_server() {
        let waits = [0, 1, 2, 3, 4, 5, 40].map(|retries| wait(Method::Get, 99, retries, status(500), 0.0).unwrap());
        assert_eq!(waits, [500.0, 1000.0, 2000.0, 4000.0, 8000.0, 8000.0, 8000.0]);
        let asked = |wait_ms| {
            let failure = Failure::Status { status: 429, retry_after: Some(wait_ms) };
            wait(Method::Get, 2, 0, failure, 0.9)
        };
        assert_eq!(asked(60_000.0), Some(60_000.0));
        assert_eq!(asked(60_001.0), None);
        assert_eq!(asked(-5.0), Some(0.0));
    }

    #[test]
    fn a_refusal_for_the_rate_pauses_all() {
        let refused = |retry_after, wait| pause(Failure::Status { status: 429, retry_after }, wait);
        assert_eq!(refused(Some(3000.0), Some(3000.0)), Some(3000.0));
        assert_eq!(refused(None, Some(700.0)), Some(700.0));
        assert_eq!(refused(Some(3000.0), None), Some(3000.0));
        assert_eq!(refused(Some(61_000.0), None), Some(0.0));
        assert_eq!(refused(None, None), Some(500.0));
        for failure in [Failure::Connection, Failure::Timeout, status(503), status(500)] {
            assert_eq!(pause(failure, Some(500.0)), None);
        }
    }

    proptest! {
        #[test]
        fn waits_stay_in_bounds_and_attempts_end(
            method in 0..5_usize, max in 0..20_u32, retries in 0..40_u32, code in 100..1000_u16,
            retry_after in proptest::option::of(-1.0..1e9_f64), random in 0.0..1.0_f64, kind in 0..3,
        ) {
            let method = METHODS[method];
            let failure = match kind {
                0 => Failure::Connection,
                1 => Failure::Timeout,
                _ => Failure::Status { status: code, retry_after },
            };
            if let Some(wait) = wait(method, max, retries, failure, random) {
                prop_assert!(retries < max);
                prop_assert!((0.0..=LONGEST_WAIT).contains(&wait));
                let asked = matches!(failure, Failure::Status { retry_after: Some(_), .. });
                prop_assert!(asked || (FIRST_WAIT * 0.75..=LONGEST_BACKOFF).contains(&wait));
                let refused = matches!(failure, Failure::Status { status: 429, .. })
                    || matches!(failure, Failure::Status { status: 503, retry_after: Some(_) });
                prop_assert!(refused || !matches!(method, Method::Post | Method::Patch));
            }
        }
    }
}
