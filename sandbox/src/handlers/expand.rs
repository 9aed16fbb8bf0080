//! The `expand` parameter of a call.

use crate::api::{ApiError, SPEC};
use crate::routing::Call;
use crate::views::Expand;

/// Maximum number of people on a page with the presence of an external system.
const MAX_WITH_SOURCE: usize = 100;

/// The optional parts that the query requests with `expand`, `integrationPresenceSource` and
/// `userCustomAttributeSchemaIds`.
pub fn expand(call: &Call<'_>) -> Result<Expand, ApiError> {
    let name = "userCustomAttributeSchemaIds";
    let schemas = call.query.list(name);
    if let Some(most) = SPEC.operation(call.operation.name).max_items.get(name)
        && schemas.len() > *most
    {
        let problem = format!("at most {most} can be asked for at once");
        return Err(ApiError::field("constraint.validation", name, problem));
    }
    let source = call.query.text("integrationPresenceSource");
    Ok(Expand::new(call.query.list("expand")).with_source(source).with_schemas(schemas))
}

/// The size of a page: external systems give the presence of a limited number of people.
pub fn page_size(size: usize, expand: &Expand) -> usize {
    if expand.presence_source().is_some() { size.min(MAX_WITH_SOURCE) } else { size }
}
