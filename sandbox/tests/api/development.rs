//! Learning and coaching: listings with all filters, single activities, and counts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, text};

const ALL: &str = "/users/development/activities";
const MINE: &str = "/users/development/activities/me";
const AGGREGATES: &str = "/users/development/activities/aggregates/query";

/// All activities of a query, page by page.
fn read(sandbox: &Sandbox, path: &str, query: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let mut next = Some(format!("{path}?pageSize=40&{query}"));
    while let Some(target) = next {
        let reply = sandbox.get(&target);
        let name = if path == MINE { "getUsersDevelopmentActivitiesMe" } else { "getUsersDevelopmentActivities" };
        check_operation_response(name, &reply);
        let page = reply.ok();
        found.extend(page["entities"].as_array().unwrap().iter().cloned());
        next = page.get("nextUri").map(|uri| text(uri).strip_prefix("/api/v2").unwrap().to_owned());
        if next.is_none() {
            assert_eq!(page["total"], found.len(), "{query}");
        }
    }
    found
}

/// A query for the first hundred people of the organization.
fn first_hundred(sandbox: &Sandbox) -> String {
    let page = sandbox.get("/users?pageSize=100").ok();
    let ids: Vec<String> = page["entities"].as_array().unwrap().iter().map(|user| text(&user["id"])).collect();
    format!("userId={}", ids.join(","))
}

fn ids(activities: &[Value]) -> BTreeSet<String> {
    activities.iter().map(|activity| text(&activity["id"])).collect()
}

/// Checks that a filter selects exactly the expected activities, and neither all nor none.
#[track_caller]
fn expect(all: &[Value], found: &[Value], matches: impl Fn(&Value) -> bool) {
    let expected: Vec<Value> = all.iter().filter(|activity| matches(activity)).cloned().collect();
    assert!(!expected.is_empty() && expected.len() < all.len(), "{} of {}", expected.len(), all.len());
    assert_eq!(ids(found), ids(&expected));
}

#[test]
fn filters_select_activities() {
    let sandbox = Sandbox::start();
    let people = first_hundred(&sandbox);
    let all = read(&sandbox, ALL, &people);
    assert_eq!(ids(&all).len(), all.len(), "each activity comes once");
    let find = |query: &str| read(&sandbox, ALL, &format!("{people}&{query}"));

    for kind in ["Informational", "Coaching", "AssessedContent", "Assessment", "External", "Native"] {
        expect(&all, &find(&format!("types={kind}")), |activity| activity["type"] == kind);
    }
    expect(&all, &find("types=Coaching,Native&types=External"), |activity| {
        ["Coaching", "Native", "External"].contains(&activity["type"].as_str().unwrap())
    });
    for status in ["Planned", "InProgress", "Completed", "InvalidSchedule", "NotCompleted"] {
        expect(&all, &find(&format!("statuses={status}")), |activity| activity["status"] == status);
    }
    for (name, field) in [("overdue", "isOverdue"), ("pass", "isPassed")] {
        expect(&all, &find(&format!("{name}=True")), |activity| activity[field] == true);
        expect(&all, &find(&format!("{name}=False")), |activity| activity[field] == false);
        assert_eq!(ids(&find(&format!("{name}=Any"))), ids(&all));
    }
    let (from, to) = ("2026-02-01T00:00:00.000Z", "2026-05-01T00:00:00.000Z");
    let within = |date: &Value| date.as_str().is_some_and(|date| from <= date && date < to);
    expect(&all, &find(&format!("interval={from}/{to}")), |activity| within(&activity["dateDue"]));
    expect(&all, &find(&format!("completionInterval={from}/{to}")), |activity| within(&activity["dateCompleted"]));
    expect(&all, &find("types=Assessment&pass=False&statuses=Completed"), |activity| {
        activity["type"] == "Assessment" && activity["isPassed"] == false
    });
}

#[test]
fn activities_have_the_fields_of_their_type() {
    let sandbox = Sandbox::start();
    for activity in read(&sandbox, ALL, &first_hundred(&sandbox)) {
        let coaching = activity["type"] == "Coaching";
        assert_eq!(activity.get("facilitator").is_some(), coaching);
        assert_eq!(activity.get("isModuleArchived").is_none(), coaching);
        assert_eq!(activity.get("dateCompleted").is_some(), activity["status"] == "Completed");
        let tested = ["Assessment", "AssessedContent"].contains(&activity["type"].as_str().unwrap());
        assert_eq!(activity.get("isPassed").is_some(), tested && activity["status"] == "Completed");
        assert_eq!(activity.get("isPassed").is_some(), activity.get("percentageScore").is_some());
        assert_eq!(activity.get("archivalMode").is_some(), activity["isModuleArchived"] == true);
    }
}

#[test]
fn activities_are_sorted_by_due_date() {
    let sandbox = Sandbox::start();
    let people = first_hundred(&sandbox);
    let dates = |query: &str| -> Vec<String> {
        read(&sandbox, ALL, &format!("{people}{query}")).iter().map(|activity| text(&activity["dateDue"])).collect()
    };
    let ascending = dates("&sortOrder=Asc");
    assert!(ascending.is_sorted());
    let mut descending = dates("");
    assert_eq!(descending, dates("&sortOrder=Desc"));
    descending.reverse();
    assert_eq!(descending, ascending);
}

#[test]
fn a_person_or_a_module_is_required() {
    let sandbox = Sandbox::start();
    let rejection = |query: &str| sandbox.get(&format!("{ALL}?{query}")).error();
    let input = "wem.learning.input.validation.error";
    assert_eq!(rejection(""), api_error(400, input, "userId"));
    assert_eq!(rejection(&format!("userId={}", vec!["a"; 101].join(","))), api_error(400, input, "userId"));
    let with = |query: &str| rejection(&format!("userId=a&{query}"));
    assert_eq!(with("interval=2026"), api_error(400, "invalid.date", "interval"));
    assert_eq!(with("completionInterval=a/b"), api_error(400, "invalid.date", "completionInterval"));
    let long = "2024-01-01T00:00:00Z/2026-01-01T00:00:00Z";
    assert_eq!(with(&format!("interval={long}")), api_error(400, "date.interval.param.too.big", "interval"));
    for (name, value) in [
        ("types", "Naps"),
        ("statuses", "Lost"),
        ("relationship", "Fan"),
        ("overdue", "true"),
        ("pass", "Perhaps"),
        ("sortOrder", "Up"),
        ("pageSize", "501"),
    ] {
        assert_eq!(with(&format!("{name}={value}")), api_error(400, "invalid.query.param.value", name));
    }
    assert!(read(&sandbox, ALL, "userId=nobody").is_empty());
    assert!(read(&sandbox, ALL, "moduleId=nothing").is_empty());
}

#[test]
fn the_control_api_lists_the_modules() {
    let sandbox = Sandbox::start();
    let modules = sandbox.send("GET", "/__sandbox/modules", &[], "").json();
    let modules = modules["modules"].as_array().unwrap();
    assert!(modules.len() > 5);
    let people = first_hundred(&sandbox);
    for module in modules {
        let id = text(&module["id"]);
        let found = read(&sandbox, ALL, &format!("moduleId={id}"));
        assert!(!found.is_empty());
        for activity in &found {
            assert_eq!((&activity["name"], &activity["type"]), (&module["name"], &module["type"]));
        }
        let some = read(&sandbox, ALL, &format!("moduleId={id}&{people}"));
        assert!(!some.is_empty() && ids(&some).is_subset(&ids(&found)) && some.len() < found.len());
    }
}

#[test]
fn my_activities_are_those_that_i_attend_or_lead() {
    let sandbox = Sandbox::with(|settings| {
        settings.tokens = ["sandbox-token", "robot=client"].map(|token| token.parse().unwrap()).into();
    });
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let mine = read(&sandbox, MINE, "");
    let attends = |activity: &Value| activity["attendees"][0]["id"] == me;
    let leads = |activity: &Value| activity["facilitator"]["id"] == me;
    assert!(mine.iter().all(|activity| attends(activity) || leads(activity)));
    assert_eq!(ids(&read(&sandbox, ALL, &format!("userId={me}"))), ids(&mine));
    expect(&mine, &read(&sandbox, MINE, "relationship=Attendee"), attends);
    expect(&mine, &read(&sandbox, MINE, "relationship=Facilitator"), leads);
    expect(&mine, &read(&sandbox, MINE, "relationship=Creator"), |activity| {
        activity["type"] == "Coaching" && activity["createdBy"]["id"] == me
    });
    assert_eq!(ids(&read(&sandbox, MINE, "relationship=Attendee&relationship=Facilitator")), ids(&mine));
    expect(&mine, &read(&sandbox, MINE, "types=Coaching&statuses=Completed"), |activity| {
        activity["type"] == "Coaching" && activity["status"] == "Completed"
    });
    // The relationship is always that of the caller.
    let report = text(&sandbox.get("/users/me?expand=directreports").ok()["directReports"][0]["id"]);
    let led = read(&sandbox, ALL, &format!("userId={report}&relationship=Facilitator"));
    assert!(led.iter().all(leads));
    let robot = |path: &str| sandbox.send("GET", path, &[("Authorization", "Bearer robot")], "");
    assert_eq!(robot(&format!("/api/v2{MINE}")).error(), api_error(400, "bad.request", ""));
    let related = robot(&format!("/api/v2{ALL}?userId={me}&relationship=Attendee"));
    assert_eq!(related.error(), api_error(400, "bad.request", ""));
    assert_eq!(robot(&format!("/api/v2{ALL}?userId={me}")).status, 200);
}

#[test]
fn an_activity_is_read_with_its_type() {
    let sandbox = Sandbox::start();
    for activity in read(&sandbox, MINE, "") {
        let reply = sandbox.get(text(&activity["selfUri"]).strip_prefix("/api/v2").unwrap());
        check_operation_response("getUsersDevelopmentActivity", &reply);
        assert_eq!(reply.ok(), activity);
        let path = format!("{ALL}/{}", text(&activity["id"]));
        let other = if activity["type"] == "Coaching" { "Native" } else { "Coaching" };
        assert_eq!(sandbox.get(&format!("{path}?type={other}")).error(), api_error(404, "not.found", ""));
        assert_eq!(sandbox.get(&path).error(), api_error(400, "constraint.validation", "type"));
    }
    for id in ["nothing", "00000000-0000-4000-8000-000000000000", "cf5ee9a0-494a-4961-be05-ffffffffffff"] {
        assert_eq!(sandbox.get(&format!("{ALL}/{id}?type=Coaching")).error(), api_error(404, "not.found", ""));
    }
}

#[test]
fn the_seed_determines_the_history() {
    let (one, other) = (Sandbox::start(), Sandbox::with(|settings| settings.users = 400));
    assert_eq!(read(&one, MINE, ""), read(&other, MINE, ""));
    let page = one.get("/users?pageSize=3").ok();
    let gone = text(&page["entities"][2]["id"]);
    let query = format!("userId={gone}");
    let activity = read(&one, ALL, &query).remove(0);
    one.delete(&format!("/users/{gone}")).ok();
    assert!(read(&one, ALL, &query).iter().all(|activity| activity["attendees"][0]["id"] != gone));
    let path = text(&activity["selfUri"]);
    assert_eq!(one.get(path.strip_prefix("/api/v2").unwrap()).error(), api_error(404, "not.found", ""));
    let me = one.get("/users/me").ok();
    let body = json!({ "name": "New", "email": "new@example.com", "divisionId": me["division"]["id"] });
    let new = text(&one.post("/users", body).ok()["id"]);
    assert!(read(&one, ALL, &format!("userId={new}")).is_empty(), "who is new has no history");
}

const YEAR: &str = "2025-06-15T00:00:00.000Z/2026-06-15T00:00:00.000Z";

fn aggregate(sandbox: &Sandbox, body: Value) -> Value {
    let reply = sandbox.post(AGGREGATES, body);
    check_operation_response("postUsersDevelopmentActivitiesAggregatesQuery", &reply);
    reply.ok()["results"].clone()
}

fn filter(kind: &str, predicates: &[(&str, &str)]) -> Value {
    let predicates: Vec<Value> =
        predicates.iter().map(|(dimension, value)| json!({ "dimension": dimension, "value": value })).collect();
    json!({ "type": "And", "clauses": [{ "type": kind, "predicates": predicates }] })
}

/// The counts of a group, by metric.
fn counts(group: &Value) -> BTreeMap<String, i64> {
    let metrics = group["data"][0]["metrics"].as_array().unwrap();
    metrics.iter().map(|one| (text(&one["metric"]), one["stats"]["count"].as_i64().unwrap())).collect()
}

#[test]
fn counts_agree_with_the_listing() {
    let sandbox = Sandbox::start();
    let people = first_hundred(&sandbox);
    let ids: Vec<String> = people["userId=".len()..].split(',').map(str::to_owned).collect();
    let listed: Vec<Value> = read(&sandbox, ALL, &format!("{people}&interval={YEAR}"))
        .into_iter()
        .filter(|activity| !["External", "Native"].contains(&activity["type"].as_str().unwrap()))
        .filter(|activity| ids.contains(&text(&activity["attendees"][0]["id"])))
        .collect();
    let wanted: Vec<(&str, &str)> = ids.iter().map(|id| ("attendeeId", id.as_str())).collect();
    let results = aggregate(&sandbox, json!({ "interval": YEAR, "filter": filter("Or", &wanted) }));
    let results = results.as_array().unwrap();
    assert_eq!(results.len(), 1);
    assert!(results[0].get("group").is_none());
    assert_eq!(results[0]["data"][0]["interval"], YEAR);
    let found = counts(&results[0]);
    let count = |field: &str, value: Value| listed.iter().filter(|activity| activity[field] == value).count() as i64;
    for (metric, expected) in [
        ("nActivities", listed.len() as i64),
        ("nPlannedActivities", count("status", json!("Planned"))),
        ("nInProgressActivities", count("status", json!("InProgress"))),
        ("nCompleteActivities", count("status", json!("Completed"))),
        ("nInvalidScheduleActivities", count("status", json!("InvalidSchedule"))),
        ("nNotCompletedActivities", count("status", json!("NotCompleted"))),
        ("nOverdueActivities", count("isOverdue", json!(true))),
        ("nPassedActivities", count("isPassed", json!(true))),
        ("nFailedActivities", count("isPassed", json!(false))),
        ("oActivityScore", listed.iter().filter(|activity| activity.get("percentageScore").is_some()).count() as i64),
    ] {
        assert_eq!(found[metric], expected, "{metric}");
        assert!(expected > 0 || metric == "nNotCompletedActivities", "{metric} is worth counting");
    }
    let score = results[0]["data"][0]["metrics"].as_array().unwrap();
    let score = &score.iter().find(|one| one["metric"] == "oActivityScore").unwrap()["stats"];
    let scores: Vec<f64> = listed.iter().filter_map(|activity| activity["percentageScore"].as_f64()).collect();
    assert_eq!(score["sum"].as_f64().unwrap(), scores.iter().sum::<f64>());
    assert_eq!(score["min"].as_f64().unwrap(), scores.iter().copied().fold(f64::MAX, f64::min));
    assert_eq!(score["max"].as_f64().unwrap(), scores.iter().copied().fold(0.0, f64::max));
}

#[test]
fn counts_are_grouped_and_filtered() {
    let sandbox = Sandbox::start();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let query = |filter: Value| {
        let body = json!({ "interval": YEAR, "metrics": ["nActivities"], "groupBy": ["attendeeId"], "filter": filter });
        let mut found = BTreeMap::new();
        for group in aggregate(&sandbox, body).as_array().unwrap() {
            assert_eq!(counts(group).keys().collect::<Vec<_>>(), ["nActivities"]);
            found.insert(text(&group["group"]["attendeeId"]), counts(group)["nActivities"]);
        }
        found
    };
    let everything = query(filter("And", &[]));
    assert!(everything.len() > 150 && everything.values().all(|count| *count > 0));
    let mine = query(filter("And", &[("attendeeId", &me)]));
    assert_eq!(mine, BTreeMap::from([(me.clone(), everything[&me])]));
    let sum = |predicates: &[(&str, &str)], kind: &str| query(filter(kind, predicates)).values().sum::<i64>();
    let (content, assessment) = (("type", "AssessedContent"), ("type", "Assessment"));
    let both = sum(&[content, assessment], "Or");
    assert_eq!(both, sum(&[content], "And") + sum(&[assessment], "And"));
    assert_eq!(sum(&[content, assessment], "And"), 0, "nothing is of two types");
    let passed = sum(&[assessment, ("isPassed", "true")], "And");
    let failed = sum(&[assessment, ("isPassed", "False")], "And");
    assert!(passed > 0 && failed > 0 && passed + failed < sum(&[assessment], "And"));
    let modules = sandbox.send("GET", "/__sandbox/modules", &[], "").json();
    let module = text(&modules["modules"][0]["id"]);
    let listed = read(&sandbox, ALL, &format!("moduleId={module}&interval={YEAR}"));
    assert_eq!(sum(&[("moduleId", &module)], "And"), listed.len() as i64);
    let clauses = json!({ "type": "Or", "clauses": [
        { "type": "And", "predicates": [{ "dimension": "type", "value": "Assessment" }] },
        { "type": "And", "predicates": [{ "dimension": "type", "value": "AssessedContent" }] },
    ] });
    assert_eq!(query(clauses).values().sum::<i64>(), both);
    assert_eq!(query(filter("And", &[("attendeeId", "nobody")])), BTreeMap::new());
}

#[test]
fn invalid_aggregate_queries_name_the_field() {
    let sandbox = Sandbox::start();
    let good = json!({ "interval": YEAR, "filter": filter("And", &[]) });
    let with = |name: &str, value: Value| {
        let mut body = good.clone();
        body[name] = value;
        sandbox.post(AGGREGATES, body).error()
    };
    let input = "wem.learning.input.validation.error";
    let value = "filter.clauses[0].predicates[0].value";
    assert_eq!(with("interval", Value::Null), api_error(400, "constraint.validation", "interval"));
    assert_eq!(with("interval", json!("May")), api_error(400, "invalid.date", "interval"));
    let long = json!("2024-01-01T00:00:00Z/2026-01-01T00:00:00Z");
    assert_eq!(with("interval", long), api_error(400, "date.interval.param.too.big", "interval"));
    assert_eq!(with("filter", Value::Null), api_error(400, "constraint.validation", "filter"));
    assert_eq!(with("metrics", json!(["nNaps"])), api_error(400, "invalid.value", "metrics[0]"));
    assert_eq!(with("groupBy", json!(["type"])), api_error(400, "invalid.value", "groupBy[0]"));
    assert_eq!(with("filter", filter("And", &[("type", "Nap")])), api_error(400, input, value));
    assert_eq!(with("filter", filter("And", &[("isPassed", "perhaps")])), api_error(400, input, value));
    assert_eq!(
        with("filter", filter("And", &[("colour", "red")])),
        api_error(400, "invalid.value", "filter.clauses[0].predicates[0].dimension")
    );
    let unsupported = with("filter", filter("And", &[("type", "Native")]));
    assert_eq!(unsupported, api_error(501, "wem.learning.type.not.implemented.exception", value));
}
