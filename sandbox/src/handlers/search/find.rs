//! Finds and sorts the people of a search.

use std::cmp::Reverse;

use genesys_users_models::{SearchSort, SearchSortSortOrder, UserSearchRequest, UserSearchRequestSortOrder};

use super::compile::compile;
use super::fields::{Field, SortKey};
use crate::api::ApiError;
use crate::state::{Organization, PersonKey, PersonState};

/// The people who match a search request, in the order that it requests.
pub fn find(organization: &Organization, request: &UserSearchRequest) -> Result<Vec<PersonKey>, ApiError> {
    let matcher = compile(request.query.as_deref().unwrap_or(&[]))?;
    let sorts = sorts(request)?;
    // A search without a criterion on the state finds only active people.
    let state = if matcher.uses(Field::State) { None } else { Some(PersonState::Active) };
    let people = &organization.people;
    let candidates = matcher.candidates(people).map(|mut keys| {
        keys.retain(|key| state.is_none_or(|state| people.get(*key).state == state));
        people.sort_by_name(&mut keys);
        keys.dedup();
        keys
    });
    let mut found: Vec<(u32, PersonKey)> = candidates
        .as_deref()
        .unwrap_or_else(|| people.sorted(state))
        .iter()
        .map(|key| (matcher.score(organization, people.get(*key)), *key))
        .filter(|(score, _)| *score > 0)
        .collect();
    // The candidates are in order of name. Stable sorts from the last sort key to the first keep this order for equal
    // keys.
    for sort in sorts.iter().rev() {
        match sort {
            Sort::Score => found.sort_by_key(|(score, _)| Reverse(*score)),
            // The candidates already have this order.
            Sort::By(Field::Name, false) if sorts.len() == 1 => {}
            Sort::By(field, descending) => {
                let key = |(_, key): &(u32, PersonKey)| -> SortKey { field.sort_key(organization, people.get(*key)) };
                if *descending {
                    found.sort_by_cached_key(|item| Reverse(key(item)));
                } else {
                    found.sort_by_cached_key(key);
                }
            }
        }
    }
    Ok(found.into_iter().map(|(_, key)| key).collect())
}

/// One sort key.
enum Sort {
    Score,
    /// A field, and whether the order is descending.
    By(Field, bool),
}

/// The sort keys of a request.
fn sorts(request: &UserSearchRequest) -> Result<Vec<Sort>, ApiError> {
    let one = |by: Option<&str>, score: bool, descending: bool, path: &str| {
        if score {
            return Ok(Sort::Score);
        }
        let name = by.unwrap_or("name");
        let field = Field::parse(name).ok_or_else(|| {
            ApiError::field(
                "invalid.property",
                path,
                format!("{name} cannot be sorted by; known are {}", Field::names()),
            )
        })?;
        Ok(Sort::By(field, descending))
    };
    match request.sort.as_deref() {
        Some(list) if !list.is_empty() => list
            .iter()
            .enumerate()
            .map(|(at, SearchSort { sort_order, sort_by, .. })| {
                let score = *sort_order == Some(SearchSortSortOrder::Score);
                let descending = *sort_order == Some(SearchSortSortOrder::Desc);
                one(sort_by.as_deref(), score, descending, &format!("sort[{at}].sortBy"))
            })
            .collect(),
        _ => {
            let score = request.sort_order == Some(UserSearchRequestSortOrder::Score);
            let descending = request.sort_order == Some(UserSearchRequestSortOrder::Desc);
            Ok(vec![one(request.sort_by.as_deref(), score, descending, "sortBy")?])
        }
    }
}
