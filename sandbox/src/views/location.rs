//! Offices and geolocations.

use genesys_users_models as models;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::enums::enum_value;
use super::reference::self_uri;
use crate::state::{Office, Organization, Person, PersonKey};

/// Maximum distance of the nearest office, in degrees: about 50 kilometers.
const MAX_DISTANCE: f64 = 0.45;

/// An office as a location.
pub fn location_definition(office: &Office) -> models::LocationDefinition {
    models::LocationDefinition {
        id: Some(office.id.to_string()),
        name: Some(office.name.to_owned()),
        state: enum_value("active"),
        address: Some(models::LocationAddress {
            street1: Some(office.street.to_owned()),
            city: Some(office.city.to_owned()),
            country: Some(office.country.to_owned()),
            country_name: Some(office.country_name.to_owned()),
            zipcode: Some(office.zipcode.to_owned()),
            ..Default::default()
        }),
        version: Some(1),
        self_uri: Some(format!("/api/v2/locations/{}", office.id)),
        ..Default::default()
    }
}

/// The geolocation that a client of a person has reported. The id of the person stands for the office: everybody has
/// that geolocation.
pub fn geolocation(organization: &Organization, key: PersonKey, client: &str) -> Option<models::Geolocation> {
    let person = organization.people.get(key);
    let reported = organization.routing.geolocations(key);
    let mut geolocation = match reported.iter().find(|geolocation| geolocation.id.as_deref() == Some(client)) {
        Some(geolocation) => geolocation.clone(),
        None if client == person.id.to_string() => {
            let mut geolocation = office_geolocation(organization, person)?;
            geolocation.primary = Some(!reported.iter().any(|other| other.primary == Some(true)));
            geolocation
        }
        None => return None,
    };
    let sites = organization.catalogue.offices.iter().filter(|office| geolocation.city.as_deref() == Some(office.city));
    geolocation.locations = Some(sites.map(location_definition).collect());
    geolocation.self_uri =
        Some(format!("{}/geolocations/{}", self_uri(person), utf8_percent_encode(client, NON_ALPHANUMERIC)));
    Some(geolocation)
}

/// The primary geolocation of a person.
pub fn primary_geolocation(organization: &Organization, key: PersonKey) -> Option<models::Geolocation> {
    let own = organization.routing.geolocations(key).iter().find(|geolocation| geolocation.primary == Some(true));
    let office = || organization.people.get(key).id.to_string();
    let client = own.and_then(|geolocation| geolocation.id.clone()).unwrap_or_else(office);
    geolocation(organization, key, &client)
}

/// The geolocation of the office of a person.
fn office_geolocation(organization: &Organization, person: &Person) -> Option<models::Geolocation> {
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

/// The nearest office to a position, within about 50 kilometers.
pub fn nearest_office(organization: &Organization, latitude: f64, longitude: f64) -> Option<&Office> {
    let distance = |office: &&Office| {
        let across = (office.longitude - longitude) * latitude.to_radians().cos();
        across.hypot(office.latitude - latitude)
    };
    let nearest = organization.catalogue.offices.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
    nearest.filter(|office| distance(office) < MAX_DISTANCE)
}
