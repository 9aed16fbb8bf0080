//! Endpoints under `/__sandbox/`: not part of the API, for tests and for people.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::app::App;
use crate::{control_jobs, control_rules, handlers, population};

/// Routes of the control endpoints.
pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/__sandbox/health", get(health))
        .route("/__sandbox/jobs", get(control_jobs::list).post(control_jobs::order))
        .route("/__sandbox/modules", get(modules))
        .route("/__sandbox/requests", get(requests).delete(clear_requests))
        .route("/__sandbox/rules", get(control_rules::list).post(control_rules::add).delete(control_rules::clear))
        .route("/__sandbox/rules/{id}", delete(control_rules::remove))
        .route("/__sandbox/clock", get(control_rules::time).post(control_rules::advance))
        .route("/__sandbox/{*unknown}", get(unknown).post(unknown).put(unknown).patch(unknown).delete(unknown))
}

async fn health(State(app): State<Arc<App>>) -> Response {
    let people = app.organization.read().people.len();
    let body = json!({
        "status": "ok",
        "users": people,
        "seed": app.settings.seed,
        "unserved": handlers::missing(),
    });
    Json(body).into_response()
}

/// The learning modules, whose ids no operation tells.
async fn modules(State(app): State<Arc<App>>) -> Response {
    let modules = population::modules(app.settings.seed);
    let modules: Vec<_> = modules
        .iter()
        .map(|module| json!({ "id": module.id.to_string(), "name": module.name, "type": module.kind }))
        .collect();
    Json(json!({ "modules": modules })).into_response()
}

#[derive(Deserialize)]
struct Filter {
    /// Only requests with a higher number.
    #[serde(default)]
    after: u64,
    /// Only requests of this operation.
    operation: Option<String>,
}

async fn requests(State(app): State<Arc<App>>, Query(filter): Query<Filter>) -> Response {
    let (count, requests) = app.log.after(filter.after, filter.operation.as_deref());
    ([(header::CACHE_CONTROL, "no-store")], Json(json!({ "count": count, "requests": requests }))).into_response()
}

async fn clear_requests(State(app): State<Arc<App>>) -> StatusCode {
    app.log.clear();
    StatusCode::NO_CONTENT
}

async fn unknown() -> Response {
    let message = "There is no such control endpoint; there are clock, health, jobs, modules, requests and rules.";
    (StatusCode::NOT_FOUND, Json(json!({ "message": message }))).into_response()
}
