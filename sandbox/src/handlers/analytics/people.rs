//! Selects the people of a query, and limits its cost.

use super::filter::{Filter, Row};
use super::interval::{DAY, Interval};
use crate::state::{Organization, PersonKey};

/// Maximum number of person-days that one query may read. This takes about two seconds.
const MAX_PERSON_DAYS: u64 = 4_000_000;

/// The error message for a query that reads too much: too many people in a long interval.
pub fn cost_error(people: usize, interval: Interval) -> Option<String> {
    let days = u64::try_from((interval.end - interval.start) / DAY + 1).unwrap_or(u64::MAX);
    let cost = days.saturating_mul(u64::try_from(people).unwrap_or(u64::MAX));
    (cost > MAX_PERSON_DAYS).then(|| {
        format!(
            "reading {days} days of {people} people is too much for one query; shorten the interval or name the people \
             with predicates on userId"
        )
    })
}

/// A person, for filters on people.
struct UserRow<'a>(&'a str);

impl Row for UserRow<'_> {
    fn value(&self, dimension: &str) -> Option<&str> {
        (dimension == "userId").then_some(self.0)
    }
}

/// The people who match all filters, in order of id. The only dimension of the filters is `userId`.
pub fn select_people(organization: &Organization, filters: &[Filter], descending: bool) -> Vec<PersonKey> {
    let people = &organization.people;
    let mut buffer = uuid::Uuid::encode_buffer();
    let mut keys = candidates(organization, filters);
    if !filters.is_empty() {
        keys.retain(|key| {
            let id: &str = people.get(*key).id.hyphenated().encode_lower(&mut buffer);
            filters.iter().all(|filter| filter.matches(&UserRow(id)))
        });
    }
    sort_by_id(organization, &mut keys, descending);
    keys
}

/// The people who have to be checked: those whose ids a filter lists, or everybody.
pub fn candidates(organization: &Organization, filters: &[Filter]) -> Vec<PersonKey> {
    let people = &organization.people;
    match filters.iter().find_map(|filter| filter.listed_values("userId")) {
        Some(ids) => ids.into_iter().filter_map(|id| people.by_id(id)).collect(),
        None => people.sorted(None).to_vec(),
    }
}

/// Sorts people by id, and removes duplicates.
pub fn sort_by_id(organization: &Organization, keys: &mut Vec<PersonKey>, descending: bool) {
    // With a hundred thousand people, looking up the id for each comparison would take most of the time of a query.
    keys.sort_by_cached_key(|key| organization.people.get(*key).id);
    keys.dedup();
    if descending {
        keys.reverse();
    }
}
