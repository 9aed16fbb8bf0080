//! When a token expires and when it is renewed. Times are those of the wall clock in ms since the epoch, so that they hold for a
//! machine that slept and for a clock that was changed.

/// The longest time in ms between two looks at the clock: a single timer until the end would sleep with the machine.
const LONGEST_WATCH: f64 = 60_000.0;

/// Lifetimes above this many seconds (30 million years) count as unlimited.
const LONGEST_LIFETIME: f64 = 1e15;

/// `expires_in` as the login host gave it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Lifetime {
    /// Not given: the token has no known end.
    #[default]
    Unknown,
    /// A number of seconds, from JSON.
    Seconds(f64),
    /// Text, from an address or from JSON.
    Text(String),
    /// Neither a number nor text.
    Invalid,
}

impl Lifetime {
    /// When a token of this lifetime expires that was given `now`: `f64::INFINITY` if that is not known, `None` if the lifetime is
    /// none. Text must be decimal digits, which is what RFC 6749 allows; a number may have a fraction, because JSON has one type of
    /// number.
    pub fn expires_at(&self, now: f64) -> Option<f64> {
        let seconds = match self {
            Lifetime::Unknown => f64::INFINITY,
            Lifetime::Seconds(seconds) => *seconds,
            Lifetime::Text(text) => seconds_of(text)?,
            Lifetime::Invalid => return None,
        };
        match seconds {
            LONGEST_LIFETIME.. => Some(f64::INFINITY),
            0.0.. => Some((now + seconds * 1000.0).floor()),
            _ => None,
        }
    }
}

fn seconds_of(text: &str) -> Option<f64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // Only a number beyond `u64` fails to parse here.
    is_number.then(|| text.parse::<u64>().map_or(f64::INFINITY, |seconds| seconds as f64))
}

/// Whether a token that expires at `expires_at` is alive; one without a known end is.
pub fn is_alive(expires_at: f64, now: f64) -> bool {
    expires_at > now
}

/// From when on the token of client credentials is renewed: in its last minute, or in the last tenth of a short life.
pub fn renewal_time(expires_at: f64, now: f64) -> f64 {
    expires_at - ((expires_at - now) / 10.0).min(LONGEST_WATCH)
}

/// How long in ms to wait before looking at the clock again, to notice that a token has expired; `None` when it has expired, or never
/// does.
pub fn watch_delay(expires_at: f64, now: f64) -> Option<f64> {
    (is_alive(expires_at, now) && expires_at.is_finite()).then(|| (expires_at - now).min(LONGEST_WATCH))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tokens_expire_by_the_clock() {
        assert!(is_alive(11_000.0, 10_999.0) && !is_alive(11_000.0, 11_000.0) && !is_alive(0.0, 5.0));
        assert!(is_alive(11_000.0, -5.0), "a clock that was set back");
        assert!(is_alive(f64::INFINITY, 1e15));
        assert!(!is_alive(f64::NAN, 0.0));
    }

    #[test]
    fn a_token_is_renewed_before_it_expires() {
        assert_eq!(renewal_time(86_400_000.0, 0.0), 86_340_000.0);
        assert_eq!(renewal_time(15_000.0, 10_000.0), 14_500.0);
        assert_eq!(renewal_time(f64::INFINITY, 0.0), f64::INFINITY);
    }

    #[test]
    fn the_clock_is_watched_once_a_minute() {
        assert_eq!(watch_delay(3_600_000.0, 0.0), Some(60_000.0));
        assert_eq!(watch_delay(3_600_000.0, 3_599_000.0), Some(1000.0));
        assert_eq!(watch_delay(3_600_000.0, 3_600_000.0), None);
        assert_eq!(watch_delay(f64::INFINITY, 0.0), None);
    }

    #[test]
    fn lifetimes() {
        let text = |text: &str| Lifetime::Text(text.to_owned());
        for (lifetime, expires_at) in [
            (Lifetime::Unknown, Some(f64::INFINITY)),
            (Lifetime::Invalid, None),
            (Lifetime::Seconds(3600.0), Some(3_600_500.0)),
            (Lifetime::Seconds(0.0), Some(500.0)),
            (Lifetime::Seconds(0.0005), Some(500.0)),
            (Lifetime::Seconds(3599.5), Some(3_600_000.0)),
            (Lifetime::Seconds(1e300), Some(f64::INFINITY)),
            (Lifetime::Seconds(f64::INFINITY), Some(f64::INFINITY)),
            (Lifetime::Seconds(-1.0), None),
            (Lifetime::Seconds(f64::NAN), None),
            (text("3600"), Some(3_600_500.0)),
            (text("0"), Some(500.0)),
            (text("007"), Some(7500.0)),
            (text("99999999999999999999999999"), Some(f64::INFINITY)),
            (text(""), None),
            (text("+5"), None),
            (text("-5"), None),
            (text("1e3"), None),
            (text("5.5"), None),
            (text(" 5"), None),
            (text("soon"), None),
        ] {
            assert_eq!(lifetime.expires_at(500.0), expires_at, "{lifetime:?}");
        }
    }

    proptest! {
        #[test]
        fn a_renewal_falls_into_the_life(now in 0f64..1e13, lifetime in 1f64..1e12) {
            let at = renewal_time(now + lifetime, now);
            prop_assert!(at >= now && at <= now + lifetime);
        }

        #[test]
        fn no_lifetime_ends_before_now(now in 0f64..1e13, seconds in any::<f64>(), text in "[0-9.e+-]{0,20}") {
            for lifetime in [Lifetime::Seconds(seconds), Lifetime::Text(text)] {
                // The time of a host is an integer.
                let now = now.floor();
                prop_assert!(lifetime.expires_at(now).is_none_or(|expires_at| expires_at >= now));
            }
        }
    }
}
