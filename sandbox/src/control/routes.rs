//! The routes of the control API.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::routing::{any, delete, get, post};

use super::result::ControlError;
use super::{activity, channels, clock, jobs, organization, requests, rules};
use crate::app::App;
use crate::transport::body;

/// The routes of the control API.
pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/__sandbox/activity", post(activity::change))
        .route("/__sandbox/channels", delete(channels::close_sockets))
        .route("/__sandbox/health", get(organization::health))
        .route("/__sandbox/jobs", get(jobs::list).post(jobs::configure))
        .route("/__sandbox/modules", get(organization::modules))
        .route("/__sandbox/requests", get(requests::list).delete(requests::clear))
        .route("/__sandbox/rules", get(rules::list).post(rules::add).delete(rules::clear))
        .route("/__sandbox/rules/{id}", delete(rules::remove))
        .route("/__sandbox/clock", get(clock::read).post(clock::advance))
        .route("/__sandbox/{*unknown}", any(not_found))
        .method_not_allowed_fallback(method_not_allowed)
}

async fn not_found(request_body: Body) -> ControlError {
    drain(request_body).await;
    ControlError::not_found(
        "There is no such control endpoint; there are activity, channels, clock, health, jobs, modules, requests and rules.",
    )
}

async fn method_not_allowed(request_body: Body) -> ControlError {
    drain(request_body).await;
    let message = "This control endpoint does not answer this method.";
    ControlError::new(StatusCode::METHOD_NOT_ALLOWED, message)
}

/// Reads a body that no endpoint needs. The server would close the connection after the response if a part of the body
/// were still on its way, and the next request of the client would fail.
async fn drain(request_body: Body) {
    let _ = body::read(request_body).await;
}
