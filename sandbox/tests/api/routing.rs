//! Skills, languages, queues, skill groups, routing status and utilization of a person.

use serde_json::{Value, json};

use crate::schema::fits;
use crate::support::{Sandbox, fault, text};

/// A new person, who has no skill, language or queue.
fn newcomer(sandbox: &Sandbox) -> String {
    let division = sandbox.get("/users/me").ok()["division"]["id"].clone();
    let body = json!({ "name": "New Person", "email": "new@example.com", "divisionId": division });
    format!("/users/{}", text(&sandbox.post("/users", body).ok()["id"]))
}

/// Ids of all routing skills of the organization, in its order.
fn skills(sandbox: &Sandbox) -> Vec<String> {
    let me = sandbox.get("/users/me?expand=routingskills").ok();
    me["routingSkills"].as_array().unwrap().iter().map(|skill| text(&skill["id"])).collect()
}

/// Ids of some routing languages: those that generated people have.
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
    let user = newcomer(&sandbox);
    let path = format!("{user}/routingskills");
    let id = &skills(&sandbox)[3];
    let added = sandbox.post(&path, json!({ "id": id, "proficiency": 4.3 })).ok();
    fits("UserRoutingSkill", &added);
    assert_eq!((&added["proficiency"], &added["state"]), (&json!(4.3), &json!("active")));
    assert_eq!(added["name"], "Meter readings");
    let again = sandbox.post(&path, json!({ "id": id, "proficiency": 1 }));
    assert_eq!(again.fault(), fault(400, "general.conflict", ""));
    let one = format!("{path}/{id}");
    let changed = sandbox.put(&one, json!({ "state": "inactive" })).ok();
    assert_eq!((&changed["proficiency"], &changed["state"]), (&json!(4.3), &json!("inactive")));
    let changed = sandbox.put(&one, json!({ "proficiency": 0, "state": "active", "name": "ignored" })).ok();
    assert_eq!((&changed["proficiency"], &changed["name"]), (&json!(0.0), &json!("Meter readings")));
    let listing = sandbox.get(&path).ok();
    fits("UserSkillEntityListing", &listing);
    assert_eq!(listing["entities"], json!([changed]));
    assert_eq!(sandbox.get(&format!("{user}?expand=skills")).ok()["skills"], listing["entities"]);
    assert!(sandbox.get(&user).ok().get("skills").is_none(), "a part comes only when asked for");
    assert_eq!(sandbox.put(&one, json!({ "state": "deleted" })).fault(), fault(409, "general.conflict", ""));
    assert_eq!(sandbox.put(&one, json!({})).fault(), fault(400, "constraint.validation", "proficiency"));
    assert_eq!(
        sandbox.put(&one, json!({ "proficiency": 5.1 })).fault(),
        fault(400, "constraint.validation", "proficiency")
    );
    let removed = sandbox.delete(&one);
    assert_eq!((removed.status, removed.text.as_str()), (200, ""));
    assert_eq!(sandbox.delete(&one).fault(), fault(404, "general.resource.not.found", ""));
    assert_eq!(sandbox.put(&one, json!({ "proficiency": 1 })).fault(), fault(404, "not.found", ""));
    assert_eq!(sandbox.get(&path).ok()["total"], 0);
}

#[test]
fn ratings_are_checked() {
    let sandbox = Sandbox::start();
    let path = format!("{}/routingskills", newcomer(&sandbox));
    let id = &skills(&sandbox)[0];
    let post = |body: Value| sandbox.post(&path, body).fault();
    assert_eq!(post(json!({ "id": id })), fault(400, "constraint.validation", "proficiency"));
    assert_eq!(post(json!({ "proficiency": 1 })), fault(400, "constraint.validation", "id"));
    assert_eq!(post(json!({ "id": id, "proficiency": "3" })), fault(400, "invalid.property", "proficiency"));
    assert_eq!(post(json!({ "id": id, "proficiency": -0.5 })), fault(400, "constraint.validation", "proficiency"));
    assert_eq!(post(json!({ "id": "none", "proficiency": 1 })), fault(404, "general.resource.not.found", ""));
    let user = fault(404, "general.resource.not.found", "");
    assert_eq!(sandbox.get("/users/nobody/routingskills").fault(), user);
    assert_eq!(sandbox.post("/users/nobody/routingskills", json!({ "id": id, "proficiency": 1 })).fault(), user);
    let query = |query: &str| sandbox.get(&format!("{path}?{query}")).fault();
    assert_eq!(query("sortOrder=sideways"), fault(400, "invalid.query.param.value", "sortOrder"));
    assert_eq!(query("pageSize=0"), fault(400, "invalid.query.param.value", "pageSize"));
}

#[test]
fn skills_in_bulk_are_merged_or_replaced() {
    let sandbox = Sandbox::start();
    let user = newcomer(&sandbox);
    let path = format!("{user}/routingskills");
    let ids = skills(&sandbox);
    let item = |at: usize, proficiency: f64| json!({ "id": ids[at], "proficiency": proficiency });
    let all: Vec<Value> = (0..ids.len()).map(|at| item(at, 2.0)).collect();
    let merged = sandbox.patch(&format!("{path}/bulk"), json!(all)).ok();
    fits("UserSkillEntityListing", &merged);
    assert_eq!((&merged["total"], &merged["pageCount"]), (&json!(16), &json!(1)));
    let merged = sandbox.patch(&format!("{path}/bulk"), json!([item(1, 5.0)])).ok();
    assert_eq!(merged["total"], 16, "what is not named stays");
    // Pages in order of name, and back.
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
    // Nothing is stored of a body with a fault.
    let faulty = json!([item(0, 1.0), { "id": "none", "proficiency": 1 }]);
    assert_eq!(sandbox.put(&format!("{path}/bulk"), faulty).fault(), fault(404, "general.resource.not.found", ""));
    let twice = json!([item(0, 1.0), item(0, 2.0)]);
    assert_eq!(sandbox.put(&format!("{path}/bulk"), twice.clone()).fault(), fault(400, "general.conflict", "[1].id"));
    assert_eq!(sandbox.patch(&format!("{path}/bulk"), twice).fault(), fault(400, "constraint.validation", "[1].id"));
    let wrong = json!([item(0, 1.0), item(1, 6.0)]);
    let place = fault(400, "constraint.validation", "[1].proficiency");
    assert_eq!(sandbox.put(&format!("{path}/bulk"), wrong).fault(), place);
    assert_eq!(sandbox.get(&path).ok()["total"], 16);
    let replaced = sandbox.put(&format!("{path}/bulk"), json!([item(2, 1.5)])).ok();
    assert_eq!(replaced["entities"].as_array().unwrap().len(), 1);
    assert_eq!(sandbox.get(&path).ok()["entities"], replaced["entities"]);
    assert_eq!(sandbox.put(&format!("{path}/bulk"), json!([])).ok()["total"], 0);
}

#[test]
fn languages_work_like_skills() {
    let sandbox = Sandbox::start();
    let user = newcomer(&sandbox);
    let path = format!("{user}/routinglanguages");
    let ids = languages(&sandbox);
    let added = sandbox.post(&path, json!({ "id": ids[0], "proficiency": 3 })).ok();
    fits("UserRoutingLanguage", &added);
    let one = format!("{path}/{}", ids[0]);
    let changed = sandbox.patch(&one, json!({ "proficiency": 4.5 })).ok();
    assert_eq!(changed["proficiency"], 4.5);
    let bulk = format!("{path}/bulk");
    let merged = sandbox.patch(&bulk, json!([{ "id": ids[1], "proficiency": 1 }])).ok();
    fits("UserLanguageEntityListing", &merged);
    assert_eq!(merged["total"], 2);
    assert_eq!(sandbox.get(&format!("{user}?expand=languages")).ok()["languages"].as_array().unwrap().len(), 2);
    let many = json!(vec![json!({ "id": ids[1], "proficiency": 1 }); 51]);
    let too_many = sandbox.patch(&bulk, many);
    assert_eq!(too_many.fault(), fault(400, "constraint.validation", "body"));
    assert!(too_many.text.contains("at most 50"), "{}", too_many.text);
    assert_eq!(sandbox.delete(&one).status, 204);
    assert_eq!(sandbox.get(&path).ok()["total"], 1);
}

#[test]
fn queues_are_joined_and_left() {
    let sandbox = Sandbox::start();
    let user = newcomer(&sandbox);
    let path = format!("{user}/queues");
    let others = sandbox.get(&format!("{path}?joined=false")).ok();
    fits("UserQueueEntityListing", &others);
    assert_eq!((sandbox.get(&path).ok()["total"].clone(), others["total"].clone()), (json!(0), json!(14)));
    let queue = &others["entities"][4];
    let (id, members) = (text(&queue["id"]), queue["joinedMemberCount"].as_i64().unwrap());
    assert!(members > 0, "generated people are in queues");
    let joined = sandbox.patch(&format!("{path}/{id}"), json!({ "joined": true })).ok();
    fits("UserQueue", &joined);
    assert_eq!((&joined["joined"], &joined["joinedMemberCount"]), (&json!(true), &json!(members + 1)));
    assert_eq!(sandbox.get(&path).ok()["entities"], json!([joined]));
    assert_eq!(sandbox.get(&format!("{path}?joined=false")).ok()["total"], 13);
    let division = text(&queue["division"]["id"]);
    assert_eq!(sandbox.get(&format!("{path}?divisionId={division}")).ok()["total"], 1);
    assert_eq!(sandbox.get(&format!("{path}?divisionId=none")).ok()["total"], 0);
    let left = sandbox.patch(&format!("{path}/{id}"), json!({ "id": id, "joined": false })).ok();
    assert_eq!((&left["joined"], &left["joinedMemberCount"]), (&json!(false), &json!(members)));
    let one = |queue: &str, body: Value| sandbox.patch(&format!("{path}/{queue}"), body).fault();
    assert_eq!(one("none", json!({ "joined": true })), fault(404, "resource.not.found", ""));
    assert_eq!(one(&id, json!({})), fault(400, "constraint.validation", "joined"));
    assert_eq!(one(&id, json!({ "id": "other", "joined": true })), fault(400, "general.bad.request", "id"));
}

#[test]
fn many_queues_at_once_all_or_nothing() {
    let sandbox = Sandbox::start();
    let path = format!("{}/queues", newcomer(&sandbox));
    let others = sandbox.get(&format!("{path}?joined=false")).ok();
    let id = |at: usize| text(&others["entities"][at]["id"]);
    let item = |at: usize, joined: bool| json!({ "id": id(at), "joined": joined });
    let faulty = json!([item(0, true), { "id": "none", "joined": true }]);
    assert_eq!(sandbox.patch(&path, faulty).fault(), fault(400, "general.bad.request", "[1].id"));
    let faulty = json!([item(0, true), { "id": id(1) }]);
    assert_eq!(sandbox.patch(&path, faulty).fault(), fault(400, "constraint.validation", "[1].joined"));
    assert_eq!(sandbox.patch(&path, json!([{}])).fault(), fault(400, "constraint.validation", "[0].id"));
    assert_eq!(sandbox.get(&path).ok()["total"], 0);
    let joined = sandbox.patch(&path, json!([item(0, true), item(1, true), item(2, true)])).ok();
    fits("UserQueueEntityListing", &joined);
    assert_eq!(names(&joined), names(&others)[..3]);
    let joined = sandbox.patch(&path, json!([item(1, false)])).ok();
    assert_eq!(joined["total"], 2);
    let division = text(&others["entities"][3]["division"]["id"]);
    let elsewhere = (0..14).find(|at| others["entities"][*at]["division"]["id"] != division).unwrap();
    let refused = sandbox.patch(&format!("{path}?divisionId={division}"), json!([item(elsewhere, true)]));
    assert_eq!(refused.fault(), fault(400, "general.bad.request", "[0].id"));
}

#[test]
fn skill_groups_follow_from_skills_and_turn_pages() {
    let sandbox = Sandbox::start();
    let user = newcomer(&sandbox);
    let path = format!("{user}/skillgroups");
    assert_eq!(sandbox.get(&path).ok()["entities"], json!([]));
    let ids = skills(&sandbox);
    let items: Vec<Value> = ids.iter().map(|id| json!({ "id": id, "proficiency": 4 })).collect();
    sandbox.put(&format!("{user}/routingskills/bulk"), json!(items)).ok();
    let all = sandbox.get(&path).ok();
    fits("UserSkillGroupEntityListing", &all);
    // One group a skill, and one for those at home.
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
    // The cursor names a group that the person is no longer in: the page after it is the same.
    sandbox.patch(&format!("{user}/routingskills/bulk"), json!([{ "id": ids[0], "proficiency": 1 }])).ok();
    assert!(names(&pages[0]).contains(&"Billing disputes experts".to_owned()));
    assert_eq!(names(&follow(&pages[0], "nextUri").unwrap()), names(&pages[1]));
    let wrong = |query: &str| sandbox.get(&format!("{path}?{query}")).fault();
    assert_eq!(wrong("after=nonsense"), fault(400, "invalid.query.param.value", "after"));
    assert_eq!(wrong("after=a&before=b"), fault(400, "invalid.query.param.value", "before"));
    let group = &sandbox.get(&path).ok()["entities"][0];
    let condition = &group["skillConditions"][0]["routingSkillConditions"][0];
    assert_eq!((&condition["comparator"], &condition["proficiency"]), (&json!("GreaterThanOrEqualTo"), &json!(4)));
}

#[test]
fn routing_status_takes_the_presence_with_it() {
    let sandbox = Sandbox::start();
    let user = newcomer(&sandbox);
    let path = format!("{user}/routingstatus");
    let status = sandbox.get(&path).ok();
    fits("RoutingStatus", &status);
    assert_eq!(status["status"], "OFF_QUEUE");
    let idle = sandbox.put(&path, json!({ "status": "IDLE" })).ok();
    assert_eq!(idle["status"], "IDLE");
    assert_eq!(sandbox.put(&path, json!({ "status": "IDLE" })).ok(), idle, "the start time stays");
    let shown = sandbox.get(&format!("{user}?expand=routingStatus,presence")).ok();
    assert_eq!(shown["routingStatus"], idle);
    assert_eq!(shown["presence"]["presenceDefinition"]["systemPresence"], "ON_QUEUE");
    sandbox.put(&path, json!({ "status": "OFF_QUEUE" })).ok();
    let shown = sandbox.get(&format!("{user}?expand=presence")).ok();
    assert_eq!(shown["presence"]["presenceDefinition"]["systemPresence"], "AVAILABLE");
    let put = |body: Value| sandbox.put(&path, body).fault();
    assert_eq!(put(json!({})), fault(400, "constraint.validation", "status"));
    assert_eq!(put(json!({ "status": "ASLEEP" })), fault(400, "invalid.value", "status"));
    assert_eq!(put(json!({ "status": "INTERACTING" })), fault(400, "general.bad.request", "status"));
    assert_eq!(put(json!({ "status": "IDLE", "userId": "other" })), fault(400, "general.bad.request", "userId"));
    let nobody = sandbox.put("/users/nobody/routingstatus", json!({ "status": "IDLE" }));
    assert_eq!(nobody.fault(), fault(404, "resource.not.found", ""));
    sandbox.put(&path, json!({ "status": "IDLE" })).ok();
    sandbox.put(&format!("{user}/state"), json!({ "state": "inactive" })).ok();
    assert_eq!(sandbox.get(&path).ok()["status"], "OFF_QUEUE");
    assert_eq!(put(json!({ "status": "IDLE" })), fault(400, "general.bad.request", ""));
}

#[test]
fn utilization_reverts_to_that_of_the_organization() {
    let sandbox = Sandbox::start();
    let user = newcomer(&sandbox);
    let path = format!("/routing{user}/utilization");
    let organization = sandbox.get(&path).ok();
    fits("AgentMaxUtilizationResponse", &organization);
    assert_eq!(organization["level"], "Organization");
    let (label, _) = organization["labelUtilizations"].as_object().unwrap().iter().next().unwrap();
    let body = json!({
        "utilization": { "chat": { "maximumCapacity": 7, "interruptableMediaTypes": ["call"], "includeNonAcd": true } },
        "labelUtilizations": { label: { "maximumCapacity": 2 } },
        "maxInboundCalls": 3,
    });
    let own = sandbox.put(&path, body.clone()).ok();
    fits("AgentMaxUtilizationResponse", &own);
    assert_eq!((&own["level"], &own["maxInboundCalls"]), (&json!("Agent"), &json!(3)));
    assert_eq!(own["utilization"]["chat"], body["utilization"]["chat"]);
    assert_eq!(own["utilization"]["email"], organization["utilization"]["email"]);
    assert_eq!(own["labelUtilizations"][label]["maximumCapacity"], 2);
    assert_eq!(own["labelUtilizations"][label]["labelName"], organization["labelUtilizations"][label]["labelName"]);
    assert_eq!(sandbox.get(&path).ok(), own);
    let put = |body: Value| sandbox.put(&path, body).fault();
    let media = |name: &str, body: Value| put(json!({ "utilization": { name: body } }));
    assert_eq!(put(json!({})), fault(400, "constraint.validation", "utilization"));
    assert_eq!(media("fax", json!({})), fault(400, "unsupported.media.type", "utilization.fax"));
    let field = "utilization.call.maximumCapacity";
    assert_eq!(media("call", json!({ "maximumCapacity": 26 })), fault(400, "invalid.media.capacity", field));
    let field = "utilization.call.interruptableMediaTypes";
    let same = media("call", json!({ "interruptableMediaTypes": ["call"] }));
    assert_eq!(same, fault(400, "interrupt.same.media.type", field));
    let other = media("call", json!({ "interruptableMediaTypes": ["fax"] }));
    assert_eq!(other, fault(400, "unsupported.media.type", field));
    let labels = put(json!({ "labelUtilizations": { "none": {} } }));
    assert_eq!(labels, fault(400, "invalid.id", "labelUtilizations.none"));
    assert_eq!(sandbox.get(&path).ok(), own, "a refused change leaves everything as it is");
    let deleted = sandbox.delete(&path);
    assert_eq!((deleted.status, deleted.text.as_str()), (200, ""));
    assert_eq!(sandbox.get(&path).ok(), organization);
    assert_eq!(sandbox.get("/routing/users/nobody/utilization").fault(), fault(400, "invalid.id", "userId"));
    let unknown = "/routing/users/00000000-0000-0000-0000-000000000000/utilization";
    assert_eq!(sandbox.delete(unknown).fault(), fault(404, "resource.not.found", ""));
}
