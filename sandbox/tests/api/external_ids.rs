//! External ids: the keys of people in other systems.

use serde_json::{Value, json};

use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, text};

/// The caller, and another person.
fn two_users(sandbox: &Sandbox) -> (String, String) {
    let me = sandbox.get("/users/me").ok()["id"].clone();
    let page = sandbox.get("/users?pageSize=2").ok();
    let entities = page["entities"].as_array().unwrap();
    (text(&me), text(&entities.iter().find(|person| person["id"] != me).unwrap()["id"]))
}

#[test]
fn external_ids_are_unique_and_at_most_a_hundred() {
    let sandbox = Sandbox::start();
    let (other, id) = two_users(&sandbox);
    let add = |user: &str, authority: &str, key: &str| {
        let body = json!({ "authorityName": authority, "externalKey": key });
        sandbox.post(&format!("/users/{user}/externalid"), body)
    };
    let first = add(&id, "crm", "a/1");
    assert_eq!(first.status, 201);
    check_operation_response("postUserExternalid", &first);
    assert_eq!(
        first.ok(),
        json!([{ "authorityName": "crm", "externalKey": "a/1", "selfUri": "/api/v2/users/externalid/crm/a%2F1" }])
    );
    let again = add(&id, "crm", "a/1");
    assert_eq!((again.status, again.json().as_array().unwrap().len()), (200, 1));
    check_operation_response("postUserExternalid", &again);
    let taken = add(&other, "crm", "a/1");
    assert_eq!(taken.error(), api_error(409, "general.resource.conflict", "externalKey"));
    assert_eq!(taken.json()["details"][0]["entityId"], id);
    assert_eq!(add(&other, "hr", "a/1").status, 201, "the same key of another authority");
    for number in 2..=100 {
        assert_eq!(add(&id, "crm", &number.to_string()).json().as_array().unwrap().len(), number);
    }
    assert_eq!(add(&id, "crm", "101").error(), api_error(400, "general.bad.request", "externalKey"));
    assert_eq!(add(&id, "crm", "100").status, 200, "one that is there is no new one");
    assert_eq!(add(&other, "crm", "101").status, 201, "a rejected id belongs to nobody");

    assert_eq!(add(&id, " ", "1").error(), api_error(400, "constraint.validation", "authorityName"));
    assert_eq!(add(&id, "crm", &"x".repeat(257)).error(), api_error(400, "constraint.validation", "externalKey"));
    let missing = sandbox.post(&format!("/users/{id}/externalid"), json!({ "authorityName": "crm" }));
    assert_eq!(missing.error(), api_error(400, "constraint.validation", "externalKey"));
    assert_eq!(add("nobody", "crm", "1").error(), api_error(404, "not.found", ""));
}

#[test]
fn external_ids_are_read_found_and_removed() {
    let sandbox = Sandbox::start();
    let (me, other) = two_users(&sandbox);
    let path = format!("/users/{other}/externalid");
    assert_eq!(sandbox.get(&path).ok(), json!([]));
    for (authority, key) in [("crm", "a/1"), ("crm", "2"), ("HR system", "ÄÖ %")] {
        sandbox.post(&path, json!({ "authorityName": authority, "externalKey": key })).ok();
    }
    let all = sandbox.get(&path);
    check_operation_response("getUserExternalid", &all);
    let all = all.ok();
    assert_eq!(all.as_array().unwrap().len(), 3);
    assert_eq!(sandbox.get(&format!("{path}/crm")).ok(), all[0], "the oldest one of the authority");
    assert_eq!(sandbox.get(&format!("{path}/HR%20system")).ok(), all[2]);
    for authority in ["CRM", "nobody"] {
        let missing = sandbox.get(&format!("{path}/{authority}"));
        assert_eq!(missing.error(), api_error(404, "general.resource.not.found", ""), "{authority}");
    }

    let find =
        |uri: &Value, query: &str| sandbox.get(&format!("{}{query}", text(uri).strip_prefix("/api/v2").unwrap()));
    for id in all.as_array().unwrap() {
        assert_eq!(find(&id["selfUri"], "").ok()["id"], other, "{id}");
    }
    assert!(find(&all[0]["selfUri"], "?expand=presence,groups").ok()["presence"].is_object());
    assert_eq!(
        sandbox.get("/users/externalid/CRM/2").error(),
        api_error(404, "general.resource.not.found", ""),
        "case matters"
    );

    let gone = sandbox.delete(&format!("{path}/crm/a%2F1"));
    assert_eq!(gone.status, 204);
    check_operation_response("deleteUserExternalidAuthorityNameExternalKey", &gone);
    let again = sandbox.delete(&format!("{path}/crm/a%2F1"));
    assert_eq!(again.error(), api_error(404, "general.resource.not.found", ""));
    assert_eq!(find(&all[0]["selfUri"], "").status, 404);
    let not_theirs = sandbox.delete(&format!("/users/{me}/externalid/crm/2"));
    assert_eq!(not_theirs.error(), api_error(404, "general.resource.not.found", ""));
    let body = json!({ "authorityName": "crm", "externalKey": "a/1" });
    assert_eq!(sandbox.post(&format!("/users/{me}/externalid"), body).status, 201, "a removed id is free");
    assert_eq!(sandbox.get(&path).ok(), json!([all[1], all[2]]));

    sandbox.delete(&format!("/users/{other}")).ok();
    assert_eq!(find(&all[1]["selfUri"], "").status, 404, "a deleted person is not found");
    assert_eq!(sandbox.get(&path).error(), api_error(404, "not.found", ""));
}
