//! Enums of the generated models.

use serde::de::value::{Error, StrDeserializer};
use serde::de::{Deserialize, IntoDeserializer};

/// The value of a generated enum for a text.
pub fn enum_value<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    let source: StrDeserializer<'a, Error> = text.into_deserializer();
    T::deserialize(source).ok()
}

#[cfg(test)]
mod tests {
    use genesys_users_models::UserStateValue;

    use super::*;

    #[test]
    fn enums_are_read_from_text() {
        assert_eq!(enum_value("inactive"), Some(UserStateValue::Inactive));
        assert_eq!(enum_value("asleep"), Some(UserStateValue::Other("asleep".to_owned())));
    }
}
