//! `/__sandbox/rules`: the fault rules.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::result::{ControlError, ControlResult, read_json};
use crate::app::App;
use crate::faults::Rule;

/// Shows all rules with their counters.
pub async fn list(State(app): State<Arc<App>>) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], Json(json!({ "rules": app.rules.list() }))).into_response()
}

/// Adds one rule, or a list of rules. Adds none if one of them is invalid.
pub async fn add(State(app): State<Arc<App>>, body: Body) -> ControlResult {
    let rules = match read_json(body).await? {
        Value::Array(rules) => rules,
        rule => vec![rule],
    };
    let rules: Result<Vec<_>, _> = rules.into_iter().map(Rule::from_json).collect();
    let added: Vec<_> = rules.map_err(ControlError::bad_request)?.into_iter().map(|rule| app.rules.add(rule)).collect();
    Ok((StatusCode::CREATED, Json(json!({ "rules": added }))).into_response())
}

/// Removes all rules.
pub async fn clear(State(app): State<Arc<App>>) -> StatusCode {
    app.rules.remove(None);
    StatusCode::NO_CONTENT
}

/// Removes one rule.
pub async fn remove(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<StatusCode, ControlError> {
    match id.parse().is_ok_and(|id| app.rules.remove(Some(id))) {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(ControlError::not_found(format!("There is no rule {id}."))),
    }
}
