//! What an answer means.

/// Whether a status is a success, whose body is the result.
pub const fn is_success(status: u16) -> bool {
    matches!(status, 200..=299)
}

/// The number that at most nine digits stand for.
fn digits(text: &[u8]) -> Option<f64> {
    let all = !text.is_empty() && text.len() <= 9 && text.iter().all(u8::is_ascii_digit);
    all.then(|| text.iter().fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0')))
}

/// The seconds in a message such as `Retry the request in [42] seconds`. The API repeats there what `Retry-After` says,
/// which a browser may hide from a page of another origin.
pub fn seconds_in_message(message: &str) -> Option<f64> {
    let (_, rest) = split_at(message.as_bytes(), b'[')?;
    let (seconds, rest) = split_at(rest, b']')?;
    digits(seconds).filter(|_| rest.trim_ascii_start().starts_with(b"second"))
}

/// What stands before and after the first such byte.
fn split_at(text: &[u8], byte: u8) -> Option<(&[u8], &[u8])> {
    let at = text.iter().position(|other| *other == byte)?;
    Some((&text[..at], &text[at + 1..]))
}

/// The wait in ms that a `Retry-After` header asks for: seconds, or a date, which the host has parsed: `until` is the time
/// in ms until it (NaN when it is none). A date that has passed asks for no wait.
pub fn retry_after(header: &str, until: f64) -> Option<f64> {
    let header = header.as_bytes().trim_ascii();
    if let Some(seconds) = digits(header) {
        return Some(seconds * 1000.0);
    }
    // Dates of HTTP start with the name of a day and have a time; hosts make dates of much else.
    let is_date =
        header.first().is_some_and(u8::is_ascii_alphabetic) && header.iter().filter(|c| **c == b':').count() == 2;
    (is_date && until.is_finite()).then(|| until.max(0.0))
}

/// The wait in ms that a failure asks for: by its header, or, after a refusal for the rate, by its message.
pub fn asked_wait(status: u16, header: &str, until: f64, message: &str) -> Option<f64> {
    let said = || seconds_in_message(message).filter(|_| status == 429).map(|seconds| seconds * 1000.0);
    retry_after(header, until).or_else(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_retry_after() {
        assert_eq!(retry_after("3", f64::NAN), Some(3000.0));
        // Some hosts take a bare number for a year: the seconds win.
        assert_eq!(retry_after(" 120 ", -5.8e13), Some(120_000.0));
        assert_eq!(retry_after("Mon, 23 Nov 2026 22:00:00 GMT", 3000.0), Some(3000.0));
        assert_eq!(retry_after("Mon, 23 Nov 2026 22:00:00 GMT", -4000.0), Some(0.0));
        assert_eq!(retry_after("soon", f64::NAN), None);
        for other in ["-5", "soon 5"] {
            assert_eq!(retry_after(other, 9.9e11), None);
        }
        assert_eq!(retry_after("", 5.0), None);
    }

    #[test]
    fn reads_the_wait_from_a_message() {
        let said = "Rate limit exceeded the maximum. Retry the request in [42] seconds";
        assert_eq!(seconds_in_message(said), Some(42.0));
        assert_eq!(seconds_in_message("in [1] second"), Some(1.0));
        for other in ["", "Retry later", "[42]", "[] seconds", "[x] seconds", "[-1] seconds", "[9999999999] seconds"] {
            assert_eq!(seconds_in_message(other), None, "{other}");
        }
    }

    #[test]
    fn the_header_goes_before_the_message_of_a_refusal() {
        assert_eq!(asked_wait(429, "3", f64::NAN, "in [42] seconds"), Some(3000.0));
        assert_eq!(asked_wait(429, "", f64::NAN, "in [42] seconds"), Some(42_000.0));
        assert_eq!(asked_wait(503, "", f64::NAN, "in [42] seconds"), None);
        assert_eq!(asked_wait(503, "3", f64::NAN, ""), Some(3000.0));
        assert_eq!(asked_wait(429, "", f64::NAN, ""), None);
    }

    proptest! {
        #[test]
        fn any_header_asks_for_a_wait_or_none(header in any::<String>(), until in any::<f64>(), seconds in 0..1_000_000_000_u32) {
            prop_assert!(retry_after(&header, until).is_none_or(|wait| wait.is_finite() && wait >= 0.0));
            prop_assert_eq!(retry_after(&seconds.to_string(), until), Some(f64::from(seconds) * 1000.0));
        }

        #[test]
        fn any_message_is_read_without_a_panic(message in any::<String>(), seconds in 0..1_000_000_000_u32) {
            let _ = seconds_in_message(&message);
            prop_assume!(!message.contains('['));
            let said = format!("{message}[{seconds}] seconds");
            prop_assert_eq!(seconds_in_message(&said), Some(f64::from(seconds)));
        }
    }
}
