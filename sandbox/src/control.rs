//! Endpoints under `/__sandbox/`: not part of the API, for tests and for people.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::app::App;
use crate::handlers;

/// Routes of the control endpoints.
pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/__sandbox/health", get(health))
        .route("/__sandbox/requests", get(requests).delete(clear_requests))
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
    let message = "There is no such control endpoint; there are health and requests.";
    (StatusCode::NOT_FOUND, Json(json!({ "message": message }))).into_response()
}
