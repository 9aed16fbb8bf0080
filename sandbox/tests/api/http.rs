//! What all operations have in common: tokens, correlation id, cross-origin headers, errors, the request log.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use genesys_users_sandbox::{Server, Settings};
use serde_json::json;

use crate::support::{Sandbox, api_error, text};

const TOKEN: (&str, &str) = ("Authorization", "Bearer sandbox-token");
const JSON: (&str, &str) = ("Content-Type", "application/json");
const USERS: &str = "/api/v2/users";

#[test]
fn operations_require_a_token() {
    let sandbox = Sandbox::start();
    let answer = |headers: &[(&str, &str)]| sandbox.send("GET", USERS, headers, "");
    assert_eq!(answer(&[]).error(), api_error(401, "authentication.required", ""));
    assert_eq!(answer(&[("Authorization", "Basic abc")]).error(), api_error(401, "authentication.required", ""));
    let unknown = answer(&[("Authorization", "Bearer other-secret")]);
    assert_eq!(unknown.error(), api_error(401, "bad.credentials", ""));
    assert!(!unknown.text.contains("other-secret"), "no message shows a token");
    assert_eq!(answer(&[("Authorization", "bearer sandbox-token")]).status, 200);
}

#[test]
fn every_response_has_its_own_correlation_id() {
    let sandbox = Sandbox::start();
    let targets = [USERS, "/api/v2/users/nobody", "/nothing", "/__sandbox/health", "/api/v2/users?state=x"];
    let ids: std::collections::HashSet<String> = targets
        .iter()
        .map(|target| sandbox.send("GET", target, &[TOKEN], "").header("ININ-Correlation-Id").to_owned())
        .collect();
    assert_eq!(ids.len(), targets.len());
    assert!(ids.iter().all(|id| id.len() == 36));
}

#[test]
fn cross_origin_requests_are_allowed() {
    let sandbox = Sandbox::start();
    let origin = ("Origin", "https://widget.example");
    for target in [USERS, "/nothing", "/api/v2/users?state=x", "/__sandbox/health"] {
        let reply = sandbox.send("GET", target, &[TOKEN, origin], "");
        assert_eq!(reply.header("Access-Control-Allow-Origin"), "https://widget.example", "{target}");
        assert_eq!(reply.header("Access-Control-Expose-Headers"), "ININ-Correlation-Id", "Retry-After stays hidden");
    }
    let preflight = [
        origin,
        ("Access-Control-Request-Method", "PATCH"),
        ("Access-Control-Request-Headers", "authorization,content-type,x-own"),
    ];
    let reply = sandbox.send("OPTIONS", "/api/v2/users/x", &preflight, "");
    assert_eq!((reply.status, reply.text.as_str()), (204, ""));
    assert_eq!(reply.header("Access-Control-Allow-Headers"), "authorization,content-type,x-own");
    assert!(reply.header("Access-Control-Allow-Methods").contains("PATCH"));
    assert_eq!(sandbox.send("GET", USERS, &[TOKEN], "").header("Access-Control-Allow-Origin"), "");
}

#[test]
fn unknown_paths_and_methods_are_errors() {
    let sandbox = Sandbox::start();
    assert_eq!(sandbox.send("GET", "/api/v2/shoes", &[TOKEN], "").error(), api_error(404, "not.found", ""));
    let other = sandbox.send("PUT", USERS, &[TOKEN, JSON], "{}");
    assert_eq!(other.error(), api_error(405, "method.not.allowed", ""));
    assert_eq!(other.header("Allow"), "GET, POST");
    assert_eq!(sandbox.send("OPTIONS", USERS, &[], "").status, 204);
    assert_eq!(sandbox.send("GET", "/__sandbox/shoes", &[], "").status, 404);
}

#[test]
fn head_is_get_without_a_body() {
    let sandbox = Sandbox::start();
    let (get, head) = (sandbox.send("GET", USERS, &[TOKEN], ""), sandbox.send("HEAD", USERS, &[TOKEN], ""));
    assert_eq!((head.status, head.text.as_str()), (200, ""));
    assert_eq!(head.header("Content-Length"), get.text.len().to_string());
}

#[test]
fn bodies_are_validated() {
    let sandbox = Sandbox::start();
    let post =
        |kind: &[(&str, &str)], body: &str| sandbox.send("POST", USERS, &[&[TOKEN], kind].concat(), body).error();
    assert_eq!(post(&[JSON], ""), api_error(400, "bad.request", ""));
    assert_eq!(post(&[JSON], "{\"name\":"), api_error(400, "bad.request", ""));
    assert_eq!(post(&[JSON], "[]"), api_error(400, "invalid.property", "body"));
    assert_eq!(post(&[("Content-Type", "text/plain")], "{}"), api_error(415, "unsupported.media.type", ""));
    assert_eq!(
        post(&[("Content-Type", "application/json; charset=utf-8")], "{}"),
        api_error(400, "constraint.validation", "name")
    );
    let large = format!("{{\"name\":\"{}\"}}", "x".repeat(1 << 20));
    assert_eq!(post(&[JSON], &large), api_error(413, "request.entity.too.large", ""));
    let largest = format!("{{\"name\":\"{}\"}}", "x".repeat((1 << 20) - 11));
    assert_eq!(post(&[JSON], &largest), api_error(400, "constraint.validation", "email"));
}

#[test]
fn the_log_has_requests_without_secrets() {
    let sandbox = Sandbox::start();
    let body = json!({ "pageSize": 1 }).to_string();
    let headers = [TOKEN, JSON, ("X-Own", "a"), ("Cookie", "session=secret")];
    let reply = sandbox.send("POST", "/api/v2/users/search?x=%20y", &headers, &body);
    sandbox.get("/users/me");
    let log = sandbox.send("GET", "/__sandbox/requests", &[], "");
    assert!(!log.text.contains("sandbox-token") && !log.text.contains("session=secret"));
    let log = log.json();
    assert_eq!(log["count"], 2, "control requests are not logged");
    let first = &log["requests"][0];
    assert_eq!(text(&first["method"]), "POST");
    assert_eq!((text(&first["path"]), text(&first["query"])), ("/api/v2/users/search".to_owned(), "x=%20y".to_owned()));
    assert_eq!((text(&first["operation"]), text(&first["body"])), ("postUsersSearch".to_owned(), body));
    assert_eq!(first["headers"]["x-own"], "a");
    assert_eq!(first["headers"]["authorization"], "Bearer ***");
    assert_eq!(first["status"], 200);
    assert_eq!(first["correlationId"], reply.header("ININ-Correlation-Id"));
    let only = sandbox.send("GET", "/__sandbox/requests?operation=getUsersMe", &[], "").json();
    assert_eq!(only["requests"].as_array().unwrap().len(), 1);
    assert_eq!(sandbox.send("GET", "/__sandbox/requests?after=2", &[], "").json()["requests"], json!([]));
    assert_eq!(sandbox.send("DELETE", "/__sandbox/requests", &[], "").status, 204);
    assert_eq!(sandbox.send("GET", "/__sandbox/requests", &[], "").json()["requests"], json!([]));
}

#[test]
fn health_describes_the_organization() {
    let sandbox = Sandbox::with(|settings| (settings.users, settings.seed) = (12, 4));
    let health = sandbox.send("GET", "/__sandbox/health", &[], "").json();
    assert_eq!((&health["status"], &health["users"], &health["seed"]), (&json!("ok"), &json!(12), &json!(4)));
}

#[test]
fn a_port_in_use_is_reported() {
    let sandbox = Sandbox::start();
    let port: u16 = sandbox.server.origin().rsplit(':').next().unwrap().parse().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let rejection = runtime.block_on(Server::start(Settings { port, ..Settings::default() }));
    let message = rejection.err().unwrap();
    assert!(message.contains(&port.to_string()) && message.contains("--port"), "{message}");
}

#[test]
fn an_unknown_token_owner_is_reported() {
    let tokens = vec!["t=nobody@example.com".parse().unwrap()];
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let rejection = runtime.block_on(Server::start(Settings { tokens, ..Settings::default() }));
    assert!(rejection.err().unwrap().contains("nobody@example.com"));
}

#[test]
fn stopping_closes_open_connections() {
    let sandbox = Sandbox::start();
    let mut idle = TcpStream::connect(sandbox.server.origin().strip_prefix("http://").unwrap()).unwrap();
    idle.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    idle.write_all(b"GET /__sandbox/health HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut start = [0; 12];
    idle.read_exact(&mut start).unwrap();
    assert_eq!(&start, b"HTTP/1.1 200");
    let before = Instant::now();
    // The runtime continues, so the server closes the connection.
    let Sandbox { server, runtime: _runtime, .. } = sandbox;
    drop(server);
    let mut rest = Vec::new();
    idle.read_to_end(&mut rest).unwrap();
    assert!(before.elapsed() < Duration::from_secs(2));
}

#[test]
fn concurrent_requests_are_all_handled() {
    let sandbox = Sandbox::start();
    let id = text(&sandbox.get("/users/me").ok()["id"]);
    let version = sandbox.get("/users/me").ok()["version"].as_i64().unwrap();
    let won: usize = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..8)
            .map(|worker| {
                let (sandbox, id) = (&sandbox, &id);
                scope.spawn(move || {
                    let mut won = 0;
                    for turn in 0..20 {
                        let read = sandbox.get(&format!("/users/{id}")).ok();
                        let body = json!({ "version": read["version"], "title": format!("{worker}-{turn}") });
                        match sandbox.patch(&format!("/users/{id}"), body).status {
                            200 => won += 1,
                            409 => {}
                            other => panic!("{other}"),
                        }
                    }
                    won
                })
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).sum()
    });
    let now = sandbox.get("/users/me").ok()["version"].as_i64().unwrap();
    assert!(won > 0);
    assert_eq!(now - version, i64::try_from(won).unwrap(), "each success made one version");
}

#[test]
fn control_errors_have_a_message() {
    let sandbox = Sandbox::start();
    let json = ("Content-Type", "application/json");
    let large = format!("{{\"fail\":1{}}}", " ".repeat(1 << 20));
    for (method, path, body, status, word) in [
        ("POST", "jobs", "{\"fail\":\"x\"}", 400, "string"),
        ("POST", "jobs", "{\"shoes\":1}", 400, "shoes"),
        ("POST", "jobs", large.as_str(), 413, "1048576"),
        ("POST", "rules", large.as_str(), 413, "1048576"),
        ("POST", "clock", "{\"advance\":-1}", 400, "forward"),
        ("GET", "requests?after=x", "", 400, "after"),
        ("GET", "requests?shoes=1", "", 400, "shoes"),
        ("PUT", "rules", "{}", 405, "method"),
        ("PUT", "shoes", "{}", 404, "clock, health"),
    ] {
        let reply = sandbox.send(method, &format!("/__sandbox/{path}"), &[json], body);
        assert_eq!(reply.status, status, "{method} {path}: {}", reply.text);
        assert!(text(&reply.json()["message"]).contains(word), "{method} {path}: {}", reply.text);
    }
    assert_eq!(
        sandbox.send("POST", "/__sandbox/jobs", &[], "{\"duration\":5}").status,
        204,
        "no content type is needed"
    );
}
