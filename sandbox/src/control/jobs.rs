//! `/__sandbox/jobs`: shows the analytics jobs, and configures the next ones.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::result::{ControlError, read_json};
use crate::app::App;
use crate::state::JobKind;
use crate::state::clock::iso;

/// Settings for the next jobs. A missing field leaves its setting unchanged.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JobSettings {
    /// How many of the next jobs fail.
    fail: Option<u32>,
    /// Error message of the jobs that fail.
    error_message: Option<String>,
    /// How long the next jobs take, in milliseconds.
    duration: Option<u32>,
}

/// Shows all stored jobs, and the settings for the next ones.
pub async fn list(State(app): State<Arc<App>>) -> Response {
    let now = app.clock.now();
    let organization = app.organization.read();
    let jobs: Vec<_> = organization
        .jobs
        .iter()
        .map(|job| {
            json!({
                "id": job.id.to_string(),
                "kind": if job.kind == JobKind::Details { "details" } else { "aggregates" },
                "state": job.state(now).as_str(),
                "submissionDate": iso(job.submitted),
                "query": job.query,
            })
        })
        .collect();
    let body = json!({ "jobs": jobs, "fail": organization.jobs.failures, "duration": organization.jobs.duration });
    ([(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

/// Configures the next jobs.
pub async fn configure(State(app): State<Arc<App>>, body: Body) -> Result<StatusCode, ControlError> {
    let settings: JobSettings = read_json(body).await?;
    let jobs = &mut app.organization.write().jobs;
    jobs.failures = settings.fail.unwrap_or(jobs.failures);
    jobs.failure = settings.error_message.or_else(|| jobs.failure.take());
    jobs.duration = settings.duration.map_or(jobs.duration, i64::from);
    Ok(StatusCode::NO_CONTENT)
}
