//! Redirects of the login host.

use axum::body::Body;
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Method, Response, StatusCode};

use super::page;

/// Redirects the browser to a URI. After a form the browser uses GET for the new request.
pub fn redirect(parts: &Parts, uri: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = if parts.method == Method::POST { StatusCode::SEE_OTHER } else { StatusCode::FOUND };
    let headers = response.headers_mut();
    match HeaderValue::from_str(uri) {
        Ok(value) => headers.insert(header::LOCATION, value),
        Err(_) => return page::error(StatusCode::BAD_REQUEST, "No way back", "The redirect URI must be ASCII."),
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // The URI may contain a token. No other page may see it.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
