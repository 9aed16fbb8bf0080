//! Permissions: whether the owner of a token may call an operation.
//!
//! The operation table lists the permissions of each operation. The API description does not define the rest; the
//! sandbox applies these rules: a permission is valid in the divisions where it is granted, and an operation on a
//! person requires it in the division of that person. People need no permission to read their own data, or to change
//! their own call forwarding, presence, profile skills and station. People who are not active may call no operation.

use genesys_users_core::operation::PermissionKind;

use super::path::PathParameters;
use crate::api::{ApiError, Endpoint};
use crate::authentication::{Clients, Grant, Owner};
use crate::state::{DivisionScope, Organization, PermittedDivisions, PersonKey, PersonState, Subject};

/// Operations and helpers that change a person and need no permission when people call them for themselves.
const SELF_SERVICE: [&str; 7] = [
    "deleteUserStationAssociatedstation",
    "patchUserCallforwarding",
    "patchUserPresence",
    "patchUserPresencesPurecloud",
    "putUserCallforwarding",
    "putUserProfileskills",
    "putUserStationAssociatedstationStationId",
];

/// Operations that are not filtered by division, and require their permission in all divisions.
const ALL_DIVISIONS: [&str; 1] = ["getUsersQuery"];

/// Returns an error if the owner of the token may not call the operation.
pub fn check(
    organization: &Organization,
    clients: &Clients,
    operation: &Endpoint,
    path: &PathParameters,
    grant: &Grant,
) -> Result<(), ApiError> {
    if let Owner::Person(key) = grant.owner
        && organization.people.get(key).state != PersonState::Active
    {
        return Err(ApiError::new(401, "bad.credentials", "The person behind the access token is not active."));
    }
    let (kind, required) = (operation.permissions.kind, operation.permissions.names);
    if kind == PermissionKind::None || required.is_empty() {
        return Ok(());
    }
    let target = target(organization, operation, path);
    if target.is_some() && is_self_service(operation, target, grant.owner) {
        return Ok(());
    }
    let subject = subject(clients, grant.owner);
    let scope = match target {
        _ if ALL_DIVISIONS.contains(&operation.name) => Some(DivisionScope::All),
        target => target.map(|key| DivisionScope::One(organization.people.get(key).division)),
    };
    let permitted: Vec<(&str, PermittedDivisions)> = required
        .iter()
        .map(|name| (*name, organization.access.permitted(&organization.people, &subject, name)))
        .collect();
    let satisfied = |holds: &dyn Fn(&PermittedDivisions) -> bool| match kind {
        PermissionKind::All => permitted.iter().all(|(_, divisions)| holds(divisions)),
        _ => permitted.iter().any(|(_, divisions)| holds(divisions)),
    };
    if !satisfied(&PermittedDivisions::any) {
        let missing: Vec<&str> =
            permitted.iter().filter(|(_, divisions)| !divisions.any()).map(|(name, _)| *name).collect();
        return Err(permission_error(kind, &missing, None));
    }
    match scope {
        Some(scope) if !satisfied(&|divisions| divisions.covers(scope)) => {
            let place = if scope == DivisionScope::All { "in all divisions" } else { "in the division of this person" };
            Err(permission_error(kind, required, Some(place)))
        }
        _ => Ok(()),
    }
}

/// Returns an error unless the owner of the token has a permission in a division. Some requests of an operation require such
/// a permission besides those of the operation.
pub fn require(
    organization: &Organization,
    clients: &Clients,
    grant: &Grant,
    permission: &str,
    scope: DivisionScope,
) -> Result<(), ApiError> {
    let subject = subject(clients, grant.owner);
    if organization.access.permitted(&organization.people, &subject, permission).covers(scope) {
        return Ok(());
    }
    let message = format!("The token lacks the permission {permission} in the division of this person.");
    let mut error = ApiError::new(403, "insufficient.permissions", message);
    error.params.push(("permissions", permission.to_owned()));
    Err(error)
}

/// The subject whose grants apply to a token.
pub fn subject(clients: &Clients, owner: Owner) -> Subject {
    match owner {
        Owner::Person(key) => Subject::Person(key),
        Owner::Client(client) => Subject::Client(clients.get(client).id.as_str().into()),
    }
}

/// The person whom an operation reads or changes. None if there is no such person: the handler reports that.
fn target(organization: &Organization, operation: &Endpoint, path: &PathParameters) -> Option<PersonKey> {
    let by = |name| organization.people.by_id(path.get(name));
    by("userId").or_else(|| (operation.path.starts_with("/api/v2/users/")).then(|| by("subjectId"))?)
}

fn is_self_service(operation: &Endpoint, target: Option<PersonKey>, owner: Owner) -> bool {
    let own = matches!(owner, Owner::Person(key) if target == Some(key));
    own && (operation.method.as_str() == "GET" || SELF_SERVICE.contains(&operation.name))
}

/// The error for missing permissions. They are missing altogether, or at a place such as "in all divisions".
pub fn permission_error(kind: PermissionKind, permissions: &[&str], place: Option<&str>) -> ApiError {
    let list = permissions.join(", ");
    let (code, message) = match (kind, place) {
        (PermissionKind::All, None) => ("missing.permissions", format!("The token lacks the permissions {list}.")),
        (_, None) => ("missing.any.permissions", format!("The token has none of the permissions [{list}].")),
        (PermissionKind::All, Some(place)) => {
            ("missing.division.permission", format!("The token lacks the permissions {list} {place}."))
        }
        (_, Some(place)) => {
            ("missing.any.division.permissions", format!("The token has none of the permissions [{list}] {place}."))
        }
    };
    let mut error = ApiError::new(403, code, message);
    error.params.push(("permissions", list));
    error
}

#[cfg(test)]
mod tests {
    use genesys_users_core::catalogue::OPERATIONS;

    use super::*;
    use crate::api::SPEC;

    #[test]
    fn the_named_operations_exist() {
        let helpers = SPEC.helpers().iter().map(|helper| helper.name);
        let known: Vec<&str> = OPERATIONS.iter().map(|operation| operation.name).chain(helpers).collect();
        for name in SELF_SERVICE.into_iter().chain(ALL_DIVISIONS) {
            assert!(known.contains(&name), "{name}");
        }
    }
}
