//! The presence of a person, read and set.

use serde_json::{Value, json};

use crate::support::{NOBODY, Sandbox, api_error, entities, text};

/// The id of the presence definition of a system presence.
fn definition(sandbox: &Sandbox, system: &str) -> String {
    let all = entities(sandbox, "/presencedefinitions");
    text(&all.iter().find(|one| one["systemPresence"] == system).unwrap()["id"])
}

#[test]
fn a_presence_is_read_and_set() {
    let sandbox = Sandbox::start();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let paths = ["purecloud", "PURECLOUD"].map(|source| format!("/users/{me}/presences/{source}"));
    let expanded = || sandbox.get(&format!("/users/{me}?expand=presence,routingStatus")).ok();
    for (path, system, routing) in
        [(&paths[0], "Meal", "OFF_QUEUE"), (&paths[1], "On Queue", "IDLE"), (&paths[0], "Away", "OFF_QUEUE")]
    {
        let body = json!({ "presenceDefinition": { "id": definition(&sandbox, system) }, "message": system });
        let set = sandbox.patch(path, body).ok();
        assert_eq!((&set["presenceDefinition"]["systemPresence"], &set["message"]), (&json!(system), &json!(system)));
        let user = expanded();
        assert_eq!((&user["presence"], &user["routingStatus"]["status"]), (&set, &json!(routing)));
        assert_eq!(paths.each_ref().map(|path| sandbox.get(path).ok()), [set.clone(), set]);
    }
    let away = sandbox.get(&paths[0]).ok();
    let message = sandbox.patch(&paths[0], json!({ "message": "back soon" })).ok();
    assert_eq!(message["message"], "back soon");
    assert_eq!(message["modifiedDate"], away["modifiedDate"], "it is the same presence");
    assert_eq!(sandbox.patch(&paths[0], message.clone()).ok(), message, "a presence can be sent back as it was read");
}

#[test]
fn the_history_has_the_presences_that_were_set() {
    let sandbox = Sandbox::start();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let start = clock(&sandbox);
    let systems = [("Meal", "MEAL"), ("Meeting", "MEETING"), ("On Queue", "ON_QUEUE")];
    for (system, _) in systems {
        let body = json!({ "presenceDefinition": { "id": definition(&sandbox, system) } });
        sandbox.patch(&format!("/users/{me}/presences/purecloud"), body).ok();
        sandbox.send("POST", "/__sandbox/clock", &[], r#"{"advance":60000}"#).ok();
    }
    let query = json!({
        "interval": format!("{start}/{}", clock(&sandbox)),
        "userFilters": [{ "type": "and", "predicates": [{ "dimension": "userId", "value": me }] }],
    });
    let found = sandbox.post("/analytics/users/details/query", query).ok();
    let presences = found["userDetails"][0]["primaryPresence"].as_array().unwrap().clone();
    let last: Vec<String> = presences.iter().rev().take(3).map(|one| text(&one["systemPresence"])).collect();
    assert_eq!(last, ["ON_QUEUE", "MEETING", "MEAL"]);
}

/// The time of the sandbox.
fn clock(sandbox: &Sandbox) -> String {
    text(&sandbox.send("GET", "/__sandbox/clock", &[], "").ok()["now"])
}

#[test]
fn invalid_presences_are_named() {
    let sandbox = Sandbox::start();
    let users = entities(&sandbox, "/users?state=any&pageSize=200");
    let in_state = |state: &str| text(&users.iter().find(|user| user["state"] == state).unwrap()["id"]);
    let path = |id: &str| format!("/users/{id}/presences/purecloud");
    let me = path(&text(&sandbox.get("/users/me").ok()["id"]));
    let patch = |path: &str, body: Value| sandbox.patch(path, body).error();
    let before = sandbox.get(&me).ok();
    let unknown = json!({ "presenceDefinition": { "id": NOBODY }, "message": "lost" });
    assert_eq!(patch(&me, unknown), api_error(400, "invalid.value", "presenceDefinition.id"));
    let blank = json!({ "presenceDefinition": {} });
    assert_eq!(patch(&me, blank), api_error(400, "constraint.validation", "presenceDefinition.id"));
    assert_eq!(patch(&me, json!({})), api_error(400, "constraint.validation", "presenceDefinition"));
    assert_eq!(patch(&me, json!({ "primary": false })), api_error(400, "invalid.value", "primary"));
    assert_eq!(patch(&me, json!({ "message": 7 })), api_error(400, "invalid.property", "message"));
    assert_eq!(sandbox.get(&me).ok(), before);
    let inactive = sandbox.patch(&path(&in_state("inactive")), json!({ "message": "here" }));
    assert_eq!(inactive.error(), api_error(400, "bad.request", ""));
    assert!(inactive.text.contains("Activate"), "{}", inactive.text);
    for id in [in_state("deleted").as_str(), NOBODY, "nobody"] {
        assert_eq!(patch(&path(id), json!({ "message": "here" })), api_error(404, "not.found", ""), "{id}");
        assert_eq!(sandbox.get(&path(id)).error(), api_error(404, "not.found", ""), "{id}");
    }
    let source = me.replace("purecloud", "carrierpigeon");
    let other = sandbox.get(&source);
    assert_eq!(other.error(), api_error(404, "not.found", ""));
    assert!(other.text.contains("carrierpigeon") && other.text.contains("PURECLOUD"), "{}", other.text);
    assert_eq!(patch(&source, json!({ "message": "coo" })), api_error(404, "not.found", ""));
}
