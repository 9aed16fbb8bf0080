//! Time as the sandbox sees it: the host's clock, or one that a test sets.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;

/// Milliseconds since the Unix epoch.
pub type Millis = i64;

/// Generated data ends here (2026-06-01T00:00:00Z), so that it does not depend on when it is generated.
pub const DATA_EPOCH: Millis = 1_780_272_000_000;

/// A clock that can be moved forward.
#[derive(Debug, Default)]
pub struct Clock {
    ahead: AtomicI64,
}

impl Clock {
    /// The present time.
    pub fn now(&self) -> Millis {
        let host = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX));
        host.saturating_add(self.ahead.load(Ordering::Relaxed))
    }

    /// Moves the clock forward, so that tests need not wait for an expiry.
    pub fn advance(&self, by: Millis) {
        self.ahead.fetch_add(by.max(0), Ordering::Relaxed);
    }
}

/// ISO 8601 in UTC with milliseconds, as the API writes dates.
pub fn iso(time: Millis) -> String {
    match Timestamp::from_millisecond(time) {
        Ok(timestamp) => format!("{timestamp:.3}"),
        // Out of jiff's range of years: the nearest date that can be written.
        Err(_) if time < 0 => format!("{:.3}", Timestamp::MIN),
        Err(_) => format!("{:.3}", Timestamp::MAX),
    }
}

/// Reads an ISO 8601 date and time with offset.
pub fn parse_iso(text: &str) -> Option<Millis> {
    text.parse::<Timestamp>().ok().map(|t| t.as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_back() {
        assert_eq!(iso(DATA_EPOCH), "2026-06-01T00:00:00.000Z");
        assert_eq!(parse_iso("2026-06-01T02:00:00.000+02:00"), Some(DATA_EPOCH));
        assert_eq!(parse_iso("2026-06-01"), None);
    }

    #[test]
    fn the_clock_moves_forward_only() {
        let clock = Clock::default();
        let before = clock.now();
        clock.advance(3_600_000);
        clock.advance(-7_200_000);
        assert!(clock.now() >= before + 3_600_000);
    }
}
