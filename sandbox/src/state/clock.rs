//! The clock of the sandbox: the clock of the host, plus an offset that tests can increase.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;

/// Milliseconds since the Unix epoch.
pub type Millis = i64;

/// End of the generated data (2026-06-01T00:00:00Z). It is fixed, so that the data does not depend on the present date.
pub const DATA_EPOCH: Millis = 1_780_272_000_000;

/// A clock that can be moved forward.
#[derive(Debug, Default)]
pub struct Clock {
    offset: AtomicI64,
}

impl Clock {
    /// The present time.
    pub fn now(&self) -> Millis {
        let host = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX));
        host.saturating_add(self.offset.load(Ordering::Relaxed))
    }

    /// Moves the clock forward, so that tests do not have to wait until something expires.
    pub fn advance(&self, by: Millis) {
        self.offset.fetch_add(by.max(0), Ordering::Relaxed);
    }
}

/// ISO 8601 in UTC with milliseconds, as the API writes dates.
pub fn iso(time: Millis) -> String {
    match Timestamp::from_millisecond(time) {
        Ok(timestamp) => format!("{timestamp:.3}"),
        // The year is out of the range of jiff: write the nearest date in the range.
        Err(_) if time < 0 => format!("{:.3}", Timestamp::MIN),
        Err(_) => format!("{:.3}", Timestamp::MAX),
    }
}

/// Parses an ISO 8601 date and time with an offset.
pub fn parse_iso(text: &str) -> Option<Millis> {
    text.parse::<Timestamp>().ok().map(|t| t.as_millisecond())
}

/// Parses an ISO 8601 interval: two dates with a slash between them, the second not before the first.
pub fn parse_interval(text: &str) -> Option<(Millis, Millis)> {
    let (start, end) = text.split_once('/')?;
    let (start, end) = (parse_iso(start)?, parse_iso(end)?);
    (start <= end).then_some((start, end))
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
    fn intervals() {
        let day = (DATA_EPOCH, DATA_EPOCH + 86_400_000);
        assert_eq!(parse_interval("2026-06-01T00:00:00.000Z/2026-06-02T00:00:00.000Z"), Some(day));
        assert_eq!(parse_interval("2026-05-02T00:00:00Z/2026-05-01T00:00:00Z"), None);
        assert_eq!(parse_interval("yesterday"), None);
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
