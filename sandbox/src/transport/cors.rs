//! Cross-origin headers. Like the real API, the sandbox may be called from pages of any origin.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, Request};

/// Header that carries the correlation id of a response.
pub const CORRELATION_ID: HeaderName = HeaderName::from_static("inin-correlation-id");

const ALLOW_PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-allow-private-network");
const REQUEST_PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-request-private-network");

/// Whether a request is a preflight request of a browser.
pub fn is_preflight<B>(request: &Request<B>) -> bool {
    request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ORIGIN)
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

/// Adds the headers of the response to a preflight request.
pub fn add_preflight_headers(request: &HeaderMap, response: &mut HeaderMap) {
    response.insert(
        header::ACCESS_CONTROL_ALLOW_METHODS,
        HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
    );
    let requested = request.get(header::ACCESS_CONTROL_REQUEST_HEADERS).cloned();
    response.insert(
        header::ACCESS_CONTROL_ALLOW_HEADERS,
        requested.unwrap_or(HeaderValue::from_static("authorization, content-type")),
    );
    response.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
    if request.contains_key(&REQUEST_PRIVATE_NETWORK) {
        response.insert(ALLOW_PRIVATE_NETWORK, HeaderValue::from_static("true"));
    }
}

/// Adds the headers of all other responses. `Retry-After` is not exposed to pages, because the real API does not expose
/// it.
pub fn add_headers(origin: Option<&HeaderValue>, response: &mut HeaderMap) {
    response.append(header::VARY, HeaderValue::from_static("Origin"));
    if let Some(origin) = origin {
        response.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        response.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("ININ-Correlation-Id"));
    }
}
