//! The listing of people by cursor.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use genesys_users_models as models;

use super::expand::{expand, page_size};
use super::users::{MAX_PAGE_SIZE, state_of_query};
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::{PageRequest, int32, link};
use crate::state::PersonKey;
use crate::views;

/// `getUsersQuery`
///
/// A cursor stands for the last person of a batch, by name and key. So people who join, leave or change their state between
/// two requests neither repeat nor hide others.
pub fn list(call: &Call<'_>) -> ApiResult {
    let size = PageRequest::check(None, call.query.integer("pageSize"), MAX_PAGE_SIZE)?.size;
    let expand = expand(call)?;
    let size = page_size(size, &expand);
    let order = call.query.text("sortOrder").unwrap_or("ASC");
    let state = call.query.text("state").unwrap_or("active");
    let organization = call.organization.read();
    let people = &organization.people;
    let keys = people.sorted(state_of_query(call));
    let cursor = call.query.text("cursor").filter(|cursor| !cursor.is_empty());
    let last = cursor.map(|cursor| Cursor::parse(cursor, order, state)).transpose()?;
    let (batch, is_last): (Vec<PersonKey>, bool) = if order == "DESC" {
        // Those before the person of the cursor, backwards. The person itself belongs to the batch before.
        let end = last.map_or(keys.len(), |last| people.position_before(keys, &last.name, last.key));
        let start = end.saturating_sub(size);
        (keys[start..end].iter().rev().copied().collect(), start == 0)
    } else {
        let start = last.map_or(0, |last| people.position_after(keys, &last.name, last.key));
        let end = start.saturating_add(size).min(keys.len());
        (keys[start..end].to_vec(), end == keys.len())
    };
    let next = batch.last().filter(|_| !is_last).map(|key| {
        let name = people.get(*key).name.to_lowercase();
        Cursor { name, key: *key }.encode(order, state)
    });
    call.json(&models::UserCursorEntityListing {
        results: int32(batch.len()),
        entities: Some(batch.iter().map(|key| views::user(&organization, *key, &expand)).collect()),
        next_uri: next.as_ref().map(|cursor| link(call.target, &[("cursor", Some(cursor.as_str()))])),
        self_uri: Some(call.target.to_owned()),
        cursor: next,
    })
}

/// The place of a person in the listing.
struct Cursor {
    /// The name in lower case, as it was.
    name: String,
    key: PersonKey,
}

impl Cursor {
    /// The text of a cursor. It holds for the same order and state only.
    fn encode(&self, order: &str, state: &str) -> String {
        URL_SAFE_NO_PAD.encode(format!("{order}:{state}:{}:{}", self.key.0, self.name))
    }

    fn parse(text: &str, order: &str, state: &str) -> Result<Self, ApiError> {
        let invalid = || {
            let problem = "must be the cursor of the batch before, with the same sortOrder and state";
            ApiError::field("invalid.query.param.value", "cursor", problem)
        };
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| invalid())?;
        let text = String::from_utf8(bytes).map_err(|_| invalid())?;
        let rest = text.strip_prefix(&format!("{order}:{state}:")).ok_or_else(invalid)?;
        let (key, name) = rest.split_once(':').ok_or_else(invalid)?;
        Ok(Self { name: name.to_owned(), key: PersonKey(key.parse().map_err(|_| invalid())?) })
    }
}
