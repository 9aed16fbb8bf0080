//! What the login host has answered, and what a login does next.

use super::expiry::{is_alive, is_lifetime};
use crate::parts::parts;
use crate::token;

/// What a login does next. `pkg/host/login.js` knows these by their numbers; those below `Keep` mean that there was an
/// answer, and those below `Mismatch` that it is the one to the login under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Takes the token of the answer.
    Use,
    /// Exchanges the code of the answer.
    Exchange,
    /// Fails with the error of the answer.
    Refused,
    /// Fails: the answer has nothing that can be used.
    Unusable,
    /// Fails: the answer is none to the login under way.
    Mismatch,
    /// Takes the stored token.
    Keep,
    /// Goes to the login page.
    Leave,
}

/// Stands between the fields of a question.
pub const SEPARATOR: u8 = 0;

/// Says what is next: the answer of the login host comes first, then a stored token that lives, then the login page.
/// What has no state while no login is under way is the application's own. While one is, it is refused, since leaving for
/// the login page again might go on for ever.
///
/// `fields` are the state of the login under way, then `state`, `error`, `code`, `access_token` and `expires_in` of the
/// answer, then the stored token, with a NUL between them. One that is missing is empty; one that is there and cannot be
/// read is a line break, which none of them may have. No seconds stand for a life of unknown length. `now` is the time
/// and `ends` the end of the stored token, both in ms since the epoch.
pub fn next(fields: &str, now: f64, ends: f64) -> Next {
    let mut parts = parts(fields, SEPARATOR);
    let mut fields = [""; 7];
    fields.fill_with(|| parts.next().unwrap_or_default());
    let [sent, state, error, code, token, seconds, stored] = fields;
    if (error.is_empty() && code.is_empty() && token.is_empty()) || (sent.is_empty() && state.is_empty()) {
        if is_alive(ends, now) && token::problem(stored).is_none() { Next::Keep } else { Next::Leave }
    } else if state != sent {
        Next::Mismatch
    } else if !error.is_empty() {
        if is_readable(error) { Next::Refused } else { Next::Unusable }
    } else if is_readable(code) {
        Next::Exchange
    } else if token::problem(token).is_none() && (seconds.is_empty() || is_lifetime(seconds)) {
        Next::Use
    } else {
        Next::Unusable
    }
}

/// Neither missing nor a line break.
fn is_readable(field: &str) -> bool {
    field.as_bytes().first() > Some(&b'\n')
}

#[cfg(test)]
mod tests {
    use super::Next::*;
    use super::*;
    use proptest::prelude::*;

    const SENT: &str = "c3RhdGUtc3RhdGUtc3RhdGUtc3RhdGUtc3RhdGUtc3Q";

    /// What is next after an answer with these fields, from `state` on, at a login that has sent `SENT` and has no token.
    fn after(answer: [&str; 5]) -> Next {
        next(&[&[SENT], &answer[..]].concat().join("\0"), 0.0, f64::NAN)
    }

    #[test]
    fn an_answer_is_taken_by_what_it_has() {
        for (error, code, token, seconds, expected) in [
            ("", "", "token", "3600", Use),
            ("", "", "token", "", Use),
            ("", "code", "", "", Exchange),
            ("access_denied", "", "", "", Refused),
            // An error wins.
            ("access_denied", "code", "token", "3600", Refused),
            ("\n", "code", "token", "3600", Unusable),
            ("", "\n", "", "", Unusable),
            ("", "", "\n", "", Unusable),
            ("", "", "se cret", "", Unusable),
            ("", "", "Bearer secret", "", Unusable),
            ("", "", "token", "\n", Unusable),
            ("", "", "token", "soon", Unusable),
            ("", "", "token", "-1", Unusable),
            ("", "", "token", "1e3", Unusable),
        ] {
            assert_eq!(after([SENT, error, code, token, seconds]), expected, "{error} {code} {token} {seconds}");
        }
    }

    #[test]
    fn the_state_is_compared_whatever_the_answer_is() {
        for answer in [["", "", "token", ""], ["", "code", "", ""], ["access_denied", "", "", ""], ["", "\n", "", ""]] {
            let [error, code, token, seconds] = answer;
            for state in ["", "\n", "other", &SENT[1..], &SENT[..42], &[SENT, "x"].concat(), &SENT.to_lowercase()] {
                assert_eq!(after([state, error, code, token, seconds]), Mismatch, "{state} {answer:?}");
            }
            // No login is under way.
            let unasked = |state, ends| next(&["", state, error, code, token, seconds, "live"].join("\0"), 0.0, ends);
            for state in ["\n", "x"] {
                assert_eq!(unasked(state, 10.0), Mismatch, "{state} {answer:?}");
            }
            assert_eq!([unasked("", 10.0), unasked("", 0.0)], [Keep, Leave], "the application's: {answer:?}");
        }
    }

    #[test]
    fn in_this_order() {
        let step = |code, stored, now| next(&[SENT, "", "", code, "", "", stored].join("\0"), now, 10.0);
        // Nobody's answer is an error even where a token lives.
        assert_eq!(step("code", "live", 0.0), Mismatch);
        assert_eq!(step("", "live", 9.9), Keep);
        assert_eq!(step("", "live", 10.0), Leave);
        assert_eq!(step("", "bad token", 0.0), Leave);
        assert_eq!(step("", "", 0.0), Leave);
        assert_eq!(next("\0\0\0\0\0\0live", 0.0, f64::NAN), Leave);
        assert_eq!(next("", 0.0, 10.0), Leave);
        // A lonely state or lifetime is the application's.
        assert_eq!(after([SENT, "", "", "", "60"]), Leave);
    }

    /// `pkg/host/login.js` knows these numbers and relies on their order.
    #[test]
    fn the_numbers() {
        let all = [Use, Exchange, Refused, Unusable, Mismatch, Keep, Leave];
        assert!(all.iter().enumerate().all(|(at, next)| *next as usize == at));
    }

    proptest! {
        #[test]
        fn any_value_of_a_server_is_taken(token in "[!-~]{1,60}", seconds in 0u32.., other in "[^\\x00-\\n]\\PC{0,20}") {
            prop_assume!(token::problem(&token).is_none());
            prop_assert_eq!(after([SENT, "", "", &token, &seconds.to_string()]), Use);
            prop_assert_eq!(after([SENT, "", &other, "", ""]), Exchange);
            prop_assert_eq!(after([SENT, &other, "", "", ""]), Refused);
        }

        #[test]
        fn without_the_state_nothing_is_taken(fields in "(\\PC{0,9}|\0|\n){0,30}", now in any::<f64>(), ends in any::<f64>()) {
            let said = next(&[SENT, "\0", &fields].concat(), now, ends);
            prop_assert!(matches!(said, Mismatch | Keep | Leave), "{said:?}");
            next(&fields, now, ends);
        }
    }
}
