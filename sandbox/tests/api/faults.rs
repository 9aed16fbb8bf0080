//! Fault injection: the effect of each fault, and the control API.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::reply::Reply;
use crate::support::{Sandbox, api_error};

fn start(rules: &[&str]) -> Sandbox {
    Sandbox::with(|settings| settings.rules = rules.iter().map(|rule| rule.parse().unwrap()).collect())
}

/// All bytes of a response until the connection closes.
fn raw(sandbox: &Sandbox, method: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(sandbox.server.origin().strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sandbox-token\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    // A reset also ends the connection.
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn control(sandbox: &Sandbox, method: &str, path: &str, body: &Value) -> Reply {
    let text = if body.is_null() { String::new() } else { body.to_string() };
    sandbox.send(method, &format!("/__sandbox{path}"), &[], &text)
}

#[test]
fn errors_with_and_without_retry_after() {
    let sandbox = start(&[
        "operation=getUsersMe,count=1,status=503,retryAfter=2",
        "operation=getUsersMe,count=1,status=500",
        "operation=getUsersMe,count=1,status=429,retryAfter=42",
        "operation=getUsersMe,count=1,status=503,retryAfter=Thu 01 Jan 2026 00:00:00 GMT",
    ]);
    let first = sandbox.get("/users/me");
    assert_eq!((first.error(), first.header("Retry-After")), (api_error(503, "service.unavailable", ""), "2"));
    let second = sandbox.get("/users/me");
    assert_eq!((second.error(), second.header("Retry-After")), (api_error(500, "internal.server.error", ""), ""));
    let third = sandbox.get("/users/me");
    assert_eq!(
        (third.error(), third.header("Retry-After")),
        (api_error(429, "too.many.requests.retry.after", ""), "42")
    );
    assert!(third.json()["message"].as_str().unwrap().contains("[42] seconds"));
    assert_eq!(sandbox.get("/users/me").header("Retry-After"), "Thu 01 Jan 2026 00:00:00 GMT");
    assert_eq!(sandbox.get("/users/me").status, 200);
    assert_eq!(sandbox.get("/users").status, 200);
}

#[test]
fn dropped_and_incomplete_responses() {
    let sandbox = start(&["operation=getUsers,count=1,fault=drop", "operation=getUsers,count=1,fault=half"]);
    assert_eq!(raw(&sandbox, "GET", "/api/v2/users"), "", "nothing comes at all");
    let half = raw(&sandbox, "GET", "/api/v2/users");
    let (head, body) = half.split_once("\r\n\r\n").unwrap();
    let length: usize = head
        .lines()
        .find_map(|line| line.to_lowercase().strip_prefix("content-length: ").map(|n| n.parse().unwrap()))
        .unwrap();
    assert!(head.starts_with("HTTP/1.1 200") && body.len() == length / 2, "{} of {length}", body.len());
    let log = control(&sandbox, "GET", "/requests", &Value::Null).json();
    assert_eq!((&log["requests"][0]["status"], &log["requests"][1]["status"]), (&json!(0), &json!(200)));
}

#[test]
fn gateways_and_broken_bodies() {
    let sandbox = start(&[
        "operation=getUsersMe,count=1,fault=html",
        "operation=getUsersMe,count=1,fault=empty,status=504,retryAfter=1",
        "operation=getUsersMe,count=1,fault=broken-json",
    ]);
    let html = sandbox.get("/users/me");
    assert_eq!((html.status, html.header("Content-Type")), (502, "text/html"));
    assert!(html.text.contains("<h1>502 Bad Gateway</h1>"));
    let empty = sandbox.get("/users/me");
    assert_eq!((empty.status, empty.text.as_str(), empty.header("Retry-After")), (504, "", "1"));
    let broken = sandbox.get("/users/me");
    assert_eq!((broken.status, broken.header("Content-Type")), (200, "application/json"));
    assert!(serde_json::from_str::<Value>(&broken.text).is_err());
    assert!(broken.text.starts_with("{\"id\""));
}

#[test]
fn latency_and_slow_bodies_take_time() {
    let sandbox = start(&[
        "operation=getUsersMe,count=1,latency=150,jitter=50",
        "operation=getUsers,count=1,fault=slow,duration=300",
    ]);
    let before = Instant::now();
    sandbox.get("/users/me").ok();
    assert!((150..2_000).contains(&before.elapsed().as_millis()), "{:?}", before.elapsed());
    let before = Instant::now();
    assert_eq!(sandbox.get("/users").ok()["entities"].as_array().unwrap().len(), 25);
    assert!((250..3_000).contains(&before.elapsed().as_millis()), "{:?}", before.elapsed());
}

#[test]
fn unknown_fields_and_values() {
    let sandbox =
        start(&["operation=getUsers,count=1,fault=unknown-fields", "operation=getUsers,count=1,fault=unknown-values"]);
    let more = sandbox.get("/users?pageSize=2").ok();
    assert!(
        more["sandboxFutureField"].is_object() && more["entities"][1]["division"]["sandboxFutureField"].is_object()
    );
    let other = sandbox.get("/users?pageSize=2").ok();
    let plain = sandbox.get("/users?pageSize=2").ok();
    assert_eq!(other["entities"][0]["state"], "SANDBOX_FUTURE_VALUE");
    assert_eq!(other["entities"][0]["primaryContactInfo"][0]["mediaType"], "SANDBOX_FUTURE_VALUE");
    assert_eq!(other["entities"][0]["name"], plain["entities"][0]["name"]);
    assert_eq!(plain["entities"][0]["state"], "active");
}

#[test]
fn an_operation_can_take_effect_without_its_response() {
    let sandbox =
        start(&["operation=postUsers,count=1,status=503", "operation=postUsers,count=1,status=503,applied=true"]);
    let division = sandbox.get("/users/me").ok()["division"]["id"].clone();
    let create =
        || sandbox.post("/users", json!({ "name": "A B", "email": "a.b@example.com", "divisionId": division }));
    let total = || sandbox.get("/users?state=any").ok()["total"].as_u64().unwrap();
    let before = total();
    assert_eq!((create().status, total()), (503, before));
    assert_eq!((create().status, total()), (503, before + 1));
    assert_eq!(create().error(), api_error(409, "general.conflict", "email"));
}

#[test]
fn rules_are_added_listed_and_removed() {
    let sandbox = start(&[]);
    let added = control(&sandbox, "POST", "/rules", &json!([{ "status": 500, "count": 1 }, { "latency": 1 }]));
    assert_eq!(added.status, 201);
    let ids: Vec<u64> = added.json()["rules"].as_array().unwrap().iter().map(|r| r["id"].as_u64().unwrap()).collect();
    assert_eq!(control(&sandbox, "GET", "/health", &Value::Null).status, 200, "the control endpoints are never hit");
    assert_eq!(sandbox.send("GET", "/nothing", &[], "").status, 500, "a rule for everything hits the rest");
    assert_eq!(sandbox.get("/users/me").status, 200);
    let shown = control(&sandbox, "GET", "/rules", &Value::Null).json();
    let first = &shown["rules"][0];
    assert_eq!((&first["operation"], &first["seen"], &first["hits"]), (&json!("*"), &json!(2), &json!(1)));
    assert_eq!((&first["fault"], &first["status"]), (&json!("status"), &json!(500)));
    assert_eq!(control(&sandbox, "DELETE", &format!("/rules/{}", ids[0]), &Value::Null).status, 204);
    assert_eq!(control(&sandbox, "DELETE", &format!("/rules/{}", ids[0]), &Value::Null).status, 404);
    assert_eq!(control(&sandbox, "GET", "/rules", &Value::Null).json()["rules"].as_array().unwrap().len(), 1);
    assert_eq!(control(&sandbox, "DELETE", "/rules", &Value::Null).status, 204);
    assert_eq!(control(&sandbox, "GET", "/rules", &Value::Null).json(), json!({ "rules": [] }));
    let wrong =
        control(&sandbox, "POST", "/rules", &json!([{ "status": 500 }, { "operation": "getShoes", "status": 500 }]));
    assert_eq!(wrong.status, 400);
    assert!(wrong.text.contains("getShoes"));
    assert_eq!(control(&sandbox, "GET", "/rules", &Value::Null).json(), json!({ "rules": [] }), "all or none");
    assert_eq!(sandbox.send("POST", "/__sandbox/rules", &[], "{").status, 400);
}

#[test]
fn rules_apply_to_logins() {
    let sandbox = start(&["operation=oauthToken,count=1,fault=html", "operation=getTokensMe,count=1,status=500"]);
    assert_eq!(sandbox.send("POST", "/oauth/token", &[], "x").header("Content-Type"), "text/html");
    assert_eq!(sandbox.get("/tokens/me").status, 500);
    assert_eq!(sandbox.get("/tokens/me").status, 200);
}

#[test]
fn the_clock_advances_on_request() {
    let sandbox = start(&[]);
    let now = |reply: Reply| reply.ok()["now"].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
    let before = now(control(&sandbox, "GET", "/clock", &Value::Null));
    let after = now(control(&sandbox, "POST", "/clock", &json!({ "advance": 3_600_000 })));
    assert!((3_600..3_660).contains(&after.duration_since(before).as_secs()));
    assert_eq!(control(&sandbox, "POST", "/clock", &json!({ "advance": -1 })).status, 400);
}
