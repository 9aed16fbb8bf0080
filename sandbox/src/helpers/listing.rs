//! Pages of listings whose models the package does not have.

use serde::Serialize;

use crate::api::ApiResult;
use crate::routing::Call;
use crate::routing::paging::{Page, PageRequest, listing};

/// Maximum page size.
const MAX_PAGE_SIZE: usize = 500;

/// One page of a listing.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listing<T> {
    entities: Option<Vec<T>>,
    page_size: Option<i32>,
    page_number: Option<i32>,
    total: Option<i64>,
    page_count: Option<i32>,
    first_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous_uri: Option<String>,
    last_uri: Option<String>,
    self_uri: Option<String>,
}

/// Answers with one page of the items.
pub fn reply<I, T: Serialize>(call: &Call<'_>, items: &[I], view: impl FnMut(&I) -> T) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?.of(items.len());
    call.json(&page_of(call, &page, items, view))
}

/// The model of one page of the items.
pub fn page_of<I, T>(call: &Call<'_>, page: &Page, items: &[I], view: impl FnMut(&I) -> T) -> Listing<T> {
    let entities: Vec<T> = page.slice(items).iter().map(view).collect();
    listing!(Listing, entities, *page, call.target)
}
