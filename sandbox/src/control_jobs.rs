//! `/__sandbox/jobs`: looks at the analytics jobs, and orders how the next ones go.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use crate::app::App;
use crate::clock::iso;
use crate::control::{self, Refusal};
use crate::state::JobKind;

/// What can be ordered; what is left out stays.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Orders {
    /// How many of the next jobs fail.
    fail: Option<u32>,
    /// What failing jobs say.
    error_message: Option<String>,
    /// How long the next jobs take, in milliseconds.
    duration: Option<u32>,
}

/// All jobs that are remembered, and the orders that hold.
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
    let duration = organization.jobs.duration.unwrap_or(app.settings.job_duration);
    let body = json!({ "jobs": jobs, "fail": organization.jobs.failures, "duration": duration });
    ([(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

/// Takes orders for the next jobs.
pub async fn order(State(app): State<Arc<App>>, body: Body) -> Result<StatusCode, Refusal> {
    let orders: Orders = control::read(body).await?;
    let jobs = &mut app.organization.write().jobs;
    jobs.failures = orders.fail.unwrap_or(jobs.failures);
    jobs.failure = orders.error_message.or_else(|| jobs.failure.take());
    jobs.duration = orders.duration.map(i64::from).or(jobs.duration);
    Ok(StatusCode::NO_CONTENT)
}
