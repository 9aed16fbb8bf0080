//! Analytics queries: their results agree with each other, with changes, and with the description.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::schema::check_model;
use crate::support::{Sandbox, api_error, text};

const WEEK: &str = "2026-05-04T06:00:00.000Z/2026-05-11T06:00:00.000Z";

const DETAILS: &str = "/analytics/users/details/query";
const AGGREGATES: &str = "/analytics/users/aggregates/query";

/// Milliseconds since the epoch.
fn time(value: &Value) -> i64 {
    text(value).parse::<jiff::Timestamp>().unwrap().as_millisecond()
}

/// All results of a detail query, page by page.
fn all_details(sandbox: &Sandbox, query: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    for number in 1.. {
        let mut query = query.clone();
        query["paging"] = json!({ "pageSize": 60, "pageNumber": number });
        let page = sandbox.post(DETAILS, query).ok();
        check_model("AnalyticsUserDetailsQueryResponse", &page);
        let items = page["userDetails"].as_array().unwrap().clone();
        found.extend_from_slice(&items);
        if items.len() < 60 {
            assert_eq!(page["totalHits"], found.len());
            return found;
        }
    }
    unreachable!()
}

/// Milliseconds by metric and qualifier, summed over the records of a detail query.
fn sums_of_details(details: &[Value]) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for user in details {
        for record in user["primaryPresence"].as_array().unwrap() {
            let length = time(&record["endTime"]) - time(&record["startTime"]);
            assert!(length > 0);
            *sums.entry(format!("tSystemPresence {}", text(&record["systemPresence"]))).or_default() += length;
            let organization = text(&record["organizationPresenceId"]);
            *sums.entry(format!("tOrganizationPresence {organization}")).or_default() += length;
        }
        for record in user["routingStatus"].as_array().unwrap() {
            let length = time(&record["endTime"]) - time(&record["startTime"]);
            *sums.entry(format!("tAgentRoutingStatus {}", text(&record["routingStatus"]))).or_default() += length;
        }
    }
    sums
}

/// Milliseconds by metric and qualifier, summed over the groups and buckets of an aggregate query.
fn sums_of_aggregates(reply: &Value) -> BTreeMap<String, i64> {
    check_model("UserAggregateQueryResponse", reply);
    let mut sums = BTreeMap::new();
    for group in reply["results"].as_array().unwrap() {
        for bucket in group["data"].as_array().unwrap() {
            for metric in bucket["metrics"].as_array().unwrap() {
                let key = format!("{} {}", text(&metric["metric"]), text(&metric["qualifier"]));
                #[expect(clippy::cast_possible_truncation, reason = "sums are whole milliseconds")]
                let sum = metric["stats"]["sum"].as_f64().unwrap() as i64;
                *sums.entry(key).or_default() += sum;
            }
        }
    }
    sums
}

#[test]
fn details_add_up_to_aggregates() {
    let sandbox = Sandbox::start();
    let details = all_details(&sandbox, &json!({ "interval": WEEK }));
    assert!(details.len() > 150);
    let expected = sums_of_details(&details);
    for status in ["IDLE", "INTERACTING", "OFF_QUEUE", "NOT_RESPONDING", "COMMUNICATING"] {
        assert!(expected.contains_key(&format!("tAgentRoutingStatus {status}")), "{status}");
    }
    let query =
        json!({ "interval": WEEK, "metrics": ["tSystemPresence", "tOrganizationPresence", "tAgentRoutingStatus"] });
    let variants = [
        json!({}),
        json!({ "groupBy": ["userId"] }),
        json!({ "granularity": "PT6H" }),
        json!({ "granularity": "P1D", "timeZone": "America/New_York" }),
        json!({ "granularity": "PT2H", "groupBy": ["userId"] }),
    ];
    for variant in variants {
        let mut query = query.clone();
        query.as_object_mut().unwrap().extend(variant.as_object().unwrap().clone());
        assert_eq!(sums_of_aggregates(&sandbox.post(AGGREGATES, query).ok()), expected, "{variant}");
    }
    // Presences and routing statuses cover the whole interval for everybody.
    let total =
        |name: &str| -> i64 { expected.iter().filter(|(key, _)| key.starts_with(name)).map(|(_, sum)| sum).sum() };
    let week = i64::try_from(details.len()).unwrap() * 7 * 86_400_000;
    assert_eq!((total("tSystemPresence"), total("tAgentRoutingStatus")), (week, week));
    // A single person.
    let one = &details[7];
    let filter = json!({ "type": "and", "predicates": [{ "dimension": "userId", "value": one["userId"] }] });
    let mut query = query;
    query["filter"] = filter.clone();
    let reply = sandbox.post(AGGREGATES, query).ok();
    assert_eq!(sums_of_aggregates(&reply), sums_of_details(std::slice::from_ref(one)));
    assert_eq!(reply["systemToOrganizationMappings"]["MEAL"].as_array().unwrap().len(), 1);
    let alone = all_details(&sandbox, &json!({ "interval": WEEK, "userFilters": [filter] }));
    assert_eq!(alone, std::slice::from_ref(one));
}

#[test]
fn the_same_seed_gives_the_same_history() {
    let query = json!({ "interval": WEEK, "paging": { "pageSize": 100, "pageNumber": 1 } });
    let history = |seed, users| {
        let sandbox = Sandbox::with(|settings| (settings.seed, settings.users) = (seed, users));
        all_details(&sandbox, &query)
    };
    let (few, many) = (history(1, 50), history(1, 80));
    assert_eq!(few, history(1, 50));
    assert!(few.iter().all(|user| many.contains(user)), "more people leave the first as they are");
    assert_ne!(few, history(2, 50));
}

#[test]
fn filters_select_records() {
    let sandbox = Sandbox::start();
    let all = all_details(&sandbox, &json!({ "interval": WEEK }));
    let count = |list: &[Value], part: &str, keep: &dyn Fn(&Value) -> bool| {
        list.iter().flat_map(|user| user[part].as_array().unwrap()).filter(|record| keep(record)).count()
    };
    let length = |record: &Value| time(&record["endTime"]) - time(&record["startTime"]);
    let meal = json!({ "type": "dimension", "dimension": "systemPresence", "operator": "matches", "value": "MEAL" });
    let long = json!({ "type": "metric", "range": { "gte": 2_000_000 } });
    let meals = all_details(
        &sandbox,
        &json!({ "interval": WEEK, "presenceFilters": [{ "type": "and", "predicates": [meal, long] }] }),
    );
    let is_long_meal = |record: &Value| record["systemPresence"] == "MEAL" && length(record) >= 2_000_000;
    let expected = count(&all, "primaryPresence", &is_long_meal);
    assert!(expected > 20);
    assert_eq!(count(&meals, "primaryPresence", &|_| true), expected);
    assert!(meals.iter().all(|user| !user["primaryPresence"].as_array().unwrap().is_empty()));
    // A filter on presences does not change the routing statuses.
    assert!(count(&meals, "routingStatus", &|record| record["routingStatus"] == "OFF_QUEUE") > 0);

    let talking = json!({ "type": "or", "predicates": [
        { "dimension": "routingStatus", "value": "INTERACTING" }, { "dimension": "routingStatus", "value": "COMMUNICATING" },
    ] });
    let routing = all_details(
        &sandbox,
        &json!({ "interval": WEEK, "routingStatusFilters": [{ "type": "or", "clauses": [talking] }], "order": "desc" }),
    );
    let talks = |record: &Value| ["INTERACTING", "COMMUNICATING"].contains(&record["routingStatus"].as_str().unwrap());
    assert_eq!(count(&routing, "routingStatus", &|_| true), count(&all, "routingStatus", &talks));
    assert!(routing.is_sorted_by_key(|user| std::cmp::Reverse(text(&user["userId"]))), "descending");
    assert!(all.is_sorted_by_key(|user| text(&user["userId"])));

    for (operator, hits) in [("exists", all.len()), ("notExists", 0)] {
        let filter = json!({ "type": "and", "predicates": [{ "dimension": "userId", "operator": operator }] });
        assert_eq!(all_details(&sandbox, &json!({ "interval": WEEK, "userFilters": [filter] })).len(), hits);
    }
    let ids: Vec<Value> =
        all.iter().take(3).map(|user| json!({ "dimension": "userId", "value": user["userId"] })).collect();
    let either = json!({ "interval": WEEK, "userFilters": [{ "type": "or", "predicates": ids }] });
    assert_eq!(all_details(&sandbox, &either), all[..3]);
    let both = json!({ "interval": WEEK, "userFilters": [{ "type": "and", "predicates": ids }] });
    assert!(all_details(&sandbox, &both).is_empty());
}

#[test]
fn aggregations_count_the_records() {
    let sandbox = Sandbox::start();
    let all = all_details(&sandbox, &json!({ "interval": WEEK }));
    let query = json!({
        "interval": WEEK,
        "presenceAggregations": [
            { "type": "termFrequency", "dimension": "systemPresence", "size": 3 },
            { "type": "numericRange", "metric": "tSystemPresence", "ranges": [{ "lt": 600_000 }, { "gte": 600_000 }] },
        ],
        "routingStatusAggregations": [{ "type": "termFrequency", "dimension": "routingStatus" }],
    });
    let reply = sandbox.post(DETAILS, query).ok();
    check_model("AnalyticsUserDetailsQueryResponse", &reply);
    assert_eq!(reply["userDetails"].as_array().unwrap().len(), 25, "a page when none is asked for");
    let mut statuses: BTreeMap<String, usize> = BTreeMap::new();
    for record in all.iter().flat_map(|user| user["routingStatus"].as_array().unwrap()) {
        *statuses.entry(text(&record["routingStatus"])).or_default() += 1;
    }
    let [terms, ranges, routing] = &reply["aggregations"].as_array().unwrap()[..] else { panic!("{reply}") };
    let counted: BTreeMap<String, usize> = routing["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (text(&entry["value"]), usize::try_from(entry["count"].as_u64().unwrap()).unwrap()))
        .collect();
    assert_eq!(counted, statuses);
    let records: usize = all.iter().map(|user| user["primaryPresence"].as_array().unwrap().len()).sum();
    let counts = |list: &Value| -> Vec<usize> {
        let entries = list["results"].as_array().unwrap().iter();
        entries.map(|entry| usize::try_from(entry["count"].as_u64().unwrap()).unwrap()).collect()
    };
    assert_eq!((&ranges["count"], counts(ranges).iter().sum::<usize>()), (&json!(records), records));
    assert_eq!(counts(terms).len(), 3);
    assert!(counts(terms).is_sorted_by(|a, b| a >= b));
}

#[test]
fn views_and_buckets_of_aggregates() {
    let sandbox = Sandbox::start();
    let query = json!({
        "interval": "2026-05-04T00:00:00Z/2026-05-06T12:00:00Z",
        "granularity": "P1D",
        "metrics": ["tSystemPresence"],
        "views": [
            { "target": "tSystemPresence", "name": "short", "function": "rangeBound", "range": { "lt": 900_000 } },
            { "target": "tSystemPresence", "name": "long", "function": "rangeBound", "range": { "gte": 900_000 } },
            { "target": "tAgentRoutingStatus", "name": "talk", "function": "rangeBound", "range": { "gte": 0 } },
        ],
    });
    let reply = sandbox.post(AGGREGATES, query).ok();
    check_model("UserAggregateQueryResponse", &reply);
    let data = reply["results"][0]["data"].as_array().unwrap();
    let intervals: Vec<String> = data.iter().map(|bucket| text(&bucket["interval"])).collect();
    assert_eq!(intervals[0], "2026-05-04T00:00:00.000Z/2026-05-05T00:00:00.000Z");
    assert_eq!(intervals[2], "2026-05-06T00:00:00.000Z/2026-05-06T12:00:00.000Z");
    for bucket in data {
        let view = |at: usize| bucket["views"][at]["stats"]["sum"].as_f64().unwrap();
        let sum: f64 = bucket["metrics"].as_array().unwrap().iter().map(|m| m["stats"]["sum"].as_f64().unwrap()).sum();
        assert!((view(0) + view(1) - sum).abs() < 0.5, "the views share out the metric");
        assert!((view(2) - sum).abs() < 0.5, "routing statuses cover the same time");
    }
}

#[test]
fn changes_are_in_the_history_at_once() {
    let sandbox = Sandbox::start();
    let clock = &sandbox.server.app().clock;
    let me = sandbox.get("/users/me").ok();
    let user = json!({ "name": "New", "email": "new@example.com", "divisionId": me["division"]["id"] });
    let new = text(&sandbox.post("/users", user).ok()["id"]);
    let page = sandbox.get("/users?pageSize=500&expand=presence").ok();
    let present = |user: &&Value| {
        user["presence"]["presenceDefinition"]["systemPresence"] == "Available" && user["id"] != me["id"]
    };
    let known = page["entities"].as_array().unwrap().iter().find(present).unwrap();
    let known = text(&known["id"]);
    clock.advance(60_000);
    let routed = sandbox.call("PUT", &format!("/users/{new}/routingstatus"), json!({ "status": "IDLE" }));
    assert!((200..300).contains(&routed.status), "{}", routed.text);
    let version = sandbox.get(&format!("/users/{known}")).ok()["version"].clone();
    sandbox.patch(&format!("/users/{known}"), json!({ "version": version, "state": "inactive" })).ok();
    clock.advance(60_000);
    let hours = jiff::SignedDuration::from_hours(24);
    let interval = format!("{}/{}", jiff::Timestamp::now() - hours, jiff::Timestamp::now() + hours);
    let history = |id: &str| {
        let filter = json!({ "type": "and", "predicates": [{ "dimension": "userId", "value": id }] });
        let query = json!({ "interval": interval, "userFilters": [filter] });
        let reply = sandbox.post(DETAILS, query).ok();
        check_model("AnalyticsUserDetailsQueryResponse", &reply);
        reply["userDetails"][0].clone()
    };
    let shown = |id: &str| sandbox.get(&format!("/users/{id}?expand=presence,routingStatus")).ok();

    let (found, user) = (history(&new), shown(&new));
    let statuses = found["routingStatus"].as_array().unwrap();
    let names: Vec<&str> = statuses.iter().map(|record| record["routingStatus"].as_str().unwrap()).collect();
    assert_eq!(names, ["OFF_QUEUE", "IDLE"], "nothing before the person was created");
    assert_eq!(statuses[0]["endTime"], statuses[1]["startTime"]);
    assert!(statuses[1].get("endTime").is_none(), "what still holds has no end");
    assert_eq!(statuses[1]["startTime"], user["routingStatus"]["startTime"]);

    let (found, user) = (history(&known), shown(&known));
    let [.., before, after] = &found["primaryPresence"].as_array().unwrap()[..] else { panic!("{found}") };
    assert_eq!((&before["systemPresence"], &after["systemPresence"]), (&json!("AVAILABLE"), &json!("OFFLINE")));
    assert_eq!(before["endTime"], after["startTime"]);
    assert_eq!(after["startTime"], user["presence"]["modifiedDate"]);
    assert!(after.get("endTime").is_none());
}

#[test]
fn invalid_queries_name_the_field() {
    let sandbox = Sandbox::start();
    let details = |query: Value| sandbox.post(DETAILS, query).error();
    let month = "2026-04-01T00:00:00Z/2026-05-02T00:00:01Z";
    for interval in
        ["2026-05-01", "2026-05-02T00:00:00Z/2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z/2026-05-01T00:00:00Z", month]
    {
        assert_eq!(details(json!({ "interval": interval })), api_error(400, "invalid.date", "interval"), "{interval}");
    }
    assert_eq!(details(json!({})), api_error(400, "constraint.validation", "interval"));
    let with = |name: &str, value: Value| {
        let mut query = json!({ "interval": WEEK });
        query[name] = value;
        details(query)
    };
    let paging = |number: i32, size: i32| with("paging", json!({ "pageNumber": number, "pageSize": size }));
    assert_eq!(paging(0, 25), api_error(400, "constraint.validation", "paging.pageNumber"));
    assert_eq!(paging(1, 101), api_error(400, "constraint.validation", "paging.pageSize"));
    assert_eq!(with("order", json!("sideways")), api_error(400, "invalid.value", "order"));
    let filter = |predicate: Value| with("presenceFilters", json!([{ "type": "and", "predicates": [predicate] }]));
    let place = "presenceFilters[0].predicates[0]";
    assert_eq!(
        filter(json!({ "dimension": "shoeSize" })),
        api_error(400, "invalid.value", &format!("{place}.dimension"))
    );
    let asleep = json!({ "dimension": "systemPresence", "value": "ASLEEP" });
    assert_eq!(filter(asleep), api_error(400, "invalid.value", &format!("{place}.value")));
    assert_eq!(
        filter(json!({ "type": "property" })),
        api_error(400, "constraint.validation", &format!("{place}.type"))
    );
    let term = json!([{ "type": "termFrequency", "dimension": "shoeSize" }]);
    let wrong = api_error(400, "invalid.value", "routingStatusAggregations[0].dimension");
    assert_eq!(with("routingStatusAggregations", term), wrong);

    let aggregates = |name: &str, value: Value| {
        let mut query = json!({ "interval": WEEK, "metrics": ["tSystemPresence"] });
        query[name] = value;
        sandbox.post(AGGREGATES, query).error()
    };
    assert_eq!(aggregates("metrics", json!(["tNothing"])), api_error(400, "invalid.value", "metrics[0]"));
    assert_eq!(aggregates("metrics", json!([])), api_error(400, "constraint.validation", "metrics"));
    assert_eq!(aggregates("groupBy", json!(["queueId"])), api_error(400, "invalid.value", "groupBy[0]"));
    assert_eq!(aggregates("granularity", json!("hourly")), api_error(400, "invalid.value", "granularity"));
    assert_eq!(aggregates("granularity", json!("PT1S")), api_error(400, "constraint.validation", "granularity"));
    assert_eq!(aggregates("timeZone", json!("Mars/Base")), api_error(400, "invalid.value", "timeZone"));
    let years = "2024-01-01T00:00:00Z/2026-01-01T00:00:00Z";
    assert_eq!(aggregates("interval", json!(years)), api_error(400, "invalid.date", "interval"));
    let both =
        json!({ "interval": WEEK, "metrics": ["tSystemPresence"], "granularity": "PT15M", "groupBy": ["userId"] });
    assert_eq!(sandbox.post(AGGREGATES, both).error(), api_error(400, "constraint.validation", "groupBy"));
}

#[test]
fn observations_and_activity_follow_the_queues() {
    let sandbox = Sandbox::start();
    let page = sandbox.get("/users?pageSize=500").ok();
    let queues = |id: &str, joined: &str| {
        sandbox.get(&format!("/users/{id}/queues?pageSize=100{joined}")).ok()["entities"].as_array().unwrap().len()
    };
    let id = page["entities"].as_array().unwrap().iter().map(|user| text(&user["id"]));
    let id = id.into_iter().find(|id| queues(id, "&joined=true") > 1).expect("somebody is in two queues");
    let filter = json!({ "type": "and", "predicates": [{ "type": "dimension", "dimension": "userId", "value": id }] });
    let observe = || {
        let metrics = ["oActiveQueues", "oMemberQueues"];
        let query = json!({ "filter": filter, "metrics": metrics, "detailMetrics": ["oMemberQueues"] });
        let reply = sandbox.post("/analytics/users/observations/query", query).ok();
        check_model("UserObservationQueryResponse", &reply);
        assert_eq!(reply["results"].as_array().unwrap().len(), 1);
        assert_eq!(reply["results"][0]["group"]["userId"], id);
        let data = reply["results"][0]["data"].clone();
        assert_eq!(data[1]["observations"].as_array().unwrap().len(), data[1]["stats"]["count"]);
        (data[0]["stats"]["count"].as_u64().unwrap(), data[1]["stats"]["count"].as_u64().unwrap())
    };
    let activity = |order: &str| {
        let metrics = [json!({ "metric": "oActiveQueues", "details": true }), json!({ "metric": "oMemberQueues" })];
        let query = json!({ "filter": filter, "metrics": metrics, "groupBy": ["userId"], "order": order });
        let reply = sandbox.post("/analytics/users/activity/query", query).ok();
        check_model("UserActivityResponse", &reply);
        reply["results"][0].clone()
    };
    let (active, member) = observe();
    assert_eq!((active, member), (queues(&id, "&joined=true") as u64, queues(&id, "") as u64));
    let found = activity("asc");
    assert_eq!((found["data"][0]["count"].as_u64(), found["data"][1]["count"].as_u64()), (Some(active), Some(member)));
    assert_eq!(found["data"][0]["entityIds"].as_array().unwrap().len() as u64, active);
    assert_eq!(found["entities"].as_array().unwrap().len() as u64, member);
    let shown = sandbox.get(&format!("/users/{id}?expand=presence,routingStatus")).ok();
    assert_eq!(found["entities"][0]["presenceDate"], shown["presence"]["modifiedDate"]);
    assert_eq!(found["entities"][0]["routingStatus"], shown["routingStatus"]["status"]);
    // Both queries show that the person has left the queue.
    let queue = text(&found["data"][0]["entityIds"][0]);
    sandbox.patch(&format!("/users/{id}/queues/{queue}"), json!({ "joined": false })).ok();
    assert_eq!(observe(), (active - 1, member));
    let found = activity("desc");
    let left = found["entities"].as_array().unwrap().iter().find(|row| row["queueId"] == queue).unwrap();
    assert_eq!(left["queueMembershipStatus"], "inactive");

    let all = |filter: Value, page: &str| {
        let query = json!({ "filter": filter, "metrics": [{ "metric": "oMemberQueues" }], "groupBy": ["userId"] });
        let reply = sandbox.post(&format!("/analytics/users/activity/query{page}"), query).ok();
        check_model("UserActivityResponse", &reply);
        reply["results"].as_array().unwrap().clone()
    };
    let everybody = json!({ "type": "and", "predicates": [{ "dimension": "userId", "operator": "exists" }] });
    let pages: Vec<Value> =
        (1..=4).flat_map(|number| all(everybody.clone(), &format!("?pageSize=50&pageNumber={number}"))).collect();
    assert_eq!(pages.len(), page["entities"].as_array().unwrap().len(), "all active people, none twice");
    assert!(pages.is_sorted_by_key(|result| text(&result["group"]["userId"])));
    let none = json!({ "type": "and", "predicates": [{ "dimension": "queueId", "operator": "notExists" }] });
    assert!(all(none, "?pageSize=100").iter().all(|result| result["data"][0]["count"] == 0));
    let members = json!({ "type": "and", "predicates": [{ "dimension": "queueId", "value": queue }] });
    assert!(
        all(members, "?pageSize=100").iter().all(|result| result["data"][0]["count"] == 1),
        "only rows that match count"
    );
}

#[test]
fn invalid_observation_and_activity_queries_name_the_field() {
    let sandbox = Sandbox::start();
    let filter = json!({ "type": "and", "predicates": [{ "dimension": "userId", "operator": "exists" }] });
    let observe = |name: &str, value: Value| {
        let mut query = json!({ "filter": filter, "metrics": ["oActiveQueues"] });
        query[name] = value;
        sandbox.post("/analytics/users/observations/query", query).error()
    };
    assert_eq!(observe("metrics", json!(["oShoes"])), api_error(400, "invalid.value", "metrics[0]"));
    assert_eq!(observe("metrics", json!([])), api_error(400, "constraint.validation", "metrics"));
    assert_eq!(
        observe("detailMetrics", json!(["oMemberQueues"])),
        api_error(400, "constraint.validation", "detailMetrics")
    );
    assert_eq!(observe("filter", json!({ "type": "and" })), api_error(400, "constraint.validation", "filter"));
    assert_eq!(observe("filter", Value::Null), api_error(400, "constraint.validation", "filter"));
    let act = |name: &str, value: Value, page: &str| {
        let mut query = json!({ "metrics": [{ "metric": "oActiveQueues" }], "groupBy": ["userId"] });
        query[name] = value;
        sandbox.post(&format!("/analytics/users/activity/query{page}"), query).error()
    };
    assert_eq!(act("groupBy", json!([]), ""), api_error(400, "constraint.validation", "groupBy"));
    assert_eq!(act("groupBy", json!(["teamId"]), ""), api_error(400, "invalid.value", "groupBy[0]"));
    assert_eq!(
        act("metrics", json!([{ "metric": "tShoes" }]), ""),
        api_error(400, "invalid.value", "metrics[0].metric")
    );
    assert_eq!(act("order", json!("asc"), "?pageSize=101"), api_error(400, "invalid.query.param.value", "pageSize"));
}
