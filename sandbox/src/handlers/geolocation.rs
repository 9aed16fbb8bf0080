//! The geolocations that the clients of a person report.

use genesys_users_models as models;

use super::lookup::find_user;
use crate::api::{ApiError, ApiResult};
use crate::authentication::Owner;
use crate::routing::Call;
use crate::state::{Organization, PersonKey};
use crate::views;

/// `getUserGeolocation`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    let client = call.path.get("clientId");
    let geolocation = views::geolocation(&organization, key, client);
    call.json(&geolocation.ok_or_else(|| ApiError::not_found("geolocation of a client", client))?)
}

/// `patchUserGeolocation`
///
/// The body may make the geolocation primary, and move it by coordinates (the nearest office determines city and
/// country) or by names. A client without a geolocation gets one. Only the person may call this operation.
pub fn set(call: &Call<'_>) -> ApiResult {
    let body: models::Geolocation = call.body()?;
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    if call.caller.owner != Owner::Person(key) {
        let message = "A position can be set with a token of the user whose it is only; sign in as that user.";
        return Err(ApiError::new(403, "geolocation.update.error", message));
    }
    let client = call.path.get("clientId");
    let mut geolocation = views::geolocation(&organization, key, client).unwrap_or(models::Geolocation {
        id: Some(client.to_owned()),
        primary: Some(false),
        ..Default::default()
    });
    check_coordinates(&body)?;
    if let Some((latitude, longitude)) = body.latitude.zip(body.longitude) {
        let nearest = views::nearest_office(&organization, latitude, longitude);
        geolocation.city = nearest.map(|office| office.city.to_owned());
        geolocation.country = nearest.map(|office| office.country_name.to_owned());
        geolocation.region = None;
        (geolocation.latitude, geolocation.longitude) = (Some(latitude), Some(longitude));
    } else if body.city.is_some() || body.region.is_some() || body.country.is_some() {
        // The old coordinates do not belong to the new names.
        (geolocation.latitude, geolocation.longitude) = (None, None);
    }
    let changes = [
        (&mut geolocation.city, body.city),
        (&mut geolocation.region, body.region),
        (&mut geolocation.country, body.country),
    ];
    for (field, text) in
        changes.into_iter().chain([(&mut geolocation.name, body.name), (&mut geolocation.r#type, body.r#type)])
    {
        if text.is_some() {
            *field = text;
        }
    }
    geolocation.primary = body.primary.or(geolocation.primary);
    store(&mut organization, key, geolocation);
    call.json(&views::geolocation(&organization, key, client))
}

/// Stores a geolocation, without the fields that are computed from other state.
fn store(organization: &mut Organization, key: PersonKey, mut geolocation: models::Geolocation) {
    geolocation.locations = None;
    geolocation.self_uri = None;
    organization.routing.set_geolocation(key, geolocation);
}

fn check_coordinates(body: &models::Geolocation) -> Result<(), ApiError> {
    for (field, value, max, other, known) in [
        ("latitude", body.latitude, 90.0, "longitude", body.longitude.is_some()),
        ("longitude", body.longitude, 180.0, "latitude", body.latitude.is_some()),
    ] {
        let Some(value) = value else { continue };
        if !known {
            let problem = format!("must be given together with {field}");
            return Err(ApiError::field("constraint.validation", other, problem));
        }
        if !(-max..=max).contains(&value) {
            let problem = format!("must be from -{max} to {max}");
            return Err(ApiError::field("geolocationservice.entitypointerror", field, problem));
        }
    }
    Ok(())
}
