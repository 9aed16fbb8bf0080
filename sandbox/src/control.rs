//! Endpoints under `/__sandbox/`: not part of the API, for tests and for people.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, delete, get};
use axum::{Json, Router};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::app::App;
use crate::errors::ApiError;
use crate::{control_jobs, control_rules, dispatch, population};

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
        .route("/__sandbox/{*unknown}", any(unknown))
        .method_not_allowed_fallback(other_method)
}

/// What a control endpoint refuses with: a status, and a message as JSON.
pub struct Refusal(StatusCode, String);

/// What control endpoints answer that can refuse.
pub type Controlled = Result<Response, Refusal>;

impl Refusal {
    /// 400.
    pub fn bad_request(message: impl Into<String>) -> Self {
        Self(StatusCode::BAD_REQUEST, message.into())
    }

    /// 404.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self(StatusCode::NOT_FOUND, message.into())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "message": self.1 }))).into_response()
    }
}

/// Reads the JSON of a body, whatever content type it claims.
pub async fn read<T: DeserializeOwned>(body: Body) -> Result<T, Refusal> {
    let status = |error: &ApiError| StatusCode::from_u16(error.status).unwrap_or(StatusCode::BAD_REQUEST);
    let bytes = dispatch::read(body).await.map_err(|error| Refusal(status(&error), error.message))?;
    serde_json::from_slice(&bytes).map_err(|error| Refusal::bad_request(format!("The body does not fit: {error}.")))
}

async fn health(State(app): State<Arc<App>>) -> Response {
    let people = app.organization.read().people.len();
    let body = json!({
        "status": "ok",
        "users": people,
        "seed": app.settings.seed,
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
#[serde(deny_unknown_fields)]
struct Filter {
    /// Only requests with a higher number.
    #[serde(default)]
    after: u64,
    /// Only requests of this operation.
    operation: Option<String>,
}

async fn requests(State(app): State<Arc<App>>, filter: Result<Query<Filter>, QueryRejection>) -> Controlled {
    let Query(filter) = filter.map_err(|error| Refusal(error.status(), error.body_text()))?;
    let (count, requests) = app.log.after(filter.after, filter.operation.as_deref());
    let body = Json(json!({ "count": count, "requests": requests }));
    Ok(([(header::CACHE_CONTROL, "no-store")], body).into_response())
}

async fn clear_requests(State(app): State<Arc<App>>) -> StatusCode {
    app.log.clear();
    StatusCode::NO_CONTENT
}

async fn unknown() -> Refusal {
    Refusal::not_found("There is no such control endpoint; there are clock, health, jobs, modules, requests and rules.")
}

async fn other_method() -> Refusal {
    Refusal(StatusCode::METHOD_NOT_ALLOWED, "This control endpoint does not answer this method.".to_owned())
}
