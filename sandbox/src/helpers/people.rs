//! People whom the body of a request names.

use crate::api::ApiError;
use crate::state::{Organization, PersonKey, PersonState};

/// The people with these ids. The error for an id that no person has, or a deleted one, names its field of the body.
pub fn find_people(
    organization: &Organization,
    ids: &[&str],
    field: impl Fn(usize) -> String,
) -> Result<Vec<PersonKey>, ApiError> {
    let people = &organization.people;
    let find = |(at, id): (usize, &&str)| {
        let found = people.by_id(id).filter(|key| people.get(*key).state != PersonState::Deleted);
        found.ok_or_else(|| ApiError::field("invalid.value", &field(at), format!("there is no user with the id {id}")))
    };
    ids.iter().enumerate().map(find).collect()
}
