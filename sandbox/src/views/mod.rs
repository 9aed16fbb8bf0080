//! From state to the generated models of responses.

mod account;
pub mod authorization;
mod development;
mod field_config;
mod me;
mod parts;
mod routing;
mod telephony;
mod user;

pub use account::{external_ids, profile, user_state, verifier};
pub use development::activity;
pub use field_config::{field_config, field_configs};
pub use me::{adjacents, me};
pub use parts::{language, out_of_office, routing_status, skill};
pub use routing::{queue, skill_group, utilization};
pub use telephony::{call_forwarding, nearest_office, place, stations};
pub use user::{Expand, jabber_id, reference, self_uri, user};

use serde::de::value::{Error, StrDeserializer};
use serde::de::{Deserialize, IntoDeserializer};

/// A value of one of the generated enums, from its text.
pub fn value<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    let source: StrDeserializer<'a, Error> = text.into_deserializer();
    T::deserialize(source).ok()
}

#[cfg(test)]
mod tests {
    use genesys_users_models::UserStateValue;

    use super::*;

    #[test]
    fn enums_are_read_from_text() {
        assert_eq!(value("inactive"), Some(UserStateValue::Inactive));
        assert_eq!(value("asleep"), Some(UserStateValue::Other("asleep".to_owned())));
    }
}
