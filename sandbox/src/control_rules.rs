//! `/__sandbox/rules`: rules of misbehaviour, and `/__sandbox/clock`: time that passes on demand.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::app::App;
use crate::clock::iso;
use crate::control::{self, Controlled, Refusal};
use crate::misbehave::Rule;

/// All rules with what they have done.
pub async fn list(State(app): State<Arc<App>>) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], Json(json!({ "rules": app.rules.list() }))).into_response()
}

/// Adds one rule, or all of a list; none when one of them is wrong.
pub async fn add(State(app): State<Arc<App>>, body: Body) -> Controlled {
    let rules = match control::read(body).await? {
        Value::Array(rules) => rules,
        rule => vec![rule],
    };
    let rules: Result<Vec<_>, _> = rules.into_iter().map(Rule::from_json).collect();
    let added: Vec<_> = rules.map_err(Refusal::bad_request)?.into_iter().map(|rule| app.rules.add(rule)).collect();
    Ok((StatusCode::CREATED, Json(json!({ "rules": added }))).into_response())
}

/// Removes all rules.
pub async fn clear(State(app): State<Arc<App>>) -> StatusCode {
    app.rules.remove(None);
    StatusCode::NO_CONTENT
}

/// Removes one rule.
pub async fn remove(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<StatusCode, Refusal> {
    match id.parse().is_ok_and(|id| app.rules.remove(Some(id))) {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Refusal::not_found(format!("There is no rule {id}."))),
    }
}

/// The time of the sandbox.
pub async fn time(State(app): State<Arc<App>>) -> Response {
    Json(json!({ "now": iso(app.clock.now()) })).into_response()
}

/// Lets time pass: `{ "advance": milliseconds }`.
pub async fn advance(State(app): State<Arc<App>>, body: Body) -> Controlled {
    let asked: Value = control::read(body).await?;
    let by = asked["advance"].as_i64().filter(|by| (0..=3_155_760_000_000).contains(by)).ok_or_else(|| {
        Refusal::bad_request("Send {\"advance\": milliseconds}, 0 to a century; the clock goes forward only.")
    })?;
    app.clock.advance(by);
    Ok(time(State(app)).await)
}
