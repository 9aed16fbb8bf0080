//! Whether a token may call an operation: the permission rule of the operation table against the roles of its owner.
//!
//! Rules that the API description does not tell, chosen here: a permission counts in the divisions where it is granted,
//! and an operation on a person needs it in the division of that person. Reading about oneself, and changing one's own
//! call forwarding, profile skills and station, needs no permission. People who are not active can do nothing.

use genesys_users_core::operation::{Operation, PermissionKind};

use crate::app::App;
use crate::auth::{Grant, Owner};
use crate::errors::ApiError;
use crate::routes::PathValues;
use crate::state::{Organization, Permitted, PersonKey, PersonState, Subject, Where};

/// Changes that people may make to themselves without a permission.
const OWN: [&str; 5] = [
    "deleteUserStationAssociatedstation",
    "patchUserCallforwarding",
    "putUserCallforwarding",
    "putUserProfileskills",
    "putUserStationAssociatedstationStationId",
];

/// Refuses a call that the owner of the token may not make.
pub fn check(app: &App, operation: &Operation, path: &PathValues, grant: &Grant) -> Result<(), ApiError> {
    let organization = app.organization.read();
    if let Owner::Person(key) = grant.owner
        && organization.people.get(key).state != PersonState::Active
    {
        return Err(ApiError::new(401, "bad.credentials", "The person behind the access token is not active."));
    }
    let (kind, needed) = (operation.permissions.kind, operation.permissions.names);
    if kind == PermissionKind::None || needed.is_empty() {
        return Ok(());
    }
    let target = target(&organization, operation, path);
    if target.is_some() && is_own(operation, target, grant.owner) {
        return Ok(());
    }
    let subject = subject(app, grant.owner);
    let place = target.map(|key| Where::Division(organization.people.get(key).division));
    let permitted: Vec<(&str, Permitted)> = needed
        .iter()
        .map(|name| (*name, organization.access.permitted(&organization.people, &subject, name)))
        .collect();
    let enough = |holds: &dyn Fn(&Permitted) -> bool| match kind {
        PermissionKind::All => permitted.iter().all(|(_, divisions)| holds(divisions)),
        _ => permitted.iter().any(|(_, divisions)| holds(divisions)),
    };
    if !enough(&Permitted::somewhere) {
        let missing: Vec<&str> =
            permitted.iter().filter(|(_, divisions)| !divisions.somewhere()).map(|(name, _)| *name).collect();
        return Err(refusal(kind, &missing, false));
    }
    match place {
        Some(place) if !enough(&|divisions| divisions.covers(place)) => Err(refusal(kind, needed, true)),
        _ => Ok(()),
    }
}

/// Whose grants count for a token.
pub fn subject(app: &App, owner: Owner) -> Subject {
    match owner {
        Owner::Person(key) => Subject::Person(key),
        Owner::Client(client) => Subject::Client(app.clients.get(client).id.as_str().into()),
    }
}

/// The person that an operation is about; one who does not exist is the handler's affair.
fn target(organization: &Organization, operation: &Operation, path: &PathValues) -> Option<PersonKey> {
    let by = |name| organization.people.by_id(path.get(name));
    by("userId").or_else(|| (operation.path.starts_with("/api/v2/users/")).then(|| by("subjectId"))?)
}

fn is_own(operation: &Operation, target: Option<PersonKey>, owner: Owner) -> bool {
    let own = matches!(owner, Owner::Person(key) if target == Some(key));
    own && (operation.method.as_str() == "GET" || OWN.contains(&operation.name))
}

fn refusal(kind: PermissionKind, permissions: &[&str], in_division: bool) -> ApiError {
    let list = permissions.join(", ");
    let (code, message) = match (kind, in_division) {
        (PermissionKind::All, false) => ("missing.permissions", format!("The token lacks the permissions {list}.")),
        (_, false) => ("missing.any.permissions", format!("The token has none of the permissions [{list}].")),
        (PermissionKind::All, true) => (
            "missing.division.permission",
            format!("The token lacks the permissions {list} in the division of this person."),
        ),
        (_, true) => (
            "missing.any.division.permissions",
            format!("The token has none of the permissions [{list}] in the division of this person."),
        ),
    };
    let mut error = ApiError::new(403, code, message);
    error.params.push(("permissions", list));
    error
}

#[cfg(test)]
mod tests {
    use genesys_users_core::operation::OPERATIONS;

    use super::*;

    #[test]
    fn the_operations_that_are_named_exist() {
        for name in OWN {
            assert!(OPERATIONS.iter().any(|operation| operation.name == name), "{name}");
        }
    }
}
