//! Dates of HTTP (RFC 9110, section 5.6.7): the preferred form and the two obsolete ones that recipients must accept.

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The time of an HTTP date in ms since the epoch, if `text` is one.
///
/// - IMF-fixdate: `Sun, 06 Nov 1994 08:49:37 GMT`
/// - RFC 850: `Sunday, 06-Nov-94 08:49:37 GMT`
/// - asctime: `Sun Nov  6 08:49:37 1994`, which is in UTC too
///
/// `wall_now` is the time in ms since the epoch: a year of two digits that would lie more than 50 years ahead is one of
/// the last century.
pub fn parse(text: &str, wall_now: f64) -> Option<f64> {
    let mut words = text.split([' ', '-']).filter(|word| !word.is_empty());
    let weekday = words.next()?;
    if !weekday.trim_end_matches(',').bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let (day, month, year, time) = if weekday.ends_with(',') {
        let (day, month, year, time) = (words.next()?, words.next()?, words.next()?, words.next()?);
        if words.next()? != "GMT" {
            return None;
        }
        (day, month, year, time)
    } else {
        let (month, day, time, year) = (words.next()?, words.next()?, words.next()?, words.next()?);
        (day, month, year, time)
    };
    if words.next().is_some() {
        return None;
    }
    let month = MONTHS.iter().position(|name| *name == month)? as u32;
    let mut parts = time.split(':');
    let (hours, minutes, seconds) = (parts.next()?, parts.next()?, parts.next()?);
    let (hours, minutes, seconds) = (number(hours, 23)?, number(minutes, 59)?, number(seconds, 60)?);
    if parts.next().is_some() {
        return None;
    }
    let time_of_day = f64::from(hours * 3600 + minutes * 60 + seconds) * 1000.0;
    let day = number(day, 31).filter(|day| *day > 0)?;
    let in_year = |year| days_since_epoch(year, month, day) * 86_400_000.0 + time_of_day;
    if year.len() == 2 {
        let recent = in_year(2000 + number(year, 99)?);
        let fifty_years = 50.0 * 365.25 * 86_400_000.0;
        return Some(if recent > wall_now + fifty_years { in_year(1900 + number(year, 99)?) } else { recent });
    }
    Some(in_year(number(year, 9999).filter(|_| year.len() == 4)?))
}

/// The number that one or more digits stand for, at most `max`.
fn number(digits: &str, max: u32) -> Option<u32> {
    let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    // Computed only for so few digits: the number of more would overflow.
    let value = || digits.bytes().fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
    is_number.then(value).filter(|value| *value <= max)
}

/// The days from 1970-01-01 to a date of the Gregorian calendar; `month` counts from 0.
fn days_since_epoch(year: u32, month: u32, day: u32) -> f64 {
    // Years begin in March here, so that the day of a leap year comes last.
    let (year, month) = if month < 2 { (year.saturating_sub(1), month + 10) } else { (year, month - 2) };
    let leap_days = year / 4 - year / 100 + year / 400;
    let days = year * 365 + leap_days + (month * 153 + 2) / 5 + day;
    f64::from(days) - 719_469.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 2026-11-28T00:00:00Z.
    const NOW: f64 = 1_795_824_000_000.0;

    #[test]
    fn takes_the_three_forms() {
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(parse(text, NOW), Some(784_111_777_000.0), "{text}");
        }
        assert_eq!(parse("Thu, 01 Jan 1970 00:00:00 GMT", NOW), Some(0.0));
        assert_eq!(parse("Thu, 29 Feb 2024 23:59:60 GMT", NOW), Some(1_709_251_200_000.0));
        assert_eq!(parse("Saturday, 28-Nov-26 00:00:00 GMT", NOW), Some(NOW));
        // 2077 would be more than 50 years ahead.
        assert_eq!(parse("Sunday, 28-Nov-77 00:00:00 GMT", NOW), Some(249_523_200_000.0));
        assert_eq!(parse("Friday, 27-Nov-76 00:00:00 GMT", NOW), Some(3_373_660_800_000.0));
    }

    #[test]
    fn takes_nothing_else() {
        for text in [
            "",
            "soon",
            "3",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 06 Nov 1994 08:49:37 GMT GMT",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT",
            "Sun, 32 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 06 Nov 1994 08:60:37 GMT",
            "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 06 Nov 1994 08:49:37:1 GMT",
            "Sun, 06 Nov 994 08:49:37 GMT",
            "Sun, 06 Nov 99999999999 08:49:37 GMT",
            "Sun, 99999999999 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov éééééééé 08:49:37 GMT",
            "1994-11-06T08:49:37Z",
            "-5",
            "soon 5",
        ] {
            assert_eq!(parse(text, NOW), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_day_follows_the_one_before(day in 0..80_000_u32) {
            // A second implementation: count days month by month.
            let is_leap = |year: u32| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
            let (mut year, mut rest) = (1970, day);
            while rest >= if is_leap(year) { 366 } else { 365 } {
                rest -= if is_leap(year) { 366 } else { 365 };
                year += 1;
            }
            let lengths = [31, if is_leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            let mut month = 0;
            while rest >= lengths[month] {
                rest -= lengths[month];
                month += 1;
            }
            let text = format!("Mon, {:02} {} {year:04} 00:00:00 GMT", rest + 1, MONTHS[month]);
            prop_assert_eq!(parse(&text, NOW), Some(f64::from(day) * 86_400_000.0), "{}", text);
        }

        #[test]
        fn any_text_is_a_date_or_none(text in "\\PC{0,40}|[A-Za-z,:0-9 -]{0,40}", now: f64) {
            prop_assert!(parse(&text, now).is_none_or(f64::is_finite));
        }
    }
}
