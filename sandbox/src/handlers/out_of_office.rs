//! The out-of-office setting of a person.

use genesys_users_models as models;

use super::lookup::{find_user, find_user_or};
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::state::OutOfOffice;
use crate::state::clock::parse_iso;
use crate::views;

/// `getUserOutofoffice`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user_or(&organization, call.path.get("userId"), "presenceservice.usernotfound")?;
    call.json(&views::out_of_office(organization.people.get(key)))
}

/// `putUserOutofoffice`
///
/// An active absence needs a start date, and an end date unless it is indefinite. An indefinite absence has no end
/// date.
pub fn set(call: &Call<'_>) -> ApiResult {
    let body: models::OutOfOffice = call.body()?;
    let date = |field: &str, text: Option<&str>| {
        let parse = |text| parse_iso(text).ok_or_else(|| ApiError::field("invalid.date", field, "must be a date-time"));
        text.map(parse).transpose()
    };
    let setting = OutOfOffice {
        active: body.active.unwrap_or(false),
        indefinite: body.indefinite.unwrap_or(false),
        start: date("startDate", body.start_date.as_deref())?,
        end: date("endDate", body.end_date.as_deref())?.filter(|_| body.indefinite != Some(true)),
    };
    if setting.active && setting.start.is_none() {
        return Err(ApiError::field("constraint.validation", "startDate", "must be given when active is true"));
    }
    if setting.active && setting.end.is_none() && !setting.indefinite {
        let problem = "must be given when active is true, unless indefinite is";
        return Err(ApiError::field("constraint.validation", "endDate", problem));
    }
    if setting.start.zip(setting.end).is_some_and(|(start, end)| end < start) {
        return Err(ApiError::field("invalid.date", "endDate", "must not be before startDate"));
    }
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    organization.people.change(key, |person| person.out_of_office = Some(setting));
    call.json(&views::out_of_office(organization.people.get(key)))
}
