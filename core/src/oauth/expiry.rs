//! When tokens end. Time is that of the wall clock in ms since the epoch, so that a suspended machine and a changed clock
//! count.

/// Whether a token that ends at `ends` is alive; one whose end is not known is.
pub fn is_alive(ends: f64, now: f64) -> bool {
    ends > now
}

/// From when on a program gets its next token: the last minute, or the last tenth of a short life.
pub fn renewal_time(ends: f64, now: f64) -> f64 {
    ends - ((ends - now) / 10.0).min(60_000.0)
}

/// Whether a text is a lifetime: whole seconds in decimal digits, no more than a double holds exactly.
pub fn is_lifetime(text: &str) -> bool {
    (1..16).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tokens_end_by_the_clock() {
        assert!(is_alive(11_000.0, 10_999.0) && !is_alive(11_000.0, 11_000.0) && !is_alive(0.0, 5.0));
        assert!(is_alive(11_000.0, -5.0), "a clock that was set back");
        assert!(is_alive(f64::INFINITY, 1e15));
        assert!(!is_alive(f64::NAN, 0.0), "garbage in a storage");
    }

    #[test]
    fn the_next_token_is_had_before_the_end() {
        assert_eq!(renewal_time(86_400_000.0, 0.0), 86_340_000.0);
        assert_eq!(renewal_time(15_000.0, 10_000.0), 14_500.0);
        assert_eq!(renewal_time(f64::INFINITY, 0.0), f64::INFINITY);
    }

    proptest! {
        #[test]
        fn a_renewal_falls_into_the_life(now in 0f64..1e13, lifetime in 1f64..1e12) {
            let at = renewal_time(now + lifetime, now);
            prop_assert!(at >= now && at <= now + lifetime);
        }

        #[test]
        fn lifetimes(value in 0u64..1_000_000_000_000_000, garbage in "[^0-9]|.*[^0-9].*|[0-9]{16,}|") {
            prop_assert!(is_lifetime(&value.to_string()));
            prop_assert!(!is_lifetime(&garbage));
        }
    }
}
