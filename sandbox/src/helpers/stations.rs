//! Stations.

use uuid::Uuid;

use super::filter::{Matching, NameFilter};
use super::listing::reply;
use super::models;
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::state::{Organization, PersonKey, Station, StationKey, StationKind};
use crate::views::{CALL_APPEARANCES, station_name, station_type};

/// `getStations`
pub fn stations(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let name = NameFilter::of(call, Matching::Part);
    let ids = call.query.text("id").map(|ids| ids.split(',').map(str::trim).map(Uuid::try_parse).collect::<Vec<_>>());
    let selectable = call.query.text("userSelectable").map(|text| text == "true");
    let owner = call.query.text("webRtcUserId").map(|id| organization.people.by_id(id));
    let caller = call.caller.person().ok();
    let mut chosen: Vec<(String, StationKey, &Station)> = (0..)
        .zip(organization.routing.stations.all())
        .map(|(at, station)| (station_name(station.kind, StationKey(at)), StationKey(at), station))
        .filter(|(text, _, station)| {
            name.passes(text)
                && ids.as_ref().is_none_or(|ids| ids.contains(&Ok(station.id)))
                && selectable.is_none_or(|selectable| selectable == station.obstacle(caller).is_none())
                && owner.is_none_or(|owner| owner.is_some() && softphone_owner(station) == owner)
        })
        .collect();
    chosen.sort_by(|(a, _, _), (b, _, _)| a.cmp(b));
    reply(call, &chosen, |(_, key, station)| view(&organization, *key, station))
}

/// `getStation`
pub fn station(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let (id, stations) = (call.path.get("stationId"), &organization.routing.stations);
    let key = stations.by_id(id).ok_or_else(|| ApiError::not_found("station", id))?;
    call.json(&view(&organization, key, stations.get(key)))
}

fn view(organization: &Organization, key: StationKey, station: &Station) -> models::Station {
    let id = |person: PersonKey| organization.people.get(person).id.to_string();
    models::Station {
        id: station.id.to_string(),
        name: station_name(station.kind, key),
        status: if station.user.is_some() { "ASSOCIATED" } else { "AVAILABLE" },
        user_id: station.user.map(|(user, _)| id(user)),
        web_rtc_user_id: softphone_owner(station).map(id),
        r#type: station_type(station.kind),
        web_rtc_call_appearances: is_softphone(station).then_some(CALL_APPEARANCES),
        self_uri: format!("/api/v2/stations/{}", station.id),
    }
}

/// The person whose softphone a station is.
fn softphone_owner(station: &Station) -> Option<PersonKey> {
    station.owner.filter(|_| is_softphone(station))
}

fn is_softphone(station: &Station) -> bool {
    station.kind == StationKind::WebRtc
}
