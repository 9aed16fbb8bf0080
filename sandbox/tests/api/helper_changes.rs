//! Helpers that change people, and the people of a role.

use serde_json::{Value, json};

use crate::access::Organization;
use crate::support::{NOBODY, Sandbox, api_error, entities, text};

/// The ids of the entities of a listing.
#[track_caller]
fn ids(sandbox: &Sandbox, path: &str) -> Vec<String> {
    entities(sandbox, path).iter().map(|entity| text(&entity["id"])).collect()
}

/// The id of the first entity with a name.
#[track_caller]
fn id_of(sandbox: &Sandbox, path: &str, name: &str) -> String {
    let all = entities(sandbox, path);
    text(&all.iter().find(|entity| entity["name"] == name).unwrap_or_else(|| panic!("no {name}"))["id"])
}

/// Members and joined members of a queue, as the queue shows them.
fn counts(sandbox: &Sandbox, queue: &str) -> (i64, i64) {
    let queue = sandbox.get(&format!("/routing/queues/{queue}")).ok();
    (queue["memberCount"].as_i64().unwrap(), queue["joinedMemberCount"].as_i64().unwrap())
}

/// The queues of a person that the activity query shows, with the membership status.
fn observed_queues(sandbox: &Sandbox, user: &str) -> Vec<(String, String)> {
    let query = json!({
        "metrics": [{ "metric": "oMemberQueues", "details": true }],
        "groupBy": ["userId"],
        "filter": { "type": "and", "predicates": [{ "dimension": "userId", "value": user }] },
    });
    let found = sandbox.post("/analytics/users/activity/query", query).ok();
    let rows = found["results"][0]["entities"].as_array().unwrap().clone();
    let rows = rows.iter().filter(|row| row.get("queueId").is_some());
    rows.map(|row| (text(&row["queueId"]), text(&row["queueMembershipStatus"]))).collect()
}

#[test]
fn the_people_of_a_role_are_those_it_counts() {
    let sandbox = Sandbox::with(|settings| settings.users = 120);
    let roles = entities(&sandbox, "/authorization/roles");
    for role in &roles {
        let path = format!("/authorization/roles/{}/users", text(&role["id"]));
        let page = sandbox.get(&format!("{path}?pageSize=500")).ok();
        assert_eq!((&page["total"], &page["pageCount"]), (&role["userCount"], &json!(1)), "{}", role["name"]);
        for user in page["entities"].as_array().unwrap() {
            assert_eq!(user["selfUri"], format!("/api/v2/users/{}", text(&user["id"])));
            let own = sandbox.get(&format!("/users/{}/roles", text(&user["id"]))).ok();
            assert!(own["roles"].as_array().unwrap().iter().any(|one| one["id"] == role["id"]), "{}", role["name"]);
        }
    }
    let analyst = id_of(&sandbox, "/authorization/roles", "analyst");
    let path = format!("/authorization/roles/{analyst}/users");
    assert_eq!(ids(&sandbox, &path), [""; 0]);
    let users = entities(&sandbox, "/users?pageSize=100");
    let grant = json!({ "grants": [{ "roleId": analyst, "divisionId": users[9]["division"]["id"] }] });
    for at in [50, 9, 30] {
        sandbox.post(&format!("/authorization/subjects/{}/bulkadd", text(&users[at]["id"])), grant.clone()).json();
    }
    let expected = [9, 30, 50].map(|at| text(&users[at]["id"]));
    assert_eq!(ids(&sandbox, &path), expected, "in order of name");
    let page = sandbox.get(&format!("{path}?pageSize=2&pageNumber=2")).ok();
    assert_eq!((&page["total"], &page["pageCount"], &page["pageNumber"]), (&json!(3), &json!(2), &json!(2)));
    assert_eq!(page["entities"][0]["id"], expected[2]);
    // A role of a group counts for its members.
    let group = entities(&sandbox, "/groups")[0].clone();
    let body = json!({ "grants": [{ "roleId": analyst, "divisionId": "*" }] });
    sandbox.post(&format!("/authorization/subjects/{}/bulkadd?subjectType=PC_GROUP", text(&group["id"])), body).json();
    let total = sandbox.get(&path).ok()["total"].as_u64().unwrap();
    assert!(total > 3 && total >= group["memberCount"].as_u64().unwrap());
    sandbox.delete(&format!("/users/{}", expected[0])).ok();
    assert!(!ids(&sandbox, &format!("{path}?pageSize=100")).contains(&expected[0]), "deleted people have no role");
    assert_eq!(sandbox.get("/authorization/roles/nothing/users").error(), api_error(404, "not.found", ""));
    let many = sandbox.get(&format!("{path}?pageSize=501"));
    assert_eq!(many.error(), api_error(400, "invalid.query.param.value", "pageSize"));
}

#[test]
fn members_of_a_queue_are_added_and_removed_everywhere() {
    let sandbox = Sandbox::start();
    let queue = text(&entities(&sandbox, "/routing/queues")[0]["id"]);
    let path = format!("/routing/queues/{queue}/members");
    let members = ids(&sandbox, &format!("{path}?pageSize=100"));
    let users = ids(&sandbox, "/users?pageSize=100");
    let new: Vec<&String> = users.iter().filter(|id| !members.contains(id)).take(2).collect();
    let body = json!(new.iter().map(|id| json!({ "id": id })).collect::<Vec<_>>());
    let before = counts(&sandbox, &queue);
    let change = |query: &str, body: &Value| {
        let reply = sandbox.post(&format!("{path}{query}"), body.clone());
        assert_eq!((reply.status, reply.text.as_str()), (204, ""));
    };
    change("", &body);
    assert_eq!(counts(&sandbox, &queue), (before.0 + 2, before.1 + 2));
    for id in &new {
        let member = entities(&sandbox, &format!("{path}?pageSize=100"));
        assert_eq!(member.iter().find(|member| member["id"] == ***id).unwrap()["joined"], true);
        assert!(ids(&sandbox, &format!("/users/{id}/queues?pageSize=100")).contains(&queue));
        assert!(observed_queues(&sandbox, id).contains(&(queue.clone(), "active".to_owned())));
    }
    // Who has left a queue stays a member, and adding the member again changes nothing.
    sandbox.patch(&format!("/users/{}/queues/{queue}", new[0]), json!({ "joined": false })).ok();
    change("?delete=false", &body);
    assert_eq!(counts(&sandbox, &queue), (before.0 + 2, before.1 + 1));
    assert!(observed_queues(&sandbox, new[0]).contains(&(queue.clone(), "inactive".to_owned())));
    change("?delete=true", &body);
    assert_eq!(counts(&sandbox, &queue), before);
    for id in &new {
        assert!(!ids(&sandbox, &format!("{path}?pageSize=100")).contains(id));
        assert!(!ids(&sandbox, &format!("/users/{id}/queues?pageSize=100")).contains(&queue));
        assert!(ids(&sandbox, &format!("/users/{id}/queues?joined=false&pageSize=100")).contains(&queue));
        assert!(observed_queues(&sandbox, id).iter().all(|(id, _)| *id != queue));
    }
    change("?delete=true", &body);
    assert_eq!(counts(&sandbox, &queue), before, "nobody is removed twice");
}

#[test]
fn invalid_members_are_named_and_change_nothing() {
    let sandbox = Sandbox::start();
    let queue = text(&entities(&sandbox, "/routing/queues")[0]["id"]);
    let path = format!("/routing/queues/{queue}/members");
    let before = counts(&sandbox, &queue);
    let members = ids(&sandbox, &format!("{path}?pageSize=100"));
    let user = ids(&sandbox, "/users?pageSize=100").into_iter().find(|id| !members.contains(id)).unwrap();
    let post = |path: &str, body: Value| sandbox.post(path, body).error();
    let unknown = json!([{ "id": user }, { "id": NOBODY }]);
    assert_eq!(post(&path, unknown), api_error(400, "invalid.value", "[1].id"));
    assert_eq!(post(&path, json!([{}])), api_error(400, "constraint.validation", "[0].id"));
    assert_eq!(post(&path, json!({ "id": user })), api_error(400, "invalid.property", "body"));
    let many: Vec<Value> = (0..101).map(|_| json!({ "id": user })).collect();
    assert_eq!(post(&path, json!(many)), api_error(400, "constraint.validation", "body"));
    assert_eq!(post(&format!("{path}?delete=maybe"), json!([])).0, 400);
    assert_eq!(post("/routing/queues/nothing/members", json!([])), api_error(404, "not.found", ""));
    assert_eq!(counts(&sandbox, &queue), before);
}

#[test]
fn people_move_to_a_division_and_keep_their_grants() {
    let sandbox = Sandbox::start();
    let users = entities(&sandbox, "/users?pageSize=100");
    let division = |id: &str| sandbox.get(&format!("/users/{id}")).ok()["division"]["id"].clone();
    let to = text(&users[0]["division"]["id"]);
    let moved: Vec<&Value> = users.iter().filter(|user| user["division"]["id"] != to.as_str()).take(3).collect();
    let names: Vec<String> = moved.iter().map(|user| text(&user["id"])).collect();
    let grants = |id: &str| sandbox.get(&format!("/authorization/subjects/{id}")).ok()["grants"].clone();
    let before: Vec<Value> = names.iter().map(|id| grants(id)).collect();
    let path = format!("/authorization/divisions/{to}/objects/USER");
    let unknown = [names.clone(), vec![NOBODY.to_owned()]].concat();
    assert_eq!(sandbox.post(&path, json!(unknown)).error(), api_error(400, "invalid.value", "[3]"));
    assert_ne!(division(&names[0]), to.as_str(), "either all move or none");
    assert_eq!(sandbox.post(&path, json!(names)).status, 204);
    for (at, id) in names.iter().enumerate() {
        let user = sandbox.get(&format!("/users/{id}")).ok();
        assert_eq!(user["division"]["id"], to.as_str());
        assert_eq!(user["version"], moved[at]["version"].as_i64().unwrap() + 1);
        assert_eq!(grants(id), before[at]);
    }
    assert_eq!(sandbox.post(&path, json!(names)).status, 204);
    let again = sandbox.get(&format!("/users/{}", names[0])).ok();
    assert_eq!(again["version"], moved[0]["version"].as_i64().unwrap() + 1, "nobody moves twice");
    let other = sandbox.post(&format!("/authorization/divisions/{to}/objects/QUEUE"), json!([]));
    assert_eq!(other.error(), api_error(400, "invalid.value", "objectType"));
    assert!(other.text.contains("QUEUE") && other.text.contains("USER"), "{}", other.text);
    let nowhere = sandbox.post("/authorization/divisions/nothing/objects/USER", json!([]));
    assert_eq!(nowhere.error(), api_error(404, "not.found", ""));
    assert_eq!(sandbox.post(&path, json!([7])).error(), api_error(400, "invalid.property", "[0]"));
}

#[test]
fn changes_need_their_permissions() {
    let organization = Organization::start();
    let sandbox = &organization.sandbox;
    let (lead, agent) = (text(&organization.lead["id"]), text(&organization.agent["id"]));
    let (own, other) = (text(&organization.lead["division"]["id"]), text(&organization.agent["division"]["id"]));
    let call = |token: &str, method: &str, path: &str, body: &Value| {
        let reply = organization.call(token, method, path, body.clone());
        (reply.status, reply.text)
    };
    let queues = entities(sandbox, "/routing/queues?pageSize=100");
    let managed = &queues[0];
    let foreign = queues.iter().find(|queue| {
        let division = &queue["division"]["id"];
        *division != managed["division"]["id"] && *division != own.as_str()
    });
    let members = |queue: &Value| format!("/routing/queues/{}/members", text(&queue["id"]));
    let supervisor = id_of(sandbox, "/authorization/roles", "supervisor");
    let grant = json!({ "grants": [{ "roleId": supervisor, "divisionId": managed["division"]["id"] }] });
    assert_eq!(call("sandbox-token", "POST", &format!("/authorization/subjects/{lead}/bulkadd"), &grant).0, 204);
    let presence = format!("/users/{agent}/presences/purecloud");
    let division = |id: &str| format!("/authorization/divisions/{id}/objects/USER");
    let message = json!({ "message": "tea" });
    // A newcomer has none of the permissions.
    for (method, path, body, permission) in [
        ("POST", members(managed), json!([{ "id": agent }]), "routing:queueMember:manage"),
        ("POST", division(&own), json!([agent]), "directory:user:edit"),
        ("PATCH", presence.clone(), message.clone(), "presence:userPresence:edit"),
        ("PATCH", format!("/users/{agent}/presences/PURECLOUD"), message.clone(), "presence:userPresence:edit"),
    ] {
        let (status, text) = call("newcomer", method, &path, &body);
        assert!(status == 403 && text.contains(permission), "{method} {path}: {status} {text}");
    }
    // People set their own presence, and read that of others.
    assert_eq!(call("agent", "PATCH", &presence, &message).0, 200);
    assert_eq!(call("newcomer", "GET", &presence, &Value::Null).0, 200);
    // The role of a lead is valid in the own division.
    assert_eq!(call("lead", "PATCH", &presence, &message).0, 403);
    assert_eq!(call("lead", "POST", &members(managed), &json!([{ "id": agent }])).0, 204);
    let (status, text) = call("lead", "POST", &members(foreign.unwrap()), &json!([{ "id": agent }]));
    assert!(status == 403 && text.contains("of this queue"), "{status} {text}");
    let (status, text) = call("lead", "POST", &division(&own), &json!([lead, agent]));
    assert!(status == 403 && text.contains(&format!("of the user {agent}")), "{status} {text}");
    let name = division_name(sandbox, &other);
    let (status, text) = call("lead", "POST", &division(&other), &json!([lead]));
    assert!(status == 403 && text.contains(&format!("in the division {name}")), "{status} {text}");
    assert_eq!(call("sandbox-token", "POST", &division(&own), &json!([agent])).0, 204);
    assert_eq!(call("lead", "PATCH", &presence, &message).0, 200, "the agent belongs to the division of the lead now");
}

fn division_name(sandbox: &Sandbox, id: &str) -> String {
    text(&sandbox.get(&format!("/authorization/divisions/{id}")).ok()["name"])
}

#[test]
fn the_control_api_changes_random_people() {
    let sandbox = Sandbox::start();
    let control = |body: &str| sandbox.send("POST", "/__sandbox/activity", &[], body);
    let look = || -> Vec<Value> {
        let page = entities(&sandbox, "/users?pageSize=500&expand=presence,routingStatus");
        page.iter().map(|user| json!([user["id"], user["presence"], user["routingStatus"]])).collect()
    };
    let before = look();
    let changed = control(r#"{"changes":12}"#).ok()["changed"].as_array().unwrap().clone();
    assert_eq!(changed.len(), 12);
    for (before, after) in before.iter().zip(look()) {
        assert_eq!(*before != after, changed.contains(&after[0]), "{after}");
    }
    for body in [r#"{"changes":0}"#, r#"{"changes":201}"#, r#"{"changes":"all"}"#, "{}"] {
        let refused = control(body);
        assert_eq!(refused.status, 400, "{body}");
        assert!(
            refused.text.contains("changes") && refused.text.contains(&before.len().to_string()),
            "{}",
            refused.text
        );
    }
}

#[test]
fn helpers_that_change_obey_rules() {
    let sandbox = Sandbox::start();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let queue = text(&entities(&sandbox, "/routing/queues")[0]["id"]);
    let division = text(&entities(&sandbox, "/authorization/divisions")[0]["id"]);
    let role = text(&entities(&sandbox, "/authorization/roles")[0]["id"]);
    for (operation, method, path, body) in [
        ("getAuthorizationRoleUsers", "GET", format!("/authorization/roles/{role}/users"), Value::Null),
        ("postRoutingQueueMembers", "POST", format!("/routing/queues/{queue}/members"), json!([])),
        (
            "postAuthorizationDivisionObject",
            "POST",
            format!("/authorization/divisions/{division}/objects/USER"),
            json!([]),
        ),
        ("getUserPresence", "GET", format!("/users/{me}/presences/PURECLOUD"), Value::Null),
        ("patchUserPresence", "PATCH", format!("/users/{me}/presences/PURECLOUD"), json!({ "message": "" })),
        ("getUserPresencesPurecloud", "GET", format!("/users/{me}/presences/purecloud"), Value::Null),
        ("patchUserPresencesPurecloud", "PATCH", format!("/users/{me}/presences/purecloud"), json!({ "message": "" })),
    ] {
        let rule = json!({ "operation": operation, "count": 1, "status": 503 }).to_string();
        sandbox.send("POST", "/__sandbox/rules", &[], &rule).ok();
        assert_eq!(sandbox.call(method, &path, body.clone()).status, 503, "{operation}");
        assert!(sandbox.call(method, &path, body).status < 300, "{operation}");
    }
}
