//! HTTP responses of the API.

use axum::body::{Body, HttpBody};
use axum::http::header::{self, HeaderValue};
use axum::http::{Response, StatusCode};

use crate::api::{ApiResult, Reply};

/// The HTTP response for the result of an operation.
pub fn respond(result: ApiResult, correlation_id: &str) -> Response<Body> {
    let (reply, error) = match result {
        Ok(reply) => (reply, None),
        Err(error) => {
            let body = serde_json::to_vec(&error.body(correlation_id)).unwrap_or_default();
            (Reply { status: error.status, body: Some(body) }, Some(error))
        }
    };
    let mut response = Response::new(reply.body.map_or_else(Body::empty, Body::from));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let length = response.body().size_hint().exact().unwrap_or(0);
    let headers = response.headers_mut();
    if length > 0 {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    if reply.status != 204 {
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache, no-store, must-revalidate"));
    if let Some(error) = error {
        if let Some(seconds) = error.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(allow) = error.allow.and_then(|allow| HeaderValue::from_str(&allow).ok()) {
            headers.insert(header::ALLOW, allow);
        }
        if error.status == 401 {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
    }
    response
}
