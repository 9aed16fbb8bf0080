//! Skills, languages, queues, skill groups, routing status and utilization of a person.

use serde_json::{Value, json};

use crate::schema::check_model;
use crate::support::{Sandbox, api_error, text};

/// A new person without skills, languages and queues.
fn new_user(sandbox: &Sandbox) -> String {
    let division = sandbox.get("/users/me").ok()["division"]["id"].clone();
    let body = json!({ "name": "New Person", "email": "new@example.com", "divisionId": division });
    format!("/users/{}", text(&sandbox.post("/users", body).ok()["id"]))
}

/// Ids of all routing skills of the organization.
fn skills(sandbox: &Sandbox) -> Vec<String> {
    let me = sandbox.get("/users/me?expand=routingskills").ok();
    me["routingSkills"].as_array().unwrap().iter().map(|skill| text(&skill["id"])).collect()
}

/// Ids of the routing languages of generated people.
fn languages(sandbox: &Sandbox) -> Vec<String> {
    let page = sandbox.get("/users?pageSize=500&expand=languages").ok();
    let users = page["entities"].as_array().unwrap();
    let mut ids: Vec<String> =
        users.iter().flat_map(|user| user["languages"].as_array().unwrap()).map(|one| text(&one["id"])).collect();
    ids.sort();
    ids.dedup();
    ids
}

fn names(listing: &Value) -> Vec<String> {
    listing["entities"].as_array().unwrap().iter().map(|one| text(&one["name"])).collect()
}

#[test]
fn skills_are_added_changed_and_removed() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/routingskills");
    let id = &skills(&sandbox)[3];
    let added = sandbox.post(&path, json!({ "id": id, "proficiency": 4.3 })).ok();
    check_model("UserRoutingSkill", &added);
    assert_eq!((&added["proficiency"], &added["state"]), (&json!(4.3), &json!("active")));
    assert_eq!(added["name"], "Meter readings");
    let again = sandbox.post(&path, json!({ "id": id, "proficiency": 1 }));
    assert_eq!(again.error(), api_error(400, "general.conflict", ""));
    let one = format!("{path}/{id}");
    let changed = sandbox.put(&one, json!({ "state": "inactive" })).ok();
    assert_eq!((&changed["proficiency"], &changed["state"]), (&json!(4.3), &json!("inactive")));
    let changed = sandbox.put(&one, json!({ "proficiency": 0, "state": "active", "name": "ignored" })).ok();
    assert_eq!((&changed["proficiency"], &changed["name"]), (&json!(0.0), &json!("Meter readings")));
    let listing = sandbox.get(&path).ok();
    check_model("UserSkillEntityListing", &listing);
    assert_eq!(listing["entities"], json!([changed]));
    assert_eq!(sandbox.get(&format!("{user}?expand=skills")).ok()["skills"], listing["entities"]);
    assert!(sandbox.get(&user).ok().get("skills").is_none(), "an optional part must be requested");
    assert_eq!(sandbox.put(&one, json!({ "state": "deleted" })).error(), api_error(409, "general.conflict", ""));
    assert_eq!(sandbox.put(&one, json!({})).error(), api_error(400, "constraint.validation", "proficiency"));
    assert_eq!(
        sandbox.put(&one, json!({ "proficiency": 5.1 })).error(),
        api_error(400, "constraint.validation", "proficiency")
    );
    let removed = sandbox.delete(&one);
    assert_eq!((removed.status, removed.text.as_str()), (200, ""));
    assert_eq!(sandbox.delete(&one).error(), api_error(404, "general.resource.not.found", ""));
    assert_eq!(sandbox.put(&one, json!({ "proficiency": 1 })).error(), api_error(404, "not.found", ""));
    assert_eq!(sandbox.get(&path).ok()["total"], 0);
}

#[test]
fn proficiencies_are_validated() {
    let sandbox = Sandbox::start();
    let path = format!("{}/routingskills", new_user(&sandbox));
    let id = &skills(&sandbox)[0];
    let post = |body: Value| sandbox.post(&path, body).error();
    assert_eq!(post(json!({ "id": id })), api_error(400, "constraint.validation", "proficiency"));
    assert_eq!(post(json!({ "proficiency": 1 })), api_error(400, "constraint.validation", "id"));
    assert_eq!(post(json!({ "id": id, "proficiency": "three" })), api_error(400, "invalid.property", "proficiency"));
    assert_eq!(post(json!({ "id": id, "proficiency": -0.5 })), api_error(400, "constraint.validation", "proficiency"));
    assert_eq!(post(json!({ "id": "none", "proficiency": 1 })), api_error(404, "general.resource.not.found", ""));
    let user = api_error(404, "general.resource.not.found", "");
    assert_eq!(sandbox.get("/users/nobody/routingskills").error(), user);
    assert_eq!(sandbox.post("/users/nobody/routingskills", json!({ "id": id, "proficiency": 1 })).error(), user);
    let query = |query: &str| sandbox.get(&format!("{path}?{query}")).error();
    assert_eq!(query("sortOrder=sideways"), api_error(400, "invalid.query.param.value", "sortOrder"));
    assert_eq!(query("pageSize=0"), api_error(400, "invalid.query.param.value", "pageSize"));
}

#[test]
fn skills_in_bulk_are_merged_or_replaced() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/routingskills");
    let ids = skills(&sandbox);
    let item = |at: usize, proficiency: f64| json!({ "id": ids[at], "proficiency": proficiency });
    let all: Vec<Value> = (0..ids.len()).map(|at| item(at, 2.0)).collect();
    let merged = sandbox.patch(&format!("{path}/bulk"), json!(all)).ok();
    check_model("UserSkillEntityListing", &merged);
    assert_eq!((&merged["total"], &merged["pageCount"]), (&json!(16), &json!(1)));
    let merged = sandbox.patch(&format!("{path}/bulk"), json!([item(1, 5.0)])).ok();
    assert_eq!(merged["total"], 16, "what is not named stays");
    // Pages in both sort orders.
    let mut read = Vec::new();
    let mut target = Some(format!("{path}?pageSize=6"));
    while let Some(path) = target {
        let page = sandbox.get(&path).ok();
        read.extend(names(&page));
        target = page.get("nextUri").map(|uri| text(uri).strip_prefix("/api/v2").unwrap().to_owned());
    }
    assert_eq!(read.len(), 16);
    assert!(read.is_sorted_by_key(|name| name.to_lowercase()));
    let mut backwards = names(&sandbox.get(&format!("{path}?sortOrder=descending")).ok());
    backwards.reverse();
    assert_eq!(backwards, read);
    // An invalid body changes nothing.
    let faulty = json!([item(0, 1.0), { "id": "none", "proficiency": 1 }]);
    assert_eq!(sandbox.put(&format!("{path}/bulk"), faulty).error(), api_error(404, "general.resource.not.found", ""));
    let twice = json!([item(0, 1.0), item(0, 2.0)]);
    assert_eq!(
        sandbox.put(&format!("{path}/bulk"), twice.clone()).error(),
        api_error(400, "general.conflict", "[1].id")
    );
    assert_eq!(
        sandbox.patch(&format!("{path}/bulk"), twice).error(),
        api_error(400, "constraint.validation", "[1].id")
    );
    let wrong = json!([item(0, 1.0), item(1, 6.0)]);
    let place = api_error(400, "constraint.validation", "[1].proficiency");
    assert_eq!(sandbox.put(&format!("{path}/bulk"), wrong).error(), place);
    assert_eq!(sandbox.get(&path).ok()["total"], 16);
    let replaced = sandbox.put(&format!("{path}/bulk"), json!([item(2, 1.5)])).ok();
    assert_eq!(replaced["entities"].as_array().unwrap().len(), 1);
    assert_eq!(sandbox.get(&path).ok()["entities"], replaced["entities"]);
    assert_eq!(sandbox.put(&format!("{path}/bulk"), json!([])).ok()["total"], 0);
}

#[test]
fn languages_work_like_skills() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/routinglanguages");
    let ids = languages(&sandbox);
    let added = sandbox.post(&path, json!({ "id": ids[0], "proficiency": 3 })).ok();
    check_model("UserRoutingLanguage", &added);
    let one = format!("{path}/{}", ids[0]);
    let changed = sandbox.patch(&one, json!({ "proficiency": 4.5 })).ok();
    assert_eq!(changed["proficiency"], 4.5);
    let bulk = format!("{path}/bulk");
    let merged = sandbox.patch(&bulk, json!([{ "id": ids[1], "proficiency": 1 }])).ok();
    check_model("UserLanguageEntityListing", &merged);
    assert_eq!(merged["total"], 2);
    assert_eq!(sandbox.get(&format!("{user}?expand=languages")).ok()["languages"].as_array().unwrap().len(), 2);
    let many = json!(vec![json!({ "id": ids[1], "proficiency": 1 }); 51]);
    let too_many = sandbox.patch(&bulk, many);
    assert_eq!(too_many.error(), api_error(400, "constraint.validation", "body"));
    assert!(too_many.text.contains("at most 50"), "{}", too_many.text);
    assert_eq!(sandbox.delete(&one).status, 204);
    assert_eq!(sandbox.get(&path).ok()["total"], 1);
}

#[test]
fn queues_are_joined_and_left() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/queues");
    let others = sandbox.get(&format!("{path}?joined=false")).ok();
    check_model("UserQueueEntityListing", &others);
    assert_eq!((sandbox.get(&path).ok()["total"].clone(), others["total"].clone()), (json!(0), json!(14)));
    let queue = &others["entities"][4];
    let (id, members) = (text(&queue["id"]), queue["joinedMemberCount"].as_i64().unwrap());
    assert!(members > 0, "generated people are in queues");
    let joined = sandbox.patch(&format!("{path}/{id}"), json!({ "joined": true })).ok();
    check_model("UserQueue", &joined);
    assert_eq!((&joined["joined"], &joined["joinedMemberCount"]), (&json!(true), &json!(members + 1)));
    assert_eq!(sandbox.get(&path).ok()["entities"], json!([joined]));
    assert_eq!(sandbox.get(&format!("{path}?joined=false")).ok()["total"], 13);
    let division = text(&queue["division"]["id"]);
    assert_eq!(sandbox.get(&format!("{path}?divisionId={division}")).ok()["total"], 1);
    assert_eq!(sandbox.get(&format!("{path}?divisionId=none")).ok()["total"], 0);
    let left = sandbox.patch(&format!("{path}/{id}"), json!({ "id": id, "joined": false })).ok();
    assert_eq!((&left["joined"], &left["joinedMemberCount"]), (&json!(false), &json!(members)));
    let one = |queue: &str, body: Value| sandbox.patch(&format!("{path}/{queue}"), body).error();
    assert_eq!(one("none", json!({ "joined": true })), api_error(404, "resource.not.found", ""));
    assert_eq!(one(&id, json!({})), api_error(400, "constraint.validation", "joined"));
    assert_eq!(one(&id, json!({ "id": "other", "joined": true })), api_error(400, "general.bad.request", "id"));
}

#[test]
fn bulk_changes_of_queues_are_atomic() {
    let sandbox = Sandbox::start();
    let path = format!("{}/queues", new_user(&sandbox));
    let others = sandbox.get(&format!("{path}?joined=false")).ok();
    let id = |at: usize| text(&others["entities"][at]["id"]);
    let item = |at: usize, joined: bool| json!({ "id": id(at), "joined": joined });
    let faulty = json!([item(0, true), { "id": "none", "joined": true }]);
    assert_eq!(sandbox.patch(&path, faulty).error(), api_error(400, "general.bad.request", "[1].id"));
    let faulty = json!([item(0, true), { "id": id(1) }]);
    assert_eq!(sandbox.patch(&path, faulty).error(), api_error(400, "constraint.validation", "[1].joined"));
    assert_eq!(sandbox.patch(&path, json!([{}])).error(), api_error(400, "constraint.validation", "[0].id"));
    assert_eq!(sandbox.get(&path).ok()["total"], 0);
    let joined = sandbox.patch(&path, json!([item(0, true), item(1, true), item(2, true)])).ok();
    check_model("UserQueueEntityListing", &joined);
    assert_eq!(names(&joined), names(&others)[..3]);
    let joined = sandbox.patch(&path, json!([item(1, false)])).ok();
    assert_eq!(joined["total"], 2);
    let division = text(&others["entities"][3]["division"]["id"]);
    let elsewhere = (0..14).find(|at| others["entities"][*at]["division"]["id"] != division).unwrap();
    let rejection = sandbox.patch(&format!("{path}?divisionId={division}"), json!([item(elsewhere, true)]));
    assert_eq!(rejection.error(), api_error(400, "general.bad.request", "[0].id"));
}

#[test]
fn skill_groups_follow_from_skills_and_have_pages() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/skillgroups");
    assert_eq!(sandbox.get(&path).ok()["entities"], json!([]));
    let ids = skills(&sandbox);
    let items: Vec<Value> = ids.iter().map(|id| json!({ "id": id, "proficiency": 4 })).collect();
    sandbox.put(&format!("{user}/routingskills/bulk"), json!(items)).ok();
    let all = sandbox.get(&path).ok();
    check_model("UserSkillGroupEntityListing", &all);
    // One group for each skill, and one that combines several.
    let all = names(&all);
    assert_eq!(all.len(), 17);
    assert!(all.is_sorted_by_key(|name| name.to_lowercase()));
    let follow = |page: &Value, link: &str| {
        page.get(link).map(|uri| sandbox.get(text(uri).strip_prefix("/api/v2").unwrap()).ok())
    };
    let mut pages = vec![sandbox.get(&format!("{path}?pageSize=5")).ok()];
    assert!(pages[0].get("previousUri").is_none());
    while let Some(next) = follow(pages.last().unwrap(), "nextUri") {
        pages.push(next);
    }
    assert_eq!(pages.iter().flat_map(names).collect::<Vec<_>>(), all);
    let back = follow(&pages[3], "previousUri").unwrap();
    assert_eq!(names(&back), names(&pages[2]));
    // The person has left the group of the cursor. The page after it is the same.
    sandbox.patch(&format!("{user}/routingskills/bulk"), json!([{ "id": ids[0], "proficiency": 1 }])).ok();
    assert!(names(&pages[0]).contains(&"Billing disputes experts".to_owned()));
    assert_eq!(names(&follow(&pages[0], "nextUri").unwrap()), names(&pages[1]));
    let wrong = |query: &str| sandbox.get(&format!("{path}?{query}")).error();
    assert_eq!(wrong("after=nonsense"), api_error(400, "invalid.query.param.value", "after"));
    assert_eq!(wrong("after=a&before=b"), api_error(400, "invalid.query.param.value", "before"));
    let group = &sandbox.get(&path).ok()["entities"][0];
    let condition = &group["skillConditions"][0]["routingSkillConditions"][0];
    assert_eq!((&condition["comparator"], &condition["proficiency"]), (&json!("GreaterThanOrEqualTo"), &json!(4)));
}

#[test]
fn the_routing_status_changes_the_presence() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("{user}/routingstatus");
    let status = sandbox.get(&path).ok();
    check_model("RoutingStatus", &status);
    assert_eq!(status["status"], "OFF_QUEUE");
    let idle = sandbox.put(&path, json!({ "status": "IDLE" })).ok();
    assert_eq!(idle["status"], "IDLE");
    assert_eq!(sandbox.put(&path, json!({ "status": "IDLE" })).ok(), idle, "the start time stays");
    let view = sandbox.get(&format!("{user}?expand=routingStatus,presence")).ok();
    assert_eq!(view["routingStatus"], idle);
    assert_eq!(view["presence"]["presenceDefinition"]["systemPresence"], "On Queue");
    sandbox.put(&path, json!({ "status": "OFF_QUEUE" })).ok();
    let view = sandbox.get(&format!("{user}?expand=presence")).ok();
    assert_eq!(view["presence"]["presenceDefinition"]["systemPresence"], "Available");
    let put = |body: Value| sandbox.put(&path, body).error();
    assert_eq!(put(json!({})), api_error(400, "constraint.validation", "status"));
    assert_eq!(put(json!({ "status": "ASLEEP" })), api_error(400, "invalid.value", "status"));
    assert_eq!(put(json!({ "status": "INTERACTING" })), api_error(400, "general.bad.request", "status"));
    assert_eq!(put(json!({ "status": "IDLE", "userId": "other" })), api_error(400, "general.bad.request", "userId"));
    let nobody = sandbox.put("/users/nobody/routingstatus", json!({ "status": "IDLE" }));
    assert_eq!(nobody.error(), api_error(404, "resource.not.found", ""));
    sandbox.put(&path, json!({ "status": "IDLE" })).ok();
    sandbox.put(&format!("{user}/state"), json!({ "state": "inactive" })).ok();
    assert_eq!(sandbox.get(&path).ok()["status"], "OFF_QUEUE");
    assert_eq!(put(json!({ "status": "IDLE" })), api_error(400, "general.bad.request", ""));
}

#[test]
fn deleting_the_utilization_restores_that_of_the_organization() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox);
    let path = format!("/routing{user}/utilization");
    let organization = sandbox.get(&path).ok();
    check_model("AgentMaxUtilizationResponse", &organization);
    assert_eq!(organization["level"], "Organization");
    let (label, _) = organization["labelUtilizations"].as_object().unwrap().iter().next().unwrap();
    let body = json!({
        "utilization": { "chat": { "maximumCapacity": 7, "interruptableMediaTypes": ["call"], "includeNonAcd": true } },
        "labelUtilizations": { label: { "maximumCapacity": 2 } },
        "maxInboundCalls": 3,
    });
    let own = sandbox.put(&path, body.clone()).ok();
    check_model("AgentMaxUtilizationResponse", &own);
    assert_eq!((&own["level"], &own["maxInboundCalls"]), (&json!("Agent"), &json!(3)));
    assert_eq!(own["utilization"]["chat"], body["utilization"]["chat"]);
    assert_eq!(own["utilization"]["email"], organization["utilization"]["email"]);
    assert_eq!(own["labelUtilizations"][label]["maximumCapacity"], 2);
    assert_eq!(own["labelUtilizations"][label]["labelName"], organization["labelUtilizations"][label]["labelName"]);
    assert_eq!(sandbox.get(&path).ok(), own);
    let put = |body: Value| sandbox.put(&path, body).error();
    let media = |name: &str, body: Value| put(json!({ "utilization": { name: body } }));
    assert_eq!(put(json!({})), api_error(400, "constraint.validation", "utilization"));
    assert_eq!(media("fax", json!({})), api_error(400, "unsupported.media.type", "utilization.fax"));
    let field = "utilization.call.maximumCapacity";
    assert_eq!(media("call", json!({ "maximumCapacity": 26 })), api_error(400, "invalid.media.capacity", field));
    let field = "utilization.call.interruptableMediaTypes";
    let same = media("call", json!({ "interruptableMediaTypes": ["call"] }));
    assert_eq!(same, api_error(400, "interrupt.same.media.type", field));
    let other = media("call", json!({ "interruptableMediaTypes": ["fax"] }));
    assert_eq!(other, api_error(400, "unsupported.media.type", field));
    let labels = put(json!({ "labelUtilizations": { "none": {} } }));
    assert_eq!(labels, api_error(400, "invalid.id", "labelUtilizations.none"));
    assert_eq!(sandbox.get(&path).ok(), own, "a rejection change leaves everything as it is");
    let deleted = sandbox.delete(&path);
    assert_eq!((deleted.status, deleted.text.as_str()), (200, ""));
    assert_eq!(sandbox.get(&path).ok(), organization);
    assert_eq!(sandbox.get("/routing/users/nobody/utilization").error(), api_error(400, "invalid.id", "userId"));
    let unknown = "/routing/users/00000000-0000-0000-0000-000000000000/utilization";
    assert_eq!(sandbox.delete(unknown).error(), api_error(404, "resource.not.found", ""));
}
