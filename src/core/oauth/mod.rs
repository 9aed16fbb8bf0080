//! OAuth without input and output: what to ask the login host for, what its answers mean, and what a login does next.
//!
//! The flow itself waits for pages, windows and requests, so `pkg/host/login.js` drives it and asks here for each decision.
//! Questions and answers are texts with a NUL between their fields, which cross into JavaScript at the least cost; a
//! field that is missing is empty.

pub mod answer;
pub mod arguments;
pub mod expiry;
pub mod request;

/// Stands between the fields of questions and answers.
pub const SEPARATOR: u8 = 0;

/// How a person or a program gets a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// The login page gives the token itself.
    Implicit,
    /// The login page gives a code, which is exchanged with the proof of who asked for it.
    Pkce,
    /// No person: a program shows its secret.
    ClientCredentials,
}

impl Grant {
    /// The grant of a number in `pkg/host/login.js`.
    pub fn of(number: u32) -> Grant {
        match number {
            0 => Grant::Implicit,
            1 => Grant::Pkce,
            _ => Grant::ClientCredentials,
        }
    }

    /// The method of `ApiClient`.
    pub const fn method(self) -> &'static str {
        match self {
            Grant::Implicit => "loginImplicitGrant",
            Grant::Pkce => "loginPKCEGrant",
            Grant::ClientCredentials => "loginClientCredentialsGrant",
        }
    }
}

/// What stands before and after the first `byte`.
#[inline(never)]
pub fn cut(text: &str, byte: u8) -> (&str, Option<&str>) {
    match text.bytes().position(|other| other == byte) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    }
}

/// The fields of an answer to a question.
#[inline(never)]
pub fn say(fields: &[&str]) -> String {
    let mut said = String::new();
    for field in fields {
        said.push_str(field);
        said.push(char::from(SEPARATOR));
    }
    said
}

/// Most fields of a question.
pub const FIELDS: usize = 10;

/// Answers a question of `pkg/host/login.js`. `now` is the time and `ends` the end of a stored token, both in ms since the
/// epoch.
pub fn ask(question: u32, grant: Grant, text: &str, now: f64, ends: f64) -> String {
    let mut fields = [""; FIELDS];
    let mut rest = Some(text);
    for field in &mut fields {
        let Some(text) = rest else { break };
        (*field, rest) = cut(text, SEPARATOR);
    }
    let [a, b, c, d, e, ..] = fields;
    match question {
        // Client id, redirect URI or secret, names of the options, separated by commas -> parameter, message; or nothing.
        0 => {
            arguments::problem(grant, a, b, c).map(|error| say(&[&error.parameter, &error.message])).unwrap_or_default()
        }
        // Address, state and verifier of the login under way, stored token, anything for `verify` -> see `answer::next`.
        1 => answer::next(grant, [a, b, c, d, e], now, ends),
        // Base64 of 32 and of 64 random bytes -> state, verifier.
        2 => say(&[&request::url_safe(a), &request::url_safe(b)]),
        // Login host, base64 of the digest of the verifier, client id, redirect URI, state, hints -> address.
        3 => request::authorize_url(a, b, &fields[2..]),
        // Client id, redirect URI or secret, code, verifier -> form, credentials.
        4 => request::token_form(grant, &fields),
        // Token, type, seconds, error, description -> see `answer::accept`.
        5 if d.is_empty() => answer::accept("", a, b, c),
        5 => answer::refused("", d, e),
        // Login host, client id, redirect URI -> address.
        _ => request::logout_url(a, &fields[1..]),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever a page passes, nothing panics.
        #[test]
        fn any_question_has_an_answer(question in 0u32..8, grant in 0u32..4, text in "(\\PC{0,9}|\0|%|#access_token=|[?&]code=|&state=){0,30}", now in any::<f64>(), ends in any::<f64>()) {
            ask(question, Grant::of(grant), &text, now, ends);
        }
    }
}
