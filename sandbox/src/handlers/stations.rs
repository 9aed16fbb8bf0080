//! The associated station and the default station of a person.

use super::lookup::{find_user, user_or_caller, user_or_caller_or};
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::state::{Organization, PersonState, StationKey, StationObstacle};
use crate::views;

/// `getUserStation`, `getUsersStationsMe`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = user_or_caller(call, &organization)?;
    call.json(&views::stations(&organization, key))
}

/// `putUserStationAssociatedstationStationId`, `putUsersStationsMeAssociatedstationStationId`. Ends the previous association
/// of the person.
pub fn associate(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = user_or_caller(call, &organization)?;
    let chosen = station(call, &organization)?;
    let found = organization.routing.stations.get(chosen);
    let (station_id, person) = (found.id, organization.people.get(key));
    if person.state != PersonState::Active {
        let message =
            format!("The user {} is {}; only an active user can use a station.", person.id, person.state.as_str());
        return Err(ApiError::conflict(message));
    }
    match found.obstacle(Some(key)) {
        Some(StationObstacle::User(user)) => {
            let message = format!(
                "The station {station_id} is used by the user {}; choose another one or disassociate that user first.",
                organization.people.get(user).id
            );
            return Err(ApiError::new(409, "userservice.stationalreadyassociated", message));
        }
        Some(StationObstacle::NotHomed) => {
            let message = format!("The station {station_id} has no edge that looks after it; choose another one.");
            return Err(ApiError::new(409, "userservice.station.nothomed", message));
        }
        Some(StationObstacle::Softphone) => {
            let message = format!("The station {station_id} is the softphone of another user; choose another one.");
            return Err(ApiError::conflict(message));
        }
        None => {}
    }
    // A repeated request does not change the date.
    if organization.routing.stations.of(key).associated != Some(chosen) {
        organization.routing.stations.associate(key, chosen, call.now);
    }
    call.no_body()
}

/// `deleteUserStationAssociatedstation`, `deleteUsersStationsMeAssociatedstation`. Without an associated station, nothing
/// changes.
pub fn disassociate(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = user_or_caller_or(call, &organization, "edgeconfiguser.userdoesnotexist")?;
    organization.routing.stations.disassociate(key);
    call.no_body()
}

/// `putUserStationDefaultstationStationId`
pub fn set_default(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let chosen = station(call, &organization)?;
    let found = organization.routing.stations.get(chosen);
    if let Some(owner) = found.owner.filter(|owner| *owner != key) {
        let message = format!(
            "The station {} is the default station of the user {}; take it away there first.",
            found.id,
            organization.people.get(owner).id
        );
        return Err(ApiError::new(409, "userservice.stationalreadyhasdefaultuser", message));
    }
    organization.routing.stations.set_default(key, Some(chosen));
    call.no_body()
}

/// `deleteUserStationDefaultstation`. Without a default station, nothing changes.
pub fn clear_default(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    organization.routing.stations.set_default(key, None);
    call.no_body()
}

/// The station of the path.
fn station(call: &Call<'_>, organization: &Organization) -> Result<StationKey, ApiError> {
    let id = call.path.get("stationId");
    let station = organization.routing.stations.by_id(id);
    station.ok_or_else(|| ApiError::not_found_with_code("userservice.station.notfound", "station", id))
}
