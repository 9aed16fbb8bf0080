//! Passwords and the rules for new ones.
//!
//! Nobody signs in with a password in the sandbox, so passwords are stored as plain text. No response contains one.

use super::clock::Millis;

/// The password of every generated person.
pub const INITIAL_PASSWORD: &str = "Harbor-Lights-1";

/// Minimum number of characters.
const MIN_LENGTH: usize = 8;

/// Number of passwords, including the current one, that cannot be used again.
const HISTORY: usize = 5;

/// Minimum age of a password before its owner may change it.
const MIN_AGE: Millis = 60_000;

/// Well-known passwords that satisfy the other rules, in lower case.
const COMPROMISED: [&str; 8] =
    ["password1!", "passw0rd!", "p@ssw0rd", "p@ssw0rd1", "welcome1!", "qwerty123!", "qwerty1!", "letmein1!"];

/// The passwords of one person.
#[derive(Clone, Default)]
pub struct Passwords {
    /// Current and earlier passwords, newest first.
    history: Vec<Box<str>>,
    /// When the owner set the current password; none if an administrator did.
    set_by_owner: Option<Millis>,
}

/// Who sets a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetBy {
    /// The owner, who may not change it again for a minute.
    Owner,
    /// An administrator; the owner may change it at once.
    Administrator,
}

/// A rule that a new password violates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordError {
    /// Error code of the API.
    pub code: &'static str,
    /// What is wrong, without the password.
    pub message: String,
}

impl Passwords {
    /// The passwords of a generated person.
    pub fn initial() -> Self {
        Self { history: vec![INITIAL_PASSWORD.into()], set_by_owner: None }
    }

    /// Whether this is the current password.
    pub fn is_current(&self, text: &str) -> bool {
        self.history.first().is_some_and(|current| current.as_ref() == text)
    }

    /// Sets a password. The error is the first rule that it violates; its message never contains the password.
    pub fn set(&mut self, text: &str, by: SetBy, now: Millis) -> Result<(), PasswordError> {
        check(text)?;
        if self.history.iter().any(|earlier| earlier.as_ref() == text) {
            let message = format!("is one of the last {HISTORY} passwords; choose another");
            return Err(PasswordError { code: "password.reused", message });
        }
        if by == SetBy::Owner && self.set_by_owner.is_some_and(|at| now < at + MIN_AGE) {
            let message = format!("the present one was chosen less than {} seconds ago; wait", MIN_AGE / 1_000);
            return Err(PasswordError { code: "password.too.young", message });
        }
        self.history.insert(0, text.into());
        self.history.truncate(HISTORY);
        self.set_by_owner = (by == SetBy::Owner).then_some(now);
        Ok(())
    }
}

/// Checks the rules that do not depend on earlier passwords.
fn check(text: &str) -> Result<(), PasswordError> {
    let has = |kind: fn(char) -> bool| text.chars().any(kind);
    let rules: [(bool, &'static str, &str); 8] = [
        (!text.is_empty(), "password.empty", "must not be empty"),
        (text.chars().count() >= MIN_LENGTH, "password.too.short", "must have at least 8 characters"),
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
    match rules.into_iter().find(|(satisfied, ..)| !satisfied) {
        Some((_, code, message)) => Err(PasswordError { code, message: message.to_owned() }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(result: Result<(), PasswordError>) -> &'static str {
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
            assert_eq!(code(check(text)), expected, "{text}");
        }
        assert_eq!(code(check(INITIAL_PASSWORD)), "");
    }

    #[test]
    fn the_last_five_are_remembered() {
        let mut passwords = Passwords::initial();
        let set = |passwords: &mut Passwords, text: &str| code(passwords.set(text, SetBy::Administrator, 0));
        assert_eq!(set(&mut passwords, INITIAL_PASSWORD), "password.reused");
        for turn in 1..=5 {
            assert_eq!(set(&mut passwords, &format!("Another-{turn}")), "");
        }
        assert!(passwords.is_current("Another-5") && !passwords.is_current("Another-4"));
        assert_eq!(set(&mut passwords, "Another-1"), "password.reused");
        assert_eq!(set(&mut passwords, INITIAL_PASSWORD), "");
    }

    #[test]
    fn owners_keep_a_password_for_a_minute() {
        let mut passwords = Passwords::initial();
        let set = |passwords: &mut Passwords, text, by, now| code(passwords.set(text, by, now));
        assert_eq!(set(&mut passwords, "Another-1", SetBy::Owner, 1_000), "");
        assert_eq!(set(&mut passwords, "Another-2", SetBy::Owner, 60_999), "password.too.young");
        assert_eq!(set(&mut passwords, "Another-2", SetBy::Owner, 61_000), "");
        assert_eq!(set(&mut passwords, "Another-3", SetBy::Administrator, 61_000), "");
        assert_eq!(set(&mut passwords, "Another-4", SetBy::Owner, 61_000), "");
    }
}
