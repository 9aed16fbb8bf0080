//! What an answer means.

/// Whether a status is a success, whose body is the result.
pub const fn is_success(status: u16) -> bool {
    matches!(status, 200..=299)
}

/// The seconds in a message such as `Retry the request in [42] seconds`. The API repeats there what `Retry-After` says,
/// which a browser may hide from a page of another origin.
pub fn seconds_in_message(message: &str) -> Option<f64> {
    let (_, rest) = message.split_once('[')?;
    let (seconds, rest) = rest.split_once(']')?;
    let digits = !seconds.is_empty() && seconds.len() <= 9 && seconds.bytes().all(|byte| byte.is_ascii_digit());
    (digits && rest.trim_start().starts_with("second")).then(|| f64::from(seconds.parse::<u32>().unwrap_or(u32::MAX)))
}

/// The wait in ms that a `Retry-After` header asks for: seconds, or a date, which the host has parsed to ms since the
/// epoch (NaN when it is none). A date that has passed asks for no wait.
pub fn retry_after(header: &str, date: f64, now: f64) -> Option<f64> {
    let header = header.trim();
    if !header.is_empty() && header.len() <= 9 && header.bytes().all(|byte| byte.is_ascii_digit()) {
        return header.parse::<u32>().ok().map(|seconds| f64::from(seconds) * 1000.0);
    }
    // Dates of HTTP start with the name of a day and have a time; hosts make dates of much else.
    let is_date = header.starts_with(|first: char| first.is_ascii_alphabetic()) && header.matches(':').count() == 2;
    (is_date && date.is_finite()).then(|| (date - now).max(0.0))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_retry_after() {
        assert_eq!(retry_after("3", f64::NAN, 0.0), Some(3000.0));
        // Some hosts take a bare number for a year: the seconds win.
        assert_eq!(retry_after(" 120 ", -5.8e13, 0.0), Some(120_000.0));
        assert_eq!(retry_after("Mon, 23 Nov 2026 22:00:00 GMT", 5000.0, 2000.0), Some(3000.0));
        assert_eq!(retry_after("Mon, 23 Nov 2026 22:00:00 GMT", 5000.0, 9000.0), Some(0.0));
        assert_eq!(retry_after("soon", f64::NAN, 0.0), None);
        for other in ["-5", "soon 5"] {
            assert_eq!(retry_after(other, 9.9e11, 0.0), None);
        }
        assert_eq!(retry_after("", 5.0, 0.0), None);
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

    proptest! {
        #[test]
        fn any_message_is_read_without_a_panic(message in any::<String>(), seconds in 0..1_000_000_000_u32) {
            let _ = seconds_in_message(&message);
            prop_assume!(!message.contains('['));
            let said = format!("{message}[{seconds}] seconds");
            prop_assert_eq!(seconds_in_message(&said), Some(f64::from(seconds)));
        }
    }
}
