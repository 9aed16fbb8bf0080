//! Handlers of the search: by a body, or by the `q64` in a link of an earlier response.

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use genesys_users_models::{UserSearchRequest, UsersSearchResponse};
use serde_json::Value;

use super::find::find;
use crate::api::{ApiError, ApiResult, SPEC};
use crate::routing::Call;
use crate::routing::paging::{PageRequest, int32, int64};
use crate::routing::validate::{remove_nulls, validate};
use crate::views::{self, Expand};

/// Maximum page size.
const MAX_PAGE_SIZE: usize = 100;

/// Maximum number of results that can be read.
const MAX_RESULTS: usize = 10_000;

/// The base64 alphabet for URLs. The platform writes the padding; it may be missing in requests.
const Q64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// `postUsersSearch`, and the searches with other permissions
pub fn by_body(call: &Call<'_>) -> ApiResult {
    run(call, &call.body, &[])
}

/// `getUsersSearch`
pub fn by_q64(call: &Call<'_>) -> ApiResult {
    let text = call.query.text("q64").unwrap_or("");
    let invalid = || {
        let problem = "must be the base64 of a search request, such as the one in nextPage of an earlier search";
        ApiError::field("invalid.query.param.value", "q64", problem)
    };
    // The standard alphabet is accepted too, also if a `+` was decoded to a space. Clients that take the value out of a
    // link as it is encode the percent signs of the padding once more.
    let text = text.replace(['+', ' '], "-").replace('/', "_").replace("%3D", "=");
    let bytes = Q64.decode(text).map_err(|_| invalid())?;
    let mut request: Value = serde_json::from_slice(&bytes).map_err(|_| invalid())?;
    remove_nulls(&mut request);
    validate("postUsersSearch", &mut request)?;
    run(call, &request, call.query.list("expand"))
}

fn run(call: &Call<'_>, body: &Value, expand: &[String]) -> ApiResult {
    let request: UserSearchRequest = serde_json::from_value(body.clone())
        .map_err(|error| ApiError::bad_request("bad.request", format!("The search request cannot be read: {error}")))?;
    let page = PageRequest::check(request.page_number.map(i64::from), request.page_size.map(i64::from), MAX_PAGE_SIZE)?;
    if page.number.saturating_mul(page.size) > MAX_RESULTS {
        let problem = format!("a search gives its first {MAX_RESULTS} results only; narrow it down");
        return Err(ApiError::field("too.many.requested.results", "pageNumber", problem));
    }
    let mut parts = request.expand.clone().unwrap_or_default();
    let known = &SPEC.operation("getUsers").values["expand"];
    if let Some(unknown) = parts.iter().chain(expand).find(|part| !known.contains(part)) {
        return Err(ApiError::field("invalid.value", "expand", format!("{unknown} is none of {}", known.join(", "))));
    }
    parts.extend_from_slice(expand);

    let organization = call.organization.read();
    let found = find(&organization, &request)?;
    let page = page.of(found.len());
    let source = body["integrationPresenceSource"].as_str().or(call.query.text("integrationPresenceSource"));
    let expand = Expand::new(&parts).with_source(source);
    let link = |number: usize| {
        let mut request = body.clone();
        request["pageNumber"] = number.into();
        request["pageSize"] = page.request.size.into();
        if !parts.is_empty() {
            request["expand"] = parts.as_slice().into();
        }
        format!("/api/v2/users/search?q64={}", Q64.encode(request.to_string()).replace('=', "%3D"))
    };
    let number = page.request.number;
    call.json(&UsersSearchResponse {
        total: int64(page.total),
        page_count: int32(page.count()),
        page_size: int32(page.request.size),
        page_number: int32(number),
        previous_page: (number > 1).then(|| link(number - 1)),
        current_page: Some(link(number)),
        next_page: (number < page.count()).then(|| link(number + 1)),
        types: Some(vec!["users".to_owned()]),
        results: Some(page.slice(&found).iter().map(|key| views::user(&organization, *key, &expand)).collect()),
    })
}
