//! `/__sandbox/rules`: rules of misbehaviour, and `/__sandbox/clock`: time that passes on demand.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::app::App;
use crate::clock::iso;
use crate::misbehave::Rule;

/// All rules with what they have done.
pub async fn list(State(app): State<Arc<App>>) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], Json(json!({ "rules": app.rules.list() }))).into_response()
}

/// Adds one rule, or all of a list; none when one of them is wrong.
pub async fn add(State(app): State<Arc<App>>, body: Bytes) -> Response {
    let rules = match serde_json::from_slice(&body) {
        Ok(Value::Array(rules)) => rules,
        Ok(rule) => vec![rule],
        Err(error) => return refused(format!("The body is no JSON: {error}.")),
    };
    match rules.into_iter().map(Rule::from_json).collect::<Result<Vec<_>, _>>() {
        Ok(rules) => {
            let added: Vec<_> = rules.into_iter().map(|rule| app.rules.add(rule)).collect();
            (StatusCode::CREATED, Json(json!({ "rules": added }))).into_response()
        }
        Err(problem) => refused(problem),
    }
}

/// Removes all rules.
pub async fn clear(State(app): State<Arc<App>>) -> StatusCode {
    app.rules.remove(None);
    StatusCode::NO_CONTENT
}

/// Removes one rule.
pub async fn remove(State(app): State<Arc<App>>, Path(id): Path<String>) -> Response {
    if id.parse().is_ok_and(|id| app.rules.remove(Some(id))) {
        return StatusCode::NO_CONTENT.into_response();
    }
    (StatusCode::NOT_FOUND, Json(json!({ "message": format!("There is no rule {id}.") }))).into_response()
}

/// The time of the sandbox.
pub async fn time(State(app): State<Arc<App>>) -> Response {
    Json(json!({ "now": iso(app.clock.now()) })).into_response()
}

/// Lets time pass: `{ "advance": milliseconds }`.
pub async fn advance(State(app): State<Arc<App>>, body: Bytes) -> Response {
    let asked = serde_json::from_slice::<Value>(&body).ok();
    match asked.and_then(|body| body["advance"].as_i64()).filter(|by| (0..=3_155_760_000_000).contains(by)) {
        Some(by) => {
            app.clock.advance(by);
            time(State(app)).await
        }
        None => refused("Send {\"advance\": milliseconds}; the clock goes forward only.".to_owned()),
    }
}

fn refused(problem: String) -> Response {
    (StatusCode::BAD_REQUEST, Json(json!({ "message": problem }))).into_response()
}
