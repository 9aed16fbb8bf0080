//! `/__sandbox/requests`: the request log.

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::json;

use super::result::{ControlError, ControlResult};
use crate::app::App;

/// Which requests to show.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// Only requests with a higher number.
    #[serde(default)]
    after: u64,
    /// Only requests of this operation.
    operation: Option<String>,
}

/// Shows the requests.
pub async fn list(State(app): State<Arc<App>>, filter: Result<Query<Filter>, QueryRejection>) -> ControlResult {
    let Query(filter) = filter.map_err(|error| ControlError::new(error.status(), error.body_text()))?;
    let (count, requests) = app.log.after(filter.after, filter.operation.as_deref());
    let body = Json(json!({ "count": count, "requests": requests }));
    Ok(([(header::CACHE_CONTROL, "no-store")], body).into_response())
}

/// Removes all requests.
pub async fn clear(State(app): State<Arc<App>>) -> StatusCode {
    app.log.clear();
    StatusCode::NO_CONTENT
}
