//! Managers, reports, and favourites: the people around a person.

use genesys_users_models as models;

use super::users::existing;
use crate::call::{Answer, Call};
use crate::errors::ApiError;
use crate::paging::{PageRequest, listing};
use crate::state::{Organization, PersonKey, PersonState};
use crate::views::{self, Expand};

/// Largest page of a listing of favourites.
const LARGEST_PAGE: usize = 500;

/// `getUserAdjacents`
pub fn adjacents(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    call.json(&views::adjacents(&organization, key, &Expand::of(&call.query)))
}

/// `getUserSuperiors`, the nearest first
pub fn superiors(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    call.json(&shown(call, &organization, &organization.people.superiors(key)))
}

/// `getUserDirectreports`, in order of name
pub fn direct_reports(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    call.json(&shown(call, &organization, &organization.people.direct_reports(key)))
}

/// `getUserFavorites`, in order of name
///
/// No operation of the API marks a favourite: they are generated. `sortOrder` takes `ASC` and `DESC`, and the words of
/// other operations.
pub fn favorites(call: &Call<'_>) -> Answer {
    let page = PageRequest::read(call, LARGEST_PAGE)?;
    let descending = match call.query.text("sortOrder").map(str::to_lowercase).as_deref() {
        None | Some("" | "asc" | "ascending") => false,
        Some("desc" | "descending") => true,
        Some(_) => {
            return Err(ApiError::field("invalid.query.param.value", "sortOrder", "must be one of ASC, DESC"));
        }
    };
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    let mut keys = favorites_of(&organization, key);
    if descending {
        keys.reverse();
    }
    let page = page.of(keys.len());
    let entities = shown(call, &organization, page.slice(&keys));
    call.json(&listing!(models::UserEntityListing, entities, page, call.target))
}

/// The favourites of a person who are not deleted, in order of name.
pub fn favorites_of(organization: &Organization, key: PersonKey) -> Vec<PersonKey> {
    let people = &organization.people;
    let mut keys = organization.accounts.favorites(key);
    keys.retain(|key| people.get(*key).state != PersonState::Deleted);
    people.sort_by_name(&mut keys);
    keys
}

fn shown(call: &Call<'_>, organization: &Organization, keys: &[PersonKey]) -> Vec<models::User> {
    let expand = Expand::of(&call.query);
    keys.iter().map(|key| views::user(organization, *key, &expand)).collect()
}
