//! The rate limit: how many requests a token may make in a minute.

use crate::api::ApiError;
use crate::state::clock::Millis;

const MINUTE: Millis = 60_000;

/// Counts the requests of one token. A window starts with the first request and lasts a minute.
#[derive(Clone, Copy, Debug, Default)]
pub struct Window {
    start: Millis,
    count: u32,
}

impl Window {
    /// Counts a request, or rejects it when the window has `limit` requests. A limit of 0 means no limit. Rejected
    /// requests are not counted.
    pub fn admit(&mut self, limit: u32, now: Millis) -> Result<(), ApiError> {
        if limit == 0 {
            return Ok(());
        }
        if self.count == 0 || now - self.start >= MINUTE || now < self.start {
            *self = Self { start: now, count: 0 };
        }
        if self.count < limit {
            self.count += 1;
            return Ok(());
        }
        let seconds = u32::try_from((self.start + MINUTE - now + 999) / 1_000).unwrap_or(60).max(1);
        Err(rate_limit_error(limit, seconds))
    }
}

/// The response to a token that has made too many requests.
pub fn rate_limit_error(limit: u32, seconds: u32) -> ApiError {
    let message = format!(
        "Rate limit exceeded the maximum. Retry the request in [{seconds}] seconds; a token may make {limit} requests a minute."
    );
    let mut error = ApiError::new(429, "too.many.requests.retry.after", message);
    error.params.push(("retryAfter", seconds.to_string()));
    error.retry_after = Some(seconds);
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_admits_the_limit() {
        let mut window = Window::default();
        let mut admit = |now| window.admit(2, now).map_err(|error| error.retry_after);
        assert_eq!(admit(1_000), Ok(()));
        assert_eq!(admit(20_000), Ok(()));
        assert_eq!(admit(20_001), Err(Some(41)));
        assert_eq!(admit(60_999), Err(Some(1)));
        assert_eq!(admit(61_000), Ok(()));
        assert_eq!(admit(61_000), Ok(()));
        assert_eq!(admit(61_000), Err(Some(60)));
    }

    #[test]
    fn zero_is_no_limit() {
        let mut window = Window::default();
        assert!((0..1_000).all(|_| window.admit(0, 5).is_ok()));
    }
}
