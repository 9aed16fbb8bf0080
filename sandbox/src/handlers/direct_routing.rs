//! The direct routing backup of a person, for oneself and for others.

use genesys_users_models as models;
use uuid::Uuid;

use super::lookup::{find_user, user_or_caller_or};
use crate::api::{ApiError, ApiResult, Reply};
use crate::routing::Call;
use crate::state::{Backup, Organization, PersonKey};
use crate::views;

/// `getRoutingDirectroutingbackupSettingsMe`, `getRoutingUserDirectroutingbackupSettings`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = person(call, &organization)?;
    let backup = organization.routing.backups.get(key).ok_or_else(|| {
        let id = organization.people.get(key).id;
        let mut error = ApiError::not_found_with_code("resource.not.found", "backup of the user", &id.to_string());
        error.message = format!("The user {id} has no direct routing backup; the default of the queue applies.");
        error
    })?;
    call.json(&views::backup(&organization, key, backup))
}

/// `putRoutingDirectroutingbackupSettingsMe`, `putRoutingUserDirectroutingbackupSettings`. Replaces all settings.
pub fn set(call: &Call<'_>) -> ApiResult {
    let body: models::AgentDirectRoutingBackupSettings = call.body()?;
    let mut organization = call.organization.write();
    let key = person(call, &organization)?;
    let backup = check(&organization, key, &body)?;
    organization.routing.backups.set(key, Some(backup.clone()));
    call.json(&views::backup(&organization, key, &backup))
}

/// `deleteRoutingDirectroutingbackupSettingsMe`, `deleteRoutingUserDirectroutingbackupSettings`. Without settings, nothing
/// changes.
pub fn delete(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = person(call, &organization)?;
    organization.routing.backups.set(key, None);
    Ok(Reply::empty(204))
}

/// The person of the path, or the caller.
fn person(call: &Call<'_>, organization: &Organization) -> Result<PersonKey, ApiError> {
    let id = call.path.get("userId");
    if !id.is_empty() && Uuid::try_parse(id).is_err() {
        return Err(ApiError::field("invalid.id", "userId", format!("{id} is not the id of a user")));
    }
    user_or_caller_or(call, organization, "resource.not.found")
}

fn check(
    organization: &Organization,
    key: PersonKey,
    body: &models::AgentDirectRoutingBackupSettings,
) -> Result<Backup, ApiError> {
    let given = |id: &Option<String>| id.clone().filter(|id| !id.is_empty());
    let queue = match given(&body.queue_id) {
        None => None,
        Some(id) => {
            let found = organization.routing.queue(&id).map(|at| organization.routing.queues[usize::from(at)].id);
            let unknown = || ApiError::field("invalid.value", "queueId", format!("there is no queue {id}"));
            Some(found.ok_or_else(unknown)?)
        }
    };
    let backup = match given(&body.user_id) {
        None => None,
        Some(id) => {
            let unknown = |_| ApiError::field("invalid.value", "userId", format!("there is no user {id}"));
            Some(find_user(organization, &id).map_err(unknown)?)
        }
    };
    if backup == Some(key) {
        return Err(ApiError::field("invalid.value", "userId", "nobody is their own backup"));
    }
    if queue.is_none() && backup.is_none() {
        return Err(ApiError::field("constraint.validation", "queueId", "must be given, or userId"));
    }
    let waits = body.wait_for_agent == Some(true);
    if body.agent_wait_seconds.is_some_and(|seconds| seconds < 0) {
        return Err(ApiError::field("constraint.validation", "agentWaitSeconds", "must not be negative"));
    }
    if waits && body.agent_wait_seconds.is_none() {
        return Err(ApiError::field("constraint.validation", "agentWaitSeconds", "must be given with waitForAgent"));
    }
    Ok(Backup { queue, person: backup, waits, seconds: body.agent_wait_seconds })
}
