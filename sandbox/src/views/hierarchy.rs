//! The people around a person in the hierarchy.

use genesys_users_models as models;

use super::expand::Expand;
use super::user::user;
use crate::state::{Organization, PersonKey};

/// Superiors, people with the same manager, and reports.
pub fn adjacents(organization: &Organization, key: PersonKey, expand: &Expand) -> models::Adjacents {
    let people = &organization.people;
    let users = |keys: Vec<PersonKey>| Some(keys.into_iter().map(|key| user(organization, key, expand)).collect());
    let siblings = people.get(key).manager.map(|manager| people.direct_reports(manager)).unwrap_or_default();
    models::Adjacents {
        superiors: users(people.superiors(key)),
        siblings: users(siblings.into_iter().filter(|sibling| *sibling != key).collect()),
        direct_reports: users(people.direct_reports(key)),
    }
}
