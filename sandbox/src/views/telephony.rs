//! Stations and call forwarding of a person.

use genesys_users_models as models;

use super::reference::{reference, self_uri};
use crate::state::clock::iso;
use crate::state::{Organization, PersonKey, StationKey, StationKind};

/// The stations of a person. Calls ring at the effective station.
pub fn stations(organization: &Organization, key: PersonKey) -> models::UserStations {
    let own = organization.routing.stations.of(key);
    let view = |key: Option<StationKey>| key.map(|key| Box::new(station(organization, key)));
    models::UserStations {
        associated_station: view(own.associated),
        effective_station: view(own.associated.or(own.default)),
        default_station: view(own.default),
        last_associated_station: view(own.last),
    }
}

/// A station.
fn station(organization: &Organization, key: StationKey) -> models::UserStation {
    let station = organization.routing.stations.get(key);
    let provider = if station.kind == StationKind::WebRtc { "WebRTC" } else { "Edge" };
    let person = |key: PersonKey| Box::new(reference(organization.people.get(key)));
    models::UserStation {
        id: Some(station.id.to_string()),
        name: Some(station_name(station.kind, key)),
        r#type: Some(station_type(station.kind).to_owned()),
        associated_user: station.user.map(|(user, _)| person(user)),
        associated_date: station.user.map(|(_, since)| iso(since)),
        default_user: station.owner.map(person),
        provider_info: Some([("providerType".to_owned(), provider.to_owned())].into()),
        web_rtc_call_appearances: (station.kind == StationKind::WebRtc).then_some(CALL_APPEARANCES),
    }
}

/// Number of calls that a softphone takes.
pub const CALL_APPEARANCES: i32 = 20;

/// The name of a station.
pub fn station_name(kind: StationKind, key: StationKey) -> String {
    let words = match kind {
        StationKind::Desk => "Desk",
        StationKind::WebRtc => "Softphone",
        StationKind::Remote => "Remote",
    };
    format!("{words} {:05}", key.0 + 1)
}

/// The kind of a station as the API writes it.
pub fn station_type(kind: StationKind) -> &'static str {
    match kind {
        StationKind::Desk => "inin_managed_phone",
        StationKind::WebRtc => "inin_webrtc_softphone",
        StationKind::Remote => "inin_remote",
    }
}

/// The call forwarding of a person. `phoneNumber` repeats the first number of `calls`, for clients that do not read
/// `calls`.
pub fn call_forwarding(organization: &Organization, key: PersonKey) -> models::CallForwarding {
    let person = organization.people.get(key);
    let forwarding = organization.routing.forwarding(key);
    let mut targets = forwarding.calls.iter().flat_map(|call| call.targets.iter().flatten());
    let number = targets.find(|target| target.r#type == Some(models::CallTargetType::Phonenumber));
    models::CallForwarding {
        id: Some(person.id.to_string()),
        user: Some(reference(person)),
        enabled: Some(forwarding.enabled),
        phone_number: number.and_then(|target| target.value.clone()),
        modified_date: forwarding.modified.map(iso),
        voicemail: Some(forwarding.voicemail),
        calls: Some(forwarding.calls),
        self_uri: Some(format!("{}/callforwarding", self_uri(person))),
        ..Default::default()
    }
}
