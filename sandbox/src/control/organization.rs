//! `/__sandbox/health` and `/__sandbox/modules`.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::app::App;
use crate::state::seed::activities;

/// Shows that the sandbox is running.
pub async fn health(State(app): State<Arc<App>>) -> Response {
    let organization = app.organization.read();
    let body = json!({
        "status": "ok",
        "users": organization.people.len(),
        "seed": organization.seed(),
    });
    Json(body).into_response()
}

/// The learning modules. No operation returns their ids.
pub async fn modules(State(app): State<Arc<App>>) -> Response {
    let modules = activities::modules(app.organization.read().seed());
    let modules: Vec<_> = modules
        .iter()
        .map(|module| json!({ "id": module.id.to_string(), "name": module.name, "type": module.kind }))
        .collect();
    Json(json!({ "modules": modules })).into_response()
}
