//! Routing status and utilization of a person.

use genesys_users_models as models;

use super::lookup::{find_user, find_user_or};
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::state::{Organization, PersonKey, PersonState, default_utilization};
use crate::views;

/// Maximum capacity of a media type or label.
const MAX_CAPACITY: i32 = 25;

/// `getUserRoutingstatus`
pub fn status(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    call.json(&views::routing_status(organization.people.get(key)))
}

/// `putUserRoutingstatus`
///
/// A client may set `IDLE` and `OFF_QUEUE`; the other values follow from interactions.
pub fn set_status(call: &Call<'_>) -> ApiResult {
    let body: models::RoutingStatus = call.body()?;
    let id = call.path.get("userId");
    let mut organization = call.organization.write();
    let key = find_user_or(&organization, id, "resource.not.found")?;
    if body.user_id.as_deref().is_some_and(|own| !own.eq_ignore_ascii_case(id)) {
        return Err(ApiError::field("general.bad.request", "userId", "is not the id of the user in the path"));
    }
    let status = match &body.status {
        None => return Err(ApiError::field("constraint.validation", "status", "must be given")),
        Some(models::RoutingStatusStatus::Idle) => "IDLE",
        Some(models::RoutingStatusStatus::OffQueue) => "OFF_QUEUE",
        Some(_) => {
            let problem = "can be set to IDLE or OFF_QUEUE; the other values follow from interactions";
            return Err(ApiError::field("general.bad.request", "status", problem));
        }
    };
    let person = organization.people.get(key);
    if person.state != PersonState::Active {
        let message = format!("status: the user {id} is {}, only active users are routed to", person.state.as_str());
        return Err(ApiError::bad_request("general.bad.request", message));
    }
    organization.set_routing_status(key, status, call.now);
    call.json(&views::routing_status(organization.people.get(key)))
}

/// `getRoutingUserUtilization`
pub fn utilization(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user_by_valid_id(&organization, call.path.get("userId"), "general.resource.not.found")?;
    call.json(&views::utilization(&organization, key))
}

/// `putRoutingUserUtilization`. Missing settings are those of the organization.
pub fn set_utilization(call: &Call<'_>) -> ApiResult {
    let body: models::UtilizationRequest = call.body()?;
    let mut organization = call.organization.write();
    let key = find_user_by_valid_id(&organization, call.path.get("userId"), "general.resource.not.found")?;
    check(&organization, &body)?;
    organization.routing.set_utilization(key, Some(body));
    call.json(&views::utilization(&organization, key))
}

/// `deleteRoutingUserUtilization`: restores the settings of the organization.
pub fn delete_utilization(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = find_user_by_valid_id(&organization, call.path.get("userId"), "resource.not.found")?;
    organization.routing.set_utilization(key, None);
    call.no_body()
}

fn check(organization: &Organization, body: &models::UtilizationRequest) -> Result<(), ApiError> {
    if body.utilization.is_none() && body.label_utilizations.is_none() && body.max_inbound_calls.is_none() {
        let problem = "must be given, unless labelUtilizations or maxInboundCalls is";
        return Err(ApiError::field("constraint.validation", "utilization", problem));
    }
    let known = default_utilization();
    let types = || known.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
    for (name, media) in body.utilization.iter().flatten() {
        let field = format!("utilization.{name}");
        if !known.contains_key(name) {
            let problem = format!("is no media type; there are {}", types());
            return Err(ApiError::field("unsupported.media.type", &field, problem));
        }
        capacity(&format!("{field}.maximumCapacity"), media.maximum_capacity)?;
        let field = format!("{field}.interruptableMediaTypes");
        for other in media.interruptable_media_types.iter().flatten() {
            if other == name {
                let problem = format!("{name} cannot interrupt itself");
                return Err(ApiError::field("interrupt.same.media.type", &field, problem));
            }
            if !known.contains_key(other) {
                let problem = format!("{other} is no media type; there are {}", types());
                return Err(ApiError::field("unsupported.media.type", &field, problem));
            }
        }
    }
    for (id, label) in body.label_utilizations.iter().flatten() {
        let field = format!("labelUtilizations.{id}");
        let exists = |id: &str| organization.routing.label(id).is_some();
        if !exists(id) {
            return Err(ApiError::field("invalid.id", &field, "there is no utilization label with this id"));
        }
        capacity(&format!("{field}.maximumCapacity"), label.maximum_capacity)?;
        if let Some(other) = label.interrupting_label_ids.iter().flatten().find(|other| !exists(other)) {
            let problem = format!("there is no utilization label with the id {other}");
            return Err(ApiError::field("invalid.id", &format!("{field}.interruptingLabelIds"), problem));
        }
    }
    capacity("maxInboundCalls", body.max_inbound_calls)
}

fn capacity(field: &str, value: Option<i32>) -> Result<(), ApiError> {
    match value {
        Some(value) if !(0..=MAX_CAPACITY).contains(&value) => {
            let problem = format!("must be from 0 to {MAX_CAPACITY}");
            Err(ApiError::field("invalid.media.capacity", field, problem))
        }
        _ => Ok(()),
    }
}

/// The person with an id. These operations have an error of their own for a text that is not an id.
fn find_user_by_valid_id(organization: &Organization, id: &str, code: &'static str) -> Result<PersonKey, ApiError> {
    if id.len() != 36 || uuid::Uuid::try_parse(id).is_err() {
        return Err(ApiError::field("invalid.id", "userId", format!("{id} is no id of a user")));
    }
    find_user_or(organization, id, code)
}
