//! References to people.

use genesys_users_models as models;

use crate::state::{Organization, Person};

/// Path of a person in the API.
pub fn self_uri(person: &Person) -> String {
    format!("/api/v2/users/{}", person.id)
}

/// A reference to a person in another model: id and path.
pub fn reference(person: &Person) -> models::User {
    models::User { id: Some(person.id.to_string()), self_uri: Some(self_uri(person)), ..Default::default() }
}

/// The chat address of a person.
pub fn jabber_id(organization: &Organization, person: &Person) -> String {
    format!("{}@{}", person.jabber, organization.chat_domain)
}
