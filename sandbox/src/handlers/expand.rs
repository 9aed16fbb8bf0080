//! The `expand` parameter of a call.

use crate::routing::Call;
use crate::views::Expand;

/// The optional parts that the query requests with `expand` and `integrationPresenceSource`.
pub fn expand(call: &Call<'_>) -> Expand {
    Expand::new(call.query.list("expand")).with_source(call.query.text("integrationPresenceSource"))
}
