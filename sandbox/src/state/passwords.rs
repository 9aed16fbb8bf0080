//! Passwords and the rules that new ones must fit.
//!
//! Nobody signs in with a password here, so that they are kept as they are; they appear in no answer.

use crate::clock::Millis;
use crate::errors::ApiError;

/// The password of every generated person.
pub const INITIAL_PASSWORD: &str = "Harbor-Lights-1";

/// Fewest characters.
const SHORTEST: usize = 8;

/// So many passwords, the present one included, cannot be used again.
const REMEMBERED: usize = 5;

/// How long people keep a password that they have chosen, before they may change it again.
const YOUNGEST: Millis = 60_000;

/// Passwords that fit the other rules and stand in every list of known ones; compared without regard to case.
const COMPROMISED: [&str; 8] =
    ["password1!", "passw0rd!", "p@ssw0rd", "p@ssw0rd1", "welcome1!", "qwerty123!", "qwerty1!", "letmein1!"];

/// The passwords of one person.
#[derive(Clone, Default)]
pub struct Passwords {
    /// The newest first.
    used: Vec<Box<str>>,
    /// When the person chose the present one.
    chosen: Option<Millis>,
}

/// Who sets a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetBy {
    /// The person, who must keep it for a while.
    Owner,
    /// Somebody else; the person may change it at once.
    Administrator,
}

impl Passwords {
    /// Those of a generated person.
    pub fn initial() -> Self {
        Self { used: vec![INITIAL_PASSWORD.into()], chosen: None }
    }

    /// Whether this is the present password.
    pub fn is_current(&self, text: &str) -> bool {
        self.used.first().is_some_and(|current| current.as_ref() == text)
    }

    /// Sets a password, or tells the first rule that it breaks. No message holds the password.
    pub fn set(&mut self, field: &str, text: &str, by: SetBy, now: Millis) -> Result<(), ApiError> {
        check(field, text)?;
        if self.used.iter().any(|used| used.as_ref() == text) {
            let problem = format!("is one of the last {REMEMBERED} passwords; choose another");
            return Err(ApiError::field("password.reused", field, problem));
        }
        if by == SetBy::Owner && self.chosen.is_some_and(|chosen| now < chosen + YOUNGEST) {
            let problem = format!("the present one was chosen less than {} seconds ago; wait", YOUNGEST / 1_000);
            return Err(ApiError::field("password.too.young", field, problem));
        }
        self.used.insert(0, text.into());
        self.used.truncate(REMEMBERED);
        self.chosen = (by == SetBy::Owner).then_some(now);
        Ok(())
    }
}

/// The rules that need no history.
fn check(field: &str, text: &str) -> Result<(), ApiError> {
    let has = |kind: fn(char) -> bool| text.chars().any(kind);
    let rules: [(bool, &'static str, &str); 8] = [
        (!text.is_empty(), "password.empty", "must not be empty"),
        (text.chars().count() >= SHORTEST, "password.too.short", "must have at least 8 characters"),
        (has(char::is_alphabetic), "password.not.enough.letters", "must have a letter"),
        (has(char::is_uppercase), "password.not.enough.uppercase", "must have an upper case letter"),
        (has(char::is_lowercase), "password.not.enough.lowercase", "must have a lower case letter"),
        (has(char::is_numeric), "password.not.enough.digits", "must have a digit"),
        (
            has(|c| !c.is_alphanumeric()),
            "password.not.enough.specials",
            "must have a character that is neither letter nor digit",
        ),
        (
            !COMPROMISED.contains(&text.to_lowercase().as_str()),
            "password.compromised",
            "is known from break-ins elsewhere; choose another",
        ),
    ];
    match rules.into_iter().find(|(fits, ..)| !fits) {
        Some((_, code, problem)) => Err(ApiError::field(code, field, problem)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(result: Result<(), ApiError>) -> &'static str {
        result.map_or_else(|error| error.code, |()| "")
    }

    #[test]
    fn each_rule_has_its_code() {
        for (text, expected) in [
            ("", "password.empty"),
            ("Aa1!", "password.too.short"),
            ("1234567!", "password.not.enough.letters"),
            ("abcdefg1!", "password.not.enough.uppercase"),
            ("ABCDEFG1!", "password.not.enough.lowercase"),
            ("Abcdefgh!", "password.not.enough.digits"),
            ("Abcdefgh1", "password.not.enough.specials"),
            ("PassW0rd!", "password.compromised"),
            ("Abcdefg1!", ""),
            ("Ünïcödé1 ", ""),
        ] {
            assert_eq!(code(check("newPassword", text)), expected, "{text}");
        }
        assert_eq!(code(check("newPassword", INITIAL_PASSWORD)), "");
    }

    #[test]
    fn the_last_five_are_remembered() {
        let mut passwords = Passwords::initial();
        let set =
            |passwords: &mut Passwords, text: &str| code(passwords.set("newPassword", text, SetBy::Administrator, 0));
        assert_eq!(set(&mut passwords, INITIAL_PASSWORD), "password.reused");
        for turn in 1..=5 {
            assert_eq!(set(&mut passwords, &format!("Another-{turn}")), "");
        }
        assert!(passwords.is_current("Another-5") && !passwords.is_current("Another-4"));
        assert_eq!(set(&mut passwords, "Another-1"), "password.reused");
        assert_eq!(set(&mut passwords, INITIAL_PASSWORD), "");
    }

    #[test]
    fn an_own_choice_is_kept_for_a_minute() {
        let mut passwords = Passwords::initial();
        let set = |passwords: &mut Passwords, text, by, now| code(passwords.set("newPassword", text, by, now));
        assert_eq!(set(&mut passwords, "Another-1", SetBy::Owner, 1_000), "");
        assert_eq!(set(&mut passwords, "Another-2", SetBy::Owner, 60_999), "password.too.young");
        assert_eq!(set(&mut passwords, "Another-2", SetBy::Owner, 61_000), "");
        assert_eq!(set(&mut passwords, "Another-3", SetBy::Administrator, 61_000), "");
        assert_eq!(set(&mut passwords, "Another-4", SetBy::Owner, 61_000), "");
    }
}
