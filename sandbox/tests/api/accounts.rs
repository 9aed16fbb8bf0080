//! Account state, verifiers, passwords and invitations.

use genesys_users_sandbox::INITIAL_PASSWORD;
use serde_json::{Value, json};

use crate::reply::Reply;
use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, text};

fn other_user(sandbox: &Sandbox) -> String {
    // Not the owner of the token.
    let me = sandbox.get("/users/me").ok()["id"].clone();
    let page = sandbox.get("/users?pageSize=2").ok();
    let entities = page["entities"].as_array().unwrap();
    text(&entities.iter().find(|person| person["id"] != me).unwrap()["id"])
}

fn new_user(sandbox: &Sandbox, email: &str, password: Option<&str>) -> Value {
    let division = sandbox.get("/users/me").ok()["division"]["id"].clone();
    let mut body = json!({ "name": "Test Person", "email": email, "divisionId": division });
    if let Some(password) = password {
        body["password"] = password.into();
    }
    sandbox.post("/users", body).ok()
}

#[test]
fn a_state_change_has_a_reason_and_a_date() {
    let sandbox = Sandbox::start();
    let id = other_user(&sandbox);
    let path = format!("/users/{id}/state");
    let put = |body: Value| sandbox.call("PUT", &path, body);
    let read = sandbox.get(&path);
    check_operation_response("getUserState", &read);
    let before = read.ok();
    assert_eq!(before["state"], "active");
    assert!(before.get("stateChangeReason").is_none());

    let changed = put(json!({ "state": "inactive", "version": before["version"], "stateChangeReason": "Seasonal" }));
    check_operation_response("putUserState", &changed);
    let changed = changed.ok();
    assert_eq!((&changed["state"], &changed["stateChangeReason"]), (&json!("inactive"), &json!("Seasonal")));
    assert_eq!(changed["version"].as_i64().unwrap(), before["version"].as_i64().unwrap() + 1);
    assert!(text(&changed["stateChangeDate"]) > text(&before["stateChangeDate"]));
    assert_eq!(sandbox.get(&path).ok(), changed);
    let user = sandbox.get(&format!("/users/{id}")).ok();
    assert_eq!((&user["state"], &user["version"]), (&changed["state"], &changed["version"]));
    // The same state is no change, but the reason can be corrected.
    let again = put(json!({ "state": "inactive", "stateChangeReason": "Leave" })).ok();
    assert_eq!((&again["version"], &again["stateChangeReason"]), (&changed["version"], &json!("Leave")));
    assert_eq!(again["stateChangeDate"], changed["stateChangeDate"]);

    let late = put(json!({ "state": "active", "version": before["version"] }));
    assert_eq!(late.error(), api_error(400, "general.conflict", "version"));
    assert_eq!(put(json!({})).error(), api_error(400, "constraint.validation", "state"));
    assert_eq!(put(json!({ "state": "asleep" })).error(), api_error(400, "invalid.value", "state"));
    assert_eq!(
        put(json!({ "state": "active", "stateChangeReason": "Whim" })).error(),
        api_error(400, "invalid.value", "stateChangeReason")
    );
    assert_eq!(
        put(json!({ "state": "active", "version": "two" })).error(),
        api_error(400, "invalid.property", "version")
    );
    assert_eq!(sandbox.get("/users/nobody/state").error(), api_error(404, "general.resource.not.found", ""));
}

#[test]
fn deleted_people_have_a_state_and_can_be_restored() {
    let sandbox = Sandbox::start();
    let id = other_user(&sandbox);
    let path = format!("/users/{id}/state");
    sandbox.call("PUT", &path, json!({ "state": "deleted", "stateChangeReason": "Voluntary" })).ok();
    assert_eq!(sandbox.get(&format!("/users/{id}")).status, 404);
    let state = sandbox.get(&path).ok();
    assert_eq!((&state["state"], &state["stateChangeReason"]), (&json!("deleted"), &json!("Voluntary")));
    sandbox.call("PUT", &path, json!({ "state": "active" })).ok();
    assert_eq!(sandbox.get(&format!("/users/{id}")).ok()["state"], "active");
    // Changes by other operations are visible here.
    sandbox.delete(&format!("/users/{id}")).ok();
    assert_eq!(sandbox.get(&path).ok()["stateChangeReason"], "Unknown");
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let own = sandbox.call("PUT", &format!("/users/{me}/state"), json!({ "state": "inactive" }));
    assert_eq!(own.error(), api_error(400, "general.conflict", "state"));
}

#[test]
fn verifiers_are_changed_and_deleted() {
    let sandbox = Sandbox::start();
    let path = format!("/users/{}/verifiers", text(&sandbox.get("/users/me").ok()["id"]));
    let list = || {
        let reply = sandbox.get(&path);
        check_operation_response("getUserVerifiers", &reply);
        let reply = reply.ok();
        assert_eq!(reply["total"], reply["entities"].as_array().unwrap().len());
        reply["entities"].clone()
    };
    let before = list();
    assert_eq!(before.as_array().unwrap().len(), 2, "the first person has one of each kind");
    let id = |at: usize| text(&before[at]["id"]);
    let marks =
        || -> Vec<bool> { list().as_array().unwrap().iter().map(|v| v["default"].as_bool().unwrap()).collect() };
    assert_eq!(marks(), [true, false]);
    let put = |at: usize, body: Value| {
        // Every change must have a name.
        let mut body = body;
        body.as_object_mut().unwrap().entry("name").or_insert("Blue key".into());
        sandbox.call("PUT", &format!("{path}/{}", id(at)), body)
    };
    let nameless = sandbox.call("PUT", &format!("{path}/{}", id(0)), json!({ "enabled": true }));
    assert_eq!(nameless.error(), api_error(400, "constraint.validation", "name"));

    let changed = put(1, json!({ "name": " Blue key ", "default": true }));
    check_operation_response("putUserVerifier", &changed);
    let changed = changed.ok();
    assert_eq!(
        (&changed["name"], &changed["default"], &changed["type"]),
        (&json!("Blue key"), &json!(true), &before[1]["type"])
    );
    assert_eq!(list()[1], changed);
    assert_eq!(marks(), [false, true], "one is the default");
    assert_eq!(put(1, json!({ "enabled": false })).ok()["default"], false);
    assert_eq!(marks(), [true, false], "the mark goes to an enabled one");
    assert_eq!(put(1, json!({ "default": true })).error(), api_error(400, "constraint.validation", "default"));
    assert_eq!(put(1, json!({ "enabled": true, "default": true })).ok()["enabled"], true);
    put(1, json!({ "default": false })).ok();
    assert_eq!(marks(), [true, false]);
    let secret = json!({ "credential": { "type": { "id": "totp" }, "credentialFields": { "secret": "JBSWY3DP" } } });
    let kept = put(0, secret);
    check_operation_response("putUserVerifier", &kept);
    assert!(!kept.text.contains("JBSWY3DP"), "the response has no secrets");
    assert_eq!(list()[0]["credential"]["type"]["id"], "totp");
    assert_eq!(put(0, json!({ "name": "" })).error(), api_error(400, "constraint.validation", "name"));
    let long = json!({ "name": "x".repeat(101) });
    assert_eq!(put(0, long).error(), api_error(400, "constraint.validation", "name"));
    assert_eq!(put(0, json!({ "enabled": "yes" })).error(), api_error(400, "invalid.property", "enabled"));

    let gone = sandbox.delete(&format!("{path}/{}", id(0)));
    assert_eq!(gone.status, 204);
    check_operation_response("deleteUserVerifier", &gone);
    assert_eq!(marks(), [true]);
    assert_eq!(list()[0]["id"], before[1]["id"]);
    for reply in [sandbox.delete(&format!("{path}/{}", id(0))), put(0, json!({}))] {
        assert_eq!(reply.error(), api_error(404, "not.found", ""));
    }
    let other = other_user(&sandbox);
    let not_theirs = sandbox.delete(&format!("/users/{other}/verifiers/{}", id(1)));
    assert_eq!(not_theirs.error(), api_error(404, "not.found", ""));
}

#[test]
fn passwords_satisfy_the_rules() {
    let sandbox = Sandbox::start();
    let path = format!("/users/{}/password", other_user(&sandbox));
    let set = |password: &str| sandbox.post(&path, json!({ "newPassword": password }));
    for (password, code) in [
        ("", "password.empty"),
        ("Ab1!", "password.too.short"),
        ("12345678!", "password.not.enough.letters"),
        ("abcdefg1!", "password.not.enough.uppercase"),
        ("ABCDEFG1!", "password.not.enough.lowercase"),
        ("Abcdefgh!", "password.not.enough.digits"),
        ("Abcdefgh1", "password.not.enough.specials"),
        ("P@ssw0rd1", "password.compromised"),
        (INITIAL_PASSWORD, "password.reused"),
    ] {
        let rejection = set(password);
        assert_eq!(rejection.error(), api_error(400, code, "newPassword"));
        assert!(password.is_empty() || !rejection.text.contains(password), "no message shows a password");
    }
    let done = set("Lanterns-22");
    assert_eq!(done.status, 204);
    check_operation_response("postUserPassword", &done);
    assert_eq!(set("Lanterns-22").error(), api_error(400, "password.reused", "newPassword"));
    assert_eq!(set("Lanterns-23").status, 204);
    assert_eq!(sandbox.post(&path, json!({})).error(), api_error(400, "constraint.validation", "newPassword"));
    let nobody = sandbox.post("/users/nobody/password", json!({ "newPassword": "Lanterns-22" }));
    assert_eq!(nobody.error(), api_error(404, "general.resource.not.found", ""));
}

#[test]
fn owners_change_their_password_after_a_minute() {
    let sandbox = Sandbox::with(|settings| {
        settings.tokens = ["sandbox-token", "robot=client"].map(|token| token.parse().unwrap()).into();
    });
    let change = |old: &str, new: &str| -> Reply {
        sandbox.post("/users/me/password", json!({ "oldPassword": old, "newPassword": new }))
    };
    assert_eq!(change("wrong", "Lanterns-22").error(), api_error(400, "invalid.old.password", "oldPassword"));
    assert_eq!(change(INITIAL_PASSWORD, "short").error(), api_error(400, "password.too.short", "newPassword"));
    let done = change(INITIAL_PASSWORD, "Lanterns-22");
    assert_eq!(done.status, 204);
    check_operation_response("postUsersMePassword", &done);
    assert_eq!(change(INITIAL_PASSWORD, "Lanterns-23").error(), api_error(400, "invalid.old.password", "oldPassword"));
    assert_eq!(change("Lanterns-22", "Lanterns-23").error(), api_error(400, "password.too.young", "newPassword"));
    sandbox.server.app().clock.advance(60_000);
    assert_eq!(change("Lanterns-22", "Lanterns-23").status, 204);
    // A password that an administrator has set may be changed at once.
    let id = text(&sandbox.get("/users/me").ok()["id"]);
    assert_eq!(sandbox.post(&format!("/users/{id}/password"), json!({ "newPassword": "Lanterns-24" })).status, 204);
    assert_eq!(change("Lanterns-24", "Lanterns-25").status, 204);
    let body = json!({ "oldPassword": "a", "newPassword": "b" }).to_string();
    let headers = [("Authorization", "Bearer robot"), ("Content-Type", "application/json")];
    let robot = sandbox.send("POST", "/api/v2/users/me/password", &headers, &body);
    assert_eq!(robot.error(), api_error(400, "not.a.user", ""));
}

#[test]
fn the_first_password_cannot_be_reused() {
    let sandbox = Sandbox::start();
    let with = text(&new_user(&sandbox, "with@example.com", Some("Lanterns-22"))["id"]);
    let without = text(&new_user(&sandbox, "without@example.com", None)["id"]);
    let set = |id: &str| sandbox.post(&format!("/users/{id}/password"), json!({ "newPassword": "Lanterns-22" }));
    assert_eq!(set(&with).error(), api_error(400, "password.reused", "newPassword"));
    assert_eq!(set(&without).status, 204);
}

#[test]
fn an_invitation_keeps_its_date_unless_forced() {
    let sandbox = Sandbox::start();
    let id = text(&new_user(&sandbox, "new@example.com", None)["id"]);
    let sent = || {
        let user = sandbox.get(&format!("/users/{id}?expand=dateWelcomeSent")).ok();
        user.get("dateWelcomeSent").map(text)
    };
    assert_eq!(sent(), None);
    let invite = |query: &str| sandbox.post(&format!("/users/{id}/invite{query}"), Value::Null);
    let done = invite("");
    assert_eq!(done.status, 204);
    check_operation_response("postUserInvite", &done);
    let first = sent().expect("the invitation has a date");
    sandbox.server.app().clock.advance(3_600_000);
    assert_eq!(invite("?force=false").status, 204);
    assert_eq!(sent().unwrap(), first);
    assert_eq!(invite("?force=true").status, 204);
    assert!(sent().unwrap() > first);
    assert_eq!(invite("?force=maybe").error(), api_error(400, "invalid.query.param.value", "force"));
    let nobody = sandbox.post("/users/nobody/invite", Value::Null);
    assert_eq!(nobody.error(), api_error(404, "not.found", ""));
}
