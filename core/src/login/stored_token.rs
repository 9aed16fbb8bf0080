//! The token of a login in a storage: a record of three lines, its expiry, the token and its type.

use crate::token;
use crate::token_lifetime::is_alive;

/// A token of a login.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenGrant {
    /// The token, without `Bearer`.
    pub access_token: String,
    /// As the login host named it, or `bearer`.
    pub token_type: String,
    /// In ms since the epoch; `f64::INFINITY` when it is not known.
    pub expires_at: f64,
}

/// What an expiry that is not known is called in a record.
const UNLIMITED: &str = "Infinity";

impl TokenGrant {
    /// The record for a storage.
    pub fn to_record(&self) -> String {
        let expires_at = match self.expires_at {
            f64::INFINITY => UNLIMITED.to_owned(),
            // Whole: `Lifetime::expires_at` rounds.
            expires_at => itoa::Buffer::new().format(expires_at as u64).to_owned(),
        };
        [&expires_at, "\n", &self.access_token, "\n", &self.token_type].concat()
    }

    /// Reads a record. A storage belongs to the whole page, so the text may be anything.
    pub fn from_record(record: &str) -> Option<TokenGrant> {
        let mut lines = record.splitn(3, '\n');
        let expires_at = match lines.next()? {
            UNLIMITED => f64::INFINITY,
            // Without a sign, which `parse` would take.
            digits if digits.starts_with(|first: char| first.is_ascii_digit()) => digits.parse::<u64>().ok()? as f64,
            _ => return None,
        };
        let access_token = lines.next().filter(|text| token::problem(text).is_none())?.to_owned();
        let token_type = lines.next().filter(|text| !text.is_empty()).unwrap_or("bearer").to_owned();
        Some(TokenGrant { access_token, token_type, expires_at })
    }

    /// Whether a record, if there is one, holds this token. Another tab may have stored a newer one in its place.
    pub fn is_recorded(access_token: &str, record: Option<&str>) -> bool {
        record.and_then(TokenGrant::from_record).is_some_and(|grant| grant.access_token == access_token)
    }

    /// Whether its time is not over.
    pub fn is_alive(&self, now: f64) -> bool {
        is_alive(self.expires_at, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grant(access_token: &str, token_type: &str, expires_at: f64) -> TokenGrant {
        TokenGrant { access_token: access_token.to_owned(), token_type: token_type.to_owned(), expires_at }
    }

    #[test]
    fn records_are_those_of_the_first_version() {
        for (record, expected) in [
            ("1800003600000\nperson-1\nbearer", grant("person-1", "bearer", 1_800_003_600_000.0)),
            ("Infinity\nt\nBär ++", grant("t", "Bär ++", f64::INFINITY)),
            ("5\nt\na\nb", grant("t", "a\nb", 5.0)),
        ] {
            assert_eq!(TokenGrant::from_record(record), Some(expected.clone()));
            assert_eq!(expected.to_record(), record);
        }
        assert_eq!(TokenGrant::from_record("5\nt"), Some(grant("t", "bearer", 5.0)));
    }

    #[test]
    fn garbage_is_no_token() {
        for record in [
            "",
            "\n",
            "x",
            "Infinity",
            "Infinity\n",
            "Infinity\nbad token\nbearer",
            "Infinity\nBearer x\nbearer",
            "NaN\nt\nbearer",
            "9e99\nt\nbearer",
            "+5\nt\nbearer",
            "-5\nt\nbearer",
            "5.5\nt\nbearer",
            " 5\nt\nbearer",
            "99999999999999999999999\nt\nbearer",
            "{}",
            "\0\0\0",
        ] {
            assert_eq!(TokenGrant::from_record(record), None, "{record:?}");
        }
    }

    #[test]
    fn a_record_holds_one_token() {
        for (record, expected) in
            [(Some("5\nt"), true), (Some("5\nother\nt"), false), (Some("t"), false), (None, false)]
        {
            assert_eq!(TokenGrant::is_recorded("t", record), expected, "{record:?}");
        }
    }

    #[test]
    fn a_token_lives_until_it_expires() {
        let grant = TokenGrant::from_record("11\nt\nbearer").unwrap();
        assert!(grant.is_alive(10.0) && !grant.is_alive(11.0));
    }

    proptest! {
        #[test]
        fn a_record_brings_the_token_back(token in "[!-~]{1,60}", kind in "\\PC{1,9}", expires_at in 0u64..1u64 << 53, known in any::<bool>()) {
            prop_assume!(token::problem(&token).is_none());
            let grant = grant(&token, &kind, if known { expires_at as f64 } else { f64::INFINITY });
            prop_assert_eq!(TokenGrant::from_record(&grant.to_record()), Some(grant));
        }

        #[test]
        fn any_text_is_read(record in "(\\PC|\n|[0-9]){0,40}") {
            TokenGrant::from_record(&record);
        }
    }
}
