//! Call forwarding of a person.
//!
//! `PUT` replaces all fields, `PATCH` keeps missing ones. A `phoneNumber` without `calls` stands for one call to that
//! number; with `calls` it is ignored. Numbers have the form `+` and 7 to 15 digits, extensions 3 to 6 digits.

use genesys_users_models::{self as models, CallForwardingVoicemail, CallRoute, CallTarget, CallTargetType};

use super::lookup::find_user;
use crate::api::{ApiError, ApiResult, ErrorDetail};
use crate::routing::Call;
use crate::state::{CallForwarding, Organization, PersonKey, StationKind};
use crate::views;

/// Maximum number of calls, which are tried one after the other.
const MAX_CALLS: usize = 5;

/// Maximum number of targets of a call, which ring at the same time.
const MAX_TARGETS: usize = 5;

/// `getUserCallforwarding`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    call.json(&views::call_forwarding(&organization, key))
}

/// `putUserCallforwarding`
pub fn replace(call: &Call<'_>) -> ApiResult {
    store(call, false)
}

/// `patchUserCallforwarding`
pub fn patch(call: &Call<'_>) -> ApiResult {
    store(call, true)
}

fn store(call: &Call<'_>, keep: bool) -> ApiResult {
    let body: models::CallForwarding = call.body()?;
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let current = organization.routing.forwarding(key);
    let enabled = body
        .enabled
        .or(keep.then_some(current.enabled))
        .ok_or_else(|| conflict("callforwarding.enabledcannotbenull", "enabled", "must be given; true or false"))?;
    let number = body.phone_number.as_deref().map(str::trim);
    let calls = match (body.calls, number) {
        (Some(calls), _) => calls,
        (None, Some("")) => Vec::new(),
        (None, Some(number)) => {
            let target = CallTarget { r#type: Some(CallTargetType::Phonenumber), value: Some(number.to_owned()) };
            vec![CallRoute { targets: Some(vec![target]) }]
        }
        (None, None) if keep => current.calls,
        (None, None) => Vec::new(),
    };
    let voicemail = body.voicemail.or(keep.then_some(current.voicemail)).unwrap_or(CallForwardingVoicemail::None);
    let forwarding = CallForwarding { enabled, calls, voicemail, modified: Some(call.now) };
    check(&organization, key, &forwarding)?;
    organization.routing.set_forwarding(key, forwarding);
    call.json(&views::call_forwarding(&organization, key))
}

fn check(organization: &Organization, key: PersonKey, forwarding: &CallForwarding) -> Result<(), ApiError> {
    let calls = &forwarding.calls;
    if calls.len() > MAX_CALLS {
        let problem = format!("at most {MAX_CALLS} calls are tried");
        return Err(conflict("callforwarding.maxnumberofcallsexceeded", "calls", problem));
    }
    let mut seen: Vec<&CallTarget> = Vec::new();
    for (at, call) in calls.iter().enumerate() {
        let field = format!("calls[{at}].targets");
        let targets = call.targets.as_deref().unwrap_or_default();
        if targets.is_empty() {
            return Err(conflict("callforwarding.callrequiresatleastonetarget", &field, "must have at least one"));
        }
        if targets.len() > MAX_TARGETS {
            let problem = format!("must have at most {MAX_TARGETS}");
            return Err(conflict("callforwarding.maxnumberofcalltargetsexceeded", &field, problem));
        }
        for (number, target) in targets.iter().enumerate() {
            let field = format!("{field}[{number}]");
            check_target(organization, key, target, &field)?;
            if seen.contains(&target) {
                return Err(conflict("callforwarding.duplicatetargetnotallowed", &field, "is there already"));
            }
            seen.push(target);
        }
    }
    check_voicemail(forwarding)?;
    if !forwarding.enabled {
        return Ok(());
    }
    if calls.is_empty() {
        let problem = "cannot be true without calls; name a target in calls or phoneNumber";
        return Err(conflict("callforwarding.enablednotallowedwithoutcalls", "enabled", problem));
    }
    let person = organization.people.get(key);
    if person.routing.status != "OFF_QUEUE" {
        let problem = format!("cannot be true while the user is on queue (routing status {})", person.routing.status);
        return Err(conflict("callforwarding.enablednotallowedwhileonqueue", "enabled", problem));
    }
    Ok(())
}

fn check_target(organization: &Organization, key: PersonKey, target: &CallTarget, field: &str) -> Result<(), ApiError> {
    let value_field = format!("{field}.value");
    let value = target.value.as_deref().unwrap_or("").trim();
    match &target.r#type {
        None => Err(conflict("callforwarding.calltargetrequirestype", &format!("{field}.type"), "must be given")),
        Some(CallTargetType::Phonenumber) if value.is_empty() => {
            let problem = "must be a telephone number";
            Err(conflict("callforwarding.calltargetphonenumberrequiresvalue", &value_field, problem))
        }
        Some(CallTargetType::Phonenumber) => check_number(value, &value_field),
        Some(CallTargetType::Station) => {
            let stations = &organization.routing.stations;
            let station = stations.by_id(value).ok_or_else(|| {
                conflict("callforwarding.calltargetstationrequiresstation", &value_field, "must be the id of a station")
            })?;
            let station = stations.get(station);
            if station.kind == StationKind::WebRtc && station.owner.is_some_and(|owner| owner != key) {
                let problem = "is the softphone of another user";
                return Err(conflict("callforwarding.webrtcstationmustbelongtouser", &value_field, problem));
            }
            Ok(())
        }
        // The schema rejects unknown types.
        Some(CallTargetType::Other(kind)) => {
            let problem = format!("{kind} is unknown");
            Err(conflict("callforwarding.calltargetunknowntype", &format!("{field}.type"), problem))
        }
    }
}

fn check_number(number: &str, field: &str) -> Result<(), ApiError> {
    if is_extension(number) {
        return match number.len() {
            3..=6 => Ok(()),
            _ => Err(conflict("callforwarding.invalidextension", field, "an extension has 3 to 6 digits")),
        };
    }
    let digits = number.strip_prefix('+').unwrap_or("");
    if (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    let problem = "must be a number such as +13175550123, or an extension";
    Err(conflict("callforwarding.invalidphonenumberformat", field, problem))
}

/// Whether a number is an extension: at most six digits without a plus sign.
fn is_extension(number: &str) -> bool {
    (1..=6).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
}

/// Checks the voicemail setting. `LASTCALL` needs a last call to an external telephone number.
fn check_voicemail(forwarding: &CallForwarding) -> Result<(), ApiError> {
    let calls = &forwarding.calls;
    let error = |code, problem: &str| Err(conflict(code, "voicemail", problem));
    match forwarding.voicemail {
        CallForwardingVoicemail::Purecloud if calls.is_empty() => error(
            "callforwarding.voicemailpurecloudrequiresatleastonecall",
            "can be PURECLOUD only with at least one call",
        ),
        CallForwardingVoicemail::Lastcall => {
            let is_number = |target: &CallTarget| target.r#type == Some(CallTargetType::Phonenumber);
            let mut all = calls.iter().flat_map(|call| call.targets.iter().flatten());
            if !all.any(is_number) {
                return error(
                    "callforwarding.voicemaillastcallrequiresatleastonecalltoaphonenumber",
                    "can be LASTCALL only with a call to a telephone number",
                );
            }
            let mut last = calls.iter().rev().take(1).flat_map(|call| call.targets.iter().flatten());
            match last.find(|target| !is_number(target) || is_extension(target.value.as_deref().unwrap_or(""))) {
                Some(target) if !is_number(target) => error(
                    "callforwarding.voicemaillastcallcannotusestation",
                    "cannot be LASTCALL while the last call goes to a station",
                ),
                Some(_) => error(
                    "callforwarding.voicemaillastcallcannotuseextension",
                    "cannot be LASTCALL while the last call goes to an extension",
                ),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// Status 409 for a field, with an error code of call forwarding.
fn conflict(code: &'static str, field: &str, problem: impl std::fmt::Display) -> ApiError {
    let mut error = ApiError::new(409, code, format!("{field}: {problem}"));
    error.params.push(("fieldName", field.to_owned()));
    error.details.push(ErrorDetail { code, field: Some(field.to_owned()), entity_id: None });
    error
}
