//! Stations, call forwarding and positions of a person.

use genesys_users_models as models;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::parts::location_definition;
use super::user::{reference, self_uri};
use crate::clock::iso;
use crate::state::{Office, Organization, Person, PersonKey, StationKey, StationKind};

/// The stations of a person. The effective one is where calls ring.
pub fn stations(organization: &Organization, key: PersonKey) -> models::UserStations {
    let own = organization.routing.stations.of(key);
    let shown = |station: Option<StationKey>| station.map(|station| Box::new(self::station(organization, station)));
    models::UserStations {
        associated_station: shown(own.associated),
        effective_station: shown(own.associated.or(own.default)),
        default_station: shown(own.default),
        last_associated_station: shown(own.last),
    }
}

/// A station.
pub fn station(organization: &Organization, key: StationKey) -> models::UserStation {
    let station = organization.routing.stations.get(key);
    let (words, kind, provider) = match station.kind {
        StationKind::Desk => ("Desk", "inin_managed_phone", "Edge"),
        StationKind::WebRtc => ("Softphone", "inin_webrtc_softphone", "WebRTC"),
        StationKind::Remote => ("Remote", "inin_remote", "Edge"),
    };
    let person = |key: PersonKey| Box::new(reference(organization.people.get(key)));
    models::UserStation {
        id: Some(station.id.to_string()),
        name: Some(format!("{words} {:05}", key.0 + 1)),
        r#type: Some(kind.to_owned()),
        associated_user: station.user.map(|(user, _)| person(user)),
        associated_date: station.user.map(|(_, since)| iso(since)),
        default_user: station.owner.map(person),
        provider_info: Some([("providerType".to_owned(), provider.to_owned())].into()),
        web_rtc_call_appearances: (station.kind == StationKind::WebRtc).then_some(20),
    }
}

/// Call forwarding of a person. `phoneNumber` repeats the first number of `calls`, for clients that know no other.
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

/// The position that a client of a person has reported. Everybody has one under their own id: the office.
pub fn place(organization: &Organization, key: PersonKey, client: &str) -> Option<models::Geolocation> {
    let person = organization.people.get(key);
    let places = organization.routing.places(key);
    let mut place = match places.iter().find(|place| place.id.as_deref() == Some(client)) {
        Some(place) => place.clone(),
        None if client == person.id.to_string() => {
            let mut place = office_place(organization, person)?;
            place.primary = Some(!places.iter().any(|other| other.primary == Some(true)));
            place
        }
        None => return None,
    };
    let sites = organization.catalogue.offices.iter().filter(|office| place.city.as_deref() == Some(office.city));
    place.locations = Some(sites.map(location_definition).collect());
    place.self_uri =
        Some(format!("{}/geolocations/{}", self_uri(person), utf8_percent_encode(client, NON_ALPHANUMERIC)));
    Some(place)
}

/// The primary position of a person.
pub fn primary_place(organization: &Organization, key: PersonKey) -> Option<models::Geolocation> {
    let own = organization.routing.places(key).iter().find(|place| place.primary == Some(true));
    let office = || organization.people.get(key).id.to_string();
    let client = own.and_then(|place| place.id.clone()).unwrap_or_else(office);
    place(organization, key, &client)
}

fn office_place(organization: &Organization, person: &Person) -> Option<models::Geolocation> {
    let office = organization.catalogue.offices.get(usize::from(person.office))?;
    Some(models::Geolocation {
        id: Some(person.id.to_string()),
        r#type: Some("fixed".to_owned()),
        latitude: Some(office.latitude),
        longitude: Some(office.longitude),
        country: Some(office.country_name.to_owned()),
        city: Some(office.city.to_owned()),
        ..Default::default()
    })
}

/// The office that is nearest to a position, if it is within about 50 kilometers.
pub fn nearest_office(organization: &Organization, latitude: f64, longitude: f64) -> Option<&Office> {
    let distance = |office: &&Office| {
        let across = (office.longitude - longitude) * latitude.to_radians().cos();
        across.hypot(office.latitude - latitude)
    };
    let near = organization.catalogue.offices.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
    near.filter(|office| distance(office) < 0.45)
}
