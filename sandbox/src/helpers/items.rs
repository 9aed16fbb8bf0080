//! What listings have in common: items with an id and a name.

use uuid::Uuid;

use super::filter::{Matching, NameFilter};
use crate::api::ApiError;
use crate::routing::Call;
use crate::state::{Division, Language, MemberGroup, Office, Presence, Queue, Role, Skill, WrapupCode};

/// An item of a listing.
pub trait Item {
    /// What error messages call it.
    const KIND: &'static str;

    fn id(&self) -> Uuid;
    fn name(&self) -> &str;
}

/// Implements [`Item`] for types with the fields `id` and `name`.
macro_rules! items {
    ($($type:ty => $kind:literal),* $(,)?) => {
        $(impl Item for $type {
            const KIND: &'static str = $kind;

            fn id(&self) -> Uuid {
                self.id
            }

            fn name(&self) -> &str {
                self.name.as_ref()
            }
        })*
    };
}

items! {
    Division => "division",
    Language => "routing language",
    MemberGroup => "group",
    Office => "location",
    Presence => "presence definition",
    Queue => "queue",
    Role => "role",
    Skill => "routing skill",
    WrapupCode => "wrap-up code",
}

/// The items that the query selects with `id` and `name`, in order of name. `sortOrder` can reverse the order.
pub fn select<'a, T: Item>(call: &Call<'_>, items: &'a [T], matching: Matching) -> Vec<&'a T> {
    let name = NameFilter::of(call, matching);
    let mut chosen: Vec<&T> =
        items.iter().filter(|item| name.passes(item.name()) && is_listed(call, item.id())).collect();
    chosen.sort_by_key(|item| (item.name().to_lowercase(), item.id()));
    if is_descending(call) {
        chosen.reverse();
    }
    chosen
}

/// Whether the query asks for an id. Without ids it asks for all.
fn is_listed(call: &Call<'_>, id: Uuid) -> bool {
    let ids = call.query.list("id");
    ids.is_empty() || ids.iter().any(|one| Uuid::try_parse(one) == Ok(id))
}

/// Whether the query asks for the descending order.
pub fn is_descending(call: &Call<'_>) -> bool {
    call.query.text("sortOrder").is_some_and(|order| order.starts_with("desc"))
}

/// Position of an item in the list that it comes from.
pub fn position<T: Item>(items: &[T], item: &T) -> usize {
    items.iter().position(|other| other.id() == item.id()).expect("the item comes from the list")
}

/// The item with the id in a path parameter.
pub fn find<'a, T: Item>(call: &Call<'_>, items: &'a [T], parameter: &str) -> Result<&'a T, ApiError> {
    let id = call.path.get(parameter);
    let found = Uuid::try_parse(id).ok().and_then(|id| items.iter().find(|item| item.id() == id));
    found.ok_or_else(|| ApiError::not_found(T::KIND, id))
}
