//! Stations, call forwarding, out-of-office settings, geolocations and field configuration.

use serde_json::{Value, json};

use crate::schema::check_model;
use crate::support::{Sandbox, api_error, text};

const ABSENCE: [&str; 2] = ["2026-06-01T08:00:00.000Z", "2026-06-05T16:00:00.000Z"];

fn new_user(sandbox: &Sandbox) -> String {
    let division = sandbox.get("/users/me").ok()["division"]["id"].clone();
    let body = json!({ "name": "New Person", "email": "new@example.com", "divisionId": division });
    format!("/users/{}", text(&sandbox.post("/users", body).ok()["id"]))
}

/// The people whose stations satisfy a condition.
fn people_with_stations(sandbox: &Sandbox, matches: impl Fn(&Value) -> bool) -> Vec<Value> {
    let page = sandbox.get("/users?pageSize=500&expand=station").ok();
    page["entities"].as_array().unwrap().iter().filter(|user| matches(&user["station"])).cloned().collect()
}

/// A station without a user and an owner that is not a softphone. It is the last station of some person.
fn free_station(sandbox: &Sandbox) -> String {
    let users = people_with_stations(sandbox, |station| {
        let last = &station["lastAssociatedStation"];
        last["associatedUser"].is_null() && last["defaultUser"].is_null() && last["id"].is_string()
    });
    text(&users[0]["station"]["lastAssociatedStation"]["id"])
}

#[test]
fn stations_are_associated_and_disassociated() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/station");
    assert_eq!(sandbox.get(&path).ok(), json!({}));
    let station = free_station(&sandbox);
    let associated = sandbox.put(&format!("{path}/associatedstation/{station}"), Value::Null);
    assert_eq!((associated.status, associated.text.as_str()), (202, ""));
    let view = sandbox.get(&path).ok();
    check_model("UserStations", &view);
    assert_eq!(view["associatedStation"]["id"], station.as_str());
    assert_eq!(format!("/api/v2{user}"), text(&view["associatedStation"]["associatedUser"]["selfUri"]));
    assert_eq!(view["effectiveStation"], view["associatedStation"]);
    assert_eq!(sandbox.get(&format!("{user}?expand=station")).ok()["station"], view);
    assert_eq!(sandbox.put(&format!("{path}/associatedstation/{station}"), Value::Null).status, 202);
    assert_eq!(sandbox.get(&path).ok(), view, "a repeated request changes nothing");
    // Another person cannot use the station until it is free.
    let me = format!("/users/{}/station", text(&sandbox.get("/users/me").ok()["id"]));
    let taken = sandbox.put(&format!("{me}/associatedstation/{station}"), Value::Null);
    assert_eq!(taken.error(), api_error(409, "userservice.stationalreadyassociated", ""));
    assert_eq!(sandbox.delete(&format!("{path}/associatedstation")).status, 202);
    let view = sandbox.get(&path).ok();
    assert_eq!(view.as_object().unwrap().keys().collect::<Vec<_>>(), ["lastAssociatedStation"]);
    assert_eq!(sandbox.delete(&format!("{path}/associatedstation")).status, 202);
    assert_eq!(sandbox.put(&format!("{me}/associatedstation/{station}"), Value::Null).status, 202);
    let unknown = sandbox.put(&format!("{me}/associatedstation/none"), Value::Null);
    assert_eq!(unknown.error(), api_error(404, "userservice.station.notfound", ""));
    let nobody = sandbox.delete("/users/nobody/station/associatedstation");
    assert_eq!(nobody.error(), api_error(404, "edgeconfiguser.userdoesnotexist", ""));
}

#[test]
fn the_caller_takes_and_leaves_a_station() {
    let sandbox = Sandbox::start();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let user = new_user(&sandbox);
    let (mine, station) = ("/users/stations/me", free_station(&sandbox));
    let take = || sandbox.put(&format!("{mine}/associatedstation/{station}"), Value::Null);
    assert_eq!((take().status, take().status), (204, 204));
    let view = sandbox.get(mine).ok();
    assert_eq!(view["associatedStation"]["id"], station.as_str());
    assert_eq!(sandbox.get(&format!("/users/{me}/station")).ok(), view, "both operations show the same");
    let taken = sandbox.put(&format!("{user}/station/associatedstation/{station}"), Value::Null);
    assert_eq!(taken.error(), api_error(409, "userservice.stationalreadyassociated", ""));
    for _ in 0..2 {
        assert_eq!(sandbox.delete(&format!("{mine}/associatedstation")).status, 204);
    }
    assert!(sandbox.get(mine).ok().get("associatedStation").is_none());
    assert_eq!(sandbox.put(&format!("{user}/station/associatedstation/{station}"), Value::Null).status, 202);
    assert_eq!(take().error(), api_error(409, "userservice.stationalreadyassociated", ""));
    let unknown = sandbox.put(&format!("{mine}/associatedstation/none"), Value::Null);
    assert_eq!(unknown.error(), api_error(404, "userservice.station.notfound", ""));
}

#[test]
fn default_stations_have_one_owner() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/station/defaultstation");
    let owners = people_with_stations(&sandbox, |station| station["defaultStation"]["type"] == "inin_webrtc_softphone");
    let (owner, softphone) = (text(&owners[0]["id"]), text(&owners[0]["station"]["defaultStation"]["id"]));
    let taken = sandbox.put(&format!("{path}/{softphone}"), Value::Null);
    assert_eq!(taken.error(), api_error(409, "userservice.stationalreadyhasdefaultuser", ""));
    sandbox.delete(&format!("/users/{owner}/station/associatedstation")).ok();
    let foreign = sandbox.put(&format!("{user}/station/associatedstation/{softphone}"), Value::Null);
    assert_eq!(foreign.error(), api_error(409, "general.conflict", ""));
    assert_eq!(sandbox.delete(&format!("/users/{owner}/station/defaultstation")).status, 202);
    assert_eq!(sandbox.put(&format!("{path}/{softphone}"), Value::Null).status, 202);
    let view = sandbox.get(&format!("{user}/station")).ok();
    assert_eq!(view["defaultStation"]["id"], softphone.as_str());
    assert_eq!(
        view["effectiveStation"]["id"],
        softphone.as_str(),
        "the default station is effective without an associated one"
    );
    assert!(view.get("associatedStation").is_none());
    // A deleted person owns no station.
    sandbox.delete(&user).ok();
    assert_eq!(sandbox.put(&format!("/users/{owner}/station/defaultstation/{softphone}"), Value::Null).status, 202);
    let unknown = sandbox.put(&format!("/users/{owner}/station/defaultstation/none"), Value::Null);
    assert_eq!(unknown.error(), api_error(404, "userservice.station.notfound", ""));
}

#[test]
fn inactive_people_use_no_station() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let associated = format!("{user}/station/associatedstation");
    let station = free_station(&sandbox);
    sandbox.put(&format!("{associated}/{station}"), Value::Null).ok();
    sandbox.put(&format!("{user}/state"), json!({ "state": "inactive" })).ok();
    assert!(sandbox.get(&format!("{user}/station")).ok().get("associatedStation").is_none());
    let rejection = sandbox.put(&format!("{associated}/{station}"), Value::Null);
    assert_eq!(rejection.error(), api_error(409, "general.conflict", ""));
}

#[test]
fn stations_without_an_edge_are_rejected() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let unhomed = {
        let organization = sandbox.server.app().organization.read();
        organization.routing.stations.all().iter().find(|station| !station.homed).unwrap().id
    };
    let rejection = sandbox.put(&format!("{user}/station/associatedstation/{unhomed}"), Value::Null);
    assert_eq!(rejection.error(), api_error(409, "userservice.station.nothomed", ""));
}

#[test]
fn calls_are_forwarded() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/callforwarding");
    let off = sandbox.get(&path).ok();
    check_model("CallForwarding", &off);
    assert_eq!((&off["enabled"], &off["calls"], &off["voicemail"]), (&json!(false), &json!([]), &json!("NONE")));
    let station = free_station(&sandbox);
    let calls = json!([
        { "targets": [{ "type": "STATION", "value": station }, { "type": "PHONENUMBER", "value": "4711" }] },
        { "targets": [{ "type": "PHONENUMBER", "value": "+13175550123" }] },
    ]);
    let on = sandbox.put(&path, json!({ "enabled": true, "calls": calls, "voicemail": "LASTCALL" })).ok();
    check_model("CallForwarding", &on);
    assert_eq!((&on["calls"], &on["voicemail"], &on["phoneNumber"]), (&calls, &json!("LASTCALL"), &json!("4711")));
    assert_eq!(sandbox.get(&path).ok(), on);
    let patched = sandbox.patch(&path, json!({ "enabled": false })).ok();
    assert_eq!((&patched["enabled"], &patched["calls"]), (&json!(false), &calls), "the rest stays");
    let patched = sandbox.patch(&path, json!({ "enabled": true, "phoneNumber": "+493012345678" })).ok();
    assert_eq!(patched["calls"], json!([{ "targets": [{ "type": "PHONENUMBER", "value": "+493012345678" }] }]));
    let replaced = sandbox.put(&path, json!({ "enabled": false })).ok();
    assert_eq!((&replaced["calls"], &replaced["voicemail"]), (&json!([]), &json!("NONE")));
}

#[test]
fn call_forwarding_errors_have_codes() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/callforwarding");
    let softphone =
        people_with_stations(&sandbox, |station| station["defaultStation"]["type"] == "inin_webrtc_softphone");
    let softphone = text(&softphone[0]["station"]["defaultStation"]["id"]);
    let station = free_station(&sandbox);
    let number = |number: &str| json!({ "type": "PHONENUMBER", "value": number });
    let calls = |calls: Value| json!({ "enabled": false, "calls": calls });
    let target = |target: Value| calls(json!([{ "targets": [target] }]));
    let voicemail = |kind: &str, target: Value| json!({ "enabled": false, "voicemail": kind, "calls": [{ "targets": [number("+4930123456")] }, { "targets": [target] }] });
    let many: Vec<Value> = (0..6).map(|n| number(&format!("+493012345{n}"))).collect();
    let each: Vec<Value> = many.iter().map(|one| json!({ "targets": [one] })).collect();
    let first = "calls[0].targets[0].value";
    for (body, code, field) in [
        (json!({}), "enabledcannotbenull", "enabled"),
        (json!({ "enabled": true }), "enablednotallowedwithoutcalls", "enabled"),
        (calls(json!([{}])), "callrequiresatleastonetarget", "calls[0].targets"),
        (calls(json!(each)), "maxnumberofcallsexceeded", "calls"),
        (calls(json!([{ "targets": many }])), "maxnumberofcalltargetsexceeded", "calls[0].targets"),
        (target(json!({ "value": "+4930123456" })), "calltargetrequirestype", "calls[0].targets[0].type"),
        (target(json!({ "type": "PHONENUMBER" })), "calltargetphonenumberrequiresvalue", first),
        (target(json!({ "type": "STATION", "value": "none" })), "calltargetstationrequiresstation", first),
        (target(json!({ "type": "STATION", "value": softphone })), "webrtcstationmustbelongtouser", first),
        (target(number("12")), "invalidextension", first),
        (target(number("+49 30 1234")), "invalidphonenumberformat", first),
        (target(number("0301234567")), "invalidphonenumberformat", first),
        (
            calls(json!([{ "targets": [number("4711")] }, { "targets": [number("4711")] }])),
            "duplicatetargetnotallowed",
            "calls[1].targets[0]",
        ),
        (
            json!({ "enabled": false, "voicemail": "PURECLOUD" }),
            "voicemailpurecloudrequiresatleastonecall",
            "voicemail",
        ),
        (
            json!({ "enabled": false, "voicemail": "LASTCALL" }),
            "voicemaillastcallrequiresatleastonecalltoaphonenumber",
            "voicemail",
        ),
        (voicemail("LASTCALL", number("4711")), "voicemaillastcallcannotuseextension", "voicemail"),
        (
            voicemail("LASTCALL", json!({ "type": "STATION", "value": station })),
            "voicemaillastcallcannotusestation",
            "voicemail",
        ),
    ] {
        let answer = sandbox.put(&path, body.clone());
        assert_eq!(answer.error(), api_error(409, &format!("callforwarding.{code}"), field), "{body}");
    }
    let unknown = sandbox.put(&path, target(json!({ "type": "PIGEON", "value": "x" })));
    assert_eq!(unknown.error(), api_error(400, "invalid.value", "calls[0].targets[0].type"));
    assert!(sandbox.get(&path).ok().get("modifiedDate").is_none(), "nothing has been stored");
    sandbox.put(&format!("{user}/routingstatus"), json!({ "status": "IDLE" })).ok();
    let busy = sandbox.patch(&path, json!({ "enabled": true, "phoneNumber": "4711" }));
    assert_eq!(busy.error(), api_error(409, "callforwarding.enablednotallowedwhileonqueue", "enabled"));
}

#[test]
fn out_of_office_settings_are_stored_and_validated() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/outofoffice");
    assert_eq!(sandbox.get(&path).ok()["active"], false);
    let body = json!({ "active": true, "startDate": ABSENCE[0], "endDate": ABSENCE[1] });
    let away = sandbox.put(&path, body).ok();
    check_model("OutOfOffice", &away);
    assert_eq!((&away["active"], &away["startDate"]), (&json!(true), &json!(ABSENCE[0])));
    assert_eq!((&away["endDate"], &away["indefinite"]), (&json!(ABSENCE[1]), &json!(false)));
    assert_eq!(sandbox.get(&path).ok(), away);
    assert_eq!(sandbox.get(&format!("{user}?expand=outOfOffice")).ok()["outOfOffice"], away);
    let long = json!({ "active": true, "startDate": ABSENCE[0], "endDate": ABSENCE[1], "indefinite": true });
    let long = sandbox.put(&path, long).ok();
    assert!(long.get("endDate").is_none() && long["indefinite"] == true);
    let put = |body: Value| sandbox.put(&path, body).error();
    assert_eq!(put(json!({ "active": true })), api_error(400, "constraint.validation", "startDate"));
    let open = json!({ "active": true, "startDate": ABSENCE[0] });
    assert_eq!(put(open), api_error(400, "constraint.validation", "endDate"));
    let backwards = json!({ "active": true, "startDate": ABSENCE[1], "endDate": ABSENCE[0] });
    assert_eq!(put(backwards), api_error(400, "invalid.date", "endDate"));
    assert_eq!(put(json!({ "startDate": "tomorrow" })), api_error(400, "invalid.date", "startDate"));
    assert_eq!(sandbox.put(&path, json!({ "active": false })).ok()["active"], false);
    let nobody = sandbox.get("/users/nobody/outofoffice");
    assert_eq!(nobody.error(), api_error(404, "presenceservice.usernotfound", ""));
}

#[test]
fn clients_report_geolocations() {
    let sandbox = Sandbox::start();
    let me = sandbox.get("/users/me?expand=geolocation,geolocationsettings").ok();
    assert_eq!(me["geolocationSettings"]["enabled"], true);
    let id = text(&me["id"]);
    let path = |client: &str| format!("/users/{id}/geolocations/{client}");
    let office = sandbox.get(&path(&id)).ok();
    check_model("Geolocation", &office);
    assert_eq!((&office, &office["primary"]), (&me["geolocation"], &json!(true)));
    assert_eq!(sandbox.get(&path("phone")).error(), api_error(404, "not.found", ""));
    let here = sandbox.patch(&path("phone"), json!({ "latitude": 53.3, "longitude": -9.0, "type": "mobile" })).ok();
    check_model("Geolocation", &here);
    assert_eq!((&here["city"], &here["country"]), (&json!("Galway"), &json!("Ireland")));
    assert_eq!((&here["id"], &here["primary"], &here["type"]), (&json!("phone"), &json!(false), &json!("mobile")));
    assert_eq!(here["locations"][0]["name"], "Galway Docks");
    let primary = sandbox.patch(&path("phone"), json!({ "primary": true })).ok();
    assert_eq!((&primary["latitude"], &primary["primary"]), (&json!(53.3), &json!(true)));
    let full = sandbox.get(&format!("/users/{id}?expand=geolocation")).ok();
    assert_eq!(full["geolocation"], primary);
    assert_eq!(sandbox.get(&path(&id)).ok()["primary"], false, "there is one primary position");
    let named = sandbox.patch(&path("phone"), json!({ "city": "Oslo", "country": "Norway" })).ok();
    assert!(named.get("latitude").is_none() && named["locations"] == json!([]));
    sandbox.patch(&path("a%2Fb%20c"), json!({ "primary": true, "city": "Rome" })).ok();
    assert_eq!(sandbox.get(&path("phone")).ok()["primary"], false);
    let strange = text(&sandbox.get(&path("a%2Fb%20c")).ok()["selfUri"]);
    assert_eq!(strange, format!("/api/v2{}", path("a%2Fb%20c")));
    let wrong = |body: Value| sandbox.patch(&path("phone"), body).error();
    assert_eq!(wrong(json!({ "latitude": 1 })), api_error(400, "constraint.validation", "longitude"));
    let point = json!({ "latitude": 91, "longitude": 0 });
    assert_eq!(wrong(point), api_error(400, "geolocationservice.entitypointerror", "latitude"));
    let other = new_user(&sandbox);
    let rejection = sandbox.patch(&format!("{other}/geolocations/phone"), json!({ "primary": true }));
    assert_eq!(rejection.error(), api_error(403, "geolocation.update.error", ""));
}

#[test]
fn field_configurations_match_the_description() {
    let sandbox = Sandbox::start();
    let me = sandbox.get("/users/me?expand=fieldconfigs").ok();
    for kind in ["person", "group", "org"] {
        let config = sandbox.get(&format!("/fieldconfig?type={kind}")).ok();
        check_model("FieldConfig", &config);
        assert_eq!((&config["entityType"], &config), (&json!(kind), &me["fieldConfigs"][kind]));
        assert!(config["sections"][0]["fieldList"].as_array().is_some_and(|fields| !fields.is_empty()));
    }
    assert_eq!(sandbox.get("/fieldconfig").error(), api_error(400, "constraint.validation", "type"));
    assert_eq!(sandbox.get("/fieldconfig?type=moon").error(), api_error(400, "invalid.query.param.value", "type"));
}
