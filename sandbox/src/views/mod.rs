//! From state to the generated models of responses.

mod me;
mod parts;
mod user;

pub use me::me;
pub use user::{Expand, jabber_id, reference, user};

use serde::de::value::{Error, StrDeserializer};
use serde::de::{Deserialize, IntoDeserializer};

/// A value of one of the generated enums, from its text.
pub fn value<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    let source: StrDeserializer<'a, Error> = text.into_deserializer();
    T::deserialize(source).ok()
}

#[cfg(test)]
mod tests {
    use genesys_users::generated::models::UserStateValue;

    use super::*;

    #[test]
    fn enums_are_read_from_text() {
        assert_eq!(value("inactive"), Some(UserStateValue::Inactive));
        assert_eq!(value("asleep"), Some(UserStateValue::Other("asleep".to_owned())));
    }
}
