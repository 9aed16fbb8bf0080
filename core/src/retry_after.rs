//! How long a server asks to wait before the next request.

use super::http_date;

/// The wait in ms that the field `Retry-After` asks for (RFC 9110, section 10.2.3): seconds, or a date, which asks for no wait
/// once it has passed. `wall_now` is the time in ms since the epoch.
pub fn field_value(text: &str, wall_now: f64) -> Option<f64> {
    let text = text.trim_ascii();
    let seconds = digits(text).map(|seconds| seconds * 1000.0);
    seconds.or_else(|| http_date::parse(text, wall_now).map(|date| (date - wall_now).max(0.0)))
}

/// The seconds in a message such as `Retry the request in [42] seconds`. The API repeats there what `Retry-After` says,
/// which a browser may hide from a page of another origin.
pub fn seconds_in_message(message: &str) -> Option<f64> {
    let (_, rest) = message.split_once('[')?;
    let (seconds, rest) = rest.split_once(']')?;
    digits(seconds).filter(|_| rest.trim_ascii_start().starts_with("second"))
}

/// The wait in ms that a failed response asks for: by its field `Retry-After`, or, after a 429, by its message.
pub fn requested_wait(status: u16, retry_after: Option<&str>, message: Option<&str>, wall_now: f64) -> Option<f64> {
    let in_message = || message.filter(|_| status == 429).and_then(seconds_in_message).map(|seconds| seconds * 1000.0);
    retry_after.and_then(|text| field_value(text, wall_now)).or_else(in_message)
}

/// The number that digits stand for. There may be any number of them: a wait of centuries is a long one.
fn digits(text: &str) -> Option<f64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = || text.bytes().fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0'));
    // Beyond 2^53 a number only has to be large, and must not become infinite.
    is_number.then(number).map(|number: f64| number.min(9e15))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Mon, 23 Nov 2026 22:00:00 GMT.
    const DATE: f64 = 1_795_471_200_000.0;

    #[test]
    fn reads_retry_after() {
        assert_eq!(field_value("3", DATE), Some(3000.0));
        assert_eq!(field_value(" 120 ", DATE), Some(120_000.0));
        assert_eq!(field_value("Mon, 23 Nov 2026 22:00:00 GMT", DATE - 3000.0), Some(3000.0));
        assert_eq!(field_value("Monday, 23-Nov-26 22:00:00 GMT", DATE - 3000.0), Some(3000.0));
        assert_eq!(field_value("Mon Nov 23 22:00:00 2026", DATE - 3000.0), Some(3000.0));
        assert_eq!(field_value("Mon, 23 Nov 2026 22:00:00 GMT", DATE + 4000.0), Some(0.0));
        assert_eq!(field_value("99999999999999999999", DATE), Some(9e18));
        assert_eq!(field_value("\t0\t", DATE), Some(0.0));
        // What is none is ignored, also the fields of two senders that `fetch` has joined.
        for other in
            ["", " ", "soon", "-5", "+5", "soon 5", "1.5", "1,5", "3, 5", "3 5", "1e3", "0x5", "2026-11-23", "٣"]
        {
            assert_eq!(field_value(other, DATE), None, "{other}");
        }
    }

    #[test]
    fn reads_the_wait_from_a_message() {
        let message = "Rate limit exceeded the maximum. Retry the request in [42] seconds";
        assert_eq!(seconds_in_message(message), Some(42.0));
        assert_eq!(seconds_in_message("in [1] second"), Some(1.0));
        for other in ["", "Retry later", "[42]", "[] seconds", "[x] seconds", "[-1] seconds"] {
            assert_eq!(seconds_in_message(other), None, "{other}");
        }
    }

    #[test]
    fn the_field_goes_before_the_message_of_a_429() {
        let message = Some("in [42] seconds");
        assert_eq!(requested_wait(429, Some("3"), message, DATE), Some(3000.0));
        assert_eq!(requested_wait(429, None, message, DATE), Some(42_000.0));
        assert_eq!(requested_wait(429, Some("soon"), message, DATE), Some(42_000.0));
        assert_eq!(requested_wait(503, None, message, DATE), None);
        assert_eq!(requested_wait(503, Some("3"), None, DATE), Some(3000.0));
        assert_eq!(requested_wait(429, None, None, DATE), None);
    }

    proptest! {
        #[test]
        fn any_field_asks_for_a_wait_or_none(text in any::<String>(), wall_now in any::<f64>(), seconds: u32) {
            prop_assert!(field_value(&text, wall_now).is_none_or(|wait| wait >= 0.0));
            prop_assert_eq!(field_value(&seconds.to_string(), wall_now), Some(f64::from(seconds) * 1000.0));
        }

        #[test]
        fn any_message_is_read_without_a_panic(message in any::<String>(), seconds in 0..1_000_000_000_u32) {
            let _ = seconds_in_message(&message);
            prop_assume!(!message.contains('['));
            let extended = format!("{message}[{seconds}] seconds");
            prop_assert_eq!(seconds_in_message(&extended), Some(f64::from(seconds)));
        }
    }
}
