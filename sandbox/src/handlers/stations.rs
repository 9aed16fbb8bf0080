//! Stations of a person: the one in use, and the one of their own.

use super::routing::existing_as;
use super::users::existing;
use crate::call::{Answer, Call};
use crate::errors::ApiError;
use crate::state::{Organization, PersonState, StationKey, StationKind};
use crate::views;

/// `getUserStation`
pub fn read(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    call.json(&views::stations(&organization, key))
}

/// `putUserStationAssociatedstationStationId`: the station used before becomes free.
pub fn associate(call: &Call<'_>) -> Answer {
    let mut organization = call.app.organization.write();
    let id = call.path.get("userId");
    let key = existing(&organization, id)?;
    let chosen = station(call, &organization)?;
    let found = organization.routing.stations.get(chosen);
    let (station_id, person) = (found.id, organization.people.get(key));
    if person.state != PersonState::Active {
        let message = format!("The user {id} is {}; only an active user can use a station.", person.state.as_str());
        return Err(ApiError::conflict(message));
    }
    if let Some((user, _)) = found.user
        && user != key
    {
        let message = format!(
            "The station {station_id} is used by the user {}; choose another one or disassociate that user first.",
            organization.people.get(user).id
        );
        return Err(ApiError::new(409, "userservice.stationalreadyassociated", message));
    }
    if !found.homed {
        let message = format!("The station {station_id} has no edge that looks after it; choose another one.");
        return Err(ApiError::new(409, "userservice.station.nothomed", message));
    }
    if found.kind == StationKind::WebRtc && found.owner.is_some_and(|owner| owner != key) {
        let message = format!("The station {station_id} is the softphone of another user; choose another one.");
        return Err(ApiError::conflict(message));
    }
    // The same request again leaves the date as it is.
    if organization.routing.stations.of(key).associated != Some(chosen) {
        organization.routing.stations.associate(key, chosen, call.now);
    }
    call.done()
}

/// `deleteUserStationAssociatedstation`: a person without a station stays without.
pub fn disassociate(call: &Call<'_>) -> Answer {
    let mut organization = call.app.organization.write();
    let key = existing_as(&organization, call.path.get("userId"), "edgeconfiguser.userdoesnotexist")?;
    organization.routing.stations.disassociate(key);
    call.done()
}

/// `putUserStationDefaultstationStationId`
pub fn set_default(call: &Call<'_>) -> Answer {
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
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
    call.done()
}

/// `deleteUserStationDefaultstation`: a person without a default station stays without.
pub fn clear_default(call: &Call<'_>) -> Answer {
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    organization.routing.stations.set_default(key, None);
    call.done()
}

fn station(call: &Call<'_>, organization: &Organization) -> Result<StationKey, ApiError> {
    let id = call.path.get("stationId");
    let station = organization.routing.stations.by_id(id);
    station.ok_or_else(|| ApiError::not_found_as("userservice.station.notfound", "station", id))
}
