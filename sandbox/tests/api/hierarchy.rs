//! Managers, reports, favorites and profiles.

use serde_json::{Value, json};

use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, text};

/// A person with a manager and with reports.
fn middle_manager(sandbox: &Sandbox) -> Value {
    let me = sandbox.get("/users/me?expand=directreports").ok();
    let reports = me["directReports"].as_array().unwrap().clone();
    let found = reports.into_iter().find(|person| !ids(&adjacents(sandbox, person)["directReports"]).is_empty());
    found.expect("one of the first reports has reports")
}

fn adjacents(sandbox: &Sandbox, person: &Value) -> Value {
    sandbox.get(&format!("/users/{}/adjacents", text(&person["id"]))).ok()
}

fn ids(people: &Value) -> Vec<String> {
    people.as_array().unwrap_or_else(|| panic!("{people}")).iter().map(|person| text(&person["id"])).collect()
}

fn version(sandbox: &Sandbox, id: &str) -> Value {
    sandbox.get(&format!("/users/{id}")).ok()["version"].clone()
}

fn set_manager(sandbox: &Sandbox, id: &str, manager: &str) -> crate::reply::Reply {
    let version = version(sandbox, id);
    sandbox.patch(&format!("/users/{id}"), json!({ "version": version, "manager": manager }))
}

#[test]
fn superiors_reports_and_adjacents_agree() {
    let sandbox = Sandbox::start();
    let person = middle_manager(&sandbox);
    let id = text(&person["id"]);
    let adjacents = sandbox.get(&format!("/users/{id}/adjacents"));
    check_operation_response("getUserAdjacents", &adjacents);
    let adjacents = adjacents.ok();
    let superiors = sandbox.get(&format!("/users/{id}/superiors"));
    check_operation_response("getUserSuperiors", &superiors);
    assert_eq!(superiors.ok(), adjacents["superiors"]);
    let reports = sandbox.get(&format!("/users/{id}/directreports"));
    check_operation_response("getUserDirectreports", &reports);
    assert_eq!(reports.ok(), adjacents["directReports"]);

    let me = text(&sandbox.get("/users/me").ok()["id"]);
    assert_eq!(ids(&adjacents["superiors"]), std::slice::from_ref(&me));
    let siblings = ids(&adjacents["siblings"]);
    assert!(!siblings.is_empty() && !siblings.contains(&id));
    let mut of_me = ids(&sandbox.get(&format!("/users/{me}/directreports")).ok());
    of_me.retain(|one| *one != id);
    assert_eq!(siblings, of_me);
    assert!(adjacents["directReports"].as_array().unwrap().iter().all(|report| report["manager"]["id"] == id));
    // The superiors of a report are its manager and the superiors of that manager.
    let below = ids(&adjacents["directReports"])[0].clone();
    assert_eq!(ids(&sandbox.get(&format!("/users/{below}/superiors")).ok()), [id, me]);
}

#[test]
fn optional_parts_are_expanded_on_request_only() {
    let sandbox = Sandbox::start();
    let id = text(&middle_manager(&sandbox)["id"]);
    for path in ["superiors", "directreports"] {
        let plain = sandbox.get(&format!("/users/{id}/{path}")).ok();
        let full = sandbox.get(&format!("/users/{id}/{path}?expand=presence,groups")).ok();
        assert!(plain[0].get("presence").is_none() && plain[0].get("groups").is_none(), "{path}");
        assert!(full[0].get("presence").is_some() && full[0].get("groups").is_some(), "{path}");
    }
    let full = sandbox.get(&format!("/users/{id}/adjacents?expand=presence")).ok();
    for part in ["superiors", "siblings", "directReports"] {
        assert!(full[part][0].get("presence").is_some(), "{part}");
    }
    let wrong = sandbox.get(&format!("/users/{id}/adjacents?expand=aura"));
    assert_eq!(wrong.error(), api_error(400, "invalid.query.param.value", "expand"));
}

#[test]
fn a_new_manager_changes_superiors_and_reports() {
    let sandbox = Sandbox::start();
    let person = middle_manager(&sandbox);
    let old = text(&person["id"]);
    let around_old = adjacents(&sandbox, &person);
    let moved = ids(&around_old["directReports"])[0].clone();
    let new = ids(&around_old["siblings"])[0].clone();
    set_manager(&sandbox, &moved, &new).ok();
    let reports = |id: &str| ids(&sandbox.get(&format!("/users/{id}/directreports")).ok());
    assert!(!reports(&old).contains(&moved));
    assert!(reports(&new).contains(&moved));
    assert_eq!(ids(&sandbox.get(&format!("/users/{moved}/superiors")).ok())[0], new);
    let manager = sandbox.get(&format!("/users/{moved}")).ok()["manager"].clone();
    assert_eq!(manager, json!({ "id": new, "selfUri": format!("/api/v2/users/{new}") }));
    // An empty id removes the manager.
    set_manager(&sandbox, &moved, "").ok();
    assert_eq!(sandbox.get(&format!("/users/{moved}/superiors")).ok(), json!([]));
    let adjacents = sandbox.get(&format!("/users/{moved}/adjacents")).ok();
    assert_eq!(adjacents["siblings"], json!([]), "people without a manager are no siblings");
}

#[test]
fn the_hierarchy_has_no_cycles() {
    let sandbox = Sandbox::start();
    let person = middle_manager(&sandbox);
    let id = text(&person["id"]);
    let below = ids(&adjacents(&sandbox, &person)["directReports"])[0].clone();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    for (who, manager) in [(&id, &id), (&id, &below), (&me, &below)] {
        let before = sandbox.get(&format!("/users/{who}")).ok();
        assert_eq!(set_manager(&sandbox, who, manager).error(), api_error(400, "general.bad.request", "manager"));
        assert_eq!(sandbox.get(&format!("/users/{who}")).ok(), before, "a rejection change changes nothing");
    }
    assert_eq!(set_manager(&sandbox, &id, "nobody").error(), api_error(400, "general.bad.request", "manager"));
    // Without the cycle, the same change is allowed.
    set_manager(&sandbox, &below, "").ok();
    set_manager(&sandbox, &id, &below).ok();
    assert_eq!(ids(&sandbox.get(&format!("/users/{id}/superiors")).ok()), [below]);
}

#[test]
fn deleted_people_leave_the_hierarchy() {
    let sandbox = Sandbox::start();
    let person = middle_manager(&sandbox);
    let id = text(&person["id"]);
    let reports = ids(&adjacents(&sandbox, &person)["directReports"]);
    let gone = reports[0].clone();
    sandbox.delete(&format!("/users/{gone}")).ok();
    assert!(!ids(&adjacents(&sandbox, &person)["directReports"]).contains(&gone));
    for path in ["adjacents", "superiors", "directreports", "favorites", "profile", "profileskills"] {
        let reply = sandbox.get(&format!("/users/{gone}/{path}"));
        let own = ["directreports", "profile"].contains(&path);
        let code = if own { "general.resource.not.found" } else { "not.found" };
        assert_eq!(reply.error(), api_error(404, code, ""), "{path}");
    }
    sandbox.delete(&format!("/users/{id}")).ok();
    let left = &reports[1];
    assert!(sandbox.get(&format!("/users/{left}")).ok().get("manager").is_none());
    assert!(!ids(&sandbox.get("/users/me?expand=directreports").ok()["directReports"]).contains(&id));
}

#[test]
fn favorites_are_paged_and_sorted() {
    let sandbox = Sandbox::start();
    let me = sandbox.get("/users/me?expand=favorites").ok();
    let path = format!("/users/{}/favorites", text(&me["id"]));
    let all = sandbox.get(&format!("{path}?pageSize=100"));
    check_operation_response("getUserFavorites", &all);
    let all = all.ok();
    assert_eq!(all["entities"], me["favorites"], "both operations show the same");
    let found = ids(&all["entities"]);
    assert!(found.len() > 1, "{found:?}");
    assert_eq!(all["total"], found.len());
    let names: Vec<String> =
        all["entities"].as_array().unwrap().iter().map(|person| text(&person["name"]).to_lowercase()).collect();
    assert!(names.is_sorted());

    let mut paged = Vec::new();
    let mut next = Some(format!("{path}?pageSize=1&sortOrder=DESC&expand=presence"));
    while let Some(target) = next {
        let page = sandbox.get(&target).ok();
        assert!(page["entities"][0].get("presence").is_some(), "links keep the other parameters");
        paged.extend(ids(&page["entities"]));
        next = page.get("nextUri").map(|uri| text(uri).strip_prefix("/api/v2").unwrap().to_owned());
    }
    paged.reverse();
    assert_eq!(paged, found);

    let wrong = sandbox.get(&format!("{path}?sortOrder=sideways"));
    assert_eq!(wrong.error(), api_error(400, "invalid.query.param.value", "sortOrder"));
    let wrong = sandbox.get(&format!("{path}?pageSize=0"));
    assert_eq!(wrong.error(), api_error(400, "invalid.query.param.value", "pageSize"));
    sandbox.delete(&format!("/users/{}", found[0])).ok();
    assert_eq!(ids(&sandbox.get(&path).ok()["entities"]), found[1..], "deleted people are no favorites");
}

#[test]
fn profiles_contain_the_person_and_expanded_parts() {
    let sandbox = Sandbox::start();
    let page = sandbox.get("/profiles/users?pageSize=7&pageNumber=2");
    check_operation_response("getProfilesUsers", &page);
    let page = page.ok();
    assert_eq!((&page["pageNumber"], &page["pageSize"]), (&json!(2), &json!(7)));
    assert_eq!(ids(&page["entities"]).len(), 7);
    let deleted = &sandbox.get("/users?state=deleted").ok()["total"];
    assert_eq!(page["total"].as_u64().unwrap() + deleted.as_u64().unwrap(), 200);
    assert!(page["entities"][0].get("expands").is_none());

    let me = sandbox.get("/users/me").ok();
    let path = format!("/users/{}/profile", text(&me["id"]));
    let profile = sandbox.get(&format!(
        "{path}?expand=presence,routingStatus,geolocation,integrationPresence&integrationPresenceSource=ZoomPhone"
    ));
    check_operation_response("getUserProfile", &profile);
    let profile = profile.ok();
    assert_eq!((&profile["id"], &profile["name"], &profile["state"]), (&me["id"], &me["name"], &json!("active")));
    assert_eq!(profile["version"], me["version"]);
    let mut parts: Vec<&String> = profile["expands"].as_object().unwrap().keys().collect();
    parts.sort();
    assert_eq!(parts, ["geolocation", "integrationPresence", "presence", "routingStatus"]);
    assert_eq!(profile["expands"]["integrationPresence"]["source"], "zoomphone");
    assert_eq!(profile["expands"]["presence"]["source"], "zoomphone");
    let profile = sandbox.get(&format!("{path}?expand=presence")).ok();
    assert_eq!(profile["expands"]["presence"], sandbox.get("/users/me?expand=presence").ok()["presence"]);
    let listed = sandbox.get(&format!("/profiles/users?id={}&expand=presence", text(&me["id"]))).ok();
    assert_eq!(ids(&listed["entities"]), [text(&me["id"])]);
    assert_eq!(listed["entities"][0]["expands"]["presence"], profile["expands"]["presence"]);
    let jid = text(&me["chat"]["jabberId"]).replace('@', "%40");
    assert_eq!(ids(&sandbox.get(&format!("/profiles/users?jid={jid}&id=nobody")).ok()["entities"]), [text(&me["id"])]);
    let (up, down) = ("/profiles/users?pageSize=500", "/profiles/users?pageSize=500&sortOrder=descending");
    let mut reversed = ids(&sandbox.get(down).ok()["entities"]);
    reversed.reverse();
    assert_eq!(reversed, ids(&sandbox.get(up).ok()["entities"]));
}

#[test]
fn a_change_updates_the_date_of_the_profile() {
    let sandbox = Sandbox::start();
    let id = text(&middle_manager(&sandbox)["id"]);
    let modified = || text(&sandbox.get(&format!("/users/{id}/profile")).ok()["dateModified"]);
    let before = modified();
    assert_eq!(modified(), before, "reading changes nothing");
    let body = json!({ "version": version(&sandbox, &id), "title": "Harbour master" });
    sandbox.patch(&format!("/users/{id}"), body).ok();
    assert!(modified() > before);
}

#[test]
fn integration_presence_has_the_requested_source() {
    let sandbox = Sandbox::start();
    let id = text(&sandbox.get("/users/me").ok()["id"]);
    let source = |query: &str| {
        let user = sandbox.get(&format!("/users/{id}?{query}")).ok();
        user.get("integrationPresence").map(|presence| text(&presence["source"]))
    };
    assert_eq!(source("integrationPresenceSource=EightByEight"), None);
    assert_eq!(source("expand=integrationPresence&integrationPresenceSource=EightByEight").unwrap(), "eightbyeight");
    assert_eq!(source("expand=integrationPresence").unwrap(), "microsoftteams");
    let presence = |query: &str| text(&sandbox.get(&format!("/users/{id}?{query}")).ok()["presence"]["source"]);
    assert_eq!(presence("expand=presence"), "PURECLOUD");
    assert_eq!(presence("expand=presence&integrationPresenceSource=RingCentral"), "ringcentral");
    let search = json!({ "expand": ["integrationPresence"], "integrationPresenceSource": "ZoomPhone", "pageSize": 1 });
    let found = sandbox.post("/users/search", search).ok();
    assert_eq!(found["results"][0]["integrationPresence"]["source"], "zoomphone");
    let wrong = sandbox.get(&format!("/users/{id}?expand=integrationPresence&integrationPresenceSource=Pager"));
    assert_eq!(wrong.error(), api_error(400, "invalid.query.param.value", "integrationPresenceSource"));
}

#[test]
fn profile_skills_are_replaced_in_all_operations() {
    let sandbox = Sandbox::start();
    let id = text(&middle_manager(&sandbox)["id"]);
    let path = format!("/users/{id}/profileskills");
    let before = version(&sandbox, &id).as_i64().unwrap();
    let reply = sandbox.call("PUT", &path, json!([" Knots ", "Sextant", "knots"]));
    check_operation_response("putUserProfileskills", &reply);
    assert_eq!(reply.ok(), json!(["Knots", "Sextant"]));
    let read = sandbox.get(&path);
    check_operation_response("getUserProfileskills", &read);
    assert_eq!(read.ok(), json!(["Knots", "Sextant"]));
    let user = sandbox.get(&format!("/users/{id}?expand=profileSkills")).ok();
    assert_eq!(user["profileSkills"], json!(["Knots", "Sextant"]));
    assert_eq!(user["version"], before + 1);
    let found = json!({ "query": [{ "type": "EXACT", "fields": ["profileSkills"], "value": "Sextant" }] });
    assert_eq!(ids(&sandbox.post("/users/search", found).ok()["results"]), std::slice::from_ref(&id));
    assert_eq!(sandbox.call("PUT", &path, json!(["ok", " "])).error(), api_error(400, "constraint.validation", "[1]"));
    assert_eq!(sandbox.call("PUT", &path, json!(["ok", 7])).error(), api_error(400, "invalid.property", "[1]"));
    assert_eq!(sandbox.call("PUT", &path, json!({})).error(), api_error(400, "invalid.property", "body"));
    let many: Vec<String> = (0..101).map(|number| format!("skill {number}")).collect();
    assert_eq!(sandbox.call("PUT", &path, json!(many)).error(), api_error(400, "constraint.validation", "body"));
    assert_eq!(sandbox.call("PUT", &path, json!([])).ok(), json!([]));
    assert_eq!(sandbox.get(&path).ok(), json!([]));
    let nobody = sandbox.call("PUT", "/users/nobody/profileskills", json!([]));
    assert_eq!(nobody.error(), api_error(404, "not.found", ""));
}

#[test]
fn me_has_parts_of_the_organization() {
    let sandbox = Sandbox::start();
    let parts = "geolocationsettings,orgproducts,divisionedpresencedefinitions,favorites";
    let reply = sandbox.get(&format!("/users/me?expand={parts}"));
    check_operation_response("getUsersMe", &reply);
    let me = reply.ok();
    assert_eq!(me["geolocationSettings"]["enabled"], true);
    assert!(me["orgProducts"].as_array().unwrap().iter().all(|product| product["id"].is_string()));
    let presences = me["divisionedPresenceDefinitions"].as_array().unwrap();
    assert!(presences.iter().any(|presence| presence["systemPresence"] == "OnQueue"));
    let plain = sandbox.get("/users/me?expand=presencedefinitions,presence").ok();
    let names: Vec<&str> = plain["presenceDefinitions"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["systemPresence"].as_str())
        .collect();
    assert_eq!(names[..2], ["Offline", "Available"]);
    assert!(
        names.contains(&"On Queue")
            && names.contains(&plain["presence"]["presenceDefinition"]["systemPresence"].as_str().unwrap())
    );
    let plain = sandbox.get("/users/me").ok();
    for part in ["geolocationSettings", "orgProducts", "divisionedPresenceDefinitions", "favorites"] {
        assert!(plain.get(part).is_none(), "{part}");
    }
}
