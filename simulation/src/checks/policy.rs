//! The retry policy: whether an attempt has to be followed by another, and after which wait.

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ending {
    /// With this status, and the wait in ms that the server asked for.
    Status(u16, Option<f64>),
    NoConnection,
    TimedOut,
}

/// The shortest and the longest wait before the next attempt, in ms, or `None` when there must not be another.
pub fn wait(is_idempotent: bool, ending: Ending, retries: u32, max_retries: u32) -> Option<(f64, f64)> {
    if retries >= max_retries {
        return None;
    }
    let (is_temporary, nothing_was_done, requested) = match ending {
        Ending::NoConnection | Ending::TimedOut => (true, false, None),
        Ending::Status(429, wait) => (true, true, wait),
        Ending::Status(503, wait) => (true, wait.is_some(), wait),
        Ending::Status(status, wait) => (matches!(status, 408 | 500 | 502 | 504), false, wait),
    };
    if !is_temporary || !(is_idempotent || nothing_was_done) {
        return None;
    }
    match requested {
        Some(wait) if wait > 60_000.0 => None,
        Some(wait) => Some((wait, wait)),
        None => {
            let backoff = (500.0 * 2.0_f64.powi(retries as i32)).min(8000.0);
            Some((backoff * 0.75, backoff))
        }
    }
}

/// The shortest and the longest time in ms that all calls wait after a 429.
pub fn pause(requested: Option<f64>, wait: Option<(f64, f64)>) -> (f64, f64) {
    match (wait, requested) {
        (Some(wait), _) => wait,
        (None, Some(requested)) if requested > 60_000.0 => (0.0, 0.0),
        (None, Some(requested)) => (requested, requested),
        (None, None) => (500.0, 500.0),
    }
}
