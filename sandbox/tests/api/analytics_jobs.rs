//! Analytics jobs: states and results.

use serde_json::{Value, json};

use crate::schema::check_model;
use crate::support::{Sandbox, api_error, text};

const DETAILS: &str = "/analytics/users/details/jobs";
const AGGREGATES: &str = "/analytics/users/aggregates/jobs";
const WEEK: &str = "2026-05-04T06:00:00.000Z/2026-05-11T06:00:00.000Z";
const HOUR: i64 = 3_600_000;

/// A sandbox whose jobs take an hour of its clock.
fn slow() -> Sandbox {
    Sandbox::with(|settings| settings.job_duration = HOUR)
}

fn submit(sandbox: &Sandbox, path: &str, query: Value) -> String {
    let reply = sandbox.post(path, query);
    assert_eq!(reply.status, 202, "{}", reply.text);
    check_model("AsyncQueryResponse", &reply.json());
    format!("{path}/{}", text(&reply.json()["jobId"]))
}

/// HTTP status and state of a job.
fn state(sandbox: &Sandbox, job: &str) -> (u16, String) {
    let reply = sandbox.get(job);
    let body = reply.json();
    assert!((200..300).contains(&reply.status), "{body}");
    check_model("AsyncQueryStatus", &body);
    (reply.status, text(&body["state"]))
}

fn is(status: u16, state: &str) -> (u16, String) {
    (status, state.to_owned())
}

/// All results of a job, and the number of pages.
fn read(sandbox: &Sandbox, job: &str, list: &str, size: &str) -> (Vec<Value>, usize) {
    let (mut items, mut pages, mut cursor) = (Vec::new(), 0, String::new());
    loop {
        let page = sandbox.get(&format!("{job}/results?{size}&cursor={cursor}")).ok();
        let model = if list == "userDetails" {
            "AnalyticsUserDetailsAsyncQueryResponse"
        } else {
            "UserAsyncAggregateQueryResponse"
        };
        check_model(model, &page);
        items.extend(page[list].as_array().unwrap().clone());
        pages += 1;
        match page.get("cursor") {
            Some(next) => cursor = text(next),
            None => return (items, pages),
        }
    }
}

#[test]
fn a_job_runs_by_the_clock_and_expires() {
    let sandbox = slow();
    let clock = &sandbox.server.app().clock;
    let job = submit(&sandbox, DETAILS, json!({ "interval": WEEK }));
    let results = format!("{job}/results");
    assert_eq!(state(&sandbox, &job), is(202, "QUEUED"));
    assert_eq!(sandbox.get(&results).error(), api_error(409, "request.conflict", ""));
    clock.advance(HOUR / 2);
    assert_eq!(state(&sandbox, &job), is(202, "PENDING"));
    assert!(sandbox.get(&job).json().get("completionDate").is_none());
    assert_eq!(sandbox.get(&results).error(), api_error(409, "request.conflict", ""));
    clock.advance(HOUR / 2);
    assert_eq!(state(&sandbox, &job), is(200, "FULFILLED"));
    assert!(sandbox.get(&job).json()["completionDate"].is_string());
    sandbox.get(&results).ok();
    clock.advance(24 * HOUR);
    assert_eq!(state(&sandbox, &job), is(200, "EXPIRED"));
    let expired = sandbox.get(&results);
    assert_eq!(expired.error(), api_error(404, "not.found", ""));
    assert!(expired.text.contains("expired"));
    clock.advance(24 * HOUR);
    assert_eq!(sandbox.get(&job).error(), api_error(404, "not.found", ""));
}

#[test]
fn detail_results_have_cursors_and_do_not_change() {
    let sandbox = Sandbox::with(|settings| settings.job_duration = 0);
    let query = json!({ "interval": WEEK });
    let expected: Vec<Value> = (1..=2)
        .flat_map(|number| {
            let mut query = query.clone();
            query["paging"] = json!({ "pageSize": 100, "pageNumber": number });
            sandbox.post("/analytics/users/details/query", query).ok()["userDetails"].as_array().unwrap().clone()
        })
        .collect();
    let job = submit(&sandbox, DETAILS, query);
    let (items, pages) = read(&sandbox, &job, "userDetails", "pageSize=30");
    assert_eq!(items, expected, "as the query that is answered at once");
    assert_eq!(pages, expected.len().div_ceil(30));
    assert_eq!(read(&sandbox, &job, "userDetails", ""), (expected.clone(), expected.len().div_ceil(100)));
    // The job covers the time up to the present, and its results are read after changes.
    let now = jiff::Timestamp::now();
    let interval =
        format!("{}/{}", now - jiff::SignedDuration::from_hours(48), now + jiff::SignedDuration::from_hours(48));
    let job = submit(&sandbox, DETAILS, json!({ "interval": interval }));
    let before = read(&sandbox, &job, "userDetails", "pageSize=50");
    sandbox.server.app().clock.advance(HOUR);
    let other =
        before.0.iter().map(|user| text(&user["userId"])).find(|id| sandbox.get(&format!("/users/{id}")).status == 200);
    let me = sandbox.get("/users/me").ok();
    let id = other.filter(|id| me["id"] != id.as_str()).unwrap();
    sandbox.delete(&format!("/users/{id}")).ok();
    let new = json!({ "name": "New", "email": "new@example.com", "divisionId": me["division"]["id"] });
    sandbox.post("/users", new).ok();
    assert_eq!(read(&sandbox, &job, "userDetails", "pageSize=50"), before);
    // Limits and filters also apply to jobs.
    let limited = json!({ "interval": WEEK, "limit": 7, "order": "desc",
        "presenceFilters": [{ "type": "and", "predicates": [{ "dimension": "systemPresence", "value": "MEAL" }] }] });
    let (items, pages) = read(&sandbox, &submit(&sandbox, DETAILS, limited), "userDetails", "pageSize=5");
    assert_eq!((items.len(), pages), (7, 2));
    assert!(items.iter().all(|user| user["primaryPresence"][0]["systemPresence"] == "MEAL"));
    assert!(items.is_sorted_by_key(|user| std::cmp::Reverse(text(&user["userId"]))));
}

#[test]
fn aggregate_jobs_have_the_results_of_the_query() {
    let sandbox = Sandbox::with(|settings| settings.job_duration = 0);
    for group_by in [json!([]), json!(["userId"])] {
        let query =
            json!({ "interval": WEEK, "metrics": ["tAgentRoutingStatus"], "granularity": "P1D", "groupBy": group_by });
        let expected = sandbox.post("/analytics/users/aggregates/query", query.clone()).ok()["results"].clone();
        let mut paged = query;
        paged["pageSize"] = 40.into();
        let job = submit(&sandbox, AGGREGATES, paged);
        assert_eq!(state(&sandbox, &job), is(200, "FULFILLED"));
        let (items, pages) = read(&sandbox, &job, "results", "");
        assert_eq!(json!(items), expected);
        assert_eq!(pages, items.len().div_ceil(40));
    }
    let one = submit(&sandbox, AGGREGATES, json!({ "interval": WEEK, "metrics": ["tAgentRoutingStatus"] }));
    let id = one.rsplit('/').next().unwrap();
    assert_eq!(
        sandbox.get(&format!("{DETAILS}/{id}")).error(),
        api_error(404, "not.found", ""),
        "kinds are kept apart"
    );
}

#[test]
fn jobs_are_cancelled_and_removed() {
    let sandbox = slow();
    let job = submit(&sandbox, DETAILS, json!({ "interval": WEEK }));
    assert_eq!(sandbox.delete(&job).status, 204);
    assert_eq!(state(&sandbox, &job), is(200, "CANCELLED"));
    sandbox.server.app().clock.advance(2 * HOUR);
    assert_eq!(state(&sandbox, &job), is(200, "CANCELLED"), "a cancelled job does not go on");
    let results = sandbox.get(&format!("{job}/results"));
    assert_eq!(results.error(), api_error(409, "request.conflict", ""));
    assert!(results.text.contains("CANCELLED"));
    assert_eq!(sandbox.delete(&job).status, 204);
    assert_eq!(sandbox.get(&job).error(), api_error(404, "not.found", ""));
    assert_eq!(sandbox.delete(&job).error(), api_error(404, "not.found", ""));
    assert_eq!(sandbox.delete(&format!("{DETAILS}/nothing")).error(), api_error(404, "not.found", ""));
    // A job of the other kind is not found.
    let query = json!({ "interval": WEEK, "groupBy": ["userId"], "metrics": ["tAgentRoutingStatus"] });
    let job = submit(&sandbox, AGGREGATES, query);
    let other = job.replace(AGGREGATES, DETAILS);
    assert_eq!(sandbox.delete(&other).error(), api_error(404, "not.found", ""));
    assert_eq!(sandbox.delete(&job).status, 204);
    assert_eq!(state(&sandbox, &job), is(200, "CANCELLED"));
    assert_eq!(sandbox.delete(&job).status, 204);
    assert_eq!(sandbox.delete(&job).error(), api_error(404, "not.found", ""));
}

#[test]
fn jobs_fail_when_configured() {
    let sandbox = Sandbox::start();
    let order = |body: Value| {
        sandbox.send("POST", "/__sandbox/jobs", &[("Content-Type", "application/json")], &body.to_string())
    };
    assert_eq!(order(json!({ "fail": 1, "errorMessage": "The data lake is dry.", "duration": 0 })).status, 204);
    let failing = submit(&sandbox, DETAILS, json!({ "interval": WEEK }));
    let next = submit(&sandbox, DETAILS, json!({ "interval": WEEK }));
    assert_eq!(state(&sandbox, &failing), is(200, "FAILED"));
    assert_eq!(sandbox.get(&failing).json()["errorMessage"], "The data lake is dry.");
    assert_eq!(sandbox.get(&format!("{failing}/results")).error(), api_error(409, "request.conflict", ""));
    assert_eq!(state(&sandbox, &next), is(200, "FULFILLED"), "only as many as ordered");
    let list = sandbox.send("GET", "/__sandbox/jobs", &[], "").ok();
    let states: Vec<&str> = list["jobs"].as_array().unwrap().iter().map(|job| job["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["FAILED", "FULFILLED"]);
    assert!(order(json!({ "fial": 1 })).status >= 400, "a misspelt order is rejection");
}

#[test]
fn invalid_jobs_and_cursors_are_rejected() {
    let sandbox = Sandbox::with(|settings| settings.job_duration = 0);
    let long = "2024-01-01T00:00:00Z/2026-01-01T00:00:00Z";
    assert_eq!(sandbox.post(DETAILS, json!({ "interval": long })).error(), api_error(400, "invalid.date", "interval"));
    assert_eq!(
        sandbox.post(DETAILS, json!({ "interval": WEEK, "limit": 0 })).error(),
        api_error(400, "constraint.validation", "limit")
    );
    let metrics = json!({ "interval": WEEK, "metrics": ["tNothing"] });
    assert_eq!(sandbox.post(AGGREGATES, metrics).error(), api_error(400, "invalid.value", "metrics[0]"));
    let pages = json!({ "interval": WEEK, "metrics": ["tSystemPresence"], "pageSize": 0 });
    assert_eq!(sandbox.post(AGGREGATES, pages).error(), api_error(400, "invalid.query.param.value", "pageSize"));
    let (one, two) = (
        submit(&sandbox, DETAILS, json!({ "interval": WEEK })),
        submit(&sandbox, DETAILS, json!({ "interval": WEEK })),
    );
    let cursor = text(&sandbox.get(&format!("{one}/results?pageSize=1")).ok()["cursor"]);
    sandbox.get(&format!("{one}/results?pageSize=3&cursor={cursor}")).ok();
    let wrong = api_error(400, "invalid.query.param.value", "cursor");
    assert_eq!(sandbox.get(&format!("{two}/results?cursor={cursor}")).error(), wrong, "a cursor is of one job");
    assert_eq!(sandbox.get(&format!("{one}/results?cursor=nonsense")).error(), wrong);
    for size in ["0", "1001"] {
        let reply = sandbox.get(&format!("{one}/results?pageSize={size}"));
        assert_eq!(reply.error(), api_error(400, "invalid.query.param.value", "pageSize"));
    }
    let availability = sandbox.get(&format!("{DETAILS}/availability")).ok();
    check_model("DataAvailabilityResponse", &availability);
    let date: jiff::Timestamp = text(&availability["dataAvailabilityDate"]).parse().unwrap();
    assert!((jiff::Timestamp::now().as_second() - date.as_second()).abs() < 60);
}
