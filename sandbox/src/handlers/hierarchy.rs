//! Managers, reports and favorites of a person.

use genesys_users_models as models;

use super::expand::expand;
use super::lookup::find_user;
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::{PageRequest, listing};
use crate::state::{Organization, PersonKey};
use crate::views;

/// Maximum page size.
const MAX_PAGE_SIZE: usize = 500;

/// `getUserAdjacents`
pub fn adjacents(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    call.json(&views::adjacents(&organization, key, &expand(call)?))
}

/// `getUserSuperiors`, nearest first
pub fn superiors(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    call.json(&users(call, &organization, &organization.people.superiors(key))?)
}

/// `getUserDirectreports`, in order of name
pub fn direct_reports(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    call.json(&users(call, &organization, &organization.people.direct_reports(key))?)
}

/// `getUserFavorites`, in order of name
///
/// Favorites are generated: no operation of the API adds one. `sortOrder` may be `ASC` or `DESC`, or one of the values
/// of other operations.
pub fn favorites(call: &Call<'_>) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?;
    let descending = match call.query.text("sortOrder").map(str::to_lowercase).as_deref() {
        None | Some("" | "asc" | "ascending") => false,
        Some("desc" | "descending") => true,
        Some(_) => {
            return Err(ApiError::field("invalid.query.param.value", "sortOrder", "must be one of ASC, DESC"));
        }
    };
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    let mut keys = organization.favorites(key);
    if descending {
        keys.reverse();
    }
    let page = page.of(keys.len());
    let entities = users(call, &organization, page.slice(&keys))?;
    call.json(&listing!(models::UserEntityListing, entities, page, call.target))
}

fn users(call: &Call<'_>, organization: &Organization, keys: &[PersonKey]) -> Result<Vec<models::User>, ApiError> {
    let expand = expand(call)?;
    Ok(keys.iter().map(|key| views::user(organization, *key, &expand)).collect())
}
