//! Analytics: a generated history of presence and routing status, and the queries over it.
//!
//! Nothing of the history is stored: a person's day follows from the seed, the person's id and the date. Only what
//! clients have changed since is kept, in [`ActivityLog`](crate::state::ActivityLog).

pub mod activity;
pub mod aggregates;
pub mod details;
pub mod filter;
pub mod history;
pub mod interval;
mod working_day;

use crate::errors::ApiError;
use crate::state::{Organization, PersonKey};
use filter::{Filter, Row};

/// The most person-days that one query may read: a second or two of work.
const MOST_PERSON_DAYS: u64 = 4_000_000;

/// Why a query over `people` persons and this interval is refused, if it is.
pub fn too_much(people: usize, interval: interval::Interval) -> Option<String> {
    let days = u64::try_from((interval.end - interval.start) / interval::DAY + 1).unwrap_or(u64::MAX);
    let cost = days.saturating_mul(u64::try_from(people).unwrap_or(u64::MAX));
    (cost > MOST_PERSON_DAYS).then(|| {
        format!(
            "reading {days} days of {people} people is too much for one query; shorten the interval or name the people \
             with predicates on userId"
        )
    })
}

/// A person as user filters see it.
pub struct UserRow<'a>(pub &'a str);

impl Row for UserRow<'_> {
    fn value(&self, dimension: &str) -> Option<&str> {
        (dimension == "userId").then_some(self.0)
    }
}

/// Everybody whom all filters select, in order of id; `filters` name people by `userId`.
pub fn people(organization: &Organization, filters: &[Filter], descending: bool) -> Vec<PersonKey> {
    let people = &organization.people;
    let mut buffer = uuid::Uuid::encode_buffer();
    // Whoever is named by id is found without a look at everybody.
    let mut keys: Vec<PersonKey> = match filters.iter().find_map(|filter| filter.pinned("userId")) {
        Some(ids) => ids.into_iter().filter_map(|id| people.by_id(id)).collect(),
        None => people.sorted(None).to_vec(),
    };
    if !filters.is_empty() {
        keys.retain(|key| {
            let id: &str = people.get(*key).id.hyphenated().encode_lower(&mut buffer);
            filters.iter().all(|filter| filter.holds(&UserRow(id)))
        });
    }
    keys.sort_unstable_by_key(|key| people.get(*key).id);
    keys.dedup();
    if descending {
        keys.reverse();
    }
    keys
}

/// The body of a request as one of the structures of this module; the schema has been checked before.
pub fn read<T: serde::de::DeserializeOwned>(body: &serde_json::Value) -> Result<T, ApiError> {
    T::deserialize(body)
        .map_err(|error| ApiError::bad_request("bad.request", format!("The query cannot be read: {error}")))
}
