//! Intervals of queries, and their buckets.

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::api::ApiError;
use crate::state::clock::{self, Millis, parse_interval};

/// Milliseconds of a day.
pub const DAY: Millis = 86_400_000;

/// Maximum number of buckets of an aggregate query: about a month of quarters of an hour.
const MAX_BUCKETS: usize = 3_000;

/// A span of time. The end does not belong to the interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Start, in milliseconds.
    pub start: Millis,
    /// End, in milliseconds.
    pub end: Millis,
}

impl Interval {
    /// Parses the field `interval` of a body. The interval must not be empty or longer than `max_days` days.
    pub fn read(text: &str, max_days: i64) -> Result<Self, ApiError> {
        let invalid = |problem: String| ApiError::field("invalid.date", "interval", problem);
        let (start, end) = parse_interval(text).ok_or_else(|| {
            invalid("must be an interval such as 2026-05-01T00:00:00Z/2026-05-02T00:00:00Z".to_owned())
        })?;
        if start == end {
            return Err(invalid("is empty; its end must be after its start".to_owned()));
        }
        if end - start > max_days * DAY {
            return Err(invalid(format!("must not be longer than {max_days} days")));
        }
        Ok(Self { start, end })
    }

    /// The interval as the API writes it.
    pub fn text(self) -> String {
        format!("{}/{}", clock::iso(self.start), clock::iso(self.end))
    }

    /// Divides the interval into buckets. The last one may be shorter. Days, weeks and months are those of the time
    /// zone.
    pub fn buckets(self, granularity: Option<&str>, zone: Option<&str>) -> Result<Vec<Interval>, ApiError> {
        let zone = match zone {
            None => TimeZone::UTC,
            Some(name) => TimeZone::get(name).map_err(|_| {
                ApiError::field("invalid.value", "timeZone", format!("{name} is no time zone such as Europe/Dublin"))
            })?,
        };
        let Some(granularity) = granularity else { return Ok(vec![self]) };
        let invalid = |problem: &str| ApiError::field("invalid.value", "granularity", problem);
        let step: Span = granularity
            .parse()
            .map_err(|_| invalid("must be a duration of ISO 8601 such as PT30M, PT1H, P1D, P1W or P1M"))?;
        let start = Timestamp::from_millisecond(self.start).map_err(|_| invalid("the interval is out of range"))?;
        let start = start.to_zoned_datetime(zone);
        let mut buckets = Vec::new();
        let mut from = self.start;
        while from < self.end {
            if buckets.len() == MAX_BUCKETS {
                let problem = format!("cuts the interval into more than {MAX_BUCKETS} pieces; take a longer one");
                return Err(ApiError::field("constraint.validation", "granularity", problem));
            }
            // Each bucket is computed from the start. Adding months step by step would move the 31st of January to the
            // 28th for good.
            let count = i64::try_from(buckets.len() + 1).unwrap_or(i64::MAX);
            let next = step.checked_mul(count).and_then(|span| start.checked_add(span));
            let next = next.map_err(|_| invalid("is too long"))?.timestamp().as_millisecond();
            if next <= from {
                return Err(invalid("must be longer than nothing"));
            }
            buckets.push(Interval { start: from, end: next.min(self.end) });
            from = next;
        }
        Ok(buckets)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(text: &str) -> Interval {
        Interval::read(text, 366).unwrap()
    }

    #[test]
    fn empty_and_long_intervals_are_rejected() {
        let error = |text: &str| Interval::read(text, 31).map_err(|e| (e.code, e.message)).unwrap_err();
        assert_eq!(error("2026-05-01T00:00:00Z/2026-05-01T00:00:00Z").0, "invalid.date");
        assert!(error("2026-05-01T00:00:00Z/2026-06-01T00:00:01Z").1.contains("31 days"));
        assert!(Interval::read("2026-05-01T00:00:00Z/2026-06-01T00:00:00Z", 31).is_ok());
    }

    #[test]
    fn buckets_cover_the_interval() {
        let day = interval("2026-05-01T00:00:00Z/2026-05-02T00:10:00Z");
        let buckets = day.buckets(Some("PT1H"), None).unwrap();
        assert_eq!(buckets.len(), 25);
        assert!(buckets.windows(2).all(|pair| pair[0].end == pair[1].start));
        assert_eq!((buckets[0].start, buckets[24].end), (day.start, day.end));
        assert_eq!(day.buckets(None, None).unwrap(), [day]);
    }

    #[test]
    fn months_and_days_follow_the_calendar() {
        let quarter = interval("2026-01-31T00:00:00Z/2026-04-30T00:00:00Z");
        let starts: Vec<String> =
            quarter.buckets(Some("P1M"), None).unwrap().iter().map(|b| clock::iso(b.start)[..10].to_owned()).collect();
        assert_eq!(starts, ["2026-01-31", "2026-02-28", "2026-03-31"]);
        // The clocks go forward in the night to the 29th of March: that day has 23 hours.
        let days = interval("2026-03-28T23:00:00Z/2026-03-30T22:00:00Z");
        let buckets = days.buckets(Some("P1D"), Some("Europe/Berlin")).unwrap();
        let hours: Vec<i64> = buckets.iter().map(|b| (b.end - b.start) / 3_600_000).collect();
        assert_eq!(hours, [23, 24]);
    }

    #[test]
    fn invalid_granularities_are_rejected() {
        let day = interval("2026-05-01T00:00:00Z/2026-05-05T00:00:00Z");
        for text in ["", "hourly", "PT0S", "-PT1H", "PT1S", "1"] {
            assert_eq!(day.buckets(Some(text), None).unwrap_err().details[0].field.as_deref(), Some("granularity"));
        }
        assert_eq!(day.buckets(None, Some("Mars")).unwrap_err().details[0].field.as_deref(), Some("timeZone"));
    }
}
