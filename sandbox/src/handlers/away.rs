//! Where a person is: out of office, and the positions that clients report.

use genesys_users_models as models;

use super::routing::existing_as;
use super::users::existing;
use crate::auth::Owner;
use crate::call::{Answer, Call};
use crate::clock::parse_iso;
use crate::errors::ApiError;
use crate::state::{Availability, Organization};
use crate::views;

/// `getUserOutofoffice`
pub fn out_of_office(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing_as(&organization, call.path.get("userId"), "presenceservice.usernotfound")?;
    call.json(&views::out_of_office(organization.people.get(key)))
}

/// `putUserOutofoffice`. An absence that is switched on needs a start, and an end unless it is indefinite, which drops
/// the end.
pub fn set_out_of_office(call: &Call<'_>) -> Answer {
    let body: models::OutOfOffice = call.body()?;
    let date = |field: &str, text: Option<&str>| {
        let read = |text| parse_iso(text).ok_or_else(|| ApiError::field("invalid.date", field, "must be a date-time"));
        text.map(read).transpose()
    };
    let absence = Availability {
        away: body.active.unwrap_or(false),
        indefinite: body.indefinite.unwrap_or(false),
        start: date("startDate", body.start_date.as_deref())?,
        end: date("endDate", body.end_date.as_deref())?.filter(|_| body.indefinite != Some(true)),
    };
    if absence.away && absence.start.is_none() {
        return Err(ApiError::field("constraint.validation", "startDate", "must be given when active is true"));
    }
    if absence.away && absence.end.is_none() && !absence.indefinite {
        let problem = "must be given when active is true, unless indefinite is";
        return Err(ApiError::field("constraint.validation", "endDate", problem));
    }
    if absence.start.zip(absence.end).is_some_and(|(start, end)| end < start) {
        return Err(ApiError::field("invalid.date", "endDate", "must not be before startDate"));
    }
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    organization.people.change(key, |person| person.out_of_office = Some(absence));
    call.json(&views::out_of_office(organization.people.get(key)))
}

/// `getUserGeolocation`
pub fn place(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    let client = call.path.get("clientId");
    let place = views::place(&organization, key, client);
    call.json(&place.ok_or_else(|| ApiError::not_found("geolocation of a client", client))?)
}

/// `patchUserGeolocation`: made primary, moved by coordinates (the nearest office gives city and country) or by names.
/// A client without a position gets one. Only the person can say where the person is.
pub fn set_place(call: &Call<'_>) -> Answer {
    let body: models::Geolocation = call.body()?;
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    if call.caller.owner != Owner::Person(key) {
        let message = "A position can be set with a token of the user whose it is only; sign in as that user.";
        return Err(ApiError::new(403, "geolocation.update.error", message));
    }
    let client = call.path.get("clientId");
    let mut place = views::place(&organization, key, client).unwrap_or(models::Geolocation {
        id: Some(client.to_owned()),
        primary: Some(false),
        ..Default::default()
    });
    check_point(&body)?;
    if let Some((latitude, longitude)) = body.latitude.zip(body.longitude) {
        let near = views::nearest_office(&organization, latitude, longitude);
        place.city = near.map(|office| office.city.to_owned());
        place.country = near.map(|office| office.country_name.to_owned());
        place.region = None;
        (place.latitude, place.longitude) = (Some(latitude), Some(longitude));
    } else if body.city.is_some() || body.region.is_some() || body.country.is_some() {
        // The names tell of another place than the old coordinates.
        (place.latitude, place.longitude) = (None, None);
    }
    let given = [(&mut place.city, body.city), (&mut place.region, body.region), (&mut place.country, body.country)];
    for (field, text) in given.into_iter().chain([(&mut place.name, body.name), (&mut place.r#type, body.r#type)]) {
        if text.is_some() {
            *field = text;
        }
    }
    place.primary = body.primary.or(place.primary);
    store(&mut organization, key, place);
    call.json(&views::place(&organization, key, client))
}

/// What follows from other state is not stored.
fn store(organization: &mut Organization, key: crate::state::PersonKey, mut place: models::Geolocation) {
    place.locations = None;
    place.self_uri = None;
    organization.routing.set_place(key, place);
}

fn check_point(body: &models::Geolocation) -> Result<(), ApiError> {
    for (field, value, largest, other, known) in [
        ("latitude", body.latitude, 90.0, "longitude", body.longitude.is_some()),
        ("longitude", body.longitude, 180.0, "latitude", body.latitude.is_some()),
    ] {
        let Some(value) = value else { continue };
        if !known {
            let problem = format!("must be given together with {field}");
            return Err(ApiError::field("constraint.validation", other, problem));
        }
        if !(-largest..=largest).contains(&value) {
            let problem = format!("must be from -{largest} to {largest}");
            return Err(ApiError::field("geolocationservice.entitypointerror", field, problem));
        }
    }
    Ok(())
}
