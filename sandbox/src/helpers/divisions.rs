//! Listings of items that belong to divisions.

use crate::api::ApiError;
use crate::routing::Call;
use crate::routing::permissions::{permission_error, subject};
use crate::state::{DivisionScope, Organization, PermittedDivisions};

/// The divisions in which the caller has a permission of the endpoint.
pub struct Visibility(Vec<PermittedDivisions>);

impl Visibility {
    /// The visibility of the caller. The permissions of these endpoints are alternatives or stand alone.
    pub fn of(call: &Call<'_>, organization: &Organization) -> Self {
        let subject = subject(call.clients, call.caller.owner);
        let permitted = |name: &&str| organization.access.permitted(&organization.people, &subject, name);
        Self(call.operation.permissions.names.iter().map(permitted).collect())
    }

    /// Whether the caller sees an item of a division. Everybody with the permission sees what belongs to all divisions.
    pub fn includes(&self, scope: DivisionScope) -> bool {
        self.0.iter().any(|permitted| match scope {
            DivisionScope::All => permitted.any(),
            one => permitted.covers(one),
        })
    }

    /// An error if the caller lacks the permission in a division. `place` is what the message calls the division.
    pub fn check(&self, call: &Call<'_>, scope: DivisionScope, place: &str) -> Result<(), ApiError> {
        let required = call.operation.permissions;
        if self.includes(scope) { Ok(()) } else { Err(permission_error(required.kind, required.names, Some(place))) }
    }
}

/// Whether the query selects a division with `divisionId`. What belongs to all divisions is always selected.
pub fn is_selected(call: &Call<'_>, organization: &Organization, scope: DivisionScope) -> bool {
    let ids = call.query.list("divisionId");
    match scope {
        DivisionScope::All => true,
        DivisionScope::One(at) => {
            ids.is_empty() || ids.iter().any(|id| organization.catalogue.division(id) == Some(at))
        }
    }
}
