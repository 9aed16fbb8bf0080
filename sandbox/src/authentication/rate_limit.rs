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

/// What a token has used of its rate limit, for the headers of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// Requests in the window.
    pub count: u32,
    /// Requests that the window admits.
    pub allowed: u32,
    /// Seconds until the window ends.
    pub reset: u32,
}

impl Window {
    /// What the token has used in the window of `now`.
    pub fn usage(&self, allowed: u32, now: Millis) -> Usage {
        if self.is_over(now) {
            return Usage { count: 0, allowed, reset: 60 };
        }
        Usage { count: self.count, allowed, reset: self.seconds_left(now) }
    }

    fn is_over(&self, now: Millis) -> bool {
        self.count == 0 || now - self.start >= MINUTE || now < self.start
    }

    fn seconds_left(&self, now: Millis) -> u32 {
        u32::try_from((self.start + MINUTE - now + 999) / 1_000).unwrap_or(60).max(1)
    }

    /// Counts a request, or rejects it when the window has `limit` requests. A limit of 0 means no limit. Rejected
    /// requests are not counted.
    pub fn admit(&mut self, limit: u32, now: Millis) -> Result<(), ApiError> {
        if limit == 0 {
            return Ok(());
        }
        if self.is_over(now) {
            *self = Self { start: now, count: 0 };
        }
        if self.count < limit {
            self.count += 1;
            return Ok(());
        }
        Err(rate_limit_error(self.seconds_left(now)))
    }
}

/// The response to a token that has made too many requests.
pub fn rate_limit_error(seconds: u32) -> ApiError {
    let message = format!("Rate limit exceeded the maximum. Retry the request in [{seconds}] seconds");
    let mut error = ApiError::new(429, "too.many.requests.retry.after", message);
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
    fn the_usage_is_that_of_the_window() {
        let mut window = Window::default();
        assert_eq!(window.usage(2, 500), Usage { count: 0, allowed: 2, reset: 60 });
        window.admit(2, 1_000).unwrap();
        window.admit(2, 2_000).unwrap();
        window.admit(2, 3_000).unwrap_err();
        assert_eq!(window.usage(2, 20_500), Usage { count: 2, allowed: 2, reset: 41 });
        assert_eq!(window.usage(2, 61_000), Usage { count: 0, allowed: 2, reset: 60 });
    }

    #[test]
    fn the_message_is_the_documented_one() {
        let error = rate_limit_error(42);
        assert_eq!(error.message, "Rate limit exceeded the maximum. Retry the request in [42] seconds");
        assert_eq!(error.params, []);
    }

    #[test]
    fn zero_is_no_limit() {
        let mut window = Window::default();
        assert!((0..1_000).all(|_| window.admit(0, 5).is_ok()));
    }
}
