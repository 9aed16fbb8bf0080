//! Direct routing backups, of oneself and of others.

use serde_json::{Value, json};

use crate::access::Organization;
use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, text};

const MINE: &str = "/routing/directroutingbackup/settings/me";

fn path(id: &str) -> String {
    format!("/routing/users/{id}/directroutingbackup/settings")
}

#[test]
fn a_backup_is_a_queue_or_a_person() {
    let sandbox = Sandbox::start();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let seeded = sandbox.get(MINE);
    check_operation_response("getRoutingDirectroutingbackupSettingsMe", &seeded);
    let seeded = seeded.ok();
    assert!(seeded["queueId"].is_string(), "the first person starts with a queue");
    assert_eq!(sandbox.get(&path(&me)).ok(), seeded, "both operations show the same");

    let page = sandbox.get("/users?pageSize=3").ok();
    let other = page["entities"].as_array().unwrap().iter().map(|user| text(&user["id"])).find(|id| *id != me).unwrap();
    let set = sandbox.put(&path(&other), json!({ "userId": me, "waitForAgent": true, "agentWaitSeconds": 20 }));
    check_operation_response("putRoutingUserDirectroutingbackupSettings", &set);
    let set = set.ok();
    assert_eq!((&set["userId"], &set["agentWaitSeconds"]), (&json!(me), &json!(20)));
    assert!(set.get("queueId").is_none());
    let backed_up = || sandbox.get(MINE).ok()["backedUpUsers"].clone();
    assert!(backed_up().as_array().unwrap().contains(&json!(other)));
    // A queue takes precedence, so the person is no backup any more.
    sandbox.put(&path(&other), json!({ "userId": me, "queueId": seeded["queueId"] })).ok();
    assert!(!backed_up().as_array().unwrap().contains(&json!(other)));

    for _ in 0..2 {
        assert_eq!(sandbox.delete(&path(&other)).status, 204);
        assert_eq!(sandbox.get(&path(&other)).error(), api_error(404, "resource.not.found", ""));
    }
    assert_eq!(sandbox.delete(MINE).status, 204);
    assert_eq!(sandbox.get(MINE).error(), api_error(404, "resource.not.found", ""));
    assert_eq!(sandbox.put(MINE, json!({ "userId": other })).ok()["waitForAgent"], false);
    sandbox.delete(&format!("/users/{other}")).ok();
    assert_eq!(sandbox.get(MINE).status, 404, "a deleted person is nobody's backup");
}

#[test]
fn invalid_backups_name_the_field() {
    let sandbox = Sandbox::start();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let queue = sandbox.get(MINE).ok()["queueId"].clone();
    for (body, code, field) in [
        (json!({}), "constraint.validation", "queueId"),
        (json!({ "queueId": "nowhere" }), "invalid.value", "queueId"),
        (json!({ "userId": "nobody" }), "invalid.value", "userId"),
        (json!({ "userId": me }), "invalid.value", "userId"),
        (json!({ "queueId": queue, "agentWaitSeconds": -1 }), "constraint.validation", "agentWaitSeconds"),
        (json!({ "queueId": queue, "waitForAgent": true }), "constraint.validation", "agentWaitSeconds"),
        (json!({ "queueId": queue, "waitForAgent": "yes" }), "invalid.property", "waitForAgent"),
    ] {
        assert_eq!(sandbox.put(MINE, body).error(), api_error(400, code, field));
    }
    assert_eq!(sandbox.get(&path("nobody")).error(), api_error(400, "invalid.id", "userId"));
    let unknown = "00000000-0000-4000-8000-000000000000";
    assert_eq!(sandbox.get(&path(unknown)).error(), api_error(404, "resource.not.found", ""));
}

#[test]
fn people_set_their_own_backup_and_supervisors_that_of_others() {
    let organization = Organization::start();
    let call = |token: &str, method: &str, path: &str, body: Value| organization.call(token, method, path, body);
    let (lead, agent) = (text(&organization.lead["id"]), text(&organization.agent["id"]));
    let body = json!({ "userId": lead });
    assert_eq!(call("agent", "PUT", MINE, body.clone()).status, 200);
    assert_eq!(call("agent", "DELETE", MINE, Value::Null).status, 204);
    assert_eq!(call("newcomer", "PUT", MINE, body.clone()).error(), api_error(403, "missing.any.permissions", ""));
    assert_eq!(call("agent", "PUT", &path(&lead), json!({ "userId": agent })).status, 403);
    let other_division = call("lead", "PUT", &path(&agent), body);
    assert_eq!(other_division.error(), api_error(403, "missing.any.division.permissions", ""));
    assert_eq!(call("lead", "PUT", &path(&lead), json!({ "userId": agent })).status, 200);
}
